package import Commerce

/// What is to be changed of an associate; what is nil stays as it is.
package struct AssociateChange: Sendable {
    package var name: String?
    /// Must be stated for a new associate, and cannot be changed.
    package var company: CompanyCode?
    /// `.some(nil)` puts the associate directly below the company.
    package var unit: BusinessUnitCode??
    package var status: CustomerStatus?
    package var roles: [RoleCode]?
    /// `.some(nil)` takes the bound away.
    package var orderLimit: Money??
    /// Whose orders they see besides those that their roles reach.
    package var orderViews: [OrderView]?
    package var login: String?
    package var password: String?

    package init() {}

    /// What is changed, as the log tells it, but for what somebody signs in with.
    var details: [String: String] {
        var details: [String: String] = [:]
        if let name { details["name"] = name }
        if let unit { details["unit"] = unit?.description ?? "" }
        if let status { details["status"] = status.rawValue }
        if let roles { details["roles"] = roles.map(\.description).sorted().joined(separator: " ") }
        if let orderLimit { details["order_limit"] = orderLimit.map { "\($0.minorUnits) \($0.currency)" } ?? "" }
        if let orderViews { details["order_views"] = orderViews.map(\.text).sorted().joined(separator: " ") }
        return details
    }
}
