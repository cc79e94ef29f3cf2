import ByteStorage
import CatalogEngine
import HTTPTypes
import Hummingbird
import SearchIndex

/// `/collections`: schemas of what can be searched.
struct CollectionRoutes: Sendable {
    let server: SearchServer

    func add(to table: inout EndpointTable) {
        table.add(
            Endpoint(
                method: .post, path: "/collections", name: "createCollection", section: .collections,
                summary: "Creates a collection from a schema.", action: .createCollection,
                body: .init(mediaTypes: ["application/json"], schema: Endpoint.schema("CollectionSchema")),
                answer: .init(status: 201, summary: "The collection.", schema: Endpoint.schema("Collection")), failures: [409]),
            create)
        table.add(
            Endpoint(
                method: .get, path: "/collections", name: "listCollections", section: .collections,
                summary: "All collections.", action: .listCollections,
                answer: .init(
                    summary: "Collections, oldest first.", schema: ["type": "array", "items": Endpoint.schema("Collection")])),
            list)
        table.add(
            Endpoint(
                method: .get, path: "/collections/{collection}", name: "getCollection", section: .collections,
                summary: "One collection with its schema and number of documents.", action: .getCollection,
                answer: .init(summary: "The collection.", schema: Endpoint.schema("Collection"))),
            get)
        table.add(
            Endpoint(
                method: .patch, path: "/collections/{collection}", name: "updateCollection", section: .collections,
                summary: "Adds fields, drops fields (`drop: true`), replaces the metadata.", action: .updateCollection,
                body: .init(mediaTypes: ["application/json"], schema: Endpoint.schema("CollectionUpdate")),
                answer: .init(summary: "What was changed.", schema: Endpoint.schema("CollectionUpdate"))),
            update)
        table.add(
            Endpoint(
                method: .delete, path: "/collections/{collection}", name: "deleteCollection", section: .collections,
                summary: "Removes a collection with all its documents.", action: .deleteCollection,
                answer: .init(summary: "The collection as it was.", schema: Endpoint.schema("Collection"))),
            delete)
    }

    @Sendable private func create(_ request: Request, _ context: SkuaRequestContext) async throws -> Response {
        let (name, schema, metadata) = try CollectionText.parse(await server.body(of: request))
        guard context.grant.allows(.createCollection, on: name) else { throw ServerError.unauthorized }
        let info = try await server.run { engine in
            try engine.createCollection(NewCollection(name: name, schema: schema, metadata: metadata))
        }
        return .json(status: .created) { CollectionText.write(info, to: &$0) }
    }

    @Sendable private func list(_ request: Request, _ context: SkuaRequestContext) async throws -> Response {
        let infos = try await server.run { try $0.collections() }
        return .json { text in
            text.array { text in
                for info in infos where context.grant.allows(.listCollections, on: info.name) {
                    CollectionText.write(info, to: &text)
                }
            }
        }
    }

    @Sendable private func get(_ request: Request, _ context: SkuaRequestContext) async throws -> Response {
        let name = try context.collection
        let info = try await server.run { try $0.collection(name) }
        return .json { CollectionText.write(info, to: &$0) }
    }

    @Sendable private func update(_ request: Request, _ context: SkuaRequestContext) async throws -> Response {
        let name = try context.collection
        let json = try JSON.parse(await server.body(of: request))
        guard case .object(let object) = json else { throw ServerError.badRequest("The body must be a JSON object.") }
        let metadata = try CollectionText.metadata(of: object)
        guard object["fields"] != nil || metadata != nil else {
            throw ServerError.badRequest("The body must hold `fields`, `metadata` or both.")
        }
        guard case let fields = object["fields"] ?? .array([]), let elements = fields.arrayValue else {
            throw ServerError.badRequest("Parameter `fields` must be an array of fields.")
        }
        let isDropped: (JSON) -> Bool = { $0["drop"]?.boolValue == true }
        let dropped = try elements.filter(isDropped).map { field in
            guard let name = field["name"]?.stringValue else {
                throw ServerError.badRequest("A field that is dropped needs a `name`.")
            }
            return name
        }
        let added = try Schema(json: ["fields": .array(elements.filter { !isDropped($0) })]).fields
        try await server.run { engine in
            _ = try engine.updateCollection(name, CollectionUpdate(added: added, dropped: dropped, metadata: metadata))
        }
        return .json { text in
            text.object { text in
                if object["fields"] != nil { text.member("fields", fields) }
                if let metadata { text.member("metadata", metadata) }
            }
        }
    }

    @Sendable private func delete(_ request: Request, _ context: SkuaRequestContext) async throws -> Response {
        let name = try context.collection
        let info = try await server.run { try $0.dropCollection(name) }
        return .json { CollectionText.write(info, to: &$0) }
    }
}
