import ByteStorage
import CatalogEngine
import Commerce
import CommerceStore
import HTTPTypes
import Hummingbird

/// `/v1/changes`: what changed, for other systems to follow.
///
/// There are feeds of prices, of products and of all other records, each with numbers of its own: prices change by the million, and who
/// follows companies need not read them.
struct ChangeRoutes: Sendable {
    let server: SearchServer

    /// What a feed is about.
    private enum Feed: String, CaseIterable {
        case prices
        case products
        case records
    }

    func add(to table: inout EndpointTable) {
        let change = RecordSchema.object([
            "seq": RecordSchema.integer, "price_list": RecordSchema.string, "sku": RecordSchema.string, "kind": RecordSchema.string,
            "code": RecordSchema.string, "customer": RecordSchema.string, "op": RecordSchema.string,
        ])
        table.add(
            Endpoint(
                method: .get, path: "/v1/changes", name: "listChanges", section: .commerce,
                summary: """
                    Changes in their order. Of prices: of a SKU in a list, of a whole list without `sku`, of anything without both. Of \
                    products: put or deleted. Of records: companies, units, associates, groups, catalogs, price lists and part numbers by \
                    `kind` and `code`. Stock is followed by `/v1/stock`.
                    """,
                action: Action("changes:list"),
                parameters: [
                    Endpoint.Parameter(
                        name: "feed", type: "string", summary: "What the changes are of.", choices: Feed.allCases.map(\.rawValue),
                        defaultValue: .string(Feed.prices.rawValue)),
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
        let after = try parameters.integer("after", in: 0...Int.max).map(Int64.init)
        let limit = try parameters.integer("limit", in: 1...10_000) ?? 1000
        guard let feed = Feed(rawValue: parameters.text("feed") ?? Feed.prices.rawValue) else {
            throw ServerError.badRequest(
                "Parameter `feed` must be one of \(Feed.allCases.map { "`\($0.rawValue)`" }.joined(separator: ", ")).")
        }
        switch feed {
        case .prices: return try await prices(after, limit)
        case .products: return try await products(after, limit)
        case .records: return try await records(after, limit)
        }
    }

    private func prices(_ asked: Int64?, _ limit: Int) async throws -> Response {
        let (changes, after) = try await server.run { engine in
            let after = try asked ?? engine.priceSequence()
            return (try engine.priceChanges(after: after, limit: limit), after)
        }
        return Self.answer(changes, next: changes.last?.sequence ?? after) { text, change in
            if let list = change.list { text.member("price_list", list.description) }
            text.member("seq", Int(change.sequence))
            if change.list != nil, let sku = change.sku { text.member("sku", sku.description) }
        }
    }

    private func products(_ asked: Int64?, _ limit: Int) async throws -> Response {
        let (changes, after) = try await server.run { engine in
            let after = try asked ?? engine.documentSequence()
            return (try engine.productChanges(after: after, limit: limit), after)
        }
        return Self.answer(changes, next: changes.last?.sequence ?? after) { text, change in
            text.member("op", change.isGone ? "delete" : "put")
            text.member("seq", Int(change.sequence))
            text.member("sku", change.id)
        }
    }

    private func records(_ asked: Int64?, _ limit: Int) async throws -> Response {
        let (changes, after) = try await server.run { engine in
            let after = try asked ?? engine.recordSequence()
            return (try engine.recordChanges(after: after, limit: limit), after)
        }
        return Self.answer(changes, next: changes.last?.sequence ?? after) { text, item in
            if !item.change.code.isEmpty { text.member("code", item.change.code) }
            if !item.change.detail.isEmpty { text.member("customer", item.change.detail) }
            text.member("kind", item.change.kind.rawValue)
            text.member("seq", Int(item.sequence))
        }
    }

    private static func answer<Change>(
        _ changes: [Change], next: Int64, _ write: (inout JSONText, Change) -> Void
    ) -> Response {
        .json { text in
            text.object { text in
                text.array("changes", of: changes) { text, change in write(&text, change) }
                text.member("next", Int(next))
            }
        }
    }
}
