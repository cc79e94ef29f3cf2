import ByteStorage
import Commerce
import HTTPTypes
import Testing

/// What happens to an order once it is placed.
///
/// 1. It is confirmed, sent in parts or as a whole, and completed; each step needs the one before, and the version that was seen.
/// 2. What is sent leaves the stock, what is cancelled goes back; a payment is noted on the order, its invoice and the account.
/// 3. The history is searched by words, statuses and period; an order keeps the addresses and texts of its cart.
/// 4. Orders from other channels come in once, each line answered for itself.
@Suite struct OrderProgressTests {
    private func place(_ shop: ShopFixture, _ buyer: TestConnection, _ lines: [(String, JSON)], total: Int, key: String) async throws
        -> JSON
    {
        let cart = try await buyer.newCart()
        for (sku, quantity) in lines { _ = try await buyer.add(sku, quantity, to: cart) }
        let placed = try await buyer.place(cart, seen: lines.count + 1, total, key: key)
        #expect(placed.status == 201, "\(placed.text)")
        return try placed.json
    }

    private func path(_ order: JSON) -> String { "/v1/orders/" + (order["id"]?.stringValue ?? "") }

    private func openAccount(_ shop: ShopFixture) async throws {
        let limit: JSON = ["limit": ["amount": 100_000, "currency": "EUR"]]
        #expect(try await shop.connection.send(.put, "/v1/credit-accounts/A", limit).status == 200)
    }

    @Test func isConfirmedSentAndCompleted() async throws {
        try await ShopFixture.run { shop in
            try await openAccount(shop)
            let (seller, bea) = (shop.connection, try await shop.session("bea"))
            _ = try await seller.send(.put, "/v1/stock/nut", ["warehouses": [["warehouse": "OSL", "on_hand": 12]]])
            let order = try await place(shop, bea, [("nut", 10), ("bolt", 100)], total: 2190, key: "k")
            let path = path(order)
            #expect(order["payment_status"] == "balance_due" && order["shipment_status"] == "pending")
            #expect(try await seller.change(.post, path + "/shipments", [:], seen: 1).status == 409)
            #expect(try await seller.send(.patch, path, ["status": "confirmed"]).status == 428)
            #expect(try await seller.change(.patch, path, ["status": "complete"], seen: 1).status == 409)
            let confirmed = try await seller.change(.patch, path, ["status": "confirmed"], seen: 1)
            #expect(confirmed.status == 200, "\(confirmed.text)")
            #expect(try await seller.change(.patch, path, ["status": "confirmed"], seen: 1).status == 412)
            // The buyer cancels no more.
            #expect(try await bea.change(.post, path + "/cancel", seen: 2).status == 409)
            for (text, status) in [
                (#"{"lines":[{"line":3,"quantity":1}]}"#, 404), (#"{"lines":[{"line":0,"quantity":1}]}"#, 404),
                (#"{"lines":[{"line":1,"quantity":11}]}"#, 400), (#"{"lines":[{"line":1,"quantity":0}]}"#, 400),
                (#"{"lines":[]}"#, 400), (#"{"lines":[{"line":1}]}"#, 400),
                (#"{"lines":[{"line":1,"quantity":1},{"line":1,"quantity":1}]}"#, 404),
            ] {
                let answer = try await seller.send(.post, path + "/shipments", text: text, headers: [.ifMatch: "\"2\""])
                #expect(answer.status == status, "\(text)")
            }
            let part = try await seller.change(
                .post, path + "/shipments",
                ["lines": [["line": 1, "quantity": 4]], "carrier": "Posten", "tracking": "T 1"], seen: 2)
            #expect(part.status == 200, "\(part.text)")
            #expect(try part.json["shipment_status"] == "partial")
            let stock = try await seller.send(.get, "/v1/stock/nut").json
            #expect(stock.at("warehouses.0") == ["warehouse": "OSL", "on_hand": 8, "reserved": 6, "available": 2])
            #expect(try await seller.change(.patch, path, ["status": "complete"], seen: 3).status == 409)
            #expect(try await seller.change(.patch, path, ["status": "cancelled"], seen: 3).status == 409)
            let rest = try await seller.change(.post, path + "/shipments", [:], seen: 3).json
            #expect(rest["shipment_status"] == "shipped")
            #expect(rest.at("shipments.1.lines") == [["line": 1, "quantity": 6], ["line": 2, "quantity": 100]])
            #expect(try await seller.send(.get, "/v1/stock/nut").json.at("warehouses.0.on_hand") == 2)
            #expect(try await seller.change(.post, path + "/shipments", [:], seen: 4).status == 409)
            #expect(try await seller.change(.post, path + "/shipments/1/delivery", seen: 4).json["shipment_status"] == "shipped")
            #expect(try await seller.change(.post, path + "/shipments/1/delivery", seen: 5).status == 409)
            #expect(try await seller.change(.post, path + "/shipments/9/delivery", seen: 5).status == 404)
            #expect(try await seller.change(.post, path + "/shipments/2/delivery", seen: 5).json["shipment_status"] == "delivered")
            #expect(try await seller.change(.patch, path, ["status": "complete"], seen: 6).json["status"] == "complete")
            let seen = try await bea.send(.get, path).json
            #expect(seen.at("shipments.0.carrier") == "Posten")
            #expect(seen.at("shipments.0.tracking") == "T 1")
            for step in ["", "/shipments", "/payments", "/shipments/1/delivery"] {
                let method: HTTPRequest.Method = step.isEmpty ? .patch : .post
                #expect(try await bea.change(method, path + step, [:], seen: 7).status == 403, "\(step)")
            }
        }
    }

    @Test func isPaid() async throws {
        try await ShopFixture.run { shop in
            try await openAccount(shop)
            let (seller, bea) = (shop.connection, try await shop.session("bea"))
            let path = path(try await place(shop, bea, [("nut", 10)], total: 990, key: "k"))
            func pay(_ amount: Int64, _ state: String, seen: Int) async throws -> JSON {
                try await seller.change(
                    .post, path + "/payments",
                    ["amount": ["amount": .int(amount), "currency": "EUR"], "state": .string(state), "reference": "bank"], seen: seen
                ).json
            }
            #expect(try await pay(990, "failed", seen: 1)["payment_status"] == "failed")
            #expect(try await pay(990, "pending", seen: 2)["payment_status"] == "pending")
            #expect(try await pay(400, "completed", seen: 3)["payment_status"] == "pending")
            #expect(try await seller.send(.get, "/v1/credit-accounts/A").json.at("balance.amount") == 590)
            #expect(try await pay(590, "completed", seen: 4)["payment_status"] == "paid")
            let account = try await seller.send(.get, "/v1/credit-accounts/A").json
            #expect(account.at("balance.amount") == 0)
            #expect(account.at("entries.0.order")?.stringValue.map { "/v1/orders/" + $0 } == path)
            #expect(try await seller.change(.patch, path, ["status": "cancelled"], seen: 5).json["payment_status"] == "credit_owed")
            #expect(try await seller.send(.get, "/v1/credit-accounts/A").json.at("balance.amount") == -990)
            #expect(try await pay(0, "completed", seen: 6)["code"] == "invalid")
            let other: JSON = ["amount": ["amount": 1, "currency": "USD"]]
            #expect(try await seller.change(.post, path + "/payments", other, seen: 6).status == 400)
        }
    }

    @Test func whoIsNewPaysInAdvance() async throws {
        try await ShopFixture.run { shop in
            let (seller, bea) = (shop.connection, try await shop.session("bea"))
            let order = try await place(shop, bea, [("nut", 10)], total: 990, key: "k")
            #expect(order["is_prepaid"] == true)
            let path = path(order)
            #expect(try await seller.change(.patch, path, ["status": "confirmed"], seen: 1).status == 409)
            let money: JSON = ["amount": ["amount": 990, "currency": "EUR"]]
            #expect(try await seller.change(.post, path + "/payments", money, seen: 1).json["payment_status"] == "paid")
            #expect(try await seller.change(.patch, path, ["status": "confirmed"], seen: 2).status == 200)
            #expect(try await seller.send(.get, "/v1/invoices?company=A").json.at("invoices.0.status") == "paid")
        }
    }

    @Test func isOnOrderUntilItIsThere() async throws {
        try await ShopFixture.run { shop in
            try await openAccount(shop)
            let (seller, bea) = (shop.connection, try await shop.session("bea"))
            let count: JSON = ["backorder": true, "warehouses": [["warehouse": "OSL", "on_hand": 4]]]
            _ = try await seller.send(.put, "/v1/stock/nut", count)
            let order = try await place(shop, bea, [("nut", 10)], total: 990, key: "k")
            #expect(order["shipment_status"] == "backorder")
            #expect(try await seller.send(.get, "/v1/orders?shipment_status=backorder").json["orders"]?.arrayValue?.count == 1)
            #expect(try await seller.change(.patch, path(order), ["status": "confirmed"], seen: 1).status == 200)
            _ = try await seller.send(.put, "/v1/stock/nut", ["warehouses": [["warehouse": "OSL", "on_hand": 9]]])
            #expect(try await seller.change(.post, path(order) + "/shipments", [:], seen: 2).status == 200)
            #expect(
                try await seller.send(.get, "/v1/stock/nut").json.at("warehouses.0") == [
                    "warehouse": "OSL", "on_hand": 0, "reserved": 0, "available": 0,
                ])
        }
    }

    @Test func keepsAddressesAndTexts() async throws {
        try await ShopFixture.run { shop in
            let bea = try await shop.session("bea")
            let cart = try await bea.newCart()
            _ = try await bea.add("nut", 10, to: cart)
            let address: JSON = ["name": "Acme AS", "street": "Kaia 1", "postcode": "0150", "city": "Oslo", "country": "NO"]
            #expect(try await bea.send(.patch, cart, ["note": "n"]).status == 428)
            let changed = try await bea.change(.patch, cart, ["shipping_address": address, "note": "Gate 3"], seen: 2)
            #expect(changed.status == 200, "\(changed.text)")
            #expect(try changed.json["shipping_address"] == address)
            for (text, field) in [
                (#"{"shipping_address":{"name":"A"}}"#, "street"), (#"{"billing_address":5}"#, "billing_address"),
                (#"{"shipping_address":{"name":"A","street":"B","city":"C","country":"Norway"}}"#, "country"),
                (#"{"shipping_address":{"planet":"Earth"}}"#, "planet"),
            ] {
                let answer = try await bea.send(.patch, cart, text: text, headers: [.ifMatch: "\"3\""])
                #expect(answer.status == 400 && answer.text.contains(field), "\(text)")
            }
            let version = try #require(try await bea.send(.get, cart).json["version"]?.intValue)
            let placed = try await bea.place(cart, seen: version, 990, key: "k").json
            #expect(placed["shipping_address"] == address)
            #expect(placed["note"] == "Gate 3")
            let other = try await bea.newCart()
            #expect(try await bea.change(.patch, other, ["shipping_address": address], seen: 1).status == 200)
            let cleared = try await bea.change(.patch, other, ["shipping_address": .null, "billing_address": address], seen: 2).json
            #expect(cleared["shipping_address"] == nil && cleared["billing_address"] == address)
        }
    }

    @Test func theHistoryIsSearched() async throws {
        try await ShopFixture.run { shop in
            let seller = shop.connection
            for (key, sku, po) in [("1", "nut", "PO-Årnes 50%"), ("2", "rope", "PO_2"), ("3", "nut", "PO 3")] {
                // Sessions do not last a day.
                let bea = try await shop.session("bea")
                let cart = try await bea.newCart()
                _ = try await bea.add(sku, 10, to: cart, reference: "Site \(key)")
                #expect(try await bea.change(.patch, cart, ["purchase_order": .string(po)], seen: 2).status == 200)
                #expect(try await bea.place(cart, seen: 3, sku == "nut" ? 990 : 2500, key: key).status == 201)
                shop.clock.advance(86_400)
            }
            let (bea, bo) = (try await shop.session("bea"), try await shop.session("bo"))
            _ = try await place(shop, bo, [("nut", 1)], total: 108, key: "bo")
            func numbers(_ query: String, _ connection: TestConnection) async throws -> [Int] {
                let answer = try await connection.send(.get, "/v1/orders?" + query)
                #expect(answer.status == 200, "\(answer.text)")
                return try answer.json["orders"]?.arrayValue?.compactMap { $0["number"]?.intValue } ?? []
            }
            for (query, expected) in [
                ("q=nut", [3, 1]), ("q=HEX", [3, 1]), ("q=wire%20rope", [2]), ("q=%C3%A5rnes", [1]), ("q=50%25", [1]), ("q=po_", [2]),
                ("q=site%202", [2]), ("q=nut%20rope", []), ("q=3", [3]), ("status=open", [3, 2, 1]), ("status=confirmed", []),
                ("payment_status=balance_due", [3, 2, 1]), ("payment_status=paid", []), ("shipment_status=pending", [3, 2, 1]),
                // The clock starts on 2023-11-14 at 22:13:20.
                ("from=2023-11-15", [3, 2]), ("to=2023-11-15", [2, 1]), ("from=2023-11-15&to=2023-11-15", [2]),
                ("to=2023-11-15T22:13:20Z", [1]), ("from=2023-11-15T22:13:20Z", [3, 2]), ("company=B", [3, 2, 1]),
            ] as [(String, [Int])] {
                #expect(try await numbers(query, bea) == expected, "\(query)")
            }
            #expect(try await numbers("q=nut", bo) == [4])
            #expect(try await numbers("q=nut", seller) == [4, 3, 1])
            #expect(try await numbers("q=nut&company=B", seller) == [4])
            let first = try await bea.send(.get, "/v1/orders?q=nut&limit=1").json
            let cursor = try #require(first["next_cursor"]?.stringValue)
            #expect(try await numbers("q=nut&limit=1&cursor=\(cursor)", bea) == [1])
            for query in ["status=lost", "payment_status=x", "shipment_status=x", "from=soon", "q=a%20b%20c%20d%20e%20f%20g%20h%20i"] {
                #expect(try await bea.send(.get, "/v1/orders?" + query).status == 422, "\(query)")
            }
        }
    }

    @Test func takesOrdersFromOtherChannels() async throws {
        try await ShopFixture.run { shop in
            let (seller, bea) = (shop.connection, try await shop.session("bea"))
            let good = """
                {"channel":"edi","number":"4711","associate":"bea","currency":"EUR","placed_at":"2023-01-02T03:04:05Z","purchase_order":"OLD 1",\
                "lines":[{"sku":"gone","title":"Old thing","quantity":3,"unit_price":1.08},{"sku":"nut","quantity":0.5,"unit_price":"2"}]}
                """
            let lines = [
                good, "{", good.replacing("4711", with: "4712").replacing("bea", with: "nobody"),
                good.replacing("4711", with: "4713").replacing("\"EUR\"", with: "\"Euro\""),
                good.replacing("4711", with: "4714").replacing(":3,", with: ":0,"), good.replacing("2023-01-02T03:04:05Z", with: "soon"),
                "",
            ]
            let answer = try await seller.send(.post, "/v1/orders/import", text: lines.joined(separator: "\n"))
            #expect(answer.status == 200)
            let replies = try answer.text.split(separator: "\n").map { try JSON.parse(String($0)) }
            #expect(replies.map { $0["success"] } == [true, false, false, false, false, false])
            #expect(replies.map { $0["field"]?.stringValue } == [nil, nil, "associate", "currency", nil, "placed_at"])
            let again = try await seller.send(.post, "/v1/orders/import", text: good)
            #expect(try again.json["is_repeated"] == true)
            #expect(try again.json["id"] == replies[0]["id"])
            let order = try await bea.send(.get, path(replies[0])).json
            #expect(order["source"] == ["channel": "edi", "number": "4711"])
            #expect(order["cart"] == nil)
            #expect(order["total"] == ["amount": 424, "currency": "EUR"])
            #expect(order["placed_at"] == "2023-01-02T03:04:05Z")
            #expect(try await bea.send(.get, "/v1/orders?q=edi%204711").json["orders"]?.arrayValue?.count == 1)
            #expect(try await shop.session("bo").send(.get, path(replies[0])).status == 404)
            #expect(try await bea.send(.post, "/v1/orders/import", text: good).status == 403)
        }
    }
}
