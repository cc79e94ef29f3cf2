import ByteStorage
import CatalogEngine
import Commerce

/// People, roles and sessions in the wire shape.
enum AccountText {
    /// Writes `code`, `name`, … of an associate into an object.
    static func write(_ associate: Associate, to text: inout JSONText) {
        text.member("code", associate.code.description)
        text.member("name", associate.name)
        text.member("company", associate.company.description)
        if let unit = associate.unit { text.member("unit", unit.description) }
        text.member("status", associate.status.rawValue)
    }

    static func write(_ profile: AssociateProfile, to text: inout JSONText) {
        write(profile.associate, to: &text)
        text.member("roles", profile.roles.map(\.description))
        if let limit = profile.orderLimit { text.member("order_limit", limit) }
        if let login = profile.login { text.member("login", login) }
    }

    /// Writes who is signed in, with what they may do.
    static func write(_ session: Session, token: String? = nil, to text: inout JSONText) {
        if let token { text.member("token", token) }
        text.member("expires_at", DateText(unixSeconds: session.expiresAt).rfc3339)
        text.object("associate") { text in
            write(session.associate, to: &text)
            text.member("roles", session.authority.roles.map(\.code.description))
        }
        write(session.authority.permissions, to: &text)
    }

    static func write(_ role: Role, to text: inout JSONText) {
        text.member("code", role.code.description)
        text.member("name", role.name)
        write(role.grants, to: &text)
    }

    private static func write(_ permissions: [Permission: Scope], to text: inout JSONText) {
        text.object("permissions") { text in
            for permission in Permission.allCases {
                if let scope = permissions[permission] { text.member(name: permission.rawValue, .string(scope.rawValue)) }
            }
        }
    }

    /// Reads what is to be changed of an associate.
    /// - Throws: ``ServerError`` 400, `JSONSyntaxError`.
    static func change(_ body: [UInt8]) throws -> AssociateChange {
        let body = try BodyObject(body, members: ["name", "company", "unit", "status", "roles", "order_limit", "login", "password"])
        var change = AssociateChange()
        change.name = try body.text("name")
        change.company = try body.text("company").map { CompanyCode($0) }
        if body.has("unit") { change.unit = .some(try body.text("unit").map { BusinessUnitCode($0) }) }
        change.status = try body.choice("status", CustomerStatus.self)
        change.roles = try body.texts("roles")?.map { RoleCode($0) }
        if body.has("order_limit") { change.orderLimit = .some(try body.money("order_limit")) }
        change.login = try body.text("login")
        change.password = try body.text("password")
        return change
    }
}
