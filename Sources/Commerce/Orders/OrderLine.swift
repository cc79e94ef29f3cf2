/// A line of an order as it was when the order was placed.
package struct OrderLine: Sendable, Hashable {
    package let sku: SKU
    package let title: String
    package let unit: String
    package let quantity: FixedDecimal
    package let reference: String
    /// The net price of one unit.
    package let unitPrice: FixedDecimal
    package let total: Money

    package init(
        sku: SKU, title: String, unit: String, quantity: FixedDecimal, reference: String, unitPrice: FixedDecimal, total: Money
    ) {
        self.sku = sku
        self.title = title
        self.unit = unit
        self.quantity = quantity
        self.reference = reference
        self.unitPrice = unitPrice
        self.total = total
    }
}
