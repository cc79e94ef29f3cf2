package import Commerce
import CommerceStore

/// What those who buy do with quotes.
extension QuoteDesk {
    /// Asks for a quote, which belongs to whoever asks.
    ///
    /// - Parameter name: nil for that of the cart, or none.
    /// - Throws: ``EngineError``: `.forbidden` without the permission, `.notFound` for a cart or product that is not seen, `.invalid`.
    package func request(_ source: QuoteSource, name: String?, message: String?, for session: Session) throws -> QuoteView {
        try EngineError.translatingCommerce {
            let associate = session.associate
            guard session.authority.allows(.requestQuotes, on: associate.holding) else {
                throw EngineError(.forbidden, "Your roles do not allow you to ask for quotes.")
            }
            let (lines, currency, title) = try resolve(source, session)
            let wishes = try wishes(lines, in: currency, for: associate.code)
            let party = QuoteParty.buyer(session)
            let now = engine.options.clock()
            let quote = try engine.store.write { writer in
                var quote = try Quote(
                    id: QuoteID(KeyText.random()), number: writer.drawQuoteNumber(), holding: associate.holding, currency: currency,
                    name: name ?? title, wishes: wishes, createdAt: now)
                if let message, !message.isEmpty { try quote.write(message, by: session.actor, at: now) }
                try writer.insert(quote)
                try record("quote.requested", quote, party, writer, at: now)
                try tell(Told(.quoteRequested, to: .seller), of: quote, writer, at: now)
                return quote
            }
            return try view(of: quote, for: party)
        }
    }

    /// Changes what is asked for, until the seller takes it up.
    ///
    /// - Parameters:
    ///   - lines: all of them anew; nil leaves them.
    ///   - version: the version that was seen.
    /// - Throws: ``EngineError``: `.notFound`, `.versionMissing`, `.stale`, `.conflict` once it was taken up, `.invalid`.
    package func edit(
        _ id: QuoteID, name: String?, lines: [QuoteSource.Line]?, message: String?, seen version: Int64?, for session: Session
    ) throws -> QuoteView {
        let party = QuoteParty.buyer(session)
        let wishes = try EngineError.translatingCommerce {
            let quote = try engine.store.read { try self.quote(id, $0, party) }
            try quote.requireEditable()
            return try lines.map { try self.wishes($0, in: quote.currency, for: quote.holding.owner) }
        }
        return try change(id, seen: try required(version), as: party, "quote.edited", message: message) { quote, now in
            try quote.edit(name: name, wishes: wishes, at: now)
        } notice: { _, _ in
            nil
        }
    }

    /// Removes a quote that the seller has not taken up.
    package func delete(_ id: QuoteID, seen version: Int64?, for session: Session) throws {
        try EngineError.translatingCommerce {
            let party = QuoteParty.buyer(session)
            try engine.store.write { writer in
                let quote = try self.quote(id, writer.reader, party)
                try quote.require(version: try required(version))
                try quote.requireEditable()
                try writer.remove(quote)
                try record("quote.deleted", quote, party, writer, at: engine.options.clock())
            }
        }
    }

    /// Answers an offer with other prices or quantities.
    package func counter(
        _ id: QuoteID, _ counters: [QuoteLineCounter], to revision: Int64, message: String?, seen version: Int64?, for session: Session
    ) throws -> QuoteView {
        try change(id, seen: version, as: .buyer(session), "quote.countered", message: message) { quote, now in
            try requireAccepting(quote, session)
            try quote.counter(counters, to: revision, at: now)
        } notice: { _, _ in
            Told(.quoteMessage, to: .seller)
        }
    }

    /// Refuses an offer for good.
    package func decline(_ id: QuoteID, _ revision: Int64, message: String?, seen version: Int64?, for session: Session) throws -> QuoteView
    {
        try change(id, seen: version, as: .buyer(session), "quote.declined", message: message) { quote, now in
            try requireAccepting(quote, session)
            try quote.decline(revision, at: now)
        } notice: { _, _ in
            Told(.quoteDeclined, to: .seller)
        }
    }

    /// Takes a request back, or an acceptance of which no order was made.
    package func withdraw(_ id: QuoteID, message: String?, seen version: Int64?, for session: Session) throws -> QuoteView {
        try change(id, seen: version, as: .buyer(session), "quote.withdrawn", message: message) { quote, now in
            try quote.withdraw(at: now)
        } notice: { _, _ in
            Told(.quoteDeclined, to: .seller)
        }
    }

    /// Takes an offer: its lines become a cart at fixed prices.
    ///
    /// - Parameters:
    ///   - revision: the one that was seen; an old one is refused.
    ///   - key: the client's name for the request, under which it may be repeated.
    /// - Returns: the cart, and whether an earlier request with the same key had made it.
    /// - Throws: ``EngineError``: `.notFound`, `.forbidden`, `.conflict`, `.expired`, `.superseded`, `.keyReused`.
    package func accept(
        _ id: QuoteID, _ revision: Int64, key: String, for session: Session
    ) throws -> (cart: CartView, isRepeated: Bool) {
        try EngineError.translatingCommerce {
            let party = QuoteParty.buyer(session)
            let request = KeyText.hash("\(session.associate.code)\naccept\n\(id)\n\(revision)")
            let seen = try engine.store.read { try self.quote(id, $0, party) }
            let products = try products(Set((seen.offer?.lines ?? []).map(\.sku)), of: seen)
            let now = engine.options.clock()
            let (cart, isRepeated) = try engine.store.write { writer -> (CartID, Bool) in
                let old = try self.quote(id, writer.reader, party)
                try requireAccepting(old, session)
                if let record = try writer.reader.idempotency(key, of: session.associate.company) {
                    guard record.request == request else { throw EngineError.keyReused }
                    return (CartID(record.outcome), true)
                }
                var quote = old
                let cart = try quote.accept(revision, as: CartID(KeyText.random()), by: session.associate.code, at: now)
                // What the owner may not buy any more is not let in by an old promise.
                for line in cart.lines where products[line.sku]?.unit != line.unit {
                    throw EngineError(.conflict, "Line \(line.id.rawValue) of the quote cannot be bought any more. Ask for a new quote.")
                }
                try writer.insert(cart)
                try writer.update(quote, from: old)
                try writer.insert(
                    IdempotencyRecord(
                        company: session.associate.company, key: key, request: request, outcome: cart.id.description, usedAt: now))
                try record("quote.accepted", quote, party, writer, at: now)
                try tell(Told(.quoteAccepted, to: .seller), of: quote, writer, at: now)
                return (cart.id, false)
            }
            return (try engine.carts.cart(cart, for: session), isRepeated)
        }
    }

    /// - Throws: ``EngineError`` with `.forbidden` for who may ask for quotes only.
    private func requireAccepting(_ quote: Quote, _ session: Session) throws {
        guard session.authority.right(to: quote) == .accept else {
            throw EngineError(.forbidden, "Your roles do not allow you to answer this offer.")
        }
    }

    func required(_ version: Int64?) throws(EngineError) -> Int64 {
        guard let version else { throw EngineError(.versionMissing, "The version of the quote must be named.") }
        return version
    }

    /// The lines of a source, its currency, and what it is called.
    private func resolve(_ source: QuoteSource, _ session: Session) throws -> ([QuoteSource.Line], CurrencyCode, String) {
        switch source {
        case .cart(let id):
            let cart = try engine.carts.cart(id, for: session).cart
            try cart.requireOwnGoods()
            let lines = cart.lines.map {
                QuoteSource.Line(
                    sku: $0.sku, unit: $0.unit, quantity: $0.quantity, reference: $0.reference, purchaseOrder: $0.purchaseOrder)
            }
            return (lines, cart.currency, cart.name)
        case .list(let id, let numbers):
            let (list, lines) = try engine.shoppingLists.lines(numbers, of: id, for: session)
            return (
                lines.map { QuoteSource.Line(sku: $0.sku, unit: $0.unit, quantity: $0.quantity) }, try currency(nil, session), list.name
            )
        case .quote(let id):
            let quote = try engine.store.read { try self.quote(id, $0, .buyer(session)) }
            let lines = (quote.offer?.lines ?? quote.request).map { line in
                QuoteSource.Line(
                    sku: line.sku, unit: line.unit, quantity: line.quantity, reference: line.reference,
                    purchaseOrder: line.purchaseOrder, price: line.price ?? line.wantedPrice)
            }
            return (lines, quote.currency, quote.name)
        case .lines(let lines, let code):
            return (lines, try currency(code, session), "")
        }
    }

    /// The currency of a code; for nil the company's, or else the engine's.
    private func currency(_ code: String?, _ session: Session) throws -> CurrencyCode {
        if let code { return try CurrencyCode(code) }
        let customer = try engine.accounts.currentDirectory().customer(session.associate.code.description)
        return try customer.currency ?? CurrencyCode(engine.options.buyers.defaultCurrency)
    }

    /// Lines with the units of their products, all of which the owner sees.
    private func wishes(
        _ lines: [QuoteSource.Line], in currency: CurrencyCode, for owner: AssociateCode
    ) throws -> [QuoteLineWish] {
        guard lines.count <= Quote.maximumLines else {
            throw EngineError(.invalid, "A quote has at most \(Quote.maximumLines) lines.", field: "lines")
        }
        let buyer = Buyer(customer: owner.description, currency: currency.description)
        let products = try engine.products(Set(lines.map(\.sku)), for: buyer)
        return try lines.map { try Self.wish($0, products[$0.sku]) }
    }

    static func wish(_ line: QuoteSource.Line, _ product: SeenProduct?) throws(EngineError) -> QuoteLineWish {
        guard let product else { throw EngineError(.notFound, "There is no such product.", field: "sku") }
        guard line.unit ?? product.unit == product.unit else {
            throw EngineError(.invalid, "The product is sold by `\(product.unit)`.", field: "unit")
        }
        return QuoteLineWish(
            sku: line.sku, unit: product.unit, quantity: line.quantity, reference: line.reference,
            purchaseOrder: line.purchaseOrder, price: line.price)
    }
}
