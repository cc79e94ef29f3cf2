import ByteStorage
import CatalogEngine
import Commerce

extension AccountText {
    /// The members of a change of an associate, but for what somebody signs in with.
    static let associateMembers = ["name", "company", "unit", "status", "roles", "order_limit", "order_views"]

    /// Reads what is to be changed of an associate.
    /// - Throws: ``ServerError`` 400, `JSONSyntaxError`.
    static func change(_ body: [UInt8]) throws -> AssociateChange {
        let body = try BodyObject(body, members: associateMembers + ["login", "password"])
        var change = try self.change(body)
        change.login = try body.text("login")
        change.password = try body.text("password")
        return change
    }

    /// Reads what is to be changed of an associate, but for what somebody signs in with.
    static func change(_ body: BodyObject) throws(ServerError) -> AssociateChange {
        var change = AssociateChange()
        change.name = try body.text("name")
        change.company = try body.text("company").map { CompanyCode($0) }
        if body.has("unit") { change.unit = .some(try body.text("unit").map { BusinessUnitCode($0) }) }
        change.status = try body.choice("status", CustomerStatus.self)
        change.roles = try body.texts("roles")?.map { RoleCode($0) }
        if body.has("order_limit") { change.orderLimit = .some(try body.money("order_limit")) }
        change.orderViews = try body.texts("order_views")?.map { (text) throws(ServerError) in
            guard let view = OrderView(text: text) else {
                throw ServerError(
                    status: 400, "Member `order_views` holds `associate:code` or `unit:code`, not `\(text)`.", field: "order_views")
            }
            return view
        }
        return change
    }

    /// Reads what is to be changed of somebody of the seller.
    /// - Throws: ``ServerError`` 400, `JSONSyntaxError`.
    static func sellerChange(_ body: [UInt8]) throws -> SellerChange {
        let body = try BodyObject(body, members: ["name", "roles", "companies", "status", "login", "password"])
        var change = SellerChange()
        change.name = try body.text("name")
        change.roles = Set(try body.choices("roles", SellerRole.self) ?? [])
        if !body.has("roles") { change.roles = nil }
        change.companies = try body.texts("companies").map { Set($0.map { CompanyCode($0) }) }
        change.status = try body.choice("status", CustomerStatus.self)
        change.login = try body.text("login")
        change.password = try body.text("password")
        return change
    }

    /// Reads a role of a company's own.
    /// - Throws: ``ServerError`` 400, `JSONSyntaxError`.
    static func role(_ code: RoleCode, _ body: [UInt8]) throws -> Role {
        let body = try BodyObject(body, members: ["name", "permissions", "needs_second_factor"])
        var grants: [Permission: Scope] = [:]
        for (name, scope) in try body.textTable("permissions") {
            guard let permission = Permission(rawValue: name) else {
                throw ServerError(status: 400, "There is no permission `\(name)`.", field: "permissions")
            }
            guard let scope = Scope(rawValue: scope) else {
                throw ServerError(
                    status: 400, "The scope of `\(name)` must be one of \(Scope.allCases.map(\.rawValue).joined(separator: ", ")).",
                    field: "permissions")
            }
            grants[permission] = scope
        }
        return Role(
            code: code, name: try body.requiredText("name"), grants: grants,
            needsSecondFactor: try body.flag("needs_second_factor") ?? false)
    }
}
