import ByteStorage
import Foundation
import HTTPTypes
import Testing

/// References, purchase orders and cost centres, on a cart and on each of its lines.
///
/// 1. They are kept with the line, tell lines of one product apart, and go with a quote, an approval and an order.
/// 2. Orders are exported with what a line leaves to its order; nobody gets orders that they do not see.
@Suite struct LineReferenceTests {
    private static let text = String(repeating: "x", count: 101)

    /// A cart of bea's: nuts for two purchase orders, and rope for that of the cart.
    private func fill(_ bea: TestConnection) async throws -> String {
        let made = try await bea.send(
            .post, "/v1/carts", ["name": "Hall 3", "purchase_order": "PO-1", "reference": "Project 7", "cost_center": "4711"])
        #expect(made.status == 201, "\(made.text)")
        let cart = "/v1/carts/" + (try made.json["id"]?.stringValue ?? "")
        for (sku, quantity, order) in [("nut", 10, "PO-2"), ("nut", 5, ""), ("rope", 2, ""), ("nut", 1, "PO-2")] {
            let answer = try await bea.send(
                .post, cart + "/lines", ["sku": .string(sku), "quantity": .int(Int64(quantity)), "purchase_order": .string(order)])
            #expect(answer.status == 200, "\(answer.text)")
        }
        return cart
    }

    @Test func areKeptFromTheCartToTheOrder() async throws {
        try await ShopFixture.run { shop in
            let bea = try await shop.session("bea")
            let cart = try await fill(bea)
            let seen = try await bea.send(.get, cart).json
            #expect(seen["reference"] == "Project 7")
            #expect(seen["lines"]?.arrayValue?.map { $0["quantity"] } == [11, 5, 2])
            #expect(seen["lines"]?.arrayValue?.map { $0["purchase_order"] } == ["PO-2", nil, nil])
            #expect(try await bea.send(.patch, cart + "/lines/3", ["purchase_order": "PO-3"]).status == 428)
            let changed = try await bea.change(
                .patch, cart + "/lines/3", ["purchase_order": "PO-3", "reference": "Roof", "cost_center": "99"], seen: 5)
            #expect(changed.status == 200, "\(changed.text)")
            for body in [["purchase_order": .string(Self.text)], ["reference": .string(Self.text)]] as [JSON] {
                #expect(try await bea.change(.patch, cart + "/lines/3", body, seen: 8).status == 400)
                #expect(try await bea.change(.patch, cart, body, seen: 8).status == 400)
            }
            let placed = try await bea.place(cart, seen: 8, 16 * 99 + 500, key: "k")
            #expect(placed.status == 201, "\(placed.text)")
            let order = try await bea.send(.get, "/v1/orders/" + (placed.json["id"]?.stringValue ?? "")).json
            #expect(order["purchase_order"] == "PO-1" && order["reference"] == "Project 7" && order["cost_center"] == "4711")
            #expect(order.at("lines.0.purchase_order") == "PO-2")
            #expect(order.at("lines.1.purchase_order") == nil)
            #expect(order.at("lines.2.purchase_order") == "PO-3" && order.at("lines.2.cost_center") == "99")
            // What is on a line is found in the history.
            for (word, count) in [("PO-2", 1), ("Project", 1), ("PO-9", 0)] {
                #expect(try await bea.send(.get, "/v1/orders?q=\(word)").json["orders"]?.arrayValue?.count == count)
            }
        }
    }

    @Test func comeInByAQuickOrder() async throws {
        try await ShopFixture.run { shop in
            let bea = try await shop.session("bea")
            let cart = try await bea.newCart()
            let id = cart.split(separator: "/").last.map(String.init) ?? ""
            let csv = "sku,quantity,PO number,reference\nnut,2,PO-7,Roof\nnut,3,PO-8,Roof\nnut,1,PO-7,Roof\nrope,1,\(Self.text),\n"
            let answer = try await bea.send(
                .post, "/v1/quick-order?cart=\(id)", text: csv, headers: [.contentType: "text/csv", .ifMatch: "\"1\""])
            #expect(answer.status == 200, "\(answer.text)")
            #expect(try answer.json["lines"]?.arrayValue?.map { $0["purchase_order"] } == ["PO-7", "PO-8"])
            #expect(try answer.json["errors"]?.arrayValue?.map { $0["line"] } == [5])
            let lines = try #require(try await bea.send(.get, cart).json["lines"]?.arrayValue)
            #expect(lines.map { $0["purchase_order"] } == ["PO-7", "PO-8"] && lines.map { $0["quantity"] } == [3, 3])
        }
    }

    @Test func goWithAQuote() async throws {
        try await ShopFixture.run { shop in
            let bea = try await shop.session("bea")
            let quote = try await shop.requestQuote(
                bea, lines: [["sku": "nut", "quantity": 10, "purchase_order": "PO-2"], ["sku": "relic", "quantity": 5]])
            #expect(try await shop.sendQuote(quote).status == 200)
            #expect(try await bea.send(.get, try await bea.cart(of: quote)).json.at("lines.0.purchase_order") == "PO-2")
            let cart = try await fill(bea)
            let asked = try await bea.send(.post, "/v1/quotes", ["cart": .string(cart.split(separator: "/").last.map(String.init) ?? "")])
            #expect(try asked.json.at("lines.0.purchase_order") == "PO-2")
        }
    }

    @Test func ordersAreExported() async throws {
        try await ShopFixture.run { shop in
            let (bea, ben, bo) = (try await shop.session("bea"), try await shop.session("ben"), try await shop.session("bo"))
            let cart = try await fill(bea)
            #expect(try await bea.place(cart, seen: 5, 16 * 99 + 500, key: "k").status == 201)
            let lines = try await bea.send(.get, "/v1/orders/export")
            #expect(lines.header("content-type") == "application/x-ndjson")
            let orders = try lines.text.split(separator: "\n").map { try JSON.parse(Array($0.utf8)) }
            #expect(orders.count == 1)
            #expect(orders[0].at("lines.0.purchase_order") == "PO-2")
            let table = try await bea.send(.get, "/v1/orders/export?format=csv").text
            let rows = table.components(separatedBy: "\r\n").filter { !$0.isEmpty }
            #expect(rows.count == 4)
            #expect(rows[0].hasPrefix("order,placed_at,status,company,owner,placed_by,purchase_order,reference,cost_center,line,sku"))
            #expect(rows[1].hasSuffix(",A,bea,bea,PO-2,Project 7,4711,1,nut,Hex nut,11,pce,0.99,10.89,EUR"), "\(rows[1])")
            #expect(rows[3].hasSuffix(",A,bea,bea,PO-1,Project 7,4711,3,rope,Wire rope,2,m,2.5,5.00,EUR"), "\(rows[3])")
            for other in [ben, bo] { #expect(try await other.send(.get, "/v1/orders/export").text.isEmpty) }
            #expect(try await bea.send(.get, "/v1/orders/export?status=complete").text.isEmpty)
            #expect(try await bea.send(.get, "/v1/orders/export?format=xml").status == 422)
            // The seller gets those of all, or of a company.
            let seller = shop.connection
            #expect(try await seller.send(.get, "/v1/orders/export").text.contains("PO-2"))
            #expect(try await seller.send(.get, "/v1/orders/export?company=B").text.isEmpty)
            // No text that a buyer wrote is a formula in the seller's spreadsheet.
            let odd = try await bea.newCart()
            #expect(try await bea.send(.post, odd + "/lines", ["sku": "nut", "quantity": 1]).status == 200)
            let texts: JSON = ["purchase_order": "=HYPERLINK(\"x\")", "reference": "-7", "cost_center": "4-1"]
            #expect(try await bea.change(.patch, odd + "/lines/1", texts, seen: 2).status == 200)
            #expect(try await bea.place(odd, seen: 5, 99, key: "odd").status == 201)
            let guarded = try await seller.send(.get, "/v1/orders/export?format=csv").text
            #expect(guarded.contains(",\"'=HYPERLINK(\"\"x\"\")\",'-7,4-1,1,nut,"), "\(guarded)")
        }
    }
}
