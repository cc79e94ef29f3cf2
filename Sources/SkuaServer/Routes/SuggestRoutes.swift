import ByteStorage
import CatalogEngine
import HTTPTypes
import Hummingbird
import SearchIndex

/// `/suggest`: how the text in a search box may go on, and which products it already points at.
struct SuggestRoutes: Sendable {
    let server: SearchServer

    func add(to table: inout EndpointTable) {
        table.add(
            Endpoint(
                method: .get, path: "/suggest", name: "suggest", section: .search,
                summary: "Completions of the last word typed, and products that match what is there.", action: .search,
                isForPeopleToo: true,
                parameters: [
                    Endpoint.Parameter(name: "q", type: "string", summary: "What was typed.", isRequired: true),
                    Endpoint.Parameter(
                        name: "collection", type: "string", summary: "Where to look.", defaultValue: "products"),
                    Endpoint.Parameter(
                        name: "limit", type: "integer", summary: "Most completions, and most products.", defaultValue: 5,
                        minimum: 1, maximum: 50),
                ] + SearchParameterDocumentation.buyer,
                answer: .init(summary: "Completions and products.", schema: Endpoint.schema("Suggestions")),
                failures: [404, 422]),
            suggest)
    }

    @Sendable private func suggest(_ request: Request, _ context: SkuaRequestContext) async throws -> Response {
        let parameters = try context.searchParameters()
        let collection = parameters.text("collection") ?? "products"
        guard context.grant.allows(.search, on: collection) else { throw ServerError.unauthorized }
        guard let typed = parameters["q"]?.stringValue else { throw ServerError.badRequest("Parameter `q` is required.") }
        let limit = try parameters.integer("limit", in: 1...50) ?? 5
        let filter = try parameters.filter()
        let buyer = try context.grant.buyer(parameters)
        let selection = FieldSelection(include: parameters.list("include_fields"), exclude: parameters.list("exclude_fields"))
        let bytes = try await server.searches.run(within: server.options.timeLimit) { [engine = server.engine] in
            // Words are counted over the whole collection, so a key that sees a part of it gets products only.
            guard let filter else {
                let suggestions = try engine.suggest(collection, prefix: typed, limit: limit, for: buyer)
                return try SuggestionText.write(suggestions.words, suggestions.hits.map(\.document), selection)
            }
            var search = SearchRequest(query: typed)
            search.filter = filter
            search.limit = limit
            return try SuggestionText.write([], try engine.search(collection, search, for: buyer).hits.map(\.document), selection)
        }
        return .json(bytes)
    }
}
