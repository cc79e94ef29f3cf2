/// How far an invoice has been paid.
package enum InvoiceStatus: String, Sendable, Hashable, CaseIterable {
    case issued
    case partiallyPaid = "partially_paid"
    case paid
    /// The order was cancelled; nothing is due.
    case void
}
