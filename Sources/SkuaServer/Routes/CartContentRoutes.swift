import ByteStorage
import CatalogEngine
import Commerce
import HTTPTypes
import Hummingbird

/// `/v1/carts/{id}/…`: lines, shares and comments of a cart. Every answer is the whole cart.
struct CartContentRoutes: Sendable {
    let server: SearchServer

    private static let cart = Endpoint.Answer(summary: "The cart.", schema: Endpoint.schema("Cart"))

    func add(to table: inout EndpointTable) {
        func add(
            _ method: HTTPRequest.Method, _ path: String, _ name: String, _ summary: String, isVersioned: Bool = true, body: String? = nil,
            _ handler: @escaping EndpointTable.Handler
        ) {
            table.add(
                Endpoint(
                    method: method, path: "/v1/carts/{id}" + path, name: name, section: .carts, summary: summary, action: .useCarts,
                    isForPeople: true, isVersioned: isVersioned,
                    body: body.map { .init(mediaTypes: ["application/json"], schema: Endpoint.schema($0)) }, answer: Self.cart,
                    failures: [409]),
                handler)
        }
        add(
            .post, "/lines", "addCartLine",
            "Adds a product: to the line of the same product, reference and purchase order, or as a new line.",
            body: "NewCartLine", addLine)
        add(
            .patch, "/lines/{line}", "updateCartLine",
            "Changes the quantity, the reference, the purchase order number or the cost centre of a line.",
            body: "CartLineChange",
            updateLine)
        add(.delete, "/lines/{line}", "removeCartLine", "Takes a line out.", removeLine)
        add(.put, "/shares/{name}", "shareCart", "Shares the cart with a colleague.", body: "CartShare", share)
        add(.delete, "/shares/{name}", "unshareCart", "Ends sharing the cart with a colleague.", unshare)
        add(.post, "/comments", "commentCart", "Writes a remark on the cart or on a line.", body: "NewCartComment", comment)
    }

    @Sendable private func addLine(_ request: Request, _ context: SkuaRequestContext) async throws -> Response {
        let body = try BodyObject(await server.body(of: request), members: ["sku", "quantity", "unit", "reference", "purchase_order"])
        guard let quantity = try body.decimal("quantity") else {
            throw ServerError(status: 400, "Member `quantity` is required.", field: "quantity")
        }
        let change = CartChange.add(
            SKU(try body.requiredText("sku")), unit: try body.text("unit"), quantity: quantity,
            reference: try body.text("reference") ?? "", purchaseOrder: try body.text("purchase_order") ?? "")
        return try await carryOut([change], request, context)
    }

    @Sendable private func updateLine(_ request: Request, _ context: SkuaRequestContext) async throws -> Response {
        let line = try line(of: context)
        let body = try BodyObject(await server.body(of: request), members: ["quantity", "reference", "purchase_order", "cost_center"])
        var changes: [CartChange] = []
        if let quantity = try body.decimal("quantity") { changes.append(.setQuantity(line, quantity)) }
        if body.has("reference") { changes.append(.plain(.setReference(line, try body.text("reference") ?? ""))) }
        if body.has("purchase_order") { changes.append(.plain(.setLinePurchaseOrder(line, try body.text("purchase_order") ?? ""))) }
        if body.has("cost_center") { changes.append(.plain(.setLineCostCenter(line, try body.text("cost_center") ?? ""))) }
        return try await carryOut(changes, request, context)
    }

    @Sendable private func removeLine(_ request: Request, _ context: SkuaRequestContext) async throws -> Response {
        try await carryOut([.plain(.remove(try line(of: context)))], request, context)
    }

    @Sendable private func share(_ request: Request, _ context: SkuaRequestContext) async throws -> Response {
        let colleague = AssociateCode(try context.path("name"))
        let body = try BodyObject(await server.body(of: request), members: ["access"])
        guard let access = try body.choice("access", CartShare.self) else {
            throw ServerError(status: 400, "Member `access` is required.", field: "access")
        }
        return try await carryOut([.plain(.share(colleague, access))], request, context)
    }

    @Sendable private func unshare(_ request: Request, _ context: SkuaRequestContext) async throws -> Response {
        try await carryOut([.plain(.unshare(AssociateCode(try context.path("name"))))], request, context)
    }

    @Sendable private func comment(_ request: Request, _ context: SkuaRequestContext) async throws -> Response {
        let body = try BodyObject(await server.body(of: request), members: ["text", "line"])
        let line = try body.integer("line").map { CartLineID($0) }
        return try await carryOut([.plain(.comment(try body.requiredText("text"), line: line))], request, context)
    }

    private func carryOut(_ changes: [CartChange], _ request: Request, _ context: SkuaRequestContext) async throws -> Response {
        let (id, session) = (try context.cart, try context.session)
        let version = try EntityTag.version(seenBy: request)
        return .cart(try await server.run { try $0.carts.change(id, changes, seen: version, for: session) })
    }

    private func line(of context: SkuaRequestContext) throws(ServerError) -> CartLineID {
        guard let number = Int64(try context.path("line")) else { throw .notFound("The cart has no such line.") }
        return CartLineID(number)
    }
}
