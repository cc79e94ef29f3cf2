/// A movement on a credit account; entries are only ever appended.
package struct CreditEntry: Sendable, Hashable {
    package enum Kind: String, Sendable, Hashable, CaseIterable {
        /// An order that was placed: raises what is owed.
        case order
        /// The order was cancelled: takes back what it raised.
        case cancellation
        /// The customer paid: lowers what is owed.
        case payment
    }

    /// From 1 within the account.
    package let number: Int64
    package let kind: Kind
    /// By how much it changes what is owed; below 0 where it lowers it.
    package let amount: Money
    /// The order that it is about; nil for a payment.
    package let order: OrderID?
    /// What the payer wrote; empty for none.
    package let reference: String
    /// Unix seconds.
    package let at: Int64

    package init(number: Int64, kind: Kind, amount: Money, order: OrderID?, reference: String, at: Int64) {
        self.number = number
        self.kind = kind
        self.amount = amount
        self.order = order
        self.reference = reference
        self.at = at
    }
}
