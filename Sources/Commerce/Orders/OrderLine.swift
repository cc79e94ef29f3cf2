/// A line of an order as it was when the order was placed.
package struct OrderLine: Sendable, Hashable {
    package let sku: SKU
    package let title: String
    package let unit: String
    package let quantity: FixedDecimal
    package let reference: String
    /// The net price of one unit.
    package let unitPrice: FixedDecimal
    /// What a quote took off the line, above 0; nil for nothing.
    package let discount: Money?
    /// Unit price × quantity, rounded once, less the discount.
    package let total: Money

    package init(
        sku: SKU, title: String, unit: String, quantity: FixedDecimal, reference: String, unitPrice: FixedDecimal,
        discount: Money? = nil, total: Money
    ) {
        self.sku = sku
        self.title = title
        self.unit = unit
        self.quantity = quantity
        self.reference = reference
        self.unitPrice = unitPrice
        self.discount = discount
        self.total = total
    }

    /// The total with tax of so many percent, rounded once from the unit price.
    /// - Throws: ``CommerceError`` with `.range`.
    package func grossTotal(_ rate: FixedDecimal) throws(CommerceError) -> Money {
        try Money(
            lineOf: unitPrice, quantity: quantity, less: discount?.minorUnits ?? 0, taxRate: rate, currency: total.currency)
    }
}
