package import Commerce

/// A shopping list as somebody sees it.
package struct ShoppingListView: Sendable {
    package var list: ShoppingList
    /// The products of its lines that whoever looks can buy now, at their own prices.
    package var products: [SKU: SeenProduct]
    package var currency: CurrencyCode
    /// What whoever looks at it may do.
    package var right: CartRight
}
