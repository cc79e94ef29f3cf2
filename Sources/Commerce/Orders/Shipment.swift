/// Goods of an order that were sent together.
package struct Shipment: Sendable, Hashable {
    /// How much of a line of the order was sent.
    package struct Line: Sendable, Hashable {
        /// Index of the line in the order.
        package let position: Int
        /// Above 0.
        package let quantity: FixedDecimal

        package init(position: Int, quantity: FixedDecimal) {
            self.position = position
            self.quantity = quantity
        }
    }

    /// From 1 within the order.
    package let number: Int64
    /// Ascending by position, each once.
    package let lines: [Line]
    /// Who carries it; empty where nobody said.
    package let carrier: String
    /// By which the carrier finds it; empty for none.
    package let tracking: String
    /// Unix seconds.
    package let shippedAt: Int64
    /// Unix seconds; nil until it has arrived.
    package internal(set) var deliveredAt: Int64?

    package init(number: Int64, lines: [Line], carrier: String, tracking: String, shippedAt: Int64, deliveredAt: Int64? = nil) {
        self.number = number
        self.lines = lines
        self.carrier = carrier
        self.tracking = tracking
        self.shippedAt = shippedAt
        self.deliveredAt = deliveredAt
    }
}
