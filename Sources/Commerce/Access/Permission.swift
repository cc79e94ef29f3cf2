/// Something that an associate may do or not, by the roles that the associate has.
package enum Permission: String, Sendable, Hashable, CaseIterable {
    /// Searching, and seeing the own assortment and prices.
    case search = "search"
    /// Making carts, changing them and sharing them.
    case editCarts = "carts.edit"
    /// Asking for the approval of a cart.
    case submitCarts = "carts.submit"
    case placeOrders = "orders.place"
    /// Placing orders that the associate's spending limit has room for.
    case placeOrdersWithinLimit = "orders.place_within_limit"
    /// Approving and rejecting; never what one has asked for oneself.
    case decideApprovals = "approvals.decide"
    case manageApprovalRules = "approvals.rules"
    /// Naming a substitute for oneself.
    case delegateApprovals = "approvals.delegate"
    case requestQuotes = "quotes.request"
    case acceptQuotes = "quotes.accept"
    case viewOrders = "orders.view"
    case viewDeliveries = "deliveries.view"
    /// Invoices, credit and tax codes.
    case manageFinance = "finance.manage"
    /// Users, their roles, and blocking them.
    case manageUsers = "users.manage"
}
