import ByteStorage
import CatalogEngine
import Commerce
import CommerceStore
import HTTPTypes
import Testing

/// Orders over HTTP.
///
/// 1. An order is a snapshot: prices that change later, and products that go, leave it as it was.
/// 2. Roles and limits say who may place; rule 13: orders of others are not there.
@Suite struct OrderTests {
    @Test func isASnapshotOfTheCart() async throws {
        try await ShopFixture.run { shop in
            let bea = try await shop.session("bea")
            let cart = try await bea.newCart()
            _ = try await bea.add("nut", 10, to: cart, reference: "site")
            _ = try await bea.add("bolt", 1000, to: cart)
            let placed = try await bea.place(cart, seen: 3, 10_990, key: "k")
            #expect(placed.status == 201, "\(placed.text)")
            #expect(try placed.json["number"] == 1)
            #expect(try placed.json["status"] == "open")
            #expect(try placed.json["total"] == ["amount": 10_990, "currency": "EUR"])
            #expect(
                try placed.json.at("lines.0") == [
                    "line": 1, "sku": "nut", "title": "Hex nut", "unit": "pce", "quantity": 10, "reference": "site",
                    "unit_price": ["amount": 9900, "currency": "EUR", "exponent": 4], "total": ["amount": 990, "currency": "EUR"],
                ])
            try shop.connection.engine.store.write { try $0.putPrices([ShopFixture.price("nut", "5", in: "a")]) }
            _ = try await shop.connection.send(.delete, "/collections/products/documents/bolt")
            let path = "/v1/orders/" + (try placed.json["id"]?.stringValue ?? "")
            #expect(try await bea.send(.get, path).json == placed.json)
            // The cart is closed.
            let closed = try await bea.send(.get, cart).json
            #expect(closed["order"] == (try placed.json["id"]))
            #expect(try await bea.add("nut", 1, to: cart).status == 409)
            #expect(try await bea.change(.patch, cart, ["name": "n"], seen: 4).status == 409)
            #expect(try await bea.change(.delete, cart, seen: 4).status == 409)
            #expect(try await bea.send(.get, "/v1/orders").json.at("orders.0.number") == 1)
        }
    }

    @Test func rolesAndLimitsSayWhoMayPlace() async throws {
        try await ShopFixture.run { shop in
            let limit: JSON = ["order_limit": ["amount": 990, "currency": "EUR"]]
            #expect(try await shop.connection.send(.put, "/v1/associates/bea", limit).json["order_limit"] == limit["order_limit"])
            let (bea, sid) = (try await shop.session("bea"), try await shop.session("sid"))
            let (small, large) = (try await bea.newCart(), try await bea.newCart())
            _ = try await bea.add("nut", 10, to: small)
            _ = try await bea.add("nut", 11, to: large)
            #expect(try await bea.place(small, seen: 2, 990, key: "small").status == 201)
            let above = try await bea.place(large, seen: 2, 1089, key: "large")
            #expect(above.status == 403)
            // Her manager may, also for her.
            let mona = try await shop.session("mona")
            let placed = try await mona.place(large, seen: 2, 1089, key: "large")
            #expect(placed.status == 201)
            #expect(try placed.json["placed_by"] == "mona")
            #expect(try placed.json["owner"] == "bea")
            // A simple buyer may not place, nor may somebody with whom a cart is shared.
            let simple = try await sid.newCart()
            _ = try await sid.add("nut", 1, to: simple)
            #expect(try await sid.place(simple, seen: 2, 99, key: "sid").status == 403)
            let shared = try await bea.newCart()
            _ = try await bea.add("nut", 1, to: shared)
            _ = try await bea.send(.put, shared + "/shares/ben", ["access": "edit"])
            #expect(try await shop.session("ben").place(shared, seen: 3, 99, key: "ben").status == 403)
            #expect(try await shop.connection.send(.put, "/v1/associates/bea", ["order_limit": .null]).json["order_limit"] == nil)
            #expect(try await shop.connection.send(.put, "/v1/associates/bea", ["order_limit": 5]).status == 400)
        }
    }

    @Test func rule13OrdersOfOthersAreNotThere() async throws {
        try await ShopFixture.run { shop in
            let bea = try await shop.session("bea")
            let cart = try await bea.newCart()
            _ = try await bea.add("nut", 10, to: cart)
            let id = try #require(try await bea.place(cart, seen: 2, 990, key: "k").json["id"]?.stringValue)
            let path = "/v1/orders/\(id)"
            for code in ["bob", "bo", "ben", "sid", "rex", "nil"] {
                let session = try await shop.session(code)
                #expect(try await session.send(.get, path).text == (try await session.send(.get, "/v1/orders/unknown")).text)
                #expect(try await session.send(.get, path).status == 404, "\(code)")
                #expect(try await session.change(.post, path + "/cancel", seen: 1).status == 404, "\(code)")
                #expect(try await session.send(.get, "/v1/orders").json["orders"] == [])
                #expect(try await session.send(.get, "/v1/orders?cursor=\(id)").status == 404)
                #expect(try await session.place(cart, seen: 2, 990, key: "mine").status == 404, "\(code)")
            }
            for code in ["boss", "mona", "abel", "fay"] {
                #expect(try await shop.session(code).send(.get, path).status == 200, "\(code)")
            }
            #expect(try await shop.session("fay").change(.post, path + "/cancel", seen: 1).status == 403)
        }
    }
}
