package import Commerce

/// What is worth knowing before a cart is ordered.
package struct CartHints: Sendable {
    package var subtotal: Money
    /// One for each line that has a cheaper tier ahead.
    package var nextTiers: [(line: CartLineID, tier: NextTier)]
    /// The subtotal from which shipping is free, and what is missing to it; nil where the shop has none.
    package var freeShipping: (from: Money, missing: Money)?
    /// What whoever asks may order alone, and what is left of it; nil for no limit, or one in another currency.
    package var orderLimit: (limit: Money, remaining: Money)?
    /// The budgets that concern the cart, what would be left of each, where it is in the cart's currency, and whether the cart fits in.
    package var budgets: [(standing: BudgetStanding, remaining: Money?, fits: Bool)]
}
