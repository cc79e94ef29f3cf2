/// Which orders of a history are looked for.
package struct OrderFilter: Sendable, Hashable {
    /// Words that all occur in the number, the purchase order number, a SKU, a title, a reference or the name of the channel.
    package var words: [String]
    package var status: OrderStatus?
    package var payment: PaymentStatus?
    package var shipment: ShipmentStatus?
    /// Only those of which something was sent: `false` all of these, `true` those of which something has not arrived.
    package var isOnTheWay: Bool?
    /// Unix seconds; placed then or later.
    package var from: Int64?
    /// Unix seconds; placed before.
    package var until: Int64?

    /// Most words that are looked for.
    package static let maximumWords = 8

    package init(
        words: [String] = [], status: OrderStatus? = nil, payment: PaymentStatus? = nil, shipment: ShipmentStatus? = nil,
        isOnTheWay: Bool? = nil, from: Int64? = nil, until: Int64? = nil
    ) {
        self.words = words
        self.status = status
        self.payment = payment
        self.shipment = shipment
        self.isOnTheWay = isOnTheWay
        self.from = from
        self.until = until
    }
}
