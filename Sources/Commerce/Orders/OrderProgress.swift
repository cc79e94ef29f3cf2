/// What has happened to an order since it was placed.
package struct OrderProgress: Sendable, Hashable {
    /// Why the order waits; nil when it does not.
    package internal(set) var hold: OrderHold?
    /// Whether not all of its goods were there when it was placed.
    package internal(set) var isBackordered: Bool
    /// Ascending by number.
    package internal(set) var shipments: [Shipment]
    /// Ascending by number.
    package internal(set) var payments: [OrderPayment]

    package init(hold: OrderHold? = nil, isBackordered: Bool = false, shipments: [Shipment] = [], payments: [OrderPayment] = []) {
        self.hold = hold
        self.isBackordered = isBackordered
        self.shipments = shipments
        self.payments = payments
    }
}
