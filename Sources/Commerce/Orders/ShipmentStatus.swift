/// How far the goods of an order have come.
package enum ShipmentStatus: String, Sendable, Hashable, CaseIterable {
    case pending
    /// Some have been sent.
    case partial
    /// All have been sent.
    case shipped
    /// All have arrived.
    case delivered
    /// None has been sent, and not all of them are there.
    case backorder
}
