import ByteStorage
import HTTPTypes
import Testing

/// What was sent, as who receives goods sees it.
///
/// 1. A receiver sees the shipments of the company with carrier, tracking, address and goods, and neither prices nor orders.
/// 2. Buyers see those of their own orders; another company, or who has no such role, sees none.
@Suite struct ShipmentTests {
    @Test func receiversSeeWhatArrivesAndNoPrices() async throws {
        try await ShopFixture.run { shop in
            let (bea, ben, rex) = (try await shop.session("bea"), try await shop.session("ben"), try await shop.session("rex"))
            let (sid, bo) = (try await shop.session("sid"), try await shop.session("bo"))
            let limit: JSON = ["limit": ["amount": 100_000, "currency": "EUR"]]
            #expect(try await shop.connection.send(.put, "/v1/credit-accounts/A", limit).status == 200)
            let cart = try await bea.newCart()
            _ = try await bea.add("nut", 10, to: cart, reference: "Machine 7")
            _ = try await bea.add("rope", 2, to: cart)
            let address: JSON = [
                "purchase_order": "PO-1", "note": "Gate 3",
                "shipping_address": ["name": "A", "street": "Main street 1", "city": "Oslo", "country": "NO"],
            ]
            #expect(try await bea.change(.patch, cart, address, seen: 3).status == 200)
            let placed = try await bea.order(cart)
            #expect(placed.status == 201, "\(placed.text)")
            let path = "/v1/orders/" + (try placed.json.id)
            #expect(try await rex.send(.get, "/v1/shipments").json["shipments"] == [])
            let seller = shop.connection
            #expect(try await seller.change(.patch, path, ["status": "confirmed"], seen: 1).status == 200)
            let parts: [JSON] = [
                ["lines": [["line": 1, "quantity": 4]], "carrier": "Posten", "tracking": "T 1"], ["carrier": "Posten", "tracking": "T 2"],
            ]
            for (number, part) in parts.enumerated() {
                let sent = try await seller.change(.post, path + "/shipments", part, seen: number + 2)
                #expect(sent.status == 200, "\(sent.text)")
            }
            #expect(try await seller.change(.post, path + "/shipments/1/delivery", seen: 4).status == 200)
            let answer = try await rex.send(.get, "/v1/shipments")
            let shipments = try #require(try answer.json["shipments"]?.arrayValue)
            try #require(shipments.map { $0["tracking"] } == ["T 2", "T 1"])
            #expect(shipments.map { $0["delivered_at"] != nil } == [false, true])
            #expect(shipments[1].at("lines.0.quantity") == 4 && shipments[1].at("lines.0.sku") == "nut")
            #expect(shipments[1].at("lines.0.reference") == "Machine 7" && shipments[1].at("order.purchase_order") == "PO-1")
            #expect(shipments[0].at("shipping_address.city") == "Oslo" && shipments[0]["note"] == "Gate 3")
            for price in ["unit_price", "total", "amount", "currency"] { #expect(!answer.text.contains(price)) }
            #expect(try await rex.send(.get, path).status == 404)
            #expect(try await rex.send(.get, "/v1/orders").json["orders"] == [])
            let open = try await rex.send(.get, "/v1/shipments?on_the_way=true").json["shipments"]?.arrayValue
            #expect(open?.map { $0["tracking"] } == ["T 2"])
            #expect(try await bea.send(.get, "/v1/shipments").json["shipments"]?.arrayValue?.count == 2)
            for other in [ben, bo] { #expect(try await other.send(.get, "/v1/shipments").json["shipments"] == []) }
            #expect(try await sid.send(.get, "/v1/shipments").status == 403)
            #expect(try await bo.send(.get, "/v1/shipments?cursor=" + (try placed.json.id)).status == 404)
            #expect(try await seller.send(.get, "/v1/shipments").status == 401)
            #expect(try await rex.send(.get, "/v1/shipments?on_the_way=perhaps").status == 400)
        }
    }
}
