import ByteStorage
import HTTPTypes
import Testing

/// Roles of a company's own, and whose orders somebody sees besides.
///
/// 1. A company makes roles from permissions and scopes; they count at once, and only there.
/// 2. Nobody grants what they do not have, changes who has more than they have, or reaches beyond the units they manage.
/// 3. The roles of the catalogue stay as they are; a role that somebody has is not removed.
/// 4. Orders of named people and units are seen as long as they are named.
@Suite struct RoleTests {
    private static let path = "/v1/roles"

    @Test func companiesMakeRoles() async throws {
        try await ShopFixture.run { shop in
            let boss = try await shop.session("boss")
            let role: JSON = ["name": "Stockist", "permissions": ["search": "own", "carts.edit": "unit"]]
            let made = try await boss.send(.put, Self.path + "/stockist", role)
            #expect(made.status == 201, "\(made.text)")
            #expect(
                try made.json == [
                    "code": "stockist", "name": "Stockist", "is_own": true, "needs_second_factor": false,
                    "permissions": ["search": "own", "carts.edit": "unit"],
                ])
            #expect(try await boss.send(.get, Self.path).json["roles"]?.arrayValue?.count == 8)
            #expect(try await boss.send(.get, Self.path + "/stockist").json == made.json)
            let nobody = try await shop.session("nil")
            #expect(try await nobody.send(.post, "/v1/carts", ["name": "x"]).status == 403)
            #expect(try await boss.send(.put, "/v1/associates/nil", ["roles": ["stockist"]]).status == 200)
            let cart = try await nobody.newCart()
            // In the unit north, as the role says, but not below it.
            #expect(try await nobody.send(.get, try await shop.session("abel").newCart()).status == 200)
            #expect(try await nobody.send(.get, try await shop.session("bea").newCart()).status == 404)
            #expect(
                try await boss.send(.put, Self.path + "/stockist", ["name": "Stockist", "permissions": ["search": "own"]]).status == 200)
            #expect(try await nobody.send(.get, cart).status == 404)
            #expect(try await boss.send(.delete, Self.path + "/stockist").status == 409)
            // Another company neither sees the role nor gives it.
            let bob = try await shop.session("bob")
            #expect(try await bob.send(.get, Self.path + "/stockist").status == 404)
            #expect(try await bob.send(.delete, Self.path + "/stockist").status == 404)
            #expect(try await bob.send(.get, Self.path + "?company=A").status == 404)
            #expect(try await bob.send(.put, "/v1/associates/bo", ["roles": ["stockist"]]).status == 400)
            #expect(try await shop.connection.send(.get, Self.path + "?company=A").json["roles"]?.arrayValue?.count == 8)
            #expect(try await shop.connection.send(.get, Self.path).json["roles"]?.arrayValue?.count == 7)
            #expect(try await shop.connection.send(.put, Self.path + "/x", role).status == 400)
            #expect(try await boss.send(.put, "/v1/associates/nil", ["roles": []]).status == 200)
            #expect(try await boss.send(.delete, Self.path + "/stockist").status == 200)
            #expect(try await boss.send(.get, Self.path + "/stockist").status == 404)
        }
    }

    @Test func refusesWhatDoesNotFit() async throws {
        try await ShopFixture.run { shop in
            let boss = try await shop.session("boss")
            for code in ["buyer", "company_admin"] {
                #expect(try await boss.send(.put, Self.path + "/\(code)", ["name": "x", "permissions": [:]]).status == 409)
                #expect(try await boss.send(.delete, Self.path + "/\(code)").status == 409)
            }
            for (body, field) in [
                (#"{"permissions":{}}"#, "name"), (#"{"name":""}"#, "name"), (#"{"name":"x","permissions":{"fly":"own"}}"#, "permissions"),
                (#"{"name":"x","permissions":{"search":"world"}}"#, "permissions"),
                (#"{"name":"x","permissions":["search"]}"#, "permissions"),
                (#"{"name":"x","grants":{}}"#, "grants"),
            ] {
                let answer = try await boss.send(.put, Self.path + "/x", text: body)
                #expect(answer.status == 400, "\(body): \(answer.text)")
                #expect(try answer.json["field"]?.stringValue == field, "\(body): \(answer.text)")
            }
        }
    }

    @Test func nobodyGrantsWhatTheyDoNotHave() async throws {
        try await ShopFixture.run { shop in
            let boss = try await shop.session("boss")
            // Somebody who manages the people of a unit, and buys there themselves.
            let lead: JSON = [
                "name": "Lead",
                "permissions": ["users.manage": "subtree", "search": "own", "carts.edit": "own", "orders.place_within_limit": "own"],
            ]
            #expect(try await boss.send(.put, Self.path + "/lead", lead).status == 201)
            #expect(
                try await boss.send(
                    .put, "/v1/associates/nil", ["roles": ["lead"], "order_limit": ["amount": 1000, "currency": "EUR"]]
                ).status == 200)
            let nobody = try await shop.session("nil")
            let seen = try await nobody.send(.get, "/v1/associates").json["associates"]?.arrayValue?.compactMap { $0["code"]?.stringValue }
            #expect(seen == ["abel", "bea", "ben", "mona", "nil", "rex"])
            #expect(try await nobody.send(.get, "/v1/associates/sid").status == 404)
            func put(_ code: String, _ body: JSON) async throws -> Int {
                try await nobody.send(.put, "/v1/associates/\(code)", body).status
            }
            #expect(try await put("new", ["unit": "lab", "roles": ["lead"]]) == 201)
            #expect(try await put("new", ["roles": ["simple_buyer"]]) == 403)
            #expect(try await put("new", ["roles": ["company_admin"]]) == 403)
            #expect(try await put("nil", ["roles": ["company_admin"]]) == 403)
            #expect(try await put("nil", ["order_limit": .null]) == 403)
            #expect(try await put("new", ["order_views": ["associate:bea"]]) == 403)
            #expect(try await put("new", ["unit": "south"]) == 403)
            #expect(try await put("new2", ["roles": []]) == 403)
            #expect(try await put("sid", ["name": "mine"]) == 404)
            // Whoever has more is left alone: a new password would be a way to it.
            #expect(try await put("bea", ["password": "a password of nil"]) == 403)
            #expect(try await put("mona", ["status": "blocked"]) == 403)
            #expect(
                try await nobody.send(.put, Self.path + "/lead", ["name": "x", "permissions": ["users.manage": "company"]]).status == 403)
            #expect(try await nobody.send(.put, Self.path + "/pal", ["name": "x", "permissions": ["finance.manage": "own"]]).status == 403)
            #expect(try await nobody.send(.put, Self.path + "/pal", ["name": "x", "permissions": ["search": "own"]]).status == 201)
            #expect(try await shop.connection.send(.get, "/v1/associates/bea").json["roles"] == ["buyer"])
        }
    }

    @Test func ordersOfNamedPeopleAreSeen() async throws {
        try await ShopFixture.run { shop in
            func order(_ code: String) async throws -> String {
                let session = try await shop.session(code)
                let cart = try await session.newCart()
                let seen = try await session.add("nut", 1, to: cart).json
                let answer = try await session.send(
                    .post, "/v1/orders",
                    ["cart": try #require(seen["id"]), "version": try #require(seen["version"]), "total": try #require(seen["subtotal"])],
                    headers: [.init("Idempotency-Key")!: code])
                #expect(answer.status == 201, "\(answer.text)")
                return "/v1/orders/" + (try answer.json["id"]?.stringValue ?? "")
            }
            let (beas, bens, abels) = (try await order("bea"), try await order("ben"), try await order("abel"))
            let (boss, sid) = (try await shop.session("boss"), try await shop.session("sid"))
            func seen() async throws -> [Int] {
                var statuses: [Int] = []
                for path in [beas, bens, abels] { statuses.append(try await sid.send(.get, path).status) }
                return statuses
            }
            #expect(try await seen() == [404, 404, 404])
            let named = try await boss.send(.put, "/v1/associates/sid", ["order_views": ["associate:bea"]])
            #expect(try named.json["order_views"] == ["associate:bea"])
            #expect(try await seen() == [200, 404, 404])
            #expect(try await sid.send(.get, "/v1/orders").json["orders"]?.arrayValue?.count == 1)
            #expect(try await boss.send(.put, "/v1/associates/sid", ["order_views": ["unit:lab"]]).status == 200)
            #expect(try await seen() == [200, 200, 404])
            #expect(try await boss.send(.put, "/v1/associates/sid", ["order_views": ["unit:north"]]).status == 200)
            #expect(try await seen() == [200, 200, 200])
            #expect(try await boss.send(.put, "/v1/associates/sid", ["order_views": []]).status == 200)
            #expect(try await seen() == [404, 404, 404])
            for view in ["unit:b1", "associate:bo", "unit:x", "company:A", "bea"] {
                #expect(try await boss.send(.put, "/v1/associates/sid", ["order_views": [.string(view)]]).status == 400, "\(view)")
            }
        }
    }
}
