import ByteStorage
import CatalogEngine
import HTTPTypes
import Hummingbird

/// `/collections/:c/synonyms` and `/collections/:c/overrides`: what they hold counts from the next search on.
struct MerchandisingRoutes<Kind: MerchandisingKind>: Sendable {
    let server: SearchServer

    private static var path: String { "/collections/{collection}/" + Kind.path }
    private static func action(_ operation: String) -> Action { Action("\(Kind.path):\(operation)") }

    func add(to table: inout EndpointTable) {
        let schema = Endpoint.schema(Kind.name)
        let title = Kind.title
        let one = Endpoint.Answer(summary: "The \(title.one).", schema: schema)
        table.add(
            Endpoint(
                method: .get, path: Self.path, name: "list\(Kind.name)s", section: .merchandising,
                summary: "The \(title.several) of a collection.", action: Self.action("list"),
                answer: .init(
                    summary: "All of them, by id.",
                    schema: [
                        "type": "object", "properties": .object([Kind.path: ["type": "array", "items": schema]]),
                        "required": [.string(Kind.path)],
                    ])),
            list)
        table.add(
            Endpoint(
                method: .get, path: Self.path + "/{id}", name: "get\(Kind.name)", section: .merchandising, summary: "One \(title.one).",
                action: Self.action("get"), answer: one),
            get)
        table.add(
            Endpoint(
                method: .put, path: Self.path + "/{id}", name: "put\(Kind.name)", section: .merchandising, summary: Kind.summary,
                action: Self.action("create"), body: .init(mediaTypes: ["application/json"], schema: schema), answer: one),
            put)
        table.add(
            Endpoint(
                method: .delete, path: Self.path + "/{id}", name: "delete\(Kind.name)", section: .merchandising,
                summary: "Removes a \(title.one).", action: Self.action("delete"),
                answer: .init(summary: "Its id.", schema: Endpoint.schema("RemovedID"))),
            delete)
    }

    @Sendable private func list(_ request: Request, _ context: SkuaRequestContext) async throws -> Response {
        let collection = try context.collection
        let items = try await server.run { try Kind.all(of: collection, in: $0) }
        return .json { text in
            text.object { text in text.member(name: Kind.path, .array(items.map(Kind.json))) }
        }
    }

    @Sendable private func get(_ request: Request, _ context: SkuaRequestContext) async throws -> Response {
        let (collection, id) = (try context.collection, try context.path("id"))
        let item = try await server.run { try Kind.one(id, of: collection, in: $0) }
        return .json { $0.element(Kind.json(item)) }
    }

    @Sendable private func put(_ request: Request, _ context: SkuaRequestContext) async throws -> Response {
        let (collection, id) = (try context.collection, try context.path("id"))
        let item = try Kind.read(id, await server.body(of: request))
        try await server.run { try Kind.put(item, into: collection, of: $0) }
        return .json { $0.element(Kind.json(item)) }
    }

    @Sendable private func delete(_ request: Request, _ context: SkuaRequestContext) async throws -> Response {
        let (collection, id) = (try context.collection, try context.path("id"))
        try await server.run { try Kind.remove(id, from: collection, of: $0) }
        return .json { text in text.object { $0.member("id", id) } }
    }
}
