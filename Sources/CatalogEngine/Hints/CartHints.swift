package import Commerce

/// What is worth knowing before a cart is ordered.
package struct CartHints: Sendable {
    /// How much more of a product makes all of it cheaper.
    package struct NextTier: Sendable, Hashable {
        package var line: CartLineID
        /// Of all lines of the product together.
        package var missing: FixedDecimal
        package var unitPrice: FixedDecimal
    }

    package var subtotal: Money
    /// One for each line that has a cheaper tier ahead.
    package var nextTiers: [NextTier]
    /// The subtotal from which shipping is free, and what is missing to it; nil where the shop has none.
    package var freeShipping: (from: Money, missing: Money)?
    /// What whoever asks may order alone, and what is left of it; nil for no limit, or one in another currency.
    package var orderLimit: (limit: Money, remaining: Money)?
}
