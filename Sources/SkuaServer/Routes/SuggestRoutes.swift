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
                summary: "What a search box offers: completions, queries, categories, brands, collections and products.", action: .search,
                isForPeopleToo: true,
                parameters: [
                    Endpoint.Parameter(name: "q", type: "string", summary: "What was typed.", isRequired: true),
                    Endpoint.Parameter(
                        name: "collection", type: "string", summary: "Where to look.", defaultValue: "products"),
                    Endpoint.Parameter(
                        name: "limit", type: "integer", summary: "Of each part at the most.", defaultValue: 5, minimum: 1, maximum: 50),
                    Endpoint.Parameter(
                        name: "collections", type: "string", summary: "Further collections to look for matches in, by comma; `*` for all."),
                ] + SearchParameterDocumentation.buyer,
                answer: .init(summary: "Suggestions, by kind.", schema: Endpoint.schema("Suggestions")),
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
        var asked = SuggestionRequest(typed, limit: limit)
        asked.filter = filter
        let others = parameters.list("collections")
        let ready = asked
        let bytes = try await server.searches.run(within: server.options.timeLimit) { [engine = server.engine, grant = context.grant] in
            var asked = ready
            if !others.isEmpty, filter == nil {
                let names = others == ["*"] ? try engine.collections().map(\.name) : others
                asked.collections = names.filter { grant.allows(.search, on: $0) }
            }
            return try SuggestionText.write(try engine.suggest(collection, asked, for: buyer), selection)
        }
        return .json(bytes)
    }
}
