import ByteStorage
import CatalogEngine
import HTTPTypes
import Hummingbird

/// `/health` and `/debug`: whether the server is there, and which one it is.
struct OperationRoutes: Sendable {
    let server: SearchServer

    func add(to table: inout EndpointTable) {
        table.add(
            Endpoint(
                method: .get, path: "/health", name: "getHealth", section: .operations,
                summary: "Whether the server answers; names an index that is being rebuilt or cannot be kept in step.",
                answer: .init(summary: "The server is there.", schema: Endpoint.schema("Health"))),
            health)
        table.add(
            Endpoint(
                method: .get, path: "/debug", name: "getDebug", section: .operations, summary: "Version and state.",
                action: .listDebug,
                answer: .init(
                    summary: "Version and state.",
                    schema: [
                        "type": "object", "required": ["version", "state"],
                        "properties": ["version": ["type": "string"], "state": ["type": "integer"]],
                    ])),
            debug)
    }

    @Sendable private func health(_ request: Request, _ context: SkuaRequestContext) async throws -> Response {
        let health = server.engine.health()
        return .json { text in
            text.object { text in
                text.member("ok", true)
                switch health {
                case .ok: break
                case .rebuilding(let collection, let fraction):
                    text.object("rebuilding") { text in
                        text.member("collection", collection)
                        text.member("progress", fraction)
                    }
                case .failing(let collection, _):
                    text.object("failing") { $0.member("collection", collection) }
                }
            }
        }
    }

    @Sendable private func debug(_ request: Request, _ context: SkuaRequestContext) async throws -> Response {
        .json { text in
            text.object { text in
                text.member("state", 1)
                text.member("version", SkuaVersion.current)
            }
        }
    }
}
