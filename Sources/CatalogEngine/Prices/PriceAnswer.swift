package import Commerce

/// What a product costs a buyer, with the whole way to that price.
package struct PriceAnswer: Sendable {
    package struct ChainLink: Sendable {
        package var list: PriceListCode
        package var level: CustomerLevel
        package var mergeAllowed: Bool
    }

    package var sku: String
    package var customer: String?
    /// The unit that the product is sold in.
    package var unit: String
    package var context: BuyerContext
    /// Whether the buyer sees the product.
    package var isVisible: Bool
    /// What everyone pays for the same quantity.
    package var listPrice: FixedDecimal?
    package var chain: [ChainLink]
    package var leftOut: [PriceBook.LeftOut]
    /// The tiers of the chain in all units.
    package var tiers: [PriceTier]
    package var explanation: PriceExplanation
}
