/// Whether somebody may order a cart now: by role, by the own limit, by budgets, and by the approval of others.
///
/// ```swift
/// try PlacementGate(authority, orderLimit: limit, budgets: budgets, flow: flow, request: request).check(priced)
/// ```
/// An order that others have agreed to may be above the own limit, and above a budget when a rule asked them about that.
package struct PlacementGate: Sendable {
    /// Who orders.
    package var authority: Authority
    /// The most that they may order at once; nil for no bound.
    package var orderLimit: Money?
    /// Those that concern the cart.
    package var budgets: [BudgetStanding]
    /// What the rules ask for now, of a cart that nobody has agreed to.
    package var flow: ApprovalFlow
    /// The request by which the cart is locked.
    package var request: ApprovalRequest?

    package init(
        _ authority: Authority, orderLimit: Money?, budgets: [BudgetStanding], flow: ApprovalFlow, request: ApprovalRequest?
    ) {
        self.authority = authority
        self.orderLimit = orderLimit
        self.budgets = budgets
        self.flow = flow
        self.request = request
    }

    /// Whether the roles of somebody allow to order a cart at all.
    /// - Throws: ``CommerceError`` with `.denied`.
    package static func check(_ authority: Authority, on holding: Holding) throws(CommerceError) {
        guard authority.allows(.placeOrders, on: holding) || authority.allows(.placeOrdersWithinLimit, on: holding) else {
            throw CommerceError(.denied, "your roles do not allow you to place this order")
        }
    }

    /// - Throws: ``CommerceError``: `.denied` by role and limit, `.state` while the cart waits, `.approval` when others have to agree, or
    ///   have agreed to something else, `.budget`.
    package func check(_ priced: PricedCart) throws(CommerceError) {
        let cart = priced.cart
        try Self.check(authority, on: cart.holding)
        guard cart.status != .pendingApproval else { throw CommerceError(.state, "the cart waits for approval") }
        if cart.status == .approved {
            guard let request, request.state == .approved, request.covers(priced) else {
                throw CommerceError(
                    .approval, "the cart or its prices have changed since it was approved; withdraw it and ask for approval again")
            }
        }
        let isAgreed = cart.status == .approved && request?.isAgreed == true
        guard isAgreed || flow.steps.isEmpty else {
            throw CommerceError(.approval, "the cart needs approval; submit it first")
        }
        if !isAgreed, !authority.allows(.placeOrders, on: cart.holding), let orderLimit {
            guard ApprovalConditions.reaches(orderLimit, priced.subtotal) else {
                throw CommerceError(.denied, "the order is above what you may order yourself")
            }
        }
        if let standing = budgets.exceeded(by: priced.subtotal).first {
            guard isAgreed, request?.steps.contains(where: \.allowsOverBudget) == true else {
                throw CommerceError(.budget, "the order is above what is left of the budget `\(standing.budget.code)`")
            }
        }
    }
}
