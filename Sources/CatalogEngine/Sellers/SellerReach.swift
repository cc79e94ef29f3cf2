package import Commerce

/// Which companies somebody of the seller looks after.
package enum SellerReach: Sendable, Hashable {
    /// All of them: administrators, merchandisers, and keys.
    case everything
    /// The companies that a sales representative is assigned to; none for who is not of the seller.
    case companies(Set<CompanyCode>)

    package func includes(_ company: CompanyCode) -> Bool {
        switch self {
        case .everything: true
        case .companies(let companies): companies.contains(company)
        }
    }
}
