/// That a company ordered a product, here or before it came here; however many lines an order has of the product, it counts once.
package struct OrderedLine: Sendable, Hashable {
    package var company: CompanyCode
    /// Number of the order, as the system knows it that took it.
    package var order: String
    package var sku: SKU
    package var quantity: FixedDecimal
    /// Unix seconds.
    package var orderedAt: Int64

    package init(company: CompanyCode, order: String, sku: SKU, quantity: FixedDecimal, orderedAt: Int64) {
        self.company = company
        self.order = order
        self.sku = sku
        self.quantity = quantity
        self.orderedAt = orderedAt
    }
}
