import ByteStorage
import CatalogEngine
import Commerce
import HTTPTypes
import Hummingbird

/// `/v1/stock`: what lies in which warehouse, for the seller.
struct StockRoutes: Sendable {
    let server: SearchServer

    /// Most products on a page.
    private static let maximumLimit = 1000

    func add(to table: inout EndpointTable) {
        let item = Endpoint.Answer(summary: "The stock; its version is in `ETag`.", schema: Endpoint.schema("Stock"))
        table.add(
            Endpoint(
                method: .get, path: "/v1/stock", name: "listStock", section: .orders,
                summary:
                    "The stock of all products by its last change, oldest first: who goes on from the last cursor follows the changes.",
                action: .manageStock, parameters: PageRequest.parameters(usually: 100, atMost: Self.maximumLimit),
                answer: .init(summary: "A page of stock.", schema: Endpoint.schema("StockList")), failures: [422]),
            list)
        table.add(
            Endpoint(
                method: .get, path: "/v1/stock/{sku}", endsInAnyPath: true, name: "getStock", section: .orders,
                summary: "The stock of a product by warehouse.", action: .manageStock, answer: item),
            get)
        table.add(
            Endpoint(
                method: .put, path: "/v1/stock/{sku}", endsInAnyPath: true, name: "putStock", section: .orders,
                summary: "Replaces what was counted of a product; without any warehouse its orders are not limited.",
                action: .manageStock, isVersioned: true,
                body: .init(mediaTypes: ["application/json"], schema: Endpoint.schema("StockCount")), answer: item, failures: [409]),
            put)
    }

    @Sendable private func list(_ request: Request, _ context: SkuaRequestContext) async throws -> Response {
        let page = try PageRequest(context, usually: 100, atMost: Self.maximumLimit)
        guard let version = page.cursor.map({ Int64($0) }) ?? 0 else { throw ServerError.outOfBounds("Parameter `cursor` is no cursor.") }
        let (items, hasMore) = try await server.run { try $0.stock.list(after: version, limit: page.limit) }
        return .json { text in
            text.object { text in
                text.array("stock", of: items) { text, item in StockText.write(item, to: &text) }
                if hasMore, let last = items.last { text.member("next_cursor", String(last.version)) }
            }
        }
    }

    @Sendable private func get(_ request: Request, _ context: SkuaRequestContext) async throws -> Response {
        let sku = SKU(try context.pathToEnd("sku"))
        return .stock(try await server.run { try $0.stock.item(sku) })
    }

    @Sendable private func put(_ request: Request, _ context: SkuaRequestContext) async throws -> Response {
        let sku = SKU(try context.pathToEnd("sku"))
        let version = try EntityTag.version(seenBy: request)
        let body = try BodyObject(await server.body(of: request), members: ["backorder", "warehouses"])
        let (counts, allowsBackorder, actor) = (try StockText.counts(of: body), try body.flag("backorder"), context.grant.actor)
        return .stock(
            try await server.run {
                try $0.stock.set(counts, allowsBackorder: allowsBackorder, of: sku, seen: version, by: actor)
            })
    }
}

extension Response {
    /// Stock with its version.
    static func stock(_ item: StockItem) -> Response {
        var response = Response.json { text in text.object { StockText.write(item, to: &$0) } }
        response.headers[.eTag] = EntityTag.text(item.version)
        return response
    }
}
