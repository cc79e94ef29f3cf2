/// A change that the seller makes to a line while working on a quote.
package enum QuoteLineOffer: Sendable, Hashable {
    /// Sets the price, the quantity, or both.
    case set(QuoteLineID, price: FixedDecimal?, quantity: FixedDecimal?)
    /// Offers another product as well.
    case add(QuoteLineWish, price: FixedDecimal?)
    case remove(QuoteLineID)
}
