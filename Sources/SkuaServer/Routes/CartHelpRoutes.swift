import ByteStorage
import CatalogEngine
import Commerce
import HTTPTypes
import Hummingbird

/// Ordering again, regular items, hints, comparing: what helps to fill a cart.
struct CartHelpRoutes: Sendable {
    let server: SearchServer

    private static let manageShipping = Action("shipping:manage")

    func add(to table: inout EndpointTable) {
        table.add(
            Endpoint(
                method: .post, path: "/v1/carts/{id}/reorder", name: "reorder", section: .carts,
                summary: "Puts what an order had into the cart, at the prices of now.", action: .useCarts, isForPeople: true,
                isVersioned: true, body: .init(mediaTypes: ["application/json"], schema: Endpoint.schema("Reorder")),
                answer: .init(summary: "The cart, and what was left out.", schema: Endpoint.schema("GoodsReport")), failures: [404, 409]),
            reorder)
        table.add(
            Endpoint(
                method: .get, path: "/v1/carts/{id}/hints", name: "getCartHints", section: .carts,
                summary: "The next tiers, what is missing to free shipping, and what is left of the limit and of budgets.",
                action: .useCarts,
                isForPeople: true, answer: .init(summary: "The hints.", schema: Endpoint.schema("CartHints")), failures: [404]),
            hints)
        table.add(
            Endpoint(
                method: .get, path: "/v1/regular-items", name: "listRegularItems", section: .orders,
                summary: "Products of the orders that one may see, those in most orders first.", action: .useOrders, isForPeople: true,
                parameters: [
                    Endpoint.Parameter(
                        name: "days", type: "integer", summary: "How far back orders count.", defaultValue: .int(365), minimum: 1,
                        maximum: 3650),
                    Endpoint.Parameter(
                        name: "limit", type: "integer", summary: "Most products.", defaultValue: .int(50), minimum: 1, maximum: 200),
                ], answer: .init(summary: "The products.", schema: Endpoint.schema("RegularItemList")), failures: [422]),
            regularItems)
        table.add(
            Endpoint(
                method: .post, path: "/v1/compare", name: "compareProducts", section: .commerce,
                summary: "Products side by side, attribute by attribute.", action: .search, isForPeopleToo: true,
                parameters: SearchParameterDocumentation.buyer,
                body: .init(mediaTypes: ["application/json"], schema: Endpoint.schema("NewComparison")),
                answer: .init(summary: "The table.", schema: Endpoint.schema("Comparison")), failures: [403, 404]),
            compare)
        let freeShipping = Endpoint.Answer(summary: "The subtotals.", schema: Endpoint.schema("FreeShipping"))
        table.add(
            Endpoint(
                method: .get, path: "/v1/free-shipping", name: "getFreeShipping", section: .commerce,
                summary: "The subtotals from which orders are sent without a charge.", action: Self.manageShipping, answer: freeShipping),
            { [server] _, _ in .freeShipping(try await server.run { try $0.hints.freeShipping() }) })
        table.add(
            Endpoint(
                method: .put, path: "/v1/free-shipping", name: "setFreeShipping", section: .commerce,
                summary: "Replaces the subtotals from which orders are sent without a charge.", action: Self.manageShipping,
                body: .init(mediaTypes: ["application/json"], schema: Endpoint.schema("FreeShipping")), answer: freeShipping),
            setFreeShipping)
    }

    @Sendable private func reorder(_ request: Request, _ context: SkuaRequestContext) async throws -> Response {
        let (id, session) = (try context.cart, try context.session)
        let version = try EntityTag.version(seenBy: request)
        let body = try BodyObject(await server.body(of: request), members: ["order"])
        let order = OrderID(try body.requiredText("order"))
        return .goods(try await server.run { try $0.carts.reorder(order, into: id, seen: version, for: session) })
    }

    @Sendable private func hints(_ request: Request, _ context: SkuaRequestContext) async throws -> Response {
        let (id, session) = (try context.cart, try context.session)
        let hints = try await server.run { try $0.hints.hints(for: id, session) }
        return .json { text in
            text.object { text in
                text.member("subtotal", hints.subtotal)
                text.array("lines", of: hints.nextTiers) { text, next in
                    text.member("line", .int(next.line.rawValue))
                    CartText.write(next.tier, hints.subtotal.currency, to: &text)
                }
                if let free = hints.freeShipping {
                    text.object("free_shipping") { text in
                        text.member("from", free.from)
                        text.member("missing", free.missing)
                    }
                }
                if let limit = hints.orderLimit {
                    text.object("order_limit") { text in
                        text.member("limit", limit.limit)
                        text.member("remaining", limit.remaining)
                        text.member("fits", limit.remaining.minorUnits >= 0)
                    }
                }
                text.array("budgets", of: hints.budgets) { text, budget in
                    text.member("code", budget.standing.budget.code.description)
                    text.member("period", budget.standing.budget.period.rawValue)
                    text.member("limit", budget.standing.budget.limit)
                    text.member("spent", budget.standing.spent)
                    if let remaining = budget.remaining { text.member("remaining", remaining) }
                    text.member("fits", budget.fits)
                }
            }
        }
    }

    @Sendable private func regularItems(_ request: Request, _ context: SkuaRequestContext) async throws -> Response {
        let session = try context.session
        let parameters = try context.searchParameters()
        let days = Int64(try parameters.integer("days", in: 1...3650) ?? 365)
        let limit = try parameters.integer("limit", in: 1...200) ?? 50
        let (items, currency) = try await server.run { engine in
            try engine.orders.regularItems(since: engine.now - days * 86_400, limit: limit, for: session)
        }
        return .json { text in
            text.object { text in
                text.array("items", of: items) { text, item in ShoppingListText.write(item, in: currency, to: &text) }
            }
        }
    }

    @Sendable private func compare(_ request: Request, _ context: SkuaRequestContext) async throws -> Response {
        let session = context.grant.session
        let buyer = try session?.buyer ?? context.grant.buyer(try context.searchParameters())
        guard session != nil || context.grant.allows(.search, on: server.engine.pricedCollection) else { throw ServerError.unauthorized }
        let body = try BodyObject(await server.body(of: request), members: ["skus"])
        guard let skus = try body.texts("skus") else { throw ServerError(status: 400, "Member `skus` is required.", field: "skus") }
        let table = try await server.run { try $0.comparing.compare(skus.map { SKU($0) }, for: buyer) }
        return .json { text in
            text.object { text in
                text.array("products", of: table.products) { text, product in
                    text.member("sku", product.sku.description)
                    text.member("title", product.title)
                    text.member("unit", product.unit)
                    if let price = product.unitPrice { text.member("unit_price", unitPrice: price, table.currency) }
                }
                text.array("attributes", of: table.rows) { text, row in
                    text.member("name", row.name)
                    text.array("values") { text in for value in row.values { text.element(value ?? .null) } }
                    text.member("differs", row.differs)
                }
                text.member("missing", table.missing.map(\.description))
            }
        }
    }

    @Sendable private func setFreeShipping(_ request: Request, _ context: SkuaRequestContext) async throws -> Response {
        let body = try BodyObject(await server.body(of: request), members: ["from"])
        guard let items = try body.objects("from", members: ["amount", "currency"]) else {
            throw ServerError(status: 400, "Member `from` is required.", field: "from")
        }
        let amounts = try items.map { item in
            guard let amount = try item.integer("amount") else {
                throw ServerError(status: 400, "Member `amount` is required.", field: "amount")
            }
            let code = try item.requiredText("currency")
            guard let currency = try? CurrencyCode(code) else {
                throw ServerError(status: 400, "Member `currency` must be an ISO 4217 code.", field: "currency")
            }
            return Money(minorUnits: amount, currency: currency)
        }
        let actor = context.grant.actor
        return .freeShipping(
            try await server.run { engine in
                try engine.hints.setFreeShipping(amounts, by: actor)
                return try engine.hints.freeShipping()
            })
    }
}

extension Response {
    fileprivate static func freeShipping(_ amounts: [Money]) -> Response {
        .json { text in
            text.object { text in
                text.array("from", of: amounts) { text, amount in
                    text.member("amount", .int(amount.minorUnits))
                    text.member("currency", amount.currency.description)
                }
            }
        }
    }
}
