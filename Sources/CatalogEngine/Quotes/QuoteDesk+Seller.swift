package import Commerce
import CommerceStore

/// What the seller does with quotes.
extension QuoteDesk {
    /// Begins to work on a quote; from then on the requester does not change it.
    package func take(_ id: QuoteID, seen version: Int64?, by agent: SellerAgent) throws -> QuoteView {
        try change(id, seen: version, as: .seller(agent), "quote.taken") { quote, now in
            try quote.take(at: now)
        } notice: { _, _ in
            nil
        }
    }

    /// Changes what is going to be offered, all or nothing.
    ///
    /// - Parameters:
    ///   - additions: further products, each with its price; the owner of the quote must see them.
    ///   - expiry: nil leaves it.
    ///   - discount: what is taken off the whole; nil leaves it, 0 takes it back.
    ///   - version: the version that was seen.
    /// - Throws: ``EngineError``: `.notFound`, `.versionMissing`, `.stale`, `.conflict` and `.expired` when it is not being worked on.
    package func revise(
        _ id: QuoteID, _ offers: [QuoteLineOffer], adding additions: [(line: QuoteSource.Line, price: FixedDecimal?)],
        expiry: QuoteExpiry?, discount: Money? = nil, message: String?, seen version: Int64?, by agent: SellerAgent
    ) throws -> QuoteView {
        let party = QuoteParty.seller(agent)
        var offers = offers
        if !additions.isEmpty {
            let quote = try EngineError.translating { try engine.store.read { try self.quote(id, $0, party) } }
            let products = try products(Set(additions.map(\.line.sku)), of: quote)
            offers += try additions.map { .add(try Self.wish($0.line, products[$0.line.sku]), price: $0.price) }
        }
        let wanted = offers
        return try change(id, seen: try required(version), as: party, "quote.revised", message: message) { quote, now in
            try quote.revise(wanted, expiry: expiry, discount: discount, at: now)
        } notice: { _, _ in
            nil
        }
    }

    /// Makes the offer, which takes the place of any before.
    package func send(_ id: QuoteID, message: String?, seen version: Int64?, by agent: SellerAgent) throws -> QuoteView {
        try change(id, seen: version, as: .seller(agent), "quote.sent", message: message) { quote, now in
            try quote.send(at: now)
        } notice: { quote, _ in
            Told(.quoteSent, to: .associate(quote.holding.owner))
        }
    }

    /// Refuses to make an offer, for good.
    package func reject(_ id: QuoteID, message: String?, seen version: Int64?, by agent: SellerAgent) throws -> QuoteView {
        try change(id, seen: version, as: .seller(agent), "quote.declined", message: message) { quote, now in
            try quote.reject(at: now)
        } notice: { quote, _ in
            Told(.quoteDeclined, to: .associate(quote.holding.owner))
        }
    }
}
