import ByteStorage
import CatalogEngine
import Commerce
import HTTPTypes
import Hummingbird

/// `/v1/quotes`: quotes as a whole, for both sides.
struct QuoteRoutes: Sendable {
    let server: SearchServer

    /// Most quotes on a page.
    private static let maximumLimit = 100

    func add(to table: inout EndpointTable) {
        let quote = Endpoint.Answer(summary: "The quote.", schema: Endpoint.schema("Quote"))
        table.add(
            Endpoint(
                method: .get, path: "/v1/quotes", name: "listQuotes", section: .quotes,
                summary: "The quotes that one sees, newest first.", action: .useQuotes, otherActions: [.manageQuotes],
                isForPeopleToo: true,
                parameters: [
                    Endpoint.Parameter(
                        name: "status", type: "string", summary: "Only those of this status.",
                        choices: QuoteStatus.allCases.map(\.rawValue)),
                    Endpoint.Parameter(name: "company", type: "string", summary: "For the seller: only those of this company."),
                ] + PageRequest.parameters(usually: 20, atMost: Self.maximumLimit),
                answer: .init(summary: "A page of quotes.", schema: Endpoint.schema("QuoteList")), failures: [404, 422]),
            list)
        table.add(
            Endpoint(
                method: .post, path: "/v1/quotes", name: "requestQuote", section: .quotes,
                summary: "Asks for a quote: for what is in a cart, on a shopping list, in a quote whose time is over, or for products.",
                action: .useQuotes,
                isForPeople: true,
                body: .init(mediaTypes: ["application/json"], schema: Endpoint.schema("QuoteRequest")),
                answer: .init(status: 201, summary: "The quote.", schema: Endpoint.schema("Quote")), failures: [404, 409]),
            request)
        table.add(
            Endpoint(
                method: .get, path: "/v1/quotes/{id}", name: "getQuote", section: .quotes,
                summary: "A quote with its revisions and messages.", action: .useQuotes, otherActions: [.manageQuotes],
                isForPeopleToo: true, answer: quote),
            get)
        table.add(
            Endpoint(
                method: .patch, path: "/v1/quotes/{id}", name: "updateQuote", section: .quotes,
                summary: "Changes what is asked for, until the seller takes it up; for the seller, what is going to be offered.",
                action: .useQuotes, otherActions: [.manageQuotes], isForPeopleToo: true, isVersioned: true,
                body: .init(mediaTypes: ["application/json"], schema: Endpoint.schema("QuoteChange")), answer: quote, failures: [409]),
            update)
        table.add(
            Endpoint(
                method: .delete, path: "/v1/quotes/{id}", name: "deleteQuote", section: .quotes,
                summary: "Removes a quote that the seller has not taken up.", action: .useQuotes, isForPeople: true, isVersioned: true,
                answer: .init(
                    summary: "The id of the quote.",
                    schema: ["type": "object", "required": ["id"], "properties": ["id": ["type": "string"]]]), failures: [409]),
            delete)
    }

    @Sendable private func list(_ request: Request, _ context: SkuaRequestContext) async throws -> Response {
        let party = try context.quoteParty
        let page = try PageRequest(context, usually: 20, atMost: Self.maximumLimit)
        let status = try context.query["status"].map { text throws(ServerError) in
            guard let status = QuoteStatus(rawValue: text) else { throw .outOfBounds("Parameter `status` is no status of a quote.") }
            return status
        }
        let (after, company) = (page.cursor.map { QuoteID($0) }, context.query["company"].map { CompanyCode($0) })
        let (quotes, hasMore) = try await server.run {
            try $0.quotes.list(status, of: company, after: after, limit: page.limit, for: party)
        }
        return .json { text in
            text.object { text in
                text.array("quotes", of: quotes) { text, quote in QuoteText.writeHead(quote, to: &text) }
                if hasMore, let last = quotes.last { text.member("next_cursor", last.quote.id.description) }
            }
        }
    }

    @Sendable private func request(_ request: Request, _ context: SkuaRequestContext) async throws -> Response {
        let session = try context.session
        let members = ["cart", "list", "list_lines", "quote", "lines", "currency", "name", "message"]
        let body = try BodyObject(await server.body(of: request), members: members)
        let source = try QuoteBody.source(of: body)
        let (name, message) = (try body.text("name"), try body.text("message"))
        return .quote(
            try await server.run { try $0.quotes.request(source, name: name, message: message, for: session) }, status: .created)
    }

    @Sendable private func get(_ request: Request, _ context: SkuaRequestContext) async throws -> Response {
        let (id, party) = (try context.quote, try context.quoteParty)
        return .quote(try await server.run { try $0.quotes.quote(id, for: party) })
    }

    @Sendable private func update(_ request: Request, _ context: SkuaRequestContext) async throws -> Response {
        let (id, party) = (try context.quote, try context.quoteParty)
        let version = try EntityTag.version(seenBy: request)
        switch party {
        case .buyer(let session):
            let body = try BodyObject(await server.body(of: request), members: ["lines", "name", "message"])
            let (lines, name, message) = (try QuoteBody.lines(of: body), try body.text("name"), try body.text("message"))
            return .quote(
                try await server.run {
                    try $0.quotes.edit(id, name: name, lines: lines, message: message, seen: version, for: session)
                })
        case .seller(let agent):
            let body = try BodyObject(
                await server.body(of: request), members: ["lines", "expires_at", "time_zone", "discount", "message"])
            let (offers, additions) = try QuoteBody.offers(of: body)
            let (expiry, message) = (try QuoteBody.expiry(of: body), try body.text("message"))
            let discount = try body.money("discount")
            return .quote(
                try await server.run {
                    try $0.quotes.revise(
                        id, offers, adding: additions, expiry: expiry, discount: discount, message: message, seen: version, by: agent)
                })
        }
    }

    @Sendable private func delete(_ request: Request, _ context: SkuaRequestContext) async throws -> Response {
        let (id, session) = (try context.quote, try context.session)
        let version = try EntityTag.version(seenBy: request)
        try await server.run { try $0.quotes.delete(id, seen: version, for: session) }
        return .json { text in text.object { $0.member("id", id.description) } }
    }
}

extension SkuaRequestContext {
    /// The quote in the path.
    /// - Throws: ``ServerError`` 400 when it cannot be decoded.
    var quote: QuoteID { get throws(ServerError) { QuoteID(try path("id")) } }

    /// On which side of quotes the sender stands.
    /// - Throws: ``ServerError`` 401 for somebody on neither.
    var quoteParty: QuoteParty {
        get throws {
            grant.allows(.manageQuotes, on: nil) ? .seller(SellerAgent(grant.actor, reach: grant.reach)) : .buyer(try session)
        }
    }

    /// The sender, who acts for the seller.
    var sellerAgent: SellerAgent { SellerAgent(grant.actor, reach: grant.reach) }
}

extension Response {
    /// A quote with its version.
    static func quote(_ view: QuoteView, status: HTTPResponse.Status = .ok) -> Response {
        var response = Response.json(status: status) { text in text.object { QuoteText.write(view, to: &$0) } }
        response.headers[.eTag] = EntityTag.text(view.quote.version)
        return response
    }
}
