import ByteStorage
import CatalogEngine
import HTTPTypes
import Hummingbird

/// `/collections/:c/overrides`: rules that pin, hide, raise, lower and narrow; they count from the next search on.
struct CurationRoutes: Sendable {
    let server: SearchServer

    private static let path = "/collections/{collection}/overrides"

    func add(to table: inout EndpointTable) {
        let schema = Endpoint.schema("Override")
        table.add(
            Endpoint(
                method: .get, path: Self.path, name: "listOverrides", section: .merchandising,
                summary: "The curation rules of a collection.", action: Action("overrides:list"),
                answer: .init(
                    summary: "Rules, by id.",
                    schema: ["type": "object", "properties": ["overrides": ["type": "array", "items": schema]], "required": ["overrides"]])),
            list)
        table.add(
            Endpoint(
                method: .get, path: Self.path + "/{id}", name: "getOverride", section: .merchandising, summary: "One curation rule.",
                action: Action("overrides:get"), answer: .init(summary: "The rule.", schema: schema)),
            get)
        table.add(
            Endpoint(
                method: .put, path: Self.path + "/{id}", name: "putOverride", section: .merchandising,
                summary: "Adds a curation rule or replaces it.", action: Action("overrides:create"),
                body: .init(mediaTypes: ["application/json"], schema: schema), answer: .init(summary: "The rule.", schema: schema)),
            put)
        table.add(
            Endpoint(
                method: .delete, path: Self.path + "/{id}", name: "deleteOverride", section: .merchandising,
                summary: "Removes a curation rule.", action: Action("overrides:delete"),
                answer: .init(summary: "Its id.", schema: Endpoint.schema("RemovedID"))),
            delete)
    }

    @Sendable private func list(_ request: Request, _ context: SkuaRequestContext) async throws -> Response {
        let collection = try context.collection
        let rules = try await server.run { try $0.merchandising.rules(of: collection) }
        return .json { text in
            text.object { text in text.member("overrides", .array(rules.map(\.json))) }
        }
    }

    @Sendable private func get(_ request: Request, _ context: SkuaRequestContext) async throws -> Response {
        let (collection, id) = (try context.collection, try context.path("id"))
        let rule = try await server.run { try $0.merchandising.rule(id, of: collection) }
        return .json { $0.element(rule.json) }
    }

    @Sendable private func put(_ request: Request, _ context: SkuaRequestContext) async throws -> Response {
        let (collection, id) = (try context.collection, try context.path("id"))
        let rule = try CurationRule(id: id, json: JSON.parse(await server.body(of: request)))
        try await server.run { try $0.merchandising.put(rule, in: collection) }
        return .json { $0.element(rule.json) }
    }

    @Sendable private func delete(_ request: Request, _ context: SkuaRequestContext) async throws -> Response {
        let (collection, id) = (try context.collection, try context.path("id"))
        try await server.run { try $0.merchandising.removeRule(id, of: collection) }
        return .json { text in text.object { $0.member("id", id) } }
    }
}
