package import Commerce

/// A product that is to be put on a shopping list.
package struct ListedProduct: Sendable {
    package var sku: SKU
    /// nil for the product's own unit.
    package var unit: String?
    package var quantity: FixedDecimal
    package var note: String

    package init(sku: SKU, unit: String?, quantity: FixedDecimal, note: String) {
        self.sku = sku
        self.unit = unit
        self.quantity = quantity
        self.note = note
    }
}
