import Commerce

/// What decides the price of every product for a buyer: equal questions have equal answers as long as no price changes.
struct PriceQuestion: Sendable, Hashable {
    var chain: PriceChain
    var currency: CurrencyCode
    var quantity: FixedDecimal
    /// Version of the records where percentages depend on rules; 0 otherwise.
    var ruleVersion: Int64
}
