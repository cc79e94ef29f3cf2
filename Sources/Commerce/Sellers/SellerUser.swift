/// A person who works for the seller.
package struct SellerUser: Sendable, Hashable {
    package let code: SellerCode
    package var name: String
    package var roles: Set<SellerRole>
    /// The companies that a sales representative looks after.
    package var companies: Set<CompanyCode>
    package var status: CustomerStatus

    package init(
        code: SellerCode, name: String = "", roles: Set<SellerRole> = [], companies: Set<CompanyCode> = [],
        status: CustomerStatus = .active
    ) {
        self.code = code
        self.name = name
        self.roles = roles
        self.companies = companies
        self.status = status
    }

    /// Whether somebody looks after a company: administrators and merchandisers after all, representatives after their own.
    package func looksAfter(_ company: CompanyCode) -> Bool {
        looksAfterAll || roles.contains(.salesRepresentative) && companies.contains(company)
    }

    package var looksAfterAll: Bool { roles.contains(.administrator) || roles.contains(.merchandiser) }

    /// Whether somebody may act for the people of a company.
    package func mayActFor(_ company: CompanyCode) -> Bool {
        roles.contains(.administrator) || roles.contains(.salesRepresentative) && companies.contains(company)
    }
}

/// The name of a person of the seller.
package typealias SellerCode = Code<SellerUser>
