import ByteStorage
import HTTPTypes
import Testing

/// Rule 12: an order is placed once, however often it is asked for.
///
/// 1. The same key and body is the same order; the same key with another body is 422, and does nothing.
/// 2. Requests side by side with one key make one order, and so do requests with different keys for one cart; what they hold of the stock
///    and of the credit is that of one.
/// 3. What is refused on the way leaves nothing behind: no order, no entry, no piece held, no key, no number.
///
/// A crash between the order and its charge leaves neither or both: `Tests/crash/order_crash.py` kills the server while orders are placed.
@Suite struct Rule12PlacementTests {
    @Test func rule12RequestsMayBeRepeated() async throws {
        try await ShopFixture.run { shop in
            let bea = try await shop.session("bea")
            let (cart, other) = (try await bea.newCart(), try await bea.newCart())
            for cart in [cart, other] { _ = try await bea.add("nut", 10, to: cart) }
            let first = try await bea.place(cart, seen: 2, 990, key: "k")
            #expect(first.status == 201)
            for _ in 0..<3 {
                let again = try await bea.place(cart, seen: 2, 990, key: "k")
                #expect(again.status == 200)
                #expect(try again.json == first.json)
            }
            for answer in [
                try await bea.place(other, seen: 2, 990, key: "k"), try await bea.place(cart, seen: 3, 990, key: "k"),
                try await bea.place(cart, seen: 2, 991, key: "k"), try await bea.place(cart, seen: 2, 990, "USD", key: "k"),
                try await shop.session("mona").place(cart, seen: 2, 990, key: "k"),
            ] {
                #expect(answer.status == 422)
                #expect(try answer.json["code"] == "key_reused")
            }
            let second = try await bea.place(cart, seen: 2, 990, key: "k2")
            #expect(second.status == 409 || second.status == 412)
            // Keys belong to a company.
            let bo = try await shop.session("bo")
            let theirs = try await bo.newCart()
            _ = try await bo.add("nut", 10, to: theirs)
            #expect(try await bo.place(theirs, seen: 2, 1080, key: "k").status == 201)
            #expect(try await bea.send(.get, "/v1/orders").json["orders"]?.arrayValue?.count == 1)
            for key in ["", String(repeating: "k", count: 256)] {
                #expect(try await bea.place(other, seen: 2, 990, key: key).status == 400)
            }
        }
    }

    @Test func rule12ManyRequestsMakeOneOrder() async throws {
        try await ShopFixture.run { shop in
            let bea = try await shop.session("bea")
            let (cart, other) = (try await bea.newCart(), try await bea.newCart())
            for cart in [cart, other] { _ = try await bea.add("nut", 10, to: cart) }
            let answers = try await withThrowingTaskGroup(of: TestAnswer.self) { group in
                for _ in 0..<16 { group.addTask { try await bea.place(cart, seen: 2, 990, key: "same") } }
                return try await group.reduce(into: []) { $0.append($1) }
            }
            #expect(answers.count { $0.status == 201 } == 1)
            #expect(answers.count { $0.status == 200 } == 15)
            #expect(try Set(answers.map { try $0.json["id"]?.stringValue }).count == 1)
            let keys = try await withThrowingTaskGroup(of: Int.self) { group in
                for key in 0..<16 { group.addTask { try await bea.place(other, seen: 2, 990, key: "key \(key)").status } }
                return try await group.reduce(into: []) { $0.append($1) }
            }
            #expect(keys.count { $0 == 201 } == 1)
            #expect(keys.allSatisfy { [201, 409, 412].contains($0) })
            #expect(try await bea.send(.get, "/v1/orders").json["orders"]?.arrayValue?.count == 2)
        }
    }

    @Test func rule12OneOrderHoldsAndOwesOnce() async throws {
        try await ShopFixture.run { shop in
            let account = "/v1/credit-accounts/A"
            #expect(try await shop.connection.send(.put, account, ["limit": ["amount": 100_000, "currency": "EUR"]]).status == 200)
            #expect(
                try await shop.connection.send(.put, "/v1/stock/nut", ["warehouses": [["warehouse": "OSL", "on_hand": 1000]]]).status == 200
            )
            let (bea, mona) = (try await shop.session("bea"), try await shop.session("mona"))
            let cart = try await bea.newCart()
            _ = try await bea.add("nut", 10, to: cart)
            // Two people, each with some keys, each key several times.
            let answers = try await withThrowingTaskGroup(of: TestAnswer.self) { group in
                for turn in 0..<32 {
                    group.addTask { try await (turn % 2 == 0 ? bea : mona).place(cart, seen: 2, 990, key: "\(turn % 8)") }
                }
                return try await group.reduce(into: []) { $0.append($1) }
            }
            #expect(answers.count { $0.status == 201 } == 1)
            let ids = try Set(answers.filter { $0.status < 300 }.map { try $0.json.id })
            #expect(ids.count == 1)
            #expect(answers.allSatisfy { [200, 201, 409, 412].contains($0.status) }, "\(answers.map(\.status))")
            let credit = try await shop.connection.send(.get, account).json
            #expect(credit.at("balance.amount") == 990 && credit["entries"]?.arrayValue?.count == 1)
            #expect(try await shop.connection.send(.get, "/v1/stock/nut").json["available"] == 990)
        }
    }

    @Test func rule12WhatIsRefusedLeavesNothing() async throws {
        try await ShopFixture.run { shop in
            let account = "/v1/credit-accounts/A"
            func setLimit(_ amount: Int64) async throws {
                #expect(
                    try await shop.connection.send(.put, account, ["limit": ["amount": .int(amount), "currency": "EUR"]]).status == 200)
            }
            func setStock(_ pieces: Int64) async throws {
                let body: JSON = ["warehouses": [["warehouse": "OSL", "on_hand": .int(pieces)]]]
                #expect(try await shop.connection.send(.put, "/v1/stock/nut", body).status == 200)
            }
            let bea = try await shop.session("bea")
            let cart = try await bea.newCart()
            _ = try await bea.add("nut", 10, to: cart)
            // The stock is held before the account is charged: the refusal has to give it back. And the other way around.
            for (limit, pieces, code) in [(989, 100, "credit_refused"), (100_000, 9, "out_of_stock")] as [(Int64, Int64, JSON)] {
                try await setLimit(limit)
                try await setStock(pieces)
                for turn in 0..<3 {
                    let refused = try await bea.place(cart, seen: 2, 990, key: "k")
                    #expect(try refused.json["code"] == code, "\(turn): \(refused.text)")
                }
                let credit = try await shop.connection.send(.get, account).json
                #expect(credit.at("balance.amount") == 0 && credit["entries"] == [])
                #expect(try await shop.connection.send(.get, "/v1/stock/nut").json["available"]?.intValue == Int(pieces))
                #expect(try await bea.send(.get, "/v1/orders").json["orders"] == [])
                #expect(try await bea.send(.get, cart).json["version"] == 2)
            }
            try await setStock(10)
            let placed = try await bea.place(cart, seen: 2, 990, key: "k")
            #expect(placed.status == 201)
            #expect(try placed.json["number"] == 1)
        }
    }
}
