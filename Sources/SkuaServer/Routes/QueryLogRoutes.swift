import ByteStorage
import CatalogEngine
import CommerceStore
import HTTPTypes
import Hummingbird

/// `/v1/clicks` takes in what was chosen from answers, `/v1/queries` reports what was asked; nobody is named in either.
struct QueryLogRoutes: Sendable {
    let server: SearchServer

    func add(to table: inout EndpointTable) {
        table.add(
            Endpoint(
                method: .post, path: "/v1/clicks", name: "addClick", section: .merchandising,
                summary: "Counts a hit that was chosen from the answer to a query.", action: .search, isForPeopleToo: true,
                body: .init(mediaTypes: ["application/json"], schema: Endpoint.schema("Click")),
                answer: .init(summary: "Counted.", schema: ["type": "object", "properties": ["ok": ["type": "boolean"]]]),
                failures: [404]),
            click)
        let parameters = [
            Endpoint.Parameter(
                name: "report", type: "string", summary: "Which queries.", choices: QueryReport.allCases.map(\.rawValue),
                defaultValue: "popular"),
            Endpoint.Parameter(name: "collection", type: "string", summary: "Whose.", defaultValue: "products"),
            Endpoint.Parameter(
                name: "days", type: "integer", summary: "Days that count, today included.", defaultValue: 30, minimum: 1, maximum: 400),
            Endpoint.Parameter(
                name: "min_searches", type: "integer", summary: "How often a query must have been asked.", defaultValue: 2, minimum: 1,
                maximum: 1_000_000),
            Endpoint.Parameter(name: "limit", type: "integer", summary: "Queries.", defaultValue: 50, minimum: 1, maximum: 1000),
        ]
        table.add(
            Endpoint(
                method: .get, path: "/v1/queries", name: "listQueries", section: .merchandising,
                summary: "What was searched for: the most popular, without results, or without clicks.", action: Action("queries:list"),
                parameters: parameters, answer: .init(summary: "Queries.", schema: Endpoint.schema("QueryReport")),
                failures: [404, 422]),
            list)
    }

    @Sendable private func click(_ request: Request, _ context: SkuaRequestContext) async throws -> Response {
        let body = try BodyObject(await server.body(of: request), members: ["collection", "q", "id"])
        let collection = try body.text("collection") ?? "products"
        let (query, id) = (try body.requiredText("q"), try body.requiredText("id"))
        guard context.grant.allows(.search, on: collection) else { throw context.grant.refusal }
        let buyer = try context.grant.buyer(try context.searchParameters())
        try await server.run { try $0.noteChoice(id, of: query, in: collection, for: buyer) }
        return .json { text in text.object { $0.member("ok", true) } }
    }

    @Sendable private func list(_ request: Request, _ context: SkuaRequestContext) async throws -> Response {
        let parameters = try context.searchParameters()
        let collection = parameters.text("collection") ?? "products"
        guard context.grant.allows(Action("queries:list"), on: collection) else { throw context.grant.refusal }
        let name = parameters.text("report") ?? "popular"
        guard let report = QueryReport(rawValue: name) else {
            let known = QueryReport.allCases.map { "`\($0.rawValue)`" }.joined(separator: ", ")
            throw ServerError.badRequest("Parameter `report` must be one of \(known).")
        }
        let days = try parameters.integer("days", in: 1...400) ?? 30
        let least = try parameters.integer("min_searches", in: 1...1_000_000) ?? 2
        let limit = try parameters.integer("limit", in: 1...1000) ?? 50
        let queries = try await server.run { try $0.queries(report, of: collection, days: days, least: least, limit: limit) }
        return .json { QueryReportText.write(queries, report, to: &$0) }
    }
}
