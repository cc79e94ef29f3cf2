/// A product that is put into a cart with others at once.
package struct CartAddition: Sendable, Hashable {
    package var sku: SKU
    package var unit: String
    /// Above 0; rounded up as the rule says.
    package var quantity: FixedDecimal
    package var rule: QuantityRule
    package var reference: String
    /// Empty for the number of the cart.
    package var purchaseOrder: String
    /// Becomes a remark on the line; empty for none.
    package var note: String

    package init(
        sku: SKU, unit: String, quantity: FixedDecimal, rule: QuantityRule, reference: String = "", purchaseOrder: String = "",
        note: String = ""
    ) {
        self.sku = sku
        self.unit = unit
        self.quantity = quantity
        self.rule = rule
        self.reference = reference
        self.purchaseOrder = purchaseOrder
        self.note = note
    }
}
