import ByteStorage
import HTTPTypes
import Hummingbird
import Logging

/// `/multi_search`: several searches in one request.
struct MultiSearchRoutes: Sendable {
    let server: SearchServer

    func add(to table: inout EndpointTable) {
        table.add(
            Endpoint(
                method: .post, path: "/multi_search", name: "multiSearch", section: .search,
                summary: "Several searches in one request; parameters of the query string apply to all of them.",
                action: .search, checksKeysItself: true, isForPeopleToo: true, parameters: SearchParameterDocumentation.common,
                body: .init(
                    mediaTypes: ["application/json", "text/plain"], schema: Endpoint.schema("MultiSearchRequest")),
                answer: .init(
                    summary: "An answer for each search; one that failed has `error` and `code` instead.",
                    schema: Endpoint.schema("MultiSearchResult"))),
            multiSearch)
    }

    @Sendable private func multiSearch(_ request: Request, _ context: SkuaRequestContext) async throws -> Response {
        let isAnonymous = Authenticator.token(of: request) == nil && Authenticator.key(of: request, query: context.query).isEmpty
        let grant = isAnonymous && !server.options.isOpen ? nil : try server.authenticator.grant(of: request, query: context.query)
        let searches: [Search]
        do {
            let elements = try Self.elements(of: await server.body(of: request), limit: server.options.maximumSearches)
            // A request that asks nothing still needs a key.
            guard grant != nil || !elements.isEmpty else { throw ServerError.unauthorized }
            let common = SearchParameters(context.query.map { (name: $0.key, value: $0.value) })
            searches = try elements.map { try search($0, common: common, grant: grant) }
        } catch {
            throw grant == nil ? ServerError.unauthorized : error
        }
        let asker = context.asker(of: request)
        let bytes = try await server.searches.run(within: server.options.timeLimit) { [server] in
            var text = JSONText(reserving: 4096)
            text.object { text in
                text.array("results") { text in
                    for search in searches { Self.answer(search, asker: asker, on: server, to: &text) }
                }
            }
            return text.bytes
        }
        return .json(bytes)
    }

    /// The searches of a body.
    /// - Throws: ``ServerError`` 400, `JSONSyntaxError`.
    private static func elements(of body: [UInt8], limit: Int) throws -> [JSON] {
        let body = try JSON.parse(body)
        guard let elements = body["searches"]?.arrayValue else {
            throw ServerError.badRequest("The body must be a JSON object with an array `searches`.")
        }
        guard elements.count <= limit else {
            throw ServerError.badRequest("`searches` holds \(elements.count) searches; at most \(limit) are allowed.")
        }
        guard body["union"]?.boolValue != true else {
            throw ServerError.badRequest("`union` is not supported: every search has an answer of its own.")
        }
        return elements
    }

    /// A search that is ready to run, or why it cannot be read.
    private typealias Search = Result<(collection: String, parameters: SearchParameters), ServerError>

    /// Reads one search, which may bring a key of its own.
    /// - Throws: ``ServerError/unauthorized``, which fails the request as a whole, so that no key can probe for collections.
    private func search(_ element: JSON, common: SearchParameters, grant: Grant?) throws -> Search {
        guard case .object(let object) = element else {
            return .failure(.badRequest("A search must be a JSON object."))
        }
        let ownKey = object["x-typesense-api-key"]?.stringValue
        guard let grant = try ownKey.map({ try server.authenticator.grant(ofKey: $0) }) ?? grant else {
            throw ServerError.unauthorized
        }
        let parameters: SearchParameters
        do throws(ServerError) {
            // What stands in the query string rules over the body, as it may come from a gateway.
            var merged = common
            merged.fill(from: try SearchParameters(object))
            if let pinned = grant.pinned { try merged.pin(pinned) }
            _ = try grant.buyer(merged)
            parameters = merged
        } catch {
            return .failure(error)
        }
        guard let collection = parameters.text("collection") else {
            return .failure(.badRequest("Parameter `collection` is required."))
        }
        guard grant.allows(.search, on: collection) else { throw ServerError.unauthorized }
        return .success((collection, parameters))
    }

    private static func answer(_ search: Search, asker: String, on server: SearchServer, to text: inout JSONText) {
        do {
            let (collection, parameters) = try search.get()
            text.element(text: try server.search(collection, parameters, asker: asker))
        } catch {
            let mapped = ServerError(mapping: error)
            if mapped.isInternal { server.logger.error("search failed", metadata: ["error": "\(error)"]) }
            text.object { text in
                text.member("code", mapped.status)
                text.member("error", mapped.message)
            }
        }
    }
}
