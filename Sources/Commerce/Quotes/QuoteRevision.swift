/// A version of what the seller offers; once sent it does not change, and the next one takes its place.
package struct QuoteRevision: Sendable, Hashable {
    /// From 1 within the quote.
    package let number: Int64
    /// Ascending by id; prices and quantities stay, what the buyer would take instead is noted beside them.
    package internal(set) var lines: [QuoteLine]
    package internal(set) var expiry: QuoteExpiry?
    /// Unix seconds; nil while the seller works on it, which the buyer does not see.
    package internal(set) var sentAt: Int64?

    package init(number: Int64, lines: [QuoteLine], expiry: QuoteExpiry? = nil, sentAt: Int64? = nil) {
        self.number = number
        self.lines = lines
        self.expiry = expiry
        self.sentAt = sentAt
    }

    /// The sum of the lines that have a price.
    /// - Throws: ``CommerceError`` with `.range`.
    package func total(in currency: CurrencyCode) throws(CommerceError) -> Money {
        var sum = Money(minorUnits: 0, currency: currency)
        for line in lines {
            if let total = try line.total(in: currency) { sum = try sum.adding(total) }
        }
        return sum
    }
}
