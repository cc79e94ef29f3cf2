/// A percentage by which a price list changes the prices of its parent, for some products.
package struct PriceAdjustment: Sendable, Hashable {
    package var products: ProductRule
    /// `-10` takes ten percent off; at least `-100`.
    package var percent: FixedDecimal

    package init(_ products: ProductRule = .all, percent: FixedDecimal) {
        self.products = products
        self.percent = percent
    }
}
