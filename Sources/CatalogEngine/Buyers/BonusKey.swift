import Commerce

/// What the bonuses of a segment's documents depend on.
struct BonusKey: Sendable, Hashable {
    var weights: BuyerBoost
    /// Whose orders count.
    var company: CompanyCode?
    /// Versions of all orders, and the day until which they count.
    var orders: [Int64]
    /// Lists of the buyer's own, and the state that their entries are of.
    var lists: [Int64]
    var priceSequence: Int64
    /// The greatest number of a SKU that was known.
    var lastSKU: Int64
}
