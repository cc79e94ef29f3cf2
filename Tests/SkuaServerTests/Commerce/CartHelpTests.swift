import ByteStorage
import CatalogEngine
import Commerce
import CommerceStore
import HTTPTypes
import Testing

/// What helps to fill a cart.
///
/// 1. What an order had goes into a cart at the prices of now, and what cannot be bought any more is told. Rule 15: also what is hidden now.
/// 2. Regular items are counted over the orders that one sees, cancelled ones aside.
/// 3. Rule 7: the next tier is the first cheaper one ahead, on the line and among the hints; nothing is missing at it or beyond it.
/// 4. Products are compared by what is seen of them; rule 13: a hidden one is as one that is not there.
@Suite struct CartHelpTests {
    private func order(_ connection: TestConnection, _ lines: [(String, JSON)], total: Int, key: String) async throws -> String {
        let cart = try await connection.newCart()
        for line in lines { #expect(try await connection.add(line.0, line.1, to: cart).status == 200) }
        let placed = try await connection.place(cart, seen: lines.count + 1, total, key: key)
        #expect(placed.status == 201, "\(placed.text)")
        return try placed.json["id"]?.stringValue ?? ""
    }

    @Test func rule15OrdersAreOrderedAgainAsFarAsTheyCan() async throws {
        try await ShopFixture.run { shop in
            let (bo, bea) = (try await shop.session("bo"), try await shop.session("bea"))
            let first = try await order(bo, [("secret", 1), ("nut", 2), ("rope", 3)], total: 7700 + 216 + 750, key: "1")
            try shop.connection.engine.store.write { writer in
                try writer.remove([CatalogAssignment(.company("B"), "all")])
                try writer.putPrices([ShopFixture.price("nut", "2")])
            }
            let cart = try await bo.newCart()
            let report = try await bo.send(.post, cart + "/reorder", ["order": .string(first)])
            #expect(report.status == 200, "\(report.text)")
            #expect(try report.json["added"] == 2)
            #expect(
                try report.json["left_out"] == [["line": 1, "sku": "secret", "title": "Hex secret", "reason": "gone"]])
            #expect(try await bo.send(.get, cart).json.at("subtotal.amount") == 1150)
            // Orders and carts of others are not there.
            let own = try await bea.newCart()
            #expect(try await bea.send(.post, own + "/reorder", ["order": .string(first)]).status == 404)
            #expect(try await bea.send(.post, cart + "/reorder", ["order": .string(first)]).status == 404)
            #expect(try await bo.send(.post, cart + "/reorder", ["order": "none"]).status == 404)
            #expect(try await bo.send(.post, cart + "/reorder", [:]).status == 400)
        }
    }

    @Test func regularItemsAreThoseOfMostOrders() async throws {
        try await ShopFixture.run { shop in
            let (bea, ben) = (try await shop.session("bea"), try await shop.session("ben"))
            for (number, quantity) in [2, 10, 4].enumerated() {
                shop.clock.advance(60)
                _ = try await order(bea, [("nut", .int(Int64(quantity)))], total: quantity * 99, key: "n\(number)")
            }
            let cancelled = try await order(bea, [("rope", 1)], total: 250, key: "c")
            #expect(try await bea.change(.post, "/v1/orders/\(cancelled)/cancel", seen: 1).status == 200)
            _ = try await order(bea, [("bolt", 100)], total: 1200, key: "b")
            let items = try #require(try await bea.send(.get, "/v1/regular-items").json["items"]?.arrayValue)
            #expect(items.map { $0["sku"] } == ["nut", "bolt"])
            #expect(items[0]["orders"] == 3)
            #expect(items[0]["usual_quantity"] == 4)
            #expect(items[0].at("unit_price.amount") == 9900)
            #expect(try await ben.send(.get, "/v1/regular-items").json["items"] == [])
            shop.clock.advance(2 * 86_400)
            let later = try await shop.session("bea")
            #expect(try await later.send(.get, "/v1/regular-items?days=1").json["items"] == [])
            #expect(try await later.send(.get, "/v1/regular-items?limit=1").json["items"]?.arrayValue?.count == 1)
            #expect(try await later.send(.get, "/v1/regular-items?limit=0").status == 422)
        }
    }

    @Test(arguments: [(100, 900), (900, 100), (950, 50), (1000, nil), (1050, nil)] as [(Int, Int?)])
    func rule7TheNextTierIsAhead(quantity: Int, missing: Int?) async throws {
        try await ShopFixture.run { shop in
            let bea = try await shop.session("bea")
            let cart = try await bea.newCart()
            _ = try await bea.add("bolt", .int(Int64(quantity)), to: cart)
            let hints = try await bea.send(.get, cart + "/hints").json
            let line = try await bea.send(.get, cart).json
            #expect(line.at("lines.0.next_tier.quantity_missing")?.intValue == missing)
            guard let missing else {
                #expect(hints["lines"] == [])
                return
            }
            #expect(hints.at("lines.0.line") == 1)
            #expect(hints.at("lines.0.next_tier.quantity_missing")?.intValue == missing)
            #expect(hints.at("lines.0.next_tier.unit_price") == ["amount": 1000, "currency": "EUR", "exponent": 4])
        }
    }

    @Test func shippingAndLimitsAreTold() async throws {
        try await ShopFixture.run { shop in
            let limit: JSON = ["company": "A", "unit": "lab", "roles": ["buyer"], "order_limit": ["amount": 1000, "currency": "EUR"]]
            #expect(try await shop.connection.send(.put, "/v1/associates/bea", limit).status == 200)
            let bea = try await shop.session("bea")
            #expect(try await bea.send(.put, "/v1/free-shipping", ["from": []]).status == 403)
            let set = try await shop.connection.send(.put, "/v1/free-shipping", ["from": [["amount": 2000, "currency": "EUR"]]])
            #expect(set.status == 200, "\(set.text)")
            let twice: JSON = ["from": [["amount": 1, "currency": "EUR"], ["amount": 2, "currency": "EUR"]]]
            #expect(try await shop.connection.send(.put, "/v1/free-shipping", twice).status == 400)
            let cart = try await bea.newCart()
            _ = try await bea.add("nut", 10, to: cart)
            var hints = try await bea.send(.get, cart + "/hints").json
            #expect(hints.at("free_shipping.missing.amount") == 1010)
            #expect(hints.at("order_limit.remaining.amount") == 10)
            #expect(hints.at("order_limit.fits") == true)
            _ = try await bea.add("nut", 20, to: cart)
            hints = try await bea.send(.get, cart + "/hints").json
            #expect(hints.at("free_shipping.missing.amount") == 0)
            #expect(hints.at("order_limit.remaining.amount") == -1970)
            #expect(hints.at("order_limit.fits") == false)
            #expect(try await (try await shop.session("bo")).send(.get, cart + "/hints").status == 404)
        }
    }

    @Test func budgetsAreTold() async throws {
        try await ShopFixture.run { shop in
            let boss = try await shop.session("boss")
            for (code, target, amount, currency) in [
                ("bea", ["associate": "bea"] as JSONObject, 2000, "EUR"), ("north", ["unit": "north"], 900, "EUR"),
                ("dollars", ["associate": "bea"], 100, "USD"), ("ben", ["associate": "ben"], 1, "EUR"),
            ] {
                var body = target
                body["period"] = "month"
                body["limit"] = ["amount": .int(Int64(amount)), "currency": .string(currency)]
                #expect(try await boss.send(.put, "/v1/budgets/\(code)", .object(body)).status == 201)
            }
            let bea = try await shop.session("bea")
            let cart = try await bea.newCart()
            _ = try await bea.add("nut", 10, to: cart)
            let budgets = try #require(try await bea.send(.get, cart + "/hints").json["budgets"]?.arrayValue)
            #expect(budgets.map { $0["code"] } == ["bea", "dollars", "north"])
            #expect(budgets.map { $0.at("remaining.amount") } == [1010, nil, -90])
            // An order in a currency that another budget of the target counts in is not the dollars' business.
            #expect(budgets.map { $0["fits"] } == [true, true, false])
        }
    }

    @Test func productsAreCompared() async throws {
        try await ShopFixture.run { shop in
            let bea = try await shop.session("bea")
            let answer = try await bea.send(.post, "/v1/compare", ["skus": ["bolt", "nut", "secret", "nothing", "nut"]])
            #expect(answer.status == 200, "\(answer.text)")
            let table = try answer.json
            #expect(table["products"]?.arrayValue?.map { $0["sku"] } == ["bolt", "nut"])
            #expect(table.at("products.1.unit_price.amount") == 9900)
            #expect(table["missing"] == ["secret", "nothing"])
            let rows = try #require(table["attributes"]?.arrayValue)
            #expect(rows.first { $0["name"] == "brand" } == ["name": "brand", "values": ["Acme", "Acme"], "differs": false])
            #expect(rows.first { $0["name"] == "title" } == ["name": "title", "values": ["Hex bolt", "Hex nut"], "differs": true])
            #expect(rows.first { $0["name"] == "unit" } == ["name": "unit", "values": ["pce", .null], "differs": true])
            #expect(try await bea.send(.post, "/v1/compare", ["skus": []]).status == 400)
            #expect(try await bea.send(.post, "/v1/compare", [:]).status == 400)
        }
    }
}
