import ByteStorage
import CatalogEngine
import Commerce
import HTTPTypes
import Hummingbird

/// `/v1/carts`: carts as a whole.
struct CartRoutes: Sendable {
    let server: SearchServer

    /// Most carts on a page.
    private static let maximumLimit = 100

    func add(to table: inout EndpointTable) {
        table.add(
            Endpoint(
                method: .get, path: "/v1/carts", name: "listCarts", section: .carts,
                summary: "The carts that one reaches, newest first.", action: .useCarts, isForPeople: true,
                parameters: PageRequest.parameters(usually: 20, atMost: Self.maximumLimit),
                answer: .init(summary: "A page of carts.", schema: Endpoint.schema("CartList")), failures: [404, 422]),
            list)
        table.add(
            Endpoint(
                method: .post, path: "/v1/carts", name: "createCart", section: .carts, summary: "Makes a cart.", action: .useCarts,
                isForPeople: true, body: .init(mediaTypes: ["application/json"], schema: Endpoint.schema("NewCart")),
                answer: .init(status: 201, summary: "The cart.", schema: Endpoint.schema("Cart"))),
            create)
        table.add(
            Endpoint(
                method: .get, path: "/v1/carts/{id}", name: "getCart", section: .carts,
                summary: "A cart at present prices.", action: .useCarts, isForPeople: true,
                answer: .init(summary: "The cart.", schema: Endpoint.schema("Cart"))),
            get)
        table.add(
            Endpoint(
                method: .patch, path: "/v1/carts/{id}", name: "updateCart", section: .carts,
                summary: "Changes the name, the purchase order number, the reference, the cost centre, or where the goods go.",
                action: .useCarts, isForPeople: true,
                isVersioned: true,
                body: .init(mediaTypes: ["application/json"], schema: Endpoint.schema("CartChange")),
                answer: .init(summary: "The cart.", schema: Endpoint.schema("Cart"))),
            update)
        table.add(
            Endpoint(
                method: .delete, path: "/v1/carts/{id}", name: "deleteCart", section: .carts,
                summary: "Removes a cart with all that is in it.", action: .useCarts, isForPeople: true, isVersioned: true,
                answer: .init(
                    summary: "The id of the cart.",
                    schema: ["type": "object", "required": ["id"], "properties": ["id": ["type": "string"]]])),
            delete)
    }

    @Sendable private func list(_ request: Request, _ context: SkuaRequestContext) async throws -> Response {
        let session = try context.session
        let page = try PageRequest(context, usually: 20, atMost: Self.maximumLimit)
        let after = page.cursor.map { CartID($0) }
        let (carts, hasMore) = try await server.run { try $0.carts.list(after: after, limit: page.limit, for: session) }
        return .json { text in
            text.object { text in
                text.array("carts", of: carts) { text, cart in CartText.writeHead(cart, to: &text) }
                if hasMore, let last = carts.last { text.member("next_cursor", last.id.description) }
            }
        }
    }

    @Sendable private func create(_ request: Request, _ context: SkuaRequestContext) async throws -> Response {
        let session = try context.session
        let body = try BodyObject(
            await server.body(of: request), members: ["name", "currency", "purchase_order", "reference", "cost_center"])
        let (name, currency) = (try body.requiredText("name"), try body.text("currency"))
        let (purchaseOrder, reference) = (try body.text("purchase_order") ?? "", try body.text("reference") ?? "")
        let costCenter = try body.text("cost_center") ?? ""
        let view = try await server.run {
            try $0.carts.create(
                name: name, currency: currency, purchaseOrder: purchaseOrder, reference: reference, costCenter: costCenter, for: session)
        }
        return .cart(view, status: .created)
    }

    @Sendable private func get(_ request: Request, _ context: SkuaRequestContext) async throws -> Response {
        let (id, session) = (try context.cart, try context.session)
        return .cart(try await server.run { try $0.carts.cart(id, for: session) })
    }

    @Sendable private func update(_ request: Request, _ context: SkuaRequestContext) async throws -> Response {
        let (id, session) = (try context.cart, try context.session)
        let version = try EntityTag.version(seenBy: request)
        let body = try BodyObject(
            await server.body(of: request), members: ["name", "purchase_order", "reference", "cost_center"] + DeliveryText.members)
        var changes: [CartChange] = []
        if let name = try body.text("name") { changes.append(.plain(.rename(name))) }
        if body.has("purchase_order") { changes.append(.plain(.setPurchaseOrder(try body.text("purchase_order") ?? ""))) }
        if body.has("reference") { changes.append(.plain(.setCartReference(try body.text("reference") ?? ""))) }
        if body.has("cost_center") { changes.append(.plain(.setCostCenter(try body.text("cost_center") ?? ""))) }
        if let delivery = try DeliveryText.change(of: body) { changes.append(.plain(.setDelivery(delivery))) }
        let wanted = changes
        return .cart(try await server.run { try $0.carts.change(id, wanted, seen: version, for: session) })
    }

    @Sendable private func delete(_ request: Request, _ context: SkuaRequestContext) async throws -> Response {
        let (id, session) = (try context.cart, try context.session)
        let version = try EntityTag.version(seenBy: request)
        try await server.run { try $0.carts.delete(id, seen: version, for: session) }
        return .json { text in text.object { $0.member("id", id.description) } }
    }
}

extension SkuaRequestContext {
    /// The cart in the path.
    /// - Throws: ``ServerError`` 400 when it cannot be decoded.
    var cart: CartID { get throws(ServerError) { CartID(try path("id")) } }
}

extension Response {
    /// A cart with its version.
    static func cart(_ view: CartView, status: HTTPResponse.Status = .ok) -> Response {
        var response = Response.json(status: status) { text in text.object { CartText.write(view, to: &$0) } }
        response.headers[.eTag] = EntityTag.text(view.cart.version)
        return response
    }
}
