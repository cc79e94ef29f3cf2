/// A product of a quote: what is wanted of it and what it is offered at.
package struct QuoteLine: Sendable, Hashable {
    package let id: QuoteLineID
    package let sku: SKU
    /// The unit that `quantity` counts.
    package let unit: String
    /// Above 0.
    package internal(set) var quantity: FixedDecimal
    /// The buyer's own reference, such as a project; empty for none.
    package internal(set) var reference: String
    /// The buyer's number of the order that the line is to belong to; empty for that of the cart.
    package internal(set) var purchaseOrder: String
    /// The net price of one unit that the seller offers; nil as long as none is set.
    package internal(set) var price: FixedDecimal?
    /// The net price of one unit that the buyer would pay; nil where they named none.
    package internal(set) var wantedPrice: FixedDecimal?
    /// How much the buyer would take instead, where that differs.
    package internal(set) var wantedQuantity: FixedDecimal?

    package init(
        id: QuoteLineID, sku: SKU, unit: String, quantity: FixedDecimal, reference: String = "", purchaseOrder: String = "",
        price: FixedDecimal? = nil, wantedPrice: FixedDecimal? = nil, wantedQuantity: FixedDecimal? = nil
    ) {
        self.id = id
        self.sku = sku
        self.unit = unit
        self.quantity = quantity
        self.reference = reference
        self.purchaseOrder = purchaseOrder
        self.price = price
        self.wantedPrice = wantedPrice
        self.wantedQuantity = wantedQuantity
    }

    /// What the line costs at the offered price, rounded once.
    /// - Throws: ``CommerceError`` with `.range`.
    package func total(in currency: CurrencyCode) throws(CommerceError) -> Money? {
        guard let price else { return nil }
        return try Money(lineOf: price, quantity: quantity, currency: currency)
    }
}
