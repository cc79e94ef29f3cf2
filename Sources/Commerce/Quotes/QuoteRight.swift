/// What somebody of the side that buys may do with a quote, each including those before it.
package enum QuoteRight: Int, Sendable, Hashable, Comparable {
    /// Not even know that it is there.
    case none
    /// Read it, change it until it is taken up, write messages, and withdraw it.
    case request
    /// Answer with other prices, accept and decline.
    case accept

    package static func < (left: QuoteRight, right: QuoteRight) -> Bool { left.rawValue < right.rawValue }
}

extension Authority {
    /// What the associate may do with a quote, by role.
    package func right(to quote: Quote) -> QuoteRight {
        if allows(.acceptQuotes, on: quote.holding) { return .accept }
        return allows(.requestQuotes, on: quote.holding) ? .request : .none
    }
}
