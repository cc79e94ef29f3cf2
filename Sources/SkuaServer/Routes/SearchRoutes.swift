import ByteStorage
import HTTPTypes
import Hummingbird

/// `…/documents/search`: one search.
struct SearchRoutes: Sendable {
    let server: SearchServer

    func add(to table: inout EndpointTable) {
        table.add(
            Endpoint(
                method: .get, path: "/collections/{collection}/documents/search", name: "search", section: .search,
                summary: "Searches a collection.", action: .search, isForPeopleToo: true, parameters: SearchParameterDocumentation.all,
                answer: .init(summary: "The page of hits, with exact counts.", schema: Endpoint.schema("SearchResult")),
                failures: [422]),
            search)
    }

    @Sendable private func search(_ request: Request, _ context: SkuaRequestContext) async throws -> Response {
        let name = try context.collection
        let parameters = try context.searchParameters()
        _ = try context.grant.buyer(parameters)
        let asker = context.asker(of: request)
        let bytes = try await server.searches.run(within: server.options.timeLimit) { [server] in
            try server.search(name, parameters, asker: asker)
        }
        return .json(bytes)
    }
}
