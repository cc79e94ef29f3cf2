/// A product on a shopping list, with the quantity that is usually wanted of it.
package struct ShoppingListLine: Sendable, Hashable {
    /// The number of the line within its list, from 1; never used again.
    package let id: Int64
    package let sku: SKU
    /// The unit that `quantity` counts.
    package let unit: String
    /// Above 0; rounded to what the product is sold in when it is put into a cart.
    package internal(set) var quantity: FixedDecimal
    package internal(set) var note: String

    package init(id: Int64, sku: SKU, unit: String, quantity: FixedDecimal, note: String) {
        self.id = id
        self.sku = sku
        self.unit = unit
        self.quantity = quantity
        self.note = note
    }
}
