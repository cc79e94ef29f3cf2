/// Why an order waits.
package enum OrderHold: String, Sendable, Hashable, CaseIterable {
    /// The customer has overdue invoices.
    case arrears
}
