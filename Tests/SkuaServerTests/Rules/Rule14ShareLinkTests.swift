import ByteStorage
import CatalogEngine
import CommerceStore
import HTTPTypes
import Testing

/// Rule 14: a link that shows a cart outside of the shop.
///
/// 1. It is unguessable, and kept as a hash; it expires to the second, is taken back for good, ends with the cart and while whoever made it
///    is blocked; a link that leads nowhere is as one that never was.
/// 2. What it shows is a snapshot: what becomes of the cart and of prices later does not show.
/// 3. It has no contract prices unless whoever shares asks for them and may show them; never people, comments, references.
/// 4. It allows nothing: not to read or change the cart, to order, or to share.
@Suite struct Rule14ShareLinkTests {
    private func filled(_ connection: TestConnection) async throws -> String {
        let cart = try await connection.newCart("Spring")
        #expect(try await connection.add("nut", 10, to: cart, reference: "P-77").status == 200)
        #expect(try await connection.add("bolt", 1000, to: cart).status == 200)
        #expect(try await connection.send(.post, cart + "/comments", ["text": "confidential"]).status == 200)
        return cart
    }

    private func share(_ connection: TestConnection, _ cart: String, _ body: JSONObject = [:]) async throws -> (id: String, path: String) {
        let answer = try await connection.send(.post, cart + "/links", .object(body))
        #expect(answer.status == 201, "\(answer.text)")
        return (try answer.json["id"]?.stringValue ?? "", try answer.json["path"]?.stringValue ?? "")
    }

    @Test func rule14ALinkShowsASnapshot() async throws {
        try await ShopFixture.run { shop in
            let bea = try await shop.session("bea")
            let anybody = shop.connection.with(key: nil)
            let cart = try await filled(bea)
            let link = try await share(bea, cart)
            let before = try await anybody.send(.get, link.path)
            #expect(before.status == 200)
            #expect(before.header("cache-control") == "no-store")
            #expect(before.header("referrer-policy") == "no-referrer")
            let shown = try before.json
            #expect(shown["name"] == "Spring")
            #expect(shown["lines"]?.arrayValue?.map { $0["sku"] } == ["nut", "bolt"])
            // What everyone pays, not the company's 0.99.
            #expect(shown.at("lines.0.unit_price.amount") == 10800)
            #expect(shown.at("lines.1.unit_price.amount") == 1000)
            #expect(shown.at("subtotal.amount") == 11080)
            for text in ["bea", "Bea", "confidential", "P-77", "lab", "9900"] { #expect(!before.text.contains(text), "\(text)") }
            // The cart, its prices and its name change; the link does not.
            #expect(try await bea.add("rope", 3, to: cart).status == 200)
            #expect(try await bea.change(.patch, cart, ["name": "Autumn"], seen: 5).status == 200)
            #expect(try await bea.change(.delete, cart + "/lines/1", seen: 6).status == 200)
            try shop.connection.engine.store.write { try $0.putPrices([ShopFixture.price("bolt", "9", from: "1000")]) }
            #expect(try await anybody.send(.get, link.path).text == before.text)
            // As somebody who is signed in, and with any key, it is the same.
            #expect(try await (try await shop.session("bo")).send(.get, link.path).text == before.text)
        }
    }

    @Test func rule14PricesAreShownToThoseOnlyWhomTheyMayBeShown() async throws {
        try await ShopFixture.run { shop in
            let (bea, sid) = (try await shop.session("bea"), try await shop.session("sid"))
            let anybody = shop.connection.with(key: nil)
            let cart = try await filled(bea)
            let contract = try await anybody.send(.get, try await share(bea, cart, ["prices": "contract"]).path).json
            #expect(contract.at("lines.0.unit_price.amount") == 9900)
            #expect(contract["prices"] == "contract")
            let none = try await anybody.send(.get, try await share(bea, cart, ["prices": "none"]).path).json
            #expect(none.at("lines.0.unit_price") == nil)
            #expect(none["subtotal"] == nil)
            let own = try await filled(sid)
            #expect(try await sid.send(.post, own + "/links", ["prices": "contract"]).status == 403)
            #expect(try await sid.send(.post, own + "/links", ["prices": "public"]).status == 201)
            #expect(try await sid.send(.post, own + "/links", ["prices": "all"]).status == 400)
        }
    }

    @Test func rule14ALinkEnds() async throws {
        try await ShopFixture.run { shop in
            let bea = try await shop.session("bea")
            let anybody = shop.connection.with(key: nil)
            let cart = try await filled(bea)
            let never = try await anybody.send(.get, "/v1/shared/" + String(repeating: "A", count: 32))
            #expect(never.status == 404)
            // An hour after the moment at which the clock stands.
            let short = try await share(bea, cart, ["expires_at": "2023-11-14T23:13:20Z"])
            let (taken, kept) = (try await share(bea, cart), try await share(bea, cart))
            #expect(Set([short.path, taken.path, kept.path]).count == 3)
            #expect(kept.path.count == "/v1/shared/".count + 32)
            let revoked = try await bea.send(.delete, cart + "/links/" + taken.id)
            #expect(try revoked.json["is_open"] == false)
            #expect(try await anybody.send(.get, taken.path).text == never.text)
            #expect(try await bea.send(.delete, cart + "/links/none").status == 404)
            shop.clock.advance(3599)
            #expect(try await anybody.send(.get, short.path).status == 200)
            shop.clock.advance(1)
            #expect(try await anybody.send(.get, short.path).text == never.text)
            let again = try await shop.session("bea")
            let listed = try await again.send(.get, cart + "/links")
            #expect(try listed.json["links"]?.arrayValue?.map { $0["is_open"] } == [true, false, false])
            // Neither the token nor its hash is told again, or kept.
            #expect(!listed.text.contains(kept.path.dropFirst("/v1/shared/".count)))
            // Whoever shared is blocked.
            #expect(try await shop.connection.send(.put, "/v1/associates/bea", ["company": "A", "status": "blocked"]).status == 200)
            #expect(try await anybody.send(.get, kept.path).text == never.text)
            #expect(try await shop.connection.send(.put, "/v1/associates/bea", ["company": "A", "status": "active"]).status == 200)
            #expect(try await anybody.send(.get, kept.path).status == 200)
            // The cart is removed.
            let boss = try await shop.session("boss")
            #expect(try await boss.send(.delete, cart).status == 200)
            #expect(try await anybody.send(.get, kept.path).text == never.text)
        }
    }

    @Test func rule14ALinkAllowsNothing() async throws {
        try await ShopFixture.run { shop in
            let bea = try await shop.session("bea")
            let cart = try await filled(bea)
            let link = try await share(bea, cart, ["prices": "contract"])
            let token = String(link.path.dropFirst("/v1/shared/".count))
            let outsider = shop.connection.with(token: token)
            let withKey = shop.connection.with(key: token)
            let id = JSON.string(String(cart.dropFirst("/v1/carts/".count)))
            for (method, path, body) in [
                (HTTPRequest.Method.get, cart, nil as JSON?), (.get, "/v1/carts", nil),
                (.post, cart + "/lines", ["sku": "nut", "quantity": 1]),
                (.delete, cart, nil), (.get, cart + "/links", nil), (.post, cart + "/links", [:]), (.get, cart + "/hints", nil),
                (.post, "/v1/orders", ["cart": id, "version": 4, "total": ["amount": 1, "currency": "EUR"]]),
                (.post, "/v1/quick-order", ["cart": id, "lines": []]), (.get, "/v1/session", nil), (.get, "/v1/shopping-lists", nil),
                (.get, "/v1/approvals", nil), (.post, cart + "/submit", nil), (.post, cart + "/comments", ["text": "hello"]),
            ] {
                for connection in [outsider, withKey] {
                    let status = try await connection.send(method, path, body, headers: [.ifMatch: "\"4\""]).status
                    #expect([401, 404].contains(status), "\(method) \(path): \(status)")
                }
            }
            for method in [HTTPRequest.Method.post, .put, .patch, .delete] {
                let status = try await shop.connection.with(key: nil).send(method, link.path).status
                #expect([404, 405].contains(status), "\(method): \(status)")
            }
            #expect(try await bea.send(.get, cart).json["version"] == 4)
        }
    }

    @Test func rule14OnlyWhoManagesACartSharesIt() async throws {
        try await ShopFixture.run { shop in
            let (bea, ben, bo) = (try await shop.session("bea"), try await shop.session("ben"), try await shop.session("bo"))
            let cart = try await filled(bea)
            for (connection, status) in [(ben, 404), (bo, 404)] {
                #expect(try await connection.send(.post, cart + "/links").status == status)
                #expect(try await connection.send(.get, cart + "/links").status == status)
            }
            #expect(try await bea.send(.put, cart + "/shares/ben", ["access": "edit"]).status == 200)
            #expect(try await ben.send(.post, cart + "/links").status == 403)
            let link = try await share(bea, cart)
            #expect(try await ben.send(.delete, cart + "/links/" + link.id).status == 403)
            for text in ["2020-01-01", "2999-01-01", "soon"] {
                #expect(try await bea.send(.post, cart + "/links", ["expires_at": .string(text)]).status == 400)
            }
            for _ in 0..<49 { _ = try await share(bea, cart) }
            #expect(try await bea.send(.post, cart + "/links").status == 409)
        }
    }
}
