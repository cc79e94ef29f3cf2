/// A version of what the seller offers; once sent it does not change, and the next one takes its place.
package struct QuoteRevision: Sendable, Hashable {
    /// From 1 within the quote.
    package let number: Int64
    /// Ascending by id; prices and quantities stay, what the buyer would take instead is noted beside them.
    package internal(set) var lines: [QuoteLine]
    package internal(set) var expiry: QuoteExpiry?
    /// What is taken off the sum of the lines, above 0; nil for nothing.
    package internal(set) var discount: Money?
    /// Unix seconds; nil while the seller works on it, which the buyer does not see.
    package internal(set) var sentAt: Int64?

    package init(number: Int64, lines: [QuoteLine], expiry: QuoteExpiry? = nil, discount: Money? = nil, sentAt: Int64? = nil) {
        self.number = number
        self.lines = lines
        self.expiry = expiry
        self.discount = discount
        self.sentAt = sentAt
    }

    /// The sum of the lines that have a price, less the discount.
    /// - Throws: ``CommerceError`` with `.range`.
    package func total(in currency: CurrencyCode) throws(CommerceError) -> Money {
        var sum = Money(minorUnits: 0, currency: currency)
        for line in lines {
            if let total = try line.total(in: currency) { sum = try sum.adding(total) }
        }
        guard let discount else { return sum }
        return try sum.subtracting(discount)
    }

    /// The share of each line in the discount, by what the lines cost; they add up to it exactly, and what rounding leaves goes to the
    /// largest remainders, then to the first lines. Empty without a discount, or where nothing costs anything.
    /// - Throws: ``CommerceError`` with `.range`.
    package func discounts(in currency: CurrencyCode) throws(CommerceError) -> [QuoteLineID: Money] {
        guard let discount else { return [:] }
        var weights: [Int64] = []
        for line in lines { weights.append(try line.total(in: currency)?.minorUnits ?? 0) }
        guard weights.contains(where: { $0 > 0 }) else { return [:] }
        return Dictionary(
            zip(lines.map(\.id), discount.allocated(by: weights)).filter { $1.minorUnits > 0 }, uniquingKeysWith: { first, _ in first })
    }
}
