import ByteStorage
import HTTPTypes
import Testing

/// Rule 9: currencies are never mixed nor converted; what does not fit is refused, wherever it comes in.
///
/// 1. A price in another currency is none: in searches, carts, quick orders, lists, orders that are repeated, and links.
/// 2. A cart stays in its currency, and is ordered in no other.
/// 3. Accounts, payments, limits, budgets and rules in one currency let nothing through in another.
/// 4. A quote in another currency becomes no order on the account.
/// 5. A price list in one currency takes no entries in another; what is no currency is refused with its row.
@Suite struct Rule09CurrencyTests {
    private static let account = "/v1/credit-accounts/A"

    private static func money(_ amount: Int64, _ currency: String) -> JSON {
        ["amount": .int(amount), "currency": .string(currency)]
    }

    /// Nuts cost 2 USD as well; bolts do not.
    private func run(_ test: @escaping @Sendable (ShopFixture, _ bea: TestConnection) async throws -> Void) async throws {
        try await ShopFixture.run { shop in
            try await shop.importPrices(["list,nut,,1,2,USD,,"])
            try await test(shop, try await shop.session("bea"))
        }
    }

    private func newCart(_ currency: String, _ buyer: TestConnection, nuts: Int64 = 0) async throws -> String {
        let made = try await buyer.send(.post, "/v1/carts", ["name": "c", "currency": .string(currency)])
        #expect(made.status == 201, "\(made.text)")
        let cart = "/v1/carts/" + (try made.json.id)
        if nuts > 0 { #expect(try await buyer.add("nut", .int(nuts), to: cart).status == 200) }
        return cart
    }

    @Test func rule9APriceInAnotherCurrencyIsNone() async throws {
        try await run { shop, bea in
            #expect(try await bea.searchedPrice(of: "nut") == 9900)
            #expect(try await bea.searchedPrice(of: "nut", "1", "&currency=USD") == 20_000)
            for (sku, currency) in [("bolt", "USD"), ("nut", "NOK")] {
                #expect(try await bea.searchedPrice(of: sku, "1000", "&currency=\(currency)") == nil)
            }
            let facets = try await bea.search("q=*&currency=USD&facet_by=price").json
            #expect(facets.at("facet_counts.0.stats.min")?.doubleValue == 2)
            #expect(facets.at("facet_counts.0.stats.max")?.doubleValue == 2)
            let explained = try await shop.connection.send(.get, "/v1/prices/explain?sku=bolt&customer=A&currency=USD&quantity=1000").json
            #expect(explained["price"] == nil)
            #expect(explained["considered"]?.arrayValue?.allSatisfy { $0["verdict"] == "other_currency" } == true, "\(explained)")

            let cart = try await newCart("USD", bea)
            let id = JSON.string(String(cart.dropFirst("/v1/carts/".count)))
            let bolts = try await bea.add("bolt", 1000, to: cart).json
            #expect(bolts.at("lines.0.unit_price") == nil && bolts["is_complete"] == false)
            #expect(bolts["subtotal"] == Self.money(0, "USD"))
            #expect(try await bea.place(cart, seen: 2, 0, "USD", key: "none").status == 409)
            #expect(try await bea.change(.delete, cart + "/lines/1", seen: 2).status == 200)

            // By the other ways into a cart.
            let quick = try await bea.send(.post, "/v1/quick-order", ["cart": id, "lines": [["sku": "bolt", "quantity": 1000]]]).json
            #expect(quick.at("lines.0.status") == "not_orderable", "\(quick)")
            let list = try await bea.send(.post, "/v1/shopping-lists", ["name": "l"]).json.id
            _ = try await bea.send(.post, "/v1/shopping-lists/\(list)/lines", ["lines": [["sku": "bolt", "quantity": 1000]]])
            let report = try await bea.send(.post, "/v1/shopping-lists/\(list)/to-cart", ["cart": id]).json
            #expect(report.at("left_out.0.reason") == "no_price", "\(report)")
            let euros = try await newCart("EUR", bea)
            _ = try await bea.add("bolt", 1000, to: euros)
            let order = try await bea.place(euros, seen: 2, 10_000, key: "euros").json.id
            let again = try await bea.send(.post, cart + "/reorder", ["order": .string(order)]).json
            #expect(again.at("left_out.0.reason") == "no_price", "\(again)")
            #expect(try await bea.send(.get, cart).json["lines"] == [])
        }
    }

    @Test func rule9ACartIsOrderedInItsCurrencyOnly() async throws {
        try await run { shop, bea in
            for (currency, own, total) in [("EUR", "EUR", 990), ("usd", "USD", 2000)] as [(String, String, Int)] {
                let cart = try await newCart(currency, bea, nuts: 10)
                let seen = try await bea.send(.get, cart).json
                #expect(seen["currency"] == .string(own))
                #expect(seen["subtotal"] == Self.money(Int64(total), own))
                for other in ["EUR", "USD", "NOK"] where other != own {
                    #expect(try await bea.place(cart, seen: 2, total, other, key: "\(own) \(other)").status == 409)
                }
                // It is in that currency for good.
                #expect(try await bea.change(.patch, cart, ["currency": "NOK"], seen: 2).status == 400)
                let placed = try await bea.place(cart, seen: 2, total, own, key: own)
                #expect(placed.status == 201, "\(placed.text)")
                #expect(try placed.json["total"] == Self.money(Int64(total), own))
                let order = "/v1/orders/" + (try placed.json.id)
                let other = own == "EUR" ? "USD" : "EUR"
                let wrong = try await shop.connection.change(.post, order + "/payments", ["amount": Self.money(1, other)], seen: 1)
                #expect(wrong.status == 400, "\(wrong.text)")
                #expect(
                    try await shop.connection.change(.post, order + "/payments", ["amount": Self.money(1, own)], seen: 1).status == 200)
            }
            for text in ["EURO", "E", "", "€", "12A"] {
                let answer = try await bea.send(.post, "/v1/carts", ["name": "c", "currency": .string(text)])
                #expect(answer.status == 400, "\(text): \(answer.text)")
                #expect(
                    try await bea.search("q=*&currency=\(text == "€" ? "%E2%82%AC" : text)").status == (text.isEmpty ? 200 : 400), "\(text)"
                )
            }
        }
    }

    @Test func rule9AnAccountTakesItsCurrencyOnly() async throws {
        try await run { shop, bea in
            let seller = shop.connection
            #expect(try await seller.send(.put, Self.account, ["limit": Self.money(100_000, "EUR")]).status == 200)
            for body in [["limit": Self.money(100_000, "USD")], ["extra_limit": Self.money(100, "USD")]] as [JSON] {
                #expect(try await seller.send(.put, Self.account, body).status == 400, "\(body)")
            }
            #expect(try await seller.send(.post, Self.account + "/payments", ["amount": Self.money(100, "USD")]).status == 400)
            let cart = try await newCart("USD", bea, nuts: 10)
            let refused = try await bea.place(cart, seen: 2, 2000, "USD", key: "k")
            #expect(refused.status == 400, "\(refused.text)")
            #expect(refused.message.contains("currency"))
            let account = try await seller.send(.get, Self.account).json
            #expect(account["balance"] == Self.money(0, "EUR") && account["entries"] == [])
            #expect(try await bea.send(.get, cart).json["status"] == "active")
            #expect(try await bea.send(.get, "/v1/orders").json["orders"] == [])
        }
    }

    @Test func rule9ALimitInAnotherCurrencyLetsNothingThrough() async throws {
        try await run { shop, bea in
            let cart = try await newCart("USD", bea, nuts: 1)
            // By the own limit.
            #expect(try await shop.connection.send(.put, "/v1/associates/bea", ["order_limit": Self.money(100_000, "EUR")]).status == 200)
            #expect(try await bea.place(cart, seen: 2, 200, "USD", key: "k").status == 403)
            #expect(try await bea.send(.get, cart + "/hints").json.at("order_limit.fits") != true)
            #expect(try await shop.connection.send(.put, "/v1/associates/bea", ["order_limit": .null]).status == 200)
            // By a budget.
            let boss = try await shop.session("boss")
            let budget: JSONObject = ["associate": "bea", "period": "month"]
            func put(_ code: String, _ limit: JSON) async throws {
                var body = budget
                body["limit"] = limit
                let answer = try await boss.send(.put, "/v1/budgets/\(code)", .object(body))
                #expect([200, 201].contains(answer.status), "\(answer.text)")
            }
            try await put("euros", Self.money(100_000, "EUR"))
            let over = try await bea.place(cart, seen: 2, 200, "USD", key: "k")
            #expect(over.status == 409)
            #expect(try over.json["code"] == "over_budget")
            try await put("dollars", Self.money(199, "USD"))
            #expect(try await bea.place(cart, seen: 2, 200, "USD", key: "k").json["code"] == "over_budget")
            try await put("dollars", Self.money(200, "USD"))
            // By a rule that speaks of another currency.
            try await shop.putRule("euros", ShopFixture.rule([["role": "approver"]], when: ["total": Self.money(1, "EUR")]))
            #expect(try await bea.place(cart, seen: 2, 200, "USD", key: "k").status == 400)
            #expect(try await bea.submit(cart).status == 400)
            let mixed: JSON = [
                "name": "Mixed", "conditions": ["total": Self.money(1, "EUR")],
                "steps": [["from": Self.money(1, "USD"), "approvers": [["role": "approver"]]]],
            ]
            #expect(try await boss.send(.put, "/v1/approval-rules/mixed", mixed).status == 400)
            #expect(try await boss.send(.delete, "/v1/approval-rules/euros").status == 200)
            #expect(try await bea.place(cart, seen: 2, 200, "USD", key: "k").status == 201)
        }
    }

    @Test func rule9AQuoteInAnotherCurrencyIsNotCharged() async throws {
        try await run { shop, bea in
            #expect(try await shop.connection.send(.put, Self.account, ["limit": Self.money(100_000, "EUR")]).status == 200)
            let asked = try await bea.send(
                .post, "/v1/quotes", ["currency": "USD", "lines": [["sku": "nut", "quantity": 10], ["sku": "relic", "quantity": 5]]])
            #expect(asked.status == 201, "\(asked.text)")
            #expect(try asked.json["currency"] == "USD")
            let quote = "/v1/quotes/" + (try asked.json.id)
            let sent = try await shop.sendQuote(quote).json
            #expect(sent["total"] == Self.money(2800, "USD"))
            let cart = try await bea.cart(of: quote)
            for (currency, status) in [("EUR", 409), ("USD", 400)] {
                #expect(try await bea.place(cart, seen: 1, 2800, currency, key: currency).status == status, "\(currency)")
            }
            #expect(try await shop.connection.send(.get, Self.account).json["balance"] == Self.money(0, "EUR"))
            #expect(try await bea.send(.get, quote).json["status"] == "accepted")
        }
    }

    @Test func rule9APriceListTakesItsCurrencyOnly() async throws {
        try await run { shop, bea in
            let seller = shop.connection
            let head: JSON = ["currency": "EUR", "assigned_to": [["level": "company:A", "priority": 1]]]
            #expect(try await seller.send(.put, "/v1/price-lists/euros", head).status == 201)
            let csv = """
                price_list,sku,price,currency
                euros,nut,0.5,EUR
                euros,nut,0.4,USD
                euros,bolt,0.3,
                euros,rope,1,Euro
                fresh,nut,1,USD

                """
            for query in ["?dry_run=true", ""] {
                let report = try await seller.send(.post, "/v1/prices/import" + query, text: csv).json
                #expect(report["accepted"] == 3 && report["rejected"] == 2, "\(report)")
                #expect(report["rejects"]?.arrayValue?.map { $0["line"] } == [3, 5], "\(report)")
                #expect(report["rejects"]?.arrayValue?.allSatisfy { $0["field"] == "currency" } == true, "\(report)")
            }
            #expect(try await bea.searchedPrice(of: "nut") == 5000)
            #expect(try await bea.searchedPrice(of: "nut", "1", "&currency=USD") == 20_000)
            // Entries and the list that they are a percentage of have one currency.
            #expect(try await seller.send(.put, "/v1/price-lists/fresh", ["currency": "EUR"]).status == 409)
            #expect(try await seller.send(.put, "/v1/price-lists/fresh", ["currency": "USD"]).status == 200)
            let child: JSON = ["currency": "USD", "parent": "euros", "adjustments": [["all": true, "percent": "-5"]]]
            #expect(try await seller.send(.put, "/v1/price-lists/child", child).status == 400)
            #expect(try await seller.send(.put, "/v1/companies/C", ["currency": "Euro"]).status == 400)
            let line = #"{"channel":"edi","number":"1","associate":"bea","placed_at":"2023-01-02","currency":"Euro","lines":[]}"#
            #expect(try await seller.send(.post, "/v1/orders/import", text: line).json["field"] == "currency")
        }
    }
}
