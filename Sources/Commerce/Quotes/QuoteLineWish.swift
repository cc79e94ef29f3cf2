/// A line of a quote as its requester asks for it.
package struct QuoteLineWish: Sendable, Hashable {
    package var sku: SKU
    package var unit: String
    package var quantity: FixedDecimal
    package var reference: String
    package var purchaseOrder: String
    /// The net price of one unit that the requester hopes for; nil for none.
    package var price: FixedDecimal?

    package init(
        sku: SKU, unit: String, quantity: FixedDecimal, reference: String = "", purchaseOrder: String = "", price: FixedDecimal? = nil
    ) {
        self.sku = sku
        self.unit = unit
        self.quantity = quantity
        self.reference = reference
        self.purchaseOrder = purchaseOrder
        self.price = price
    }
}
