import ByteStorage
import HTTPTypes
import Testing

/// Stock over HTTP.
///
/// 1. Rule 11, of stock: orders side by side never take more than is there; cancelling gives back once.
/// 2. A product that may be ordered before it is there, or was never counted, is not limited.
/// 3. The seller counts with a key; a count is bound to a version where one is named; those who buy neither read nor write it.
@Suite struct StockTests {
    private func count(_ shop: ShopFixture, _ sku: String, _ body: JSON) async throws -> JSON {
        let answer = try await shop.connection.send(.put, "/v1/stock/\(sku)", body)
        #expect(answer.status == 200, "\(answer.text)")
        return try answer.json
    }

    @Test func rule11OrdersNeverTakeMoreThanIsThere() async throws {
        try await ShopFixture.run { shop in
            _ = try await count(
                shop, "nut", ["warehouses": [["warehouse": "OSL", "on_hand": 45], ["warehouse": "BGO", "on_hand": 29.5]]])
            let buyers = [try await shop.session("bea"), try await shop.session("ben"), try await shop.session("mona")]
            var carts: [(buyer: TestConnection, cart: String)] = []
            for index in 0..<24 {
                let buyer = buyers[index % 3]
                let cart = try await buyer.newCart()
                _ = try await buyer.add("nut", 6, to: cart)
                _ = try await buyer.add("nut", 4, to: cart, reference: "other")
                carts.append((buyer, cart))
            }
            let answers = try await withThrowingTaskGroup(of: TestAnswer.self) { group in
                for (index, pair) in carts.enumerated() {
                    group.addTask { try await pair.buyer.place(pair.cart, seen: 3, 990, key: "\(index)") }
                }
                return try await group.reduce(into: []) { $0.append($1) }
            }
            #expect(answers.count { $0.status == 201 } == 7)
            #expect(answers.count { $0.status == 409 } == 17)
            #expect(try answers.filter { $0.status == 409 }.allSatisfy { try $0.json["code"] == "out_of_stock" })
            var stock = try await shop.connection.send(.get, "/v1/stock/nut").json
            #expect(stock["available"] == 4.5)
            #expect(try await shop.session("boss").send(.get, "/v1/orders?limit=100").json["orders"]?.arrayValue?.count == 7)
            let order = try #require(try answers.first { $0.status == 201 }?.json["id"]?.stringValue)
            let mona = try await shop.session("mona")
            let statuses = try await withThrowingTaskGroup(of: Int.self) { group in
                for _ in 0..<8 { group.addTask { try await mona.change(.post, "/v1/orders/\(order)/cancel", seen: 1).status } }
                return try await group.reduce(into: [:]) { $0[$1, default: 0] += 1 }
            }
            #expect(statuses == [200: 1, 412: 7])
            stock = try await shop.connection.send(.get, "/v1/stock/nut").json
            #expect(stock["available"] == 14.5)
        }
    }

    @Test func onlyCountedGoodsAreLimited() async throws {
        try await ShopFixture.run { shop in
            let bea = try await shop.session("bea")
            var carts: [String] = []
            for _ in 0..<4 {
                let cart = try await bea.newCart()
                _ = try await bea.add("nut", 10, to: cart)
                carts.append(cart)
            }
            #expect(try await bea.place(carts[0], seen: 2, 990, key: "0").status == 201)
            _ = try await count(shop, "nut", ["backorder": true, "warehouses": [["warehouse": "OSL", "on_hand": 3, "lead_time_days": 9]]])
            #expect(try await bea.place(carts[1], seen: 2, 990, key: "1").status == 201)
            let held = try await count(shop, "nut", ["backorder": false, "warehouses": []])
            #expect(held.at("warehouses.0") == ["warehouse": "OSL", "on_hand": 0, "reserved": 3, "available": 0, "lead_time_days": 9])
            #expect(try await bea.place(carts[2], seen: 2, 990, key: "2").status == 409)
            _ = try await count(shop, "nut", ["warehouses": [["warehouse": "BGO", "on_hand": 13]]])
            // What was refused has used up no key.
            #expect(try await bea.place(carts[2], seen: 2, 990, key: "2").status == 201)
            #expect(try await bea.place(carts[3], seen: 2, 990, key: "3").status == 409)
        }
    }

    @Test func stockIsTheSellers() async throws {
        try await ShopFixture.run { shop in
            #expect(try await shop.connection.send(.get, "/v1/stock/nut").status == 404)
            let body: JSON = ["warehouses": [["warehouse": "OSL", "on_hand": "2.5"]]]
            let first = try await count(shop, "nut", body)
            #expect(first["version"] == 1 && first["backorder"] == false && first["available"] == 2.5)
            _ = try await count(shop, "a/b", body)
            #expect(try await shop.connection.send(.get, "/v1/stock/a/b").json["sku"] == "a/b")
            #expect(try await shop.connection.change(.put, "/v1/stock/nut", body, seen: 2).status == 412)
            #expect(try await shop.connection.change(.put, "/v1/stock/nut", body, seen: 1).status == 200)
            let page = try await shop.connection.send(.get, "/v1/stock?limit=1").json
            #expect(page.at("stock.0.sku") == "a/b")
            #expect(page["next_cursor"] == "2")
            #expect(try await shop.connection.send(.get, "/v1/stock?cursor=2").json.at("stock.0.sku") == "nut")
            for text in [
                "{}", #"{"warehouses":5}"#, #"{"warehouses":[5]}"#, #"{"warehouses":[{"warehouse":"a"}]}"#,
                #"{"warehouses":[{"warehouse":"a","on_hand":-1}]}"#, #"{"warehouses":[{"warehouse":"","on_hand":1}]}"#,
                #"{"warehouses":[{"warehouse":"a","on_hand":1},{"warehouse":"a","on_hand":1}]}"#,
                #"{"warehouses":[{"warehouse":"a","on_hand":1,"lead_time_days":-1}]}"#,
                #"{"warehouses":[{"warehouse":"a","on_hand":1e14}]}"#,
            ] {
                #expect(try await shop.connection.send(.put, "/v1/stock/nut", text: text).status == 400, "\(text)")
            }
            let boss = try await shop.session("boss")
            #expect(try await boss.send(.get, "/v1/stock/nut").status == 403)
            #expect(try await boss.send(.put, "/v1/stock/nut", body).status == 403)
            #expect(try await shop.connection.send(.get, "/v1/stock?cursor=x").status == 422)
        }
    }
}
