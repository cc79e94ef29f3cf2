package import Commerce
import CommerceStore

/// Quotes: asked for by those who buy, priced by the seller, taken as carts at fixed prices.
///
/// What one side does stands in `QuoteDesk+Buyer` and `QuoteDesk+Seller`. Every change is one transaction with its event in the log and
/// its notice to the other side.
package struct QuoteDesk: Sendable {
    let engine: CatalogEngine

    static let noQuote = EngineError(.notFound, "There is no such quote.")

    /// - Throws: ``EngineError`` with `.notFound` for a quote that is not there or not to be seen.
    package func quote(_ id: QuoteID, for party: QuoteParty) throws -> QuoteView {
        try EngineError.translatingCommerce {
            try view(of: try engine.store.read { try quote(id, $0, party) }, for: party)
        }
    }

    /// The quotes that one side sees, newest first.
    ///
    /// - Parameters:
    ///   - status: only those; nil for all.
    ///   - company: only its; nil for all that are seen.
    ///   - previous: the last quote of the page before; nil for the first page.
    ///   - limit: quotes at most.
    /// - Returns: the quotes, with their status now, and whether there are more.
    /// - Throws: ``EngineError`` with `.notFound` for a `previous` that is not seen.
    package func list(
        _ status: QuoteStatus?, of company: CompanyCode?, after previous: QuoteID?, limit: Int, for party: QuoteParty
    ) throws -> (quotes: [QuoteView], hasMore: Bool) {
        try EngineError.translatingCommerce {
            var scope = company
            if case .buyer(let session) = party { scope = session.associate.company }
            let now = engine.options.clock()
            var found: [Quote] = []
            try engine.store.read { reader in
                if let previous { _ = try quote(previous, reader, party) }
                try reader.forEachQuote(of: scope, before: previous) { quote in
                    if party.sees(quote), status == nil || quote.status(at: now) == status { found.append(quote) }
                    return found.count <= limit
                }
            }
            return (found.prefix(limit).map { view(of: $0, for: party, products: [:], at: now) }, found.count > limit)
        }
    }

    /// Writes to the other side.
    package func write(_ text: String, on id: QuoteID, as party: QuoteParty) throws -> QuoteView {
        try change(id, seen: nil, as: party, "quote.message_written") { quote, now in
            try quote.write(text, by: party.actor, at: now)
        } notice: { quote, _ in
            party.isSeller ? .init(.quoteMessage, to: .associate(quote.holding.owner)) : .init(.quoteMessage, to: .seller)
        }
    }

    /// Tells people of quotes whose time is over; to be called now and then, what is refused does not wait for it.
    /// - Returns: how many.
    package func tellOfExpired() throws -> Int {
        try EngineError.translating {
            let now = engine.options.clock()
            return try engine.store.write { writer in
                let quotes = try writer.reader.expiredQuotes(at: now, limit: 500)
                for quote in quotes {
                    try writer.settleExpiry(of: quote)
                    let subject = "quote/\(quote.id)"
                    try writer.append(AuditEvent("quote.expired", subject, company: quote.holding.company, by: .system, at: now))
                    for recipient in [Notice.Recipient.associate(quote.holding.owner), .seller] {
                        try writer.enqueue(
                            Notice(.quoteExpired, to: recipient, about: subject, at: now, values: Self.values(of: quote)))
                    }
                }
                return quotes.count
            }
        }
    }

    /// Whom a change is told to.
    struct Told {
        var kind: Notice.Kind
        var recipient: Notice.Recipient

        init(_ kind: Notice.Kind, to recipient: Notice.Recipient) {
            self.kind = kind
            self.recipient = recipient
        }
    }

    /// Changes a quote in one transaction.
    ///
    /// - Parameters:
    ///   - version: the version that was seen; nil for whatever is there.
    ///   - action: for the log.
    ///   - message: written to the other side with it; nil or empty for none.
    func change(
        _ id: QuoteID, seen version: Int64?, as party: QuoteParty, _ action: String, message: String? = nil,
        _ body: (inout Quote, Int64) throws -> Void, notice: (Quote, Int64) -> Told?
    ) throws -> QuoteView {
        try EngineError.translatingCommerce {
            let now = engine.options.clock()
            let changed = try engine.store.write { writer in
                let old = try quote(id, writer.reader, party)
                try old.require(version: version)
                var quote = old
                // Before the change, which may be the end of the quote.
                if let message, !message.isEmpty { try quote.write(message, by: party.actor, at: now) }
                try body(&quote, now)
                try writer.update(quote, from: old)
                try record(action, quote, party, writer, at: now)
                if let told = notice(quote, now) { try tell(told, of: quote, writer, at: now) }
                return quote
            }
            return try view(of: changed, for: party)
        }
    }

    func record(_ action: String, _ quote: Quote, _ party: QuoteParty, _ writer: StoreWriter, at now: Int64) throws {
        var details = ["state": quote.state.rawValue, "version": "\(quote.version)"]
        if let revision = quote.revisions.last { details["revision"] = "\(revision.number)" }
        try writer.append(
            AuditEvent(
                action, "quote/\(quote.id)", company: quote.holding.company, by: party.actor, onBehalfOf: party.onBehalfOf, at: now,
                details: details))
    }

    func tell(_ told: Told, of quote: Quote, _ writer: StoreWriter, at now: Int64) throws {
        try writer.enqueue(
            Notice(told.kind, to: told.recipient, about: "quote/\(quote.id)", at: now, values: Self.values(of: quote)))
    }

    static func values(of quote: Quote) -> [String: String] {
        ["quote": quote.name, "number": "\(quote.number)", "state": quote.state.rawValue]
    }

    func quote(_ id: QuoteID, _ reader: StoreReader, _ party: QuoteParty) throws -> Quote {
        guard let quote = try reader.quote(id), party.sees(quote) else { throw Self.noQuote }
        return quote
    }

    /// The quote with its products as its owner sees them.
    func view(of quote: Quote, for party: QuoteParty) throws -> QuoteView {
        let lines = quote.request + quote.revisions.flatMap(\.lines)
        let now = engine.options.clock()
        return view(of: quote, for: party, products: try products(Set(lines.map(\.sku)), of: quote), at: now)
    }

    private func view(of quote: Quote, for party: QuoteParty, products: [SKU: SeenProduct], at now: Int64) -> QuoteView {
        QuoteView(
            quote: quote, status: quote.status(at: now), actions: quote.actions(for: party, at: now), isForSeller: party.isSeller,
            products: products, moment: now)
    }

    /// Products as the owner of a quote sees them; none while the owner is blocked.
    func products(_ skus: Set<SKU>, of quote: Quote) throws -> [SKU: SeenProduct] {
        let quantities = Dictionary(
            (quote.offer?.lines ?? quote.request).map { ($0.sku, $0.quantity) }, uniquingKeysWith: { first, _ in first })
        let buyer = Buyer(customer: quote.holding.owner.description, currency: quote.currency.description)
        do {
            return try engine.products(skus, for: buyer) { sku, _ in quantities[sku] ?? .one }
        } catch let error as EngineError where error.code == .forbidden || error.code == .notFound {
            return [:]
        }
    }
}

extension CatalogEngine {
    /// Prices that are asked for and negotiated.
    package var quotes: QuoteDesk { QuoteDesk(engine: self) }
}
