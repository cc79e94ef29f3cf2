package import Commerce

/// A product that is wanted again: a line of a shopping list or of an order.
struct WantedGoods: Sendable {
    /// The number of the line that it comes from.
    var line: Int64
    var sku: SKU
    /// As it was called, where that is known.
    var title: String?
    var unit: String
    var quantity: FixedDecimal
    var reference = ""
    var note = ""
}

/// A line that could not be put into a cart.
package struct GoodsLeftOut: Sendable, Hashable {
    package enum Reason: String, Sendable, CaseIterable {
        /// Not sold any more, or not to this buyer.
        case gone
        case noPrice = "no_price"
        /// Sold by another unit by now.
        case unit
        case quantity
    }

    /// The number of the line that it comes from.
    package var line: Int64
    package var sku: SKU
    package var title: String?
    package var reason: Reason
}

/// What became of goods that were put into a cart.
package struct GoodsReport: Sendable {
    package var cart: Cart
    /// How many lines went in.
    package var added: Int
    package var leftOut: [GoodsLeftOut]
}
