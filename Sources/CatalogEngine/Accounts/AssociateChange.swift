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
    package var login: String?
    package var password: String?

    package init() {}
}
