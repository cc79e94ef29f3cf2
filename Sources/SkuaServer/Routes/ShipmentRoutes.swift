import ByteStorage
import CatalogEngine
import Commerce
import HTTPTypes
import Hummingbird

/// `/v1/shipments`: what was sent, as who receives goods sees it: what and how much, by whom and where to, and no prices.
struct ShipmentRoutes: Sendable {
    let server: SearchServer

    /// Most orders on a page.
    private static let maximumLimit = 100

    func add(to table: inout EndpointTable) {
        table.add(
            Endpoint(
                method: .get, path: "/v1/shipments", name: "listShipments", section: .orders,
                summary: "The shipments of orders whose deliveries one sees, newest orders first; without prices.",
                action: .useShipments, isForPeople: true,
                parameters: [
                    Endpoint.Parameter(
                        name: "on_the_way", type: "boolean", summary: "Only those that have not arrived.", defaultValue: .bool(false))
                ] + PageRequest.parameters(usually: 20, atMost: Self.maximumLimit),
                answer: .init(summary: "A page of shipments, of `limit` orders at most.", schema: Endpoint.schema("ShipmentList")),
                failures: [404, 422]),
            list)
    }

    @Sendable private func list(_ request: Request, _ context: SkuaRequestContext) async throws -> Response {
        let session = try context.session
        let page = try PageRequest(context, usually: 20, atMost: Self.maximumLimit)
        let isOnTheWay = try context.searchParameters().flag("on_the_way") ?? false
        let after = page.cursor.map { OrderID($0) }
        let (orders, hasMore) = try await server.run {
            try $0.orders.shipped(isOnTheWay: isOnTheWay, after: after, limit: page.limit, for: session)
        }
        let shipments = orders.flatMap { order in
            order.progress.shipments.reversed().filter { !isOnTheWay || $0.deliveredAt == nil }.map { (order, $0) }
        }
        return .json { text in
            text.object { text in
                text.array("shipments", of: shipments) { text, item in ShipmentText.write(item.1, of: item.0, to: &text) }
                if hasMore, let last = orders.last { text.member("next_cursor", last.id.description) }
            }
        }
    }
}
