import ByteStorage
import CatalogEngine
import CommerceStore
import HTTPTypes
import Testing

/// Carts over HTTP.
///
/// 1. A cart is made, filled, changed and deleted; every answer is the whole cart with its version.
/// 2. Quantities are raised to minimum and step, and the answer says so.
@Suite struct CartTests {
    @Test func isFilledAndChanged() async throws {
        try await ShopFixture.run { shop in
            let bea = try await shop.session("bea")
            let made = try await bea.send(.post, "/v1/carts", ["name": "Spring", "purchase_order": "PO-7"])
            #expect(made.status == 201)
            #expect(made.header("etag") == "\"1\"")
            let id = try #require(try made.json["id"]?.stringValue)
            let cart = "/v1/carts/\(id)"
            var expected: JSONObject = [
                "id": .string(id), "name": "Spring", "owner": "bea", "unit": "lab", "currency": "EUR", "status": "active",
                "purchase_order": "PO-7", "version": 1, "created_at": "2023-11-14T22:13:20Z", "changed_at": "2023-11-14T22:13:20Z",
                "line_count": 0, "content_hash": try #require(made.json["content_hash"]), "access": "manage", "lines": [],
                "subtotal": ["amount": 0, "currency": "EUR"], "is_complete": true, "shares": [],
                "comments": [], "notes": [],
            ]
            #expect(try made.json == .object(expected))
            shop.clock.advance(60)
            let added = try await bea.add("nut", 3, to: cart, reference: "site 4")
            #expect(added.status == 200)
            #expect(added.header("etag") == "\"2\"")
            expected["version"] = 2
            expected["content_hash"] = try added.json["content_hash"]
            #expect(try added.json["content_hash"] != made.json["content_hash"])
            expected["changed_at"] = "2023-11-14T22:14:20Z"
            expected["line_count"] = 1
            expected["subtotal"] = ["amount": 297, "currency": "EUR"]
            expected["lines"] = [
                [
                    "id": 1, "sku": "nut", "title": "Hex nut", "unit": "pce", "quantity": 3, "reference": "site 4", "added_by": "bea",
                    "is_available": true, "unit_price": ["amount": 9900, "currency": "EUR", "exponent": 4],
                    "total": ["amount": 297, "currency": "EUR"],
                ]
            ]
            #expect(try added.json == .object(expected))
            #expect(try await bea.send(.get, cart).json == added.json)
            // The same product and reference again is the same line.
            #expect(try await bea.add("nut", "1.5", to: cart, reference: "site 4").json.at("lines.0.quantity") == 4.5)
            #expect(try await bea.add("nut", 1, to: cart).json["line_count"] == 2)
            let line = try await bea.change(.patch, cart + "/lines/1", ["quantity": 2, "reference": "site 5"], seen: 4)
            #expect(try line.json.at("lines.0.quantity") == 2)
            #expect(try line.json.at("lines.0.reference") == "site 5")
            #expect(try line.json["version"] == 6)
            let renamed = try await bea.change(.patch, cart, ["name": "Summer", "purchase_order": .null], seen: 6)
            #expect(try renamed.json["name"] == "Summer")
            #expect(try renamed.json["purchase_order"] == nil)
            #expect(try await bea.send(.post, cart + "/comments", ["text": "urgent", "line": 2]).json.at("comments.0.line") == 2)
            let removed = try await bea.change(.delete, cart + "/lines/1", seen: 9)
            #expect(try removed.json.at("lines.0.id") == 2)
            #expect(try removed.json["line_count"] == 1)
            #expect(try await bea.change(.delete, cart, seen: 9).status == 412)
            #expect(try await bea.change(.delete, cart, seen: 10).status == 200)
            #expect(try await bea.send(.get, cart).status == 404)
        }
    }

    @Test func listsInPages() async throws {
        try await ShopFixture.run { shop in
            let bea = try await shop.session("bea")
            for index in 0..<5 { _ = try await bea.newCart("cart \(index)") }
            var names: [String] = []
            var next: String? = ""
            while let after = next {
                let page = try await bea.send(.get, "/v1/carts?limit=2" + (after.isEmpty ? "" : "&cursor=\(after)")).json
                names += page["carts"]?.arrayValue?.compactMap { $0["name"]?.stringValue } ?? []
                next = page["next_cursor"]?.stringValue
            }
            #expect(names == ["cart 4", "cart 3", "cart 2", "cart 1", "cart 0"])
            #expect(try await bea.send(.get, "/v1/carts?cursor=none").status == 404)
            #expect(try await bea.send(.get, "/v1/carts?limit=0").status == 422)
            #expect(try await bea.send(.get, "/v1/carts?limit=x").status == 400)
        }
    }

    @Test func raisesQuantitiesAndSaysSo() async throws {
        try await ShopFixture.run { shop in
            let bea = try await shop.session("bea")
            let cart = try await bea.newCart()
            let added = try await bea.add("bolt", 7, to: cart).json
            #expect(added.at("lines.0.quantity") == 100)
            #expect(
                added.at("notes.0") == [
                    "code": "quantity_rounded", "line": 1, "wanted": 7, "quantity": 100,
                    "message": "7 was raised to 100: the product is sold at least 100, in steps of 50.",
                ])
            let more = try await bea.add("bolt", 1, to: cart).json
            #expect(more.at("lines.0.quantity") == 150)
            #expect(more.at("notes.0.wanted") == 101)
            let changed = try await bea.change(.patch, cart + "/lines/1", ["quantity": 151], seen: 3).json
            #expect(changed.at("lines.0.quantity") == 200)
            #expect(changed.at("notes.0.message")?.stringValue == "151 was raised to 200: the product is sold in steps of 50.")
            #expect(try await bea.change(.patch, cart + "/lines/1", ["quantity": 200], seen: 4).json["notes"] == [])
            #expect(try await bea.add("rope", 0.7, to: cart).json.at("lines.1.quantity") == 1)
            #expect(try await bea.send(.get, cart).json["notes"] == [])
        }
    }

    @Test func refusesWhatDoesNotFit() async throws {
        try await ShopFixture.run { shop in
            let bea = try await shop.session("bea")
            let cart = try await bea.newCart()
            _ = try await bea.add("nut", 1, to: cart)
            let before = try await bea.send(.get, cart).text
            for (method, path, body, status) in [
                (HTTPRequest.Method.post, "/lines", #"{"sku":"nut"}"#, 400), (.post, "/lines", #"{"quantity":1}"#, 400),
                (.post, "/lines", #"{"sku":"nut","quantity":0}"#, 400), (.post, "/lines", #"{"sku":"nut","quantity":-1}"#, 400),
                (.post, "/lines", #"{"sku":"nut","quantity":1.00001}"#, 400), (.post, "/lines", #"{"sku":"nut","quantity":1e300}"#, 400),
                (.post, "/lines", #"{"sku":"nut","quantity":"many"}"#, 400), (.post, "/lines", #"{"sku":"nut","quantity":true}"#, 400),
                (.post, "/lines", #"{"sku":"nut","quantity":99999999999999999999}"#, 400),
                (.post, "/lines", #"{"sku":"nut","quantity":1,"unit":"box"}"#, 400),
                (.post, "/lines", #"{"sku":"nut","quantity":1,"price":1}"#, 400), (.post, "/lines", #"{"sku":7,"quantity":1}"#, 400),
                (.patch, "/lines/9", #"{"quantity":1}"#, 404), (.patch, "/lines/x", #"{"quantity":1}"#, 404),
                (.patch, "/lines/1", "{}", 400), (.delete, "/lines/9", "", 404), (.patch, "", "{}", 400),
                (.patch, "", #"{"name":" "}"#, 400),
                (.post, "/comments", #"{"text":" "}"#, 400), (.post, "/comments", #"{"text":"x","line":9}"#, 404),
                (.post, "/comments", #"{"text":"x","line":"1"}"#, 400), (.put, "/shares/bea", #"{"access":"read"}"#, 400),
                (.put, "/shares/ben", #"{"access":"own"}"#, 400), (.put, "/shares/ben", "{}", 400), (.delete, "/shares/ben", "", 404),
                (.put, "/shares/nobody", #"{"access":"read"}"#, 404), (.put, "/shares/bo", #"{"access":"read"}"#, 404),
            ] {
                let answer = try await bea.send(method, cart + path, text: body, headers: [.ifMatch: "\"2\""])
                #expect(answer.status == status, "\(method) \(path) \(body): \(answer.text)")
                #expect(!answer.message.isEmpty)
            }
            for version in ["x", "\"\"", "0", "-1", "\"x\""] {
                #expect(try await bea.send(.patch, cart, ["name": "n"], headers: [.ifMatch: version]).status == 400, "\(version)")
            }
            #expect(try await bea.send(.get, cart).text == before)
        }
    }
}
