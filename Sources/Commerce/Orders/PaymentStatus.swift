/// How far an order has been paid.
package enum PaymentStatus: String, Sendable, Hashable, CaseIterable {
    /// Something is still to be paid.
    case balanceDue = "balance_due"
    /// A payment has been announced and has not arrived.
    case pending
    /// Nothing is due.
    case paid
    /// More was paid than is owed, as after a cancellation.
    case creditOwed = "credit_owed"
    /// The last payment came to nothing.
    case failed
}
