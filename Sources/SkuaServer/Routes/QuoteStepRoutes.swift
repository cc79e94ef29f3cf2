import ByteStorage
import CatalogEngine
import Commerce
import HTTPTypes
import Hummingbird

/// `/v1/quotes/{id}/…`: the steps of a negotiation. Every answer but that of `accept` is the whole quote.
struct QuoteStepRoutes: Sendable {
    let server: SearchServer

    private enum Side {
        case buyer, seller, both
    }

    func add(to table: inout EndpointTable) {
        func add(
            _ path: String, _ name: String, _ summary: String, by side: Side, body: String, _ handler: @escaping EndpointTable.Handler
        ) {
            table.add(
                Endpoint(
                    method: .post, path: "/v1/quotes/{id}/" + path, name: name, section: .quotes, summary: summary,
                    action: side == .seller ? .manageQuotes : .useQuotes, otherActions: side == .both ? [.manageQuotes] : [],
                    isForPeople: side == .buyer, isForPeopleToo: side == .both, isVersioned: true,
                    body: .init(mediaTypes: ["application/json"], schema: Endpoint.schema(body)),
                    answer: .init(summary: "The quote.", schema: Endpoint.schema("Quote")), failures: [409]),
                handler)
        }
        add("take", "takeQuote", "Begins to work on a quote, as a new revision.", by: .seller, body: "QuoteNote", take)
        add("send", "sendQuote", "Makes the offer, which takes the place of any before.", by: .seller, body: "QuoteNote", send)
        add("messages", "writeQuoteMessage", "Writes to the other side.", by: .both, body: "QuoteMessage", write)
        add("counter", "counterQuote", "Answers an offer with other prices or quantities.", by: .buyer, body: "QuoteCounter", counter)
        add("decline", "declineQuote", "Refuses an offer, or to make one, for good.", by: .both, body: "QuoteAnswer", decline)
        add(
            "withdraw", "withdrawQuote", "Takes a request back, or an acceptance that was not ordered.", by: .buyer, body: "QuoteNote",
            withdraw)
        table.add(
            Endpoint(
                method: .post, path: "/v1/quotes/{id}/accept", name: "acceptQuote", section: .quotes,
                summary: "Takes an offer: its lines become a cart at fixed prices; a repeated request gets the same cart.",
                action: .useQuotes, isForPeople: true, isRepeatable: true,
                body: .init(mediaTypes: ["application/json"], schema: Endpoint.schema("QuoteAcceptance")),
                answer: .init(
                    status: 201, otherStatus: 200, summary: "The cart; 200 when it had been made.", schema: Endpoint.schema("Cart")),
                failures: [404, 409, 422]),
            accept)
    }

    @Sendable private func take(_ request: Request, _ context: SkuaRequestContext) async throws -> Response {
        let (id, agent, version) = (try context.quote, context.sellerAgent, try EntityTag.version(seenBy: request))
        _ = try await note(of: request)
        return .quote(try await server.run { try $0.quotes.take(id, seen: version, by: agent) })
    }

    @Sendable private func send(_ request: Request, _ context: SkuaRequestContext) async throws -> Response {
        let (id, agent, version) = (try context.quote, context.sellerAgent, try EntityTag.version(seenBy: request))
        let message = try await note(of: request)
        return .quote(try await server.run { try $0.quotes.send(id, message: message, seen: version, by: agent) })
    }

    @Sendable private func write(_ request: Request, _ context: SkuaRequestContext) async throws -> Response {
        let (id, party) = (try context.quote, try context.quoteParty)
        let text = try BodyObject(await server.body(of: request), members: ["text"]).requiredText("text")
        return .quote(try await server.run { try $0.quotes.write(text, on: id, as: party) })
    }

    @Sendable private func counter(_ request: Request, _ context: SkuaRequestContext) async throws -> Response {
        let (id, session, version) = (try context.quote, try context.session, try EntityTag.version(seenBy: request))
        let body = try BodyObject(await server.body(of: request), members: ["revision", "lines", "message"])
        let (revision, counters) = (try QuoteBody.revision(of: body), try QuoteBody.counters(of: body))
        let message = try body.text("message")
        return .quote(
            try await server.run {
                try $0.quotes.counter(id, counters, to: revision, message: message, seen: version, for: session)
            })
    }

    @Sendable private func decline(_ request: Request, _ context: SkuaRequestContext) async throws -> Response {
        let (id, party, version) = (try context.quote, try context.quoteParty, try EntityTag.version(seenBy: request))
        let body = try BodyObject(await server.body(of: request), members: ["revision", "message"])
        let message = try body.text("message")
        switch party {
        case .seller(let agent):
            return .quote(try await server.run { try $0.quotes.reject(id, message: message, seen: version, by: agent) })
        case .buyer(let session):
            let revision = try QuoteBody.revision(of: body)
            return .quote(
                try await server.run { try $0.quotes.decline(id, revision, message: message, seen: version, for: session) })
        }
    }

    @Sendable private func withdraw(_ request: Request, _ context: SkuaRequestContext) async throws -> Response {
        let (id, session, version) = (try context.quote, try context.session, try EntityTag.version(seenBy: request))
        let message = try await note(of: request)
        return .quote(try await server.run { try $0.quotes.withdraw(id, message: message, seen: version, for: session) })
    }

    @Sendable private func accept(_ request: Request, _ context: SkuaRequestContext) async throws -> Response {
        let (id, session, key) = (try context.quote, try context.session, try request.idempotencyKey)
        let body = try BodyObject(await server.body(of: request), members: ["revision"])
        let revision = try QuoteBody.revision(of: body)
        let (cart, isRepeated) = try await server.run { try $0.quotes.accept(id, revision, key: key, for: session) }
        return .cart(cart, status: isRepeated ? .ok : .created)
    }

    /// The message that a step may carry; a request without a body has none.
    private func note(of request: Request) async throws -> String? {
        let bytes = try await server.body(of: request)
        return bytes.isEmpty ? nil : try BodyObject(bytes, members: ["message"]).text("message")
    }
}
