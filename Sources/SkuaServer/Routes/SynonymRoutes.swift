import ByteStorage
import CatalogEngine
import HTTPTypes
import Hummingbird
import SearchIndex

/// `/collections/:c/synonyms`: texts that stand for each other in searches of a collection; they count from the next search on.
struct SynonymRoutes: Sendable {
    let server: SearchServer

    private static let path = "/collections/{collection}/synonyms"

    func add(to table: inout EndpointTable) {
        let schema = Endpoint.schema("Synonym")
        table.add(
            Endpoint(
                method: .get, path: Self.path, name: "listSynonyms", section: .merchandising, summary: "The synonyms of a collection.",
                action: Action("synonyms:list"),
                answer: .init(
                    summary: "Synonyms, by id.",
                    schema: ["type": "object", "properties": ["synonyms": ["type": "array", "items": schema]], "required": ["synonyms"]])),
            list)
        table.add(
            Endpoint(
                method: .get, path: Self.path + "/{id}", name: "getSynonym", section: .merchandising, summary: "One synonym.",
                action: Action("synonyms:get"), answer: .init(summary: "The synonym.", schema: schema)),
            get)
        table.add(
            Endpoint(
                method: .put, path: Self.path + "/{id}", name: "putSynonym", section: .merchandising,
                summary: "Adds a synonym or replaces it: `synonyms` stand for each other, or, with a `root`, for it alone.",
                action: Action("synonyms:create"), body: .init(mediaTypes: ["application/json"], schema: schema),
                answer: .init(summary: "The synonym.", schema: schema)),
            put)
        table.add(
            Endpoint(
                method: .delete, path: Self.path + "/{id}", name: "deleteSynonym", section: .merchandising, summary: "Removes a synonym.",
                action: Action("synonyms:delete"), answer: .init(summary: "Its id.", schema: Endpoint.schema("RemovedID"))),
            delete)
    }

    @Sendable private func list(_ request: Request, _ context: SkuaRequestContext) async throws -> Response {
        let collection = try context.collection
        let entries = try await server.run { try $0.merchandising.synonyms(of: collection) }
        return .json { text in
            text.object { text in
                text.array("synonyms", of: entries) { Self.write($1, to: &$0) }
            }
        }
    }

    @Sendable private func get(_ request: Request, _ context: SkuaRequestContext) async throws -> Response {
        let (collection, id) = (try context.collection, try context.path("id"))
        let entry = try await server.run { try $0.merchandising.synonym(id, of: collection) }
        return .json { text in text.object { Self.write(entry, to: &$0) } }
    }

    @Sendable private func put(_ request: Request, _ context: SkuaRequestContext) async throws -> Response {
        let (collection, id) = (try context.collection, try context.path("id"))
        // `locale` and `symbols_to_index` come from clients that know collections of several analyzers; here the collection's own counts.
        let body = try BodyObject(await server.body(of: request), members: ["id", "synonyms", "root", "locale", "symbols_to_index"])
        guard let sides = try body.texts("synonyms") else {
            throw ServerError(status: 400, "Could not find an array of `synonyms`.", field: "synonyms")
        }
        let root = try body.text("root").flatMap { $0.isEmpty ? nil : $0 }
        let entry = SynonymEntry(id: id, Synonym(root: root, sides: sides))
        try await server.run { try $0.merchandising.put([entry], in: collection) }
        return .json { text in text.object { Self.write(entry, to: &$0) } }
    }

    @Sendable private func delete(_ request: Request, _ context: SkuaRequestContext) async throws -> Response {
        let (collection, id) = (try context.collection, try context.path("id"))
        try await server.run { try $0.merchandising.removeSynonym(id, of: collection) }
        return .json { text in text.object { $0.member("id", id) } }
    }

    private static func write(_ entry: SynonymEntry, to text: inout JSONText) {
        text.member("id", entry.id)
        text.member("root", entry.synonym.root ?? "")
        text.member("synonyms", entry.synonym.sides)
    }
}
