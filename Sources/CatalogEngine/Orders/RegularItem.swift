package import Commerce

/// A product that is ordered again and again.
package struct RegularItem: Sendable {
    package var product: SeenProduct
    /// In how many orders it was.
    package var orders: Int
    /// Unix seconds.
    package var lastOrderedAt: Int64
    /// The quantity of the order in the middle, when they are put in the order of their quantities.
    package var usualQuantity: FixedDecimal
}
