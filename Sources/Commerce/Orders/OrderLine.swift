/// A line of an order as it was when the order was placed.
package struct OrderLine: Sendable, Hashable {
    package let sku: SKU
    package let title: String
    package let unit: String
    package let quantity: FixedDecimal
    package let reference: String
    /// Empty for that of the order.
    package let purchaseOrder: String
    /// Empty for that of the order.
    package let costCenter: String
    /// The net price of one unit.
    package let unitPrice: FixedDecimal
    /// What a quote took off the line, above 0; nil for nothing.
    package let discount: Money?
    /// Unit price × quantity, rounded once, less the discount.
    package let total: Money

    package init(
        sku: SKU, title: String, unit: String, quantity: FixedDecimal, reference: String, purchaseOrder: String = "",
        costCenter: String = "", unitPrice: FixedDecimal, discount: Money? = nil, total: Money
    ) {
        self.sku = sku
        self.title = title
        self.unit = unit
        self.quantity = quantity
        self.reference = reference
        self.purchaseOrder = purchaseOrder
        self.costCenter = costCenter
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

extension PricedCart {
    /// The lines as they are ordered, or shown to who has to agree.
    ///
    /// - Parameter title: of a product.
    /// - Throws: ``CommerceError`` with `.state` when there is none, or one has no price.
    func orderLines(title: (SKU) -> String) throws(CommerceError) -> [OrderLine] {
        guard !lines.isEmpty else { throw CommerceError(.state, "the cart is empty") }
        var ordered: [OrderLine] = []
        for priced in lines {
            let line = priced.line
            guard let price = priced.unitPrice, let total = priced.total else {
                throw CommerceError(.state, "line \(line.id.rawValue) has no price; take it out, or ask for a quote")
            }
            ordered.append(
                OrderLine(
                    sku: line.sku, title: title(line.sku), unit: line.unit, quantity: line.quantity, reference: line.reference,
                    purchaseOrder: line.purchaseOrder, costCenter: line.costCenter, unitPrice: price, discount: line.discount,
                    total: total))
        }
        return ordered
    }
}
