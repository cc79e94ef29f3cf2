import ByteStorage
import CatalogEngine
import Foundation
import HTTPTypes
import Hummingbird

/// `/keys`: API keys. The value of a key is shown once, when it is made.
struct KeyRoutes: Sendable {
    let server: SearchServer

    func add(to table: inout EndpointTable) {
        table.add(
            Endpoint(
                method: .post, path: "/keys", name: "createKey", section: .keys,
                summary: "Makes a key; its value is shown in this answer and never again.", action: .createKey,
                body: .init(mediaTypes: ["application/json"], schema: Endpoint.schema("KeyRequest")),
                answer: .init(status: 201, summary: "The key with its value.", schema: Endpoint.schema("Key")), failures: [409]),
            create)
        table.add(
            Endpoint(
                method: .get, path: "/keys", name: "listKeys", section: .keys, summary: "All keys, without their values.",
                action: .listKeys, answer: .init(summary: "The keys.", schema: Endpoint.schema("KeyList"))),
            list)
        table.add(
            Endpoint(
                method: .get, path: "/keys/{id}", name: "getKey", section: .keys, summary: "One key, without its value.",
                action: .getKey, answer: .init(summary: "The key.", schema: Endpoint.schema("Key"))),
            get)
        table.add(
            Endpoint(
                method: .delete, path: "/keys/{id}", name: "deleteKey", section: .keys,
                summary: "Revokes a key, and the scoped keys made from it.", action: .deleteKey,
                answer: .init(
                    summary: "The number of the key.",
                    schema: ["type": "object", "required": ["id"], "properties": ["id": ["type": "integer"]]])),
            delete)
    }

    @Sendable private func create(_ request: Request, _ context: SkuaRequestContext) async throws -> Response {
        let wanted = try KeyWire.parse(await server.body(of: request))
        let actor = context.grant.actor
        let (key, value) = try await server.run { try $0.keys.create(wanted, by: actor) }
        return .json(status: .created) { KeyWire.write(key, value: value, to: &$0) }
    }

    @Sendable private func list(_ request: Request, _ context: SkuaRequestContext) async throws -> Response {
        let keys = try await server.run { try $0.keys.list() }
        return .json { text in
            text.object { text in
                text.array("keys") { text in
                    for key in keys { KeyWire.write(key, value: nil, to: &text) }
                }
            }
        }
    }

    @Sendable private func get(_ request: Request, _ context: SkuaRequestContext) async throws -> Response {
        let id = try id(of: context)
        let key = try await server.run { try $0.keys.key(id) }
        return .json { KeyWire.write(key, value: nil, to: &$0) }
    }

    @Sendable private func delete(_ request: Request, _ context: SkuaRequestContext) async throws -> Response {
        let id = try id(of: context)
        let actor = context.grant.actor
        try await server.run { try $0.keys.revoke(id, by: actor) }
        return .json { text in text.object { $0.member("id", Int(id)) } }
    }

    private func id(of context: SkuaRequestContext) throws(ServerError) -> Int64 {
        guard let id = Int64(try context.path("id")) else { throw .notFound() }
        return id
    }
}
