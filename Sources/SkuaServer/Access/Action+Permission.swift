import Commerce

extension Action {
    /// Whether somebody who has signed in may do this to anything at all; on what, the desk of the resource finds out.
    func isAllowed(by authority: Authority) -> Bool {
        switch self {
        case .useSession, .useCarts, .useQuotes, .useOrders: true
        case .viewCredit: authority.scope(of: .manageFinance) != nil
        case .search, .getDocument, .listPartNumbers: authority.scope(of: .search) != nil
        case .manageAssociates: authority.scope(of: .manageUsers) != nil
        default: false
        }
    }
}
