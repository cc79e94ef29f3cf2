import ByteStorage
import CatalogEngine
import Commerce
import HTTPTypes
import Hummingbird

/// `/v1/changes`: the prices that changed, for other systems to follow.
struct ChangeRoutes: Sendable {
    let server: SearchServer

    func add(to table: inout EndpointTable) {
        let change = RecordSchema.object([
            "seq": RecordSchema.integer, "price_list": RecordSchema.string, "sku": RecordSchema.string,
        ])
        table.add(
            Endpoint(
                method: .get, path: "/v1/changes", name: "listChanges", section: .commerce,
                summary: "Changes of prices in their order: of a SKU in a list, of a whole list without `sku`, of anything without both.",
                action: Action("changes:list"),
                parameters: [
                    Endpoint.Parameter(
                        name: "after", type: "integer",
                        summary: "`next` of the answer before; without it no changes are told, and `next` is the number to follow from.",
                        minimum: 0),
                    Endpoint.Parameter(
                        name: "limit", type: "integer", summary: "Changes at most.", defaultValue: 1000, minimum: 1, maximum: 10_000),
                ],
                answer: .init(
                    summary: "The changes, and where to go on.",
                    schema: RecordSchema.object(["changes": RecordSchema.list(change), "next": RecordSchema.integer])),
                failures: [409, 422]),
            list)
    }

    @Sendable private func list(_ request: Request, _ context: SkuaRequestContext) async throws -> Response {
        let parameters = try context.searchParameters()
        let asked = try parameters.integer("after", in: 0...Int.max).map(Int64.init)
        let limit = try parameters.integer("limit", in: 1...10_000) ?? 1000
        let (changes, after) = try await server.run { engine in
            let after = try asked ?? engine.priceSequence()
            return (try engine.priceChanges(after: after, limit: limit), after)
        }
        return .json { text in
            text.object { text in
                text.array("changes", of: changes) { text, change in
                    if let list = change.list { text.member("price_list", list.description) }
                    text.member("seq", Int(change.sequence))
                    if change.list != nil, let sku = change.sku { text.member("sku", sku.description) }
                }
                text.member("next", Int(changes.last?.sequence ?? after))
            }
        }
    }
}
