package import Commerce

/// A link to a cart that is to be made.
package struct NewShareLink: Sendable {
    package var prices: SharedPrices
    /// Unix seconds; nil for the usual time.
    package var expiresAt: Int64?

    package init(prices: SharedPrices = .public, expiresAt: Int64? = nil) {
        self.prices = prices
        self.expiresAt = expiresAt
    }
}
