package import Commerce

/// A change of a cart as it is asked for, before anything is known of the product.
package enum CartChange: Sendable {
    /// Adds a quantity of a product; nil for the product's own unit.
    case add(SKU, unit: String?, quantity: FixedDecimal, reference: String, purchaseOrder: String)
    case setQuantity(CartLineID, FixedDecimal)
    /// A change that no product is needed for.
    case plain(CartCommand)
}
