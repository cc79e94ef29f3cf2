import ByteStorage
import CatalogEngine
import Commerce
import HTTPTypes
import Hummingbird

/// `/v1/orders`: placing orders, reading and cancelling them.
struct OrderRoutes: Sendable {
    let server: SearchServer

    /// Most orders on a page.
    private static let maximumLimit = 100

    func add(to table: inout EndpointTable) {
        table.add(
            Endpoint(
                method: .post, path: "/v1/orders", name: "placeOrder", section: .orders,
                summary: "Places an order of a cart at the total that was seen; a repeated request gets the same order.",
                action: .useOrders, isForPeople: true, isRepeatable: true,
                body: .init(mediaTypes: ["application/json"], schema: Endpoint.schema("Placement")),
                answer: .init(
                    status: 201, otherStatus: 200, summary: "The order; 200 when it had been placed.", schema: Endpoint.schema("Order")),
                failures: [404, 409, 412, 422]),
            place)
        table.add(
            Endpoint(
                method: .get, path: "/v1/orders", name: "listOrders", section: .orders,
                summary: "The orders that one may see, newest first.", action: .useOrders,
                otherActions: [.manageOrders, .viewCustomerOrders],
                isForPeopleToo: true,
                parameters: OrderFilterText.parameters + [
                    Endpoint.Parameter(name: "company", type: "string", summary: "For the seller: only those of this company.")
                ] + PageRequest.parameters(usually: 20, atMost: Self.maximumLimit),
                answer: .init(summary: "A page of orders.", schema: Endpoint.schema("OrderList")), failures: [404, 422]),
            list)
        table.add(
            Endpoint(
                method: .get, path: "/v1/orders/{id}", name: "getOrder", section: .orders,
                summary: "An order as it was placed, and what has happened to it.",
                action: .useOrders, otherActions: [.manageOrders, .viewCustomerOrders], isForPeopleToo: true,
                answer: .init(summary: "The order.", schema: Endpoint.schema("Order"))),
            get)
        table.add(
            Endpoint(
                method: .post, path: "/v1/orders/{id}/cancel", name: "cancelOrder", section: .orders,
                summary: "Cancels an order that has not been confirmed, and gives its credit back.", action: .useOrders,
                isForPeople: true, isVersioned: true, answer: .init(summary: "The order.", schema: Endpoint.schema("Order")),
                failures: [409]),
            cancel)
    }

    @Sendable private func place(_ request: Request, _ context: SkuaRequestContext) async throws -> Response {
        let session = try context.session
        let key = try request.idempotencyKey
        let body = try BodyObject(await server.body(of: request), members: ["cart", "version", "total"])
        guard let version = try body.integer("version") else {
            throw ServerError(status: 400, "Member `version` is required.", field: "version")
        }
        let placement = Placement(
            cart: CartID(try body.requiredText("cart")), version: version, total: try body.requiredMoney("total"), key: key)
        let (order, isRepeated) = try await server.run { try $0.orders.place(placement, for: session) }
        return .order(order, status: isRepeated ? .ok : .created)
    }

    @Sendable private func list(_ request: Request, _ context: SkuaRequestContext) async throws -> Response {
        let page = try PageRequest(context, usually: 20, atMost: Self.maximumLimit)
        let (after, filter) = (page.cursor.map { OrderID($0) }, try OrderFilterText.filter(of: context.query))
        let (orders, hasMore): ([Order], Bool)
        if context.seesOrdersForSeller {
            let (agent, company) = (context.sellerAgent, context.query["company"].map { CompanyCode($0) })
            (orders, hasMore) = try await server.run {
                try $0.orders.list(filter, of: company, after: after, limit: page.limit, for: agent)
            }
        } else {
            let session = try context.session
            (orders, hasMore) = try await server.run { try $0.orders.list(filter, after: after, limit: page.limit, for: session) }
        }
        return .json { text in
            text.object { text in
                text.array("orders", of: orders) { text, order in OrderText.writeHead(order, to: &text) }
                if hasMore, let last = orders.last { text.member("next_cursor", last.id.description) }
            }
        }
    }

    @Sendable private func get(_ request: Request, _ context: SkuaRequestContext) async throws -> Response {
        let id = try context.order
        if context.seesOrdersForSeller {
            let agent = context.sellerAgent
            return .order(try await server.run { try $0.orders.order(id, for: agent) })
        }
        let session = try context.session
        return .order(try await server.run { try $0.orders.order(id, for: session) })
    }

    @Sendable private func cancel(_ request: Request, _ context: SkuaRequestContext) async throws -> Response {
        let (id, session) = (OrderID(try context.path("id")), try context.session)
        let version = try EntityTag.version(seenBy: request)
        return .order(try await server.run { try $0.orders.cancel(id, seen: version, for: session) })
    }
}

extension SkuaRequestContext {
    /// Whether the sender looks at orders for the seller: to manage them, or as who looks after the customer.
    var seesOrdersForSeller: Bool {
        grant.allows(.manageOrders, on: nil) || grant.allows(.viewCustomerOrders, on: nil)
    }
}

extension Response {
    /// An order with its version.
    static func order(_ order: Order, status: HTTPResponse.Status = .ok) -> Response {
        var response = Response.json(status: status) { text in text.object { OrderText.write(order, to: &$0) } }
        response.headers[.eTag] = EntityTag.text(order.version)
        return response
    }
}

extension Request {
    /// The client's name for the request, under which it may be repeated.
    /// - Throws: ``ServerError`` 400 where there is none.
    var idempotencyKey: String {
        get throws(ServerError) {
            guard let key = headers[.idempotencyKey], (1...OrderDesk.maximumKey).contains(key.utf8.count) else {
                throw ServerError(
                    status: 400, "The header `Idempotency-Key` must name the request, in 1 to \(OrderDesk.maximumKey) bytes.",
                    field: "Idempotency-Key")
            }
            return key
        }
    }
}

extension HTTPField.Name {
    /// The header by which a client names a request, so that it may be repeated.
    static let idempotencyKey = HTTPField.Name("idempotency-key")!
}
