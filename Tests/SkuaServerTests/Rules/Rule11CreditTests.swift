import ByteStorage
import HTTPTypes
import Testing

/// Rule 11: what companies may owe.
///
/// 1. Orders side by side never exceed the limit, whoever places them; the balance is the sum of the entries.
/// 2. Cancelling restores once; a payment makes room; arrears block new orders.
/// 3. The seller sets terms with a key; in the company those who look after money see them, nobody else.
@Suite struct Rule11CreditTests {
    private static let path = "/v1/credit-accounts/A"

    private func open(_ shop: ShopFixture, limit: Int64) async throws {
        let answer = try await shop.connection.send(.put, Self.path, ["limit": ["amount": .int(limit), "currency": "EUR"]])
        #expect(answer.status == 200, "\(answer.text)")
    }

    private func check(_ shop: ShopFixture) async throws -> (balance: Int, entries: Int) {
        let account = try await shop.connection.send(.get, Self.path).json
        let entries = try #require(account["entries"]?.arrayValue)
        let balance = try #require(account["balance"]?["amount"]?.intValue)
        #expect(balance == entries.reduce(0) { $0 + ($1["amount"]?["amount"]?.intValue ?? 0) })
        return (balance, entries.count)
    }

    @Test func rule11ManyOrdersNeverExceedTheLimit() async throws {
        try await ShopFixture.run { shop in
            // Room for 7 orders of 9.90.
            try await open(shop, limit: 7 * 990 + 989)
            let buyers = [try await shop.session("bea"), try await shop.session("ben"), try await shop.session("mona")]
            var carts: [(buyer: TestConnection, cart: String)] = []
            for index in 0..<24 {
                let buyer = buyers[index % 3]
                let cart = try await buyer.newCart()
                _ = try await buyer.add("nut", 10, to: cart)
                carts.append((buyer, cart))
            }
            let statuses = try await withThrowingTaskGroup(of: Int.self) { group in
                for (index, pair) in carts.enumerated() {
                    group.addTask { try await pair.buyer.place(pair.cart, seen: 2, 990, key: "\(index)").status }
                }
                return try await group.reduce(into: [:]) { $0[$1, default: 0] += 1 }
            }
            #expect(statuses == [201: 7, 409: 17])
            let (balance, entries) = try await check(shop)
            #expect(balance == 7 * 990)
            #expect(entries == 7)
            #expect(try await shop.session("boss").send(.get, "/v1/orders?limit=100").json["orders"]?.arrayValue?.count == 7)
        }
    }

    @Test func rule11CancellingRestoresOnce() async throws {
        try await ShopFixture.run { shop in
            try await open(shop, limit: 990)
            let bea = try await shop.session("bea")
            let (first, second) = (try await bea.newCart(), try await bea.newCart())
            for cart in [first, second] { _ = try await bea.add("nut", 10, to: cart) }
            let order = try await bea.place(first, seen: 2, 990, key: "1").json
            let path = "/v1/orders/" + (order["id"]?.stringValue ?? "")
            #expect(try await bea.place(second, seen: 2, 990, key: "2").status == 409)
            #expect(try await bea.send(.post, path + "/cancel").status == 428)
            #expect(try await bea.change(.post, path + "/cancel", seen: 2).status == 412)
            let statuses = try await withThrowingTaskGroup(of: Int.self) { group in
                for _ in 0..<8 { group.addTask { try await bea.change(.post, path + "/cancel", seen: 1).status } }
                return try await group.reduce(into: [:]) { $0[$1, default: 0] += 1 }
            }
            #expect(statuses == [200: 1, 412: 7])
            #expect(try await bea.change(.post, path + "/cancel", seen: 2).status == 409)
            var (balance, entries) = try await check(shop)
            #expect(balance == 0 && entries == 2)
            #expect(try await bea.place(second, seen: 2, 990, key: "2").status == 201)
            (balance, entries) = try await check(shop)
            #expect(balance == 990 && entries == 3)
        }
    }

    @Test func rule11ArrearsBlockAndPaymentsMakeRoom() async throws {
        try await ShopFixture.run { shop in
            try await open(shop, limit: 990)
            let bea = try await shop.session("bea")
            let (first, second) = (try await bea.newCart(), try await bea.newCart())
            for cart in [first, second] { _ = try await bea.add("nut", 10, to: cart) }
            #expect(try await shop.connection.send(.put, Self.path, ["is_blocked": true]).status == 200)
            #expect(try await bea.place(first, seen: 2, 990, key: "1").status == 409)
            #expect(try await shop.connection.send(.put, Self.path, ["is_blocked": false]).status == 200)
            #expect(try await bea.place(first, seen: 2, 990, key: "1").status == 201)
            #expect(try await bea.place(second, seen: 2, 990, key: "2").status == 409)
            let paid = try await shop.connection.send(
                .post, Self.path + "/payments", ["amount": ["amount": 990, "currency": "EUR"], "reference": "bank 7"])
            #expect(try paid.json.at("entries.0.reference") == "bank 7")
            #expect(try paid.json.at("entries.0.amount.amount") == -990)
            #expect(try await bea.place(second, seen: 2, 990, key: "2").status == 201)
            #expect(try await check(shop).balance == 990)
        }
    }

    @Test func termsAreTheSellers() async throws {
        try await ShopFixture.run { shop in
            #expect(try await shop.connection.send(.get, Self.path).status == 404)
            #expect(try await shop.connection.send(.put, Self.path, ["is_blocked": true]).status == 400)
            try await open(shop, limit: 990)
            for (body, status) in [
                (#"{"limit":5}"#, 400), (#"{"limit":{"amount":1.5,"currency":"EUR"}}"#, 400),
                (#"{"limit":{"amount":-1,"currency":"EUR"}}"#, 400), (#"{"limit":{"amount":1,"currency":"USD"}}"#, 400),
                (#"{"limit":{"amount":1}}"#, 400), (#"{"is_blocked":"no"}"#, 400), (#"{"balance":0}"#, 400),
            ] {
                #expect(try await shop.connection.send(.put, Self.path, text: body).status == status, "\(body)")
            }
            #expect(try await shop.connection.send(.put, "/v1/credit-accounts/C", ["is_blocked": true]).status == 404)
            #expect(
                try await shop.connection.send(.post, Self.path + "/payments", ["amount": ["amount": 0, "currency": "EUR"]]).status == 400)
            for code in ["boss", "mona", "fay"] {
                let own = try await shop.session(code).send(.get, "/v1/credit")
                #expect(try own.json["limit"]?["amount"] == 990, "\(code)")
            }
            for code in ["abel", "bea", "sid", "rex", "nil"] {
                #expect(try await shop.session(code).send(.get, "/v1/credit").status == 403, "\(code)")
            }
            let bob = try await shop.session("bob")
            #expect(try await bob.send(.get, "/v1/credit").status == 404)
            #expect(try await bob.send(.get, Self.path).status == 404)
            #expect(try await shop.session("boss").send(.put, Self.path, ["is_blocked": false]).status == 403)
        }
    }
}
