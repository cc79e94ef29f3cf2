package import Commerce

/// Who manages accounts.
package enum AccountManager: Sendable {
    /// The seller, who sees all companies.
    case seller
    /// Somebody of a company, who sees that company.
    case associate(Authority)

    /// The company that may be seen; nil for all.
    var company: CompanyCode? {
        if case .associate(let authority) = self { authority.associate.company } else { nil }
    }
}
