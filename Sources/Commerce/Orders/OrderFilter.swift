/// Which orders of a history are looked for.
package struct OrderFilter: Sendable, Hashable {
    /// Words that all occur in the number, the purchase order number, a SKU, a title, a reference or the name of the channel.
    package var words: [String]
    package var status: OrderStatus?
    package var payment: PaymentStatus?
    package var shipment: ShipmentStatus?
    /// Unix seconds; placed then or later.
    package var from: Int64?
    /// Unix seconds; placed before.
    package var until: Int64?

    /// Most words that are looked for.
    package static let maximumWords = 8

    package init(
        words: [String] = [], status: OrderStatus? = nil, payment: PaymentStatus? = nil, shipment: ShipmentStatus? = nil,
        from: Int64? = nil, until: Int64? = nil
    ) {
        self.words = words
        self.status = status
        self.payment = payment
        self.shipment = shipment
        self.from = from
        self.until = until
    }
}
