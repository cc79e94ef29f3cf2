import ByteStorage
import CatalogEngine
import Commerce
import HTTPTypes
import Hummingbird

/// `/v1/shopping-lists`: lists of what is bought again and again.
struct ShoppingListRoutes: Sendable {
    let server: SearchServer

    /// Most lists on a page.
    private static let maximumLimit = 100
    private static let whole = Endpoint.Answer(summary: "The list.", schema: Endpoint.schema("ShoppingList"))

    func add(to table: inout EndpointTable) {
        func add(
            _ method: HTTPRequest.Method, _ path: String, _ name: String, _ summary: String, isVersioned: Bool = true, body: String? = nil,
            answer: Endpoint.Answer = Self.whole, parameters: [Endpoint.Parameter] = [], failures: [Int] = [409],
            _ handler: @escaping EndpointTable.Handler
        ) {
            table.add(
                Endpoint(
                    method: method, path: "/v1/shopping-lists" + path, name: name, section: .carts, summary: summary, action: .useCarts,
                    isForPeople: true, isVersioned: isVersioned, parameters: parameters,
                    body: body.map { .init(mediaTypes: ["application/json"], schema: Endpoint.schema($0)) }, answer: answer,
                    failures: failures),
                handler)
        }
        add(
            .get, "", "listShoppingLists", "The lists that one reaches, newest first.", isVersioned: false,
            answer: .init(summary: "A page of lists.", schema: Endpoint.schema("ShoppingListPage")),
            parameters: [Endpoint.Parameter(name: "project", type: "string", summary: "Only lists for this project.")]
                + PageRequest.parameters(usually: 20, atMost: Self.maximumLimit), failures: [404, 422], list)
        add(
            .post, "", "createShoppingList", "Makes a list, empty or with the lines of a cart.", isVersioned: false,
            body: "NewShoppingList",
            answer: .init(status: 201, summary: "The list.", schema: Endpoint.schema("ShoppingList")), failures: [404], create)
        add(.get, "/{id}", "getShoppingList", "A list at present prices.", isVersioned: false, failures: [], get)
        add(
            .patch, "/{id}", "updateShoppingList", "Changes the name, the project or whom the list is for.", body: "ShoppingListChange",
            update)
        add(
            .delete, "/{id}", "deleteShoppingList", "Removes a list with all that is on it.",
            answer: .init(
                summary: "The id of the list.",
                schema: ["type": "object", "required": ["id"], "properties": ["id": ["type": "string"]]]), failures: [], delete)
        add(.post, "/{id}/lines", "addToShoppingList", "Puts products on the list.", body: "NewShoppingListLines", addLines)
        add(
            .patch, "/{id}/lines/{line}", "updateShoppingListLine", "Changes the quantity or the note of a line.",
            body: "ShoppingListLineChange", updateLine)
        add(.delete, "/{id}/lines/{line}", "removeShoppingListLine", "Takes a line off.", removeLine)
        add(.put, "/{id}/shares/{name}", "shareShoppingList", "Shares the list with a colleague.", body: "CartShare", share)
        add(.delete, "/{id}/shares/{name}", "unshareShoppingList", "Ends sharing the list with a colleague.", unshare)
        add(
            .post, "/{id}/to-cart", "putShoppingListIntoCart", "Puts all lines or chosen ones into a cart, at the prices of now.",
            body: "ShoppingListToCart",
            answer: .init(summary: "The cart, and what was left out.", schema: Endpoint.schema("GoodsReport")), toCart)
    }

    @Sendable private func list(_ request: Request, _ context: SkuaRequestContext) async throws -> Response {
        let session = try context.session
        let page = try PageRequest(context, usually: 20, atMost: Self.maximumLimit)
        let (after, project) = (page.cursor.map { ShoppingListID($0) }, context.query["project"])
        let (lists, hasMore) = try await server.run {
            try $0.shoppingLists.list(project: project, after: after, limit: page.limit, for: session)
        }
        return .json { text in
            text.object { text in
                text.array("lists", of: lists) { text, list in ShoppingListText.writeHead(list, to: &text) }
                if hasMore, let last = lists.last { text.member("next_cursor", last.id.description) }
            }
        }
    }

    @Sendable private func create(_ request: Request, _ context: SkuaRequestContext) async throws -> Response {
        let session = try context.session
        let body = try BodyObject(await server.body(of: request), members: ["name", "project", "audience", "cart"])
        let new = NewShoppingList(
            name: try body.requiredText("name"), project: try body.text("project") ?? "",
            audience: try body.choice("audience", ListAudience.self) ?? .person, cart: try body.text("cart").map { CartID($0) })
        return .list(try await server.run { try $0.shoppingLists.create(new, for: session) }, status: .created)
    }

    @Sendable private func get(_ request: Request, _ context: SkuaRequestContext) async throws -> Response {
        let (id, session) = (try context.shoppingList, try context.session)
        return .list(try await server.run { try $0.shoppingLists.list(id, for: session) })
    }

    @Sendable private func update(_ request: Request, _ context: SkuaRequestContext) async throws -> Response {
        let body = try BodyObject(await server.body(of: request), members: ["name", "project", "audience"])
        var commands: [ShoppingListCommand] = []
        if let name = try body.text("name") { commands.append(.rename(name)) }
        if body.has("project") { commands.append(.setProject(try body.text("project") ?? "")) }
        if let audience = try body.choice("audience", ListAudience.self) { commands.append(.setAudience(audience)) }
        return try await carryOut(commands, request, context)
    }

    @Sendable private func delete(_ request: Request, _ context: SkuaRequestContext) async throws -> Response {
        let (id, session) = (try context.shoppingList, try context.session)
        let version = try EntityTag.version(seenBy: request)
        try await server.run { try $0.shoppingLists.delete(id, seen: version, for: session) }
        return .json { text in text.object { $0.member("id", id.description) } }
    }

    @Sendable private func addLines(_ request: Request, _ context: SkuaRequestContext) async throws -> Response {
        let (id, session) = (try context.shoppingList, try context.session)
        let version = try EntityTag.version(seenBy: request)
        let body = try BodyObject(await server.body(of: request), members: ["lines"])
        guard let lines = try body.objects("lines", members: ["sku", "quantity", "unit", "note"]), !lines.isEmpty else {
            throw ServerError(status: 400, "Member `lines` must hold at least one line.", field: "lines")
        }
        let products = try lines.map { line in
            ListedProduct(
                sku: SKU(try line.requiredText("sku")), unit: try line.text("unit"), quantity: try line.decimal("quantity") ?? .one,
                note: try line.text("note") ?? "")
        }
        return .list(try await server.run { try $0.shoppingLists.add(products, to: id, seen: version, for: session) })
    }

    @Sendable private func updateLine(_ request: Request, _ context: SkuaRequestContext) async throws -> Response {
        let line = try line(of: context)
        let body = try BodyObject(await server.body(of: request), members: ["quantity", "note"])
        var commands: [ShoppingListCommand] = []
        if let quantity = try body.decimal("quantity") { commands.append(.setQuantity(line: line, quantity)) }
        if body.has("note") { commands.append(.setNote(line: line, try body.text("note") ?? "")) }
        return try await carryOut(commands, request, context)
    }

    @Sendable private func removeLine(_ request: Request, _ context: SkuaRequestContext) async throws -> Response {
        try await carryOut([.remove(line: try line(of: context))], request, context)
    }

    @Sendable private func share(_ request: Request, _ context: SkuaRequestContext) async throws -> Response {
        let colleague = AssociateCode(try context.path("name"))
        let body = try BodyObject(await server.body(of: request), members: ["access"])
        guard let access = try body.choice("access", CartShare.self) else {
            throw ServerError(status: 400, "Member `access` is required.", field: "access")
        }
        return try await carryOut([.share(colleague, access)], request, context)
    }

    @Sendable private func unshare(_ request: Request, _ context: SkuaRequestContext) async throws -> Response {
        try await carryOut([.unshare(AssociateCode(try context.path("name")))], request, context)
    }

    @Sendable private func toCart(_ request: Request, _ context: SkuaRequestContext) async throws -> Response {
        let (id, session) = (try context.shoppingList, try context.session)
        let version = try EntityTag.version(seenBy: request)
        let body = try BodyObject(await server.body(of: request), members: ["cart", "lines"])
        let (cart, lines) = (CartID(try body.requiredText("cart")), try body.integers("lines"))
        return .goods(
            try await server.run { try $0.shoppingLists.put(id, lines: lines, into: cart, seen: version, for: session) })
    }

    private func carryOut(
        _ commands: [ShoppingListCommand], _ request: Request, _ context: SkuaRequestContext
    ) async throws -> Response {
        let (id, session) = (try context.shoppingList, try context.session)
        let version = try EntityTag.version(seenBy: request)
        return .list(try await server.run { try $0.shoppingLists.change(id, commands, seen: version, for: session) })
    }

    private func line(of context: SkuaRequestContext) throws(ServerError) -> Int64 {
        guard let number = Int64(try context.path("line")) else { throw .notFound("The list has no such line.") }
        return number
    }
}

extension SkuaRequestContext {
    /// The shopping list in the path.
    /// - Throws: ``ServerError`` 400 when it cannot be decoded.
    fileprivate var shoppingList: ShoppingListID { get throws(ServerError) { ShoppingListID(try path("id")) } }
}

extension Response {
    /// A shopping list with its version.
    fileprivate static func list(_ view: ShoppingListView, status: HTTPResponse.Status = .ok) -> Response {
        var response = Response.json(status: status) { text in text.object { ShoppingListText.write(view, to: &$0) } }
        response.headers[.eTag] = EntityTag.text(view.list.version)
        return response
    }

    /// What became of goods that were put into a cart, with the cart's version.
    static func goods(_ report: GoodsReport) -> Response {
        var response = Response.json { text in text.object { ShoppingListText.write(report, to: &$0) } }
        response.headers[.eTag] = EntityTag.text(report.cart.version)
        return response
    }
}
