import Commerce

extension Action {
    /// Whether somebody who has signed in may do this to anything at all; on what, the desk of the resource finds out.
    func isAllowed(by authority: Authority) -> Bool {
        switch self {
        case .useSession, .useCarts, .useQuotes, .useOrders, .useApprovals: true
        case .useShipments: authority.scope(of: .viewDeliveries) != nil
        case .viewCredit: authority.scope(of: .manageFinance) != nil
        case .search, .getDocument, .listPartNumbers: authority.scope(of: .search) != nil
        case .manageApprovalRules, .manageBudgets: authority.scope(of: .manageApprovalRules) != nil
        case .manageAssociates: authority.scope(of: .manageUsers) != nil
        case .viewAudit: authority.scope(of: .manageUsers) == .company
        default: false
        }
    }
}
