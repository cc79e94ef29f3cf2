package import Commerce

/// What a quote is asked for.
package enum QuoteSource: Sendable {
    /// Everything that is in a cart, which stays as it is.
    case cart(CartID)
    /// Everything that is on a shopping list, in whole or by the numbers of lines.
    case list(ShoppingListID, lines: [Int64]?)
    /// What another quote offered, or was to offer: once its time is over, or the parties did not agree.
    case quote(QuoteID)
    /// Products; a unit that is nil is the product's own.
    case lines([Line], currency: String?)

    package struct Line: Sendable, Hashable {
        package var sku: SKU
        package var unit: String?
        package var quantity: FixedDecimal
        package var reference: String
        package var purchaseOrder: String
        /// The net price of one unit that the requester hopes for.
        package var price: FixedDecimal?

        package init(
            sku: SKU, unit: String? = nil, quantity: FixedDecimal, reference: String = "", purchaseOrder: String = "",
            price: FixedDecimal? = nil
        ) {
            self.sku = sku
            self.unit = unit
            self.quantity = quantity
            self.reference = reference
            self.purchaseOrder = purchaseOrder
            self.price = price
        }
    }
}
