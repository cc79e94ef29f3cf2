/// Money that came in for an order, or was to come.
package struct OrderPayment: Sendable, Hashable {
    package enum State: String, Sendable, Hashable, CaseIterable {
        case pending
        case completed
        case failed
    }

    /// From 1 within the order.
    package let number: Int64
    /// Above 0.
    package let amount: Money
    package let state: State
    /// What the payer wrote; empty for none.
    package let reference: String
    /// Unix seconds.
    package let at: Int64

    package init(number: Int64, amount: Money, state: State, reference: String, at: Int64) {
        self.number = number
        self.amount = amount
        self.state = state
        self.reference = reference
        self.at = at
    }
}
