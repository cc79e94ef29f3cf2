import ByteStorage
import HTTPTypes
import Hummingbird
import Logging

/// `…/documents/search` and `/multi_search`.
struct SearchRoutes: Sendable {
    let server: SearchServer

    func add(to table: inout EndpointTable) {
        table.add(
            Endpoint(
                method: .get, path: "/collections/{collection}/documents/search", name: "search", section: .search,
                summary: "Searches a collection.", action: .search, parameters: SearchParameterDocumentation.all,
                answer: .init(summary: "The page of hits, with exact counts.", schema: Endpoint.schema("SearchResult")),
                failures: [422]),
            search)
        table.add(
            Endpoint(
                method: .post, path: "/multi_search", name: "multiSearch", section: .search,
                summary: "Several searches in one request; parameters of the query string apply to all of them.",
                action: .search, parameters: SearchParameterDocumentation.common,
                body: .init(
                    mediaTypes: ["application/json", "text/plain"], schema: Endpoint.schema("MultiSearchRequest")),
                answer: .init(
                    summary: "An answer for each search; one that failed has `error` and `code` instead.",
                    schema: Endpoint.schema("MultiSearchResult"))),
            multiSearch)
    }

    @Sendable private func search(_ request: Request, _ context: SkuaRequestContext) async throws -> Response {
        let name = try context.collection
        let parameters = try context.searchParameters()
        let bytes = try await server.searches.run(within: server.options.timeLimit) { [server] in
            try server.search(name, parameters)
        }
        return .json(bytes)
    }

    @Sendable private func multiSearch(_ request: Request, _ context: SkuaRequestContext) async throws -> Response {
        let body = try JSON.parse(await server.body(of: request))
        guard let elements = body["searches"]?.arrayValue else {
            throw ServerError.badRequest("The body must be a JSON object with an array `searches`.")
        }
        guard elements.count <= server.options.maximumSearches else {
            throw ServerError.badRequest("`searches` holds \(elements.count) searches; at most \(server.options.maximumSearches) are allowed.")
        }
        guard body["union"]?.boolValue != true else {
            throw ServerError.badRequest("`union` is not supported: every search has an answer of its own.")
        }
        let common = SearchParameters(context.query.map { (name: $0.key, value: $0.value) })
        let searches = try elements.map { try Self.search($0, common: common, grant: context.grant) }
        let bytes = try await server.searches.run(within: server.options.timeLimit) { [server] in
            var text = JSONText(reserving: 4096)
            text.object { text in
                text.array("results") { text in
                    for search in searches { Self.answer(search, on: server, to: &text) }
                }
            }
            return text.bytes
        }
        return .json(bytes)
    }

    /// A search of the body, or why it cannot be read.
    private typealias Search = Result<(collection: String, parameters: SearchParameters), ServerError>

    /// Reads one search; what the whole request may not do fails it as a whole, so that no key can probe collections.
    private static func search(_ element: JSON, common: SearchParameters, grant: Grant) throws(ServerError) -> Search {
        guard case .object(let object) = element else {
            return .failure(.badRequest("A search must be a JSON object."))
        }
        do throws(ServerError) {
            // What stands in the query string rules over the body, as it may come from a gateway.
            var parameters = common
            parameters.fill(from: try SearchParameters(object))
            if let pinned = grant.pinned { try parameters.pin(pinned) }
            guard let collection = parameters.text("collection") else {
                return .failure(.badRequest("Parameter `collection` is required."))
            }
            guard grant.allows(.search, on: collection) else { throw .unauthorized }
            return .success((collection, parameters))
        } catch {
            if error == .unauthorized { throw error }
            return .failure(error)
        }
    }

    private static func answer(_ search: Search, on server: SearchServer, to text: inout JSONText) {
        do {
            let (collection, parameters) = try search.get()
            text.element(text: try server.search(collection, parameters))
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
