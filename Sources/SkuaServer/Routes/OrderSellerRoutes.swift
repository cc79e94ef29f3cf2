import ByteStorage
import CatalogEngine
import Commerce
import HTTPTypes
import Hummingbird

/// `/v1/orders/{id}/…` for the seller: steps, shipments and payments. Every answer is the whole order.
struct OrderSellerRoutes: Sendable {
    let server: SearchServer

    func add(to table: inout EndpointTable) {
        func add(
            _ method: HTTPRequest.Method, _ path: String, _ name: String, _ summary: String, body: String?,
            _ handler: @escaping EndpointTable.Handler
        ) {
            table.add(
                Endpoint(
                    method: method, path: "/v1/orders/{id}" + path, name: name, section: .orders, summary: summary,
                    action: .manageOrders, isVersioned: true,
                    body: body.map { .init(mediaTypes: ["application/json"], schema: Endpoint.schema($0)) },
                    answer: .init(summary: "The order.", schema: Endpoint.schema("Order")), failures: [409]),
                handler)
        }
        add(
            .patch, "", "updateOrder", "Confirms, completes or cancels an order, or lets one that waits go on.", body: "OrderChange", update
        )
        add(.post, "/shipments", "shipOrder", "Sends goods of a confirmed order.", body: "NewShipment", ship)
        add(
            .post, "/shipments/{number}/delivery", "deliverShipment", "Notes that a shipment has arrived.", body: nil, deliver)
        add(.post, "/payments", "payOrder", "Notes a payment of an order.", body: "NewOrderPayment", pay)
    }

    @Sendable private func update(_ request: Request, _ context: SkuaRequestContext) async throws -> Response {
        let (id, agent, version) = (try context.order, context.sellerAgent, try EntityTag.version(seenBy: request))
        let body = try BodyObject(await server.body(of: request), members: ["status", "is_held"])
        let (status, isHeld) = (try body.choice("status", OrderStatus.self), try body.flag("is_held"))
        guard isHeld != true, status != nil || isHeld == false else {
            throw ServerError(status: 400, "The body names a `status`, or lets the order go on with `is_held` false.", field: "status")
        }
        return .order(
            try await server.run {
                try $0.orders.advance(id, to: status, isReleased: isHeld == false, seen: version, by: agent)
            })
    }

    @Sendable private func ship(_ request: Request, _ context: SkuaRequestContext) async throws -> Response {
        let (id, agent, version) = (try context.order, context.sellerAgent, try EntityTag.version(seenBy: request))
        let body = try BodyObject(await server.body(of: request), members: ["lines", "carrier", "tracking"])
        let lines = try body.objects("lines", members: ["line", "quantity"])?.map { row in
            guard let line = try row.integer("line"), let quantity = try row.decimal("quantity") else {
                throw ServerError(status: 400, "A line of a shipment has a `line` and a `quantity`.", field: "lines")
            }
            return Shipment.Line(position: Int(clamping: line) &- 1, quantity: quantity)
        }
        let (carrier, tracking) = (try body.text("carrier") ?? "", try body.text("tracking") ?? "")
        return .order(
            try await server.run {
                try $0.orders.ship(id, lines, carrier: carrier, tracking: tracking, seen: version, by: agent)
            })
    }

    @Sendable private func deliver(_ request: Request, _ context: SkuaRequestContext) async throws -> Response {
        let (id, agent, version) = (try context.order, context.sellerAgent, try EntityTag.version(seenBy: request))
        guard let number = Int64(try context.path("number")) else { throw ServerError.notFound("The order has no such shipment.") }
        return .order(try await server.run { try $0.orders.deliver(id, shipment: number, seen: version, by: agent) })
    }

    @Sendable private func pay(_ request: Request, _ context: SkuaRequestContext) async throws -> Response {
        let (id, agent, version) = (try context.order, context.sellerAgent, try EntityTag.version(seenBy: request))
        let body = try BodyObject(await server.body(of: request), members: ["amount", "state", "reference"])
        let (amount, reference) = (try body.requiredMoney("amount"), try body.text("reference") ?? "")
        let state = try body.choice("state", OrderPayment.State.self) ?? .completed
        return .order(
            try await server.run { try $0.orders.pay(id, amount, state, reference: reference, seen: version, by: agent) })
    }
}

extension SkuaRequestContext {
    /// The order in the path.
    /// - Throws: ``ServerError`` 400 when it cannot be decoded.
    var order: OrderID { get throws(ServerError) { OrderID(try path("id")) } }
}
