package import Commerce

/// What is to be changed of a person of the seller; what is nil stays as it is.
package struct SellerChange: Sendable {
    package var name: String?
    package var roles: Set<SellerRole>?
    package var companies: Set<CompanyCode>?
    package var status: CustomerStatus?
    package var login: String?
    package var password: String?

    package init() {}
}
