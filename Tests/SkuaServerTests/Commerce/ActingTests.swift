import ByteStorage
import HTTPTypes
import Testing

/// Acting in another's name.
///
/// 1. Who looks after a company opens a session on behalf of its people, sees and buys as they do, and never decides or manages there.
/// 2. Companies that they do not look after are not there; nor are those that were taken from them meanwhile.
/// 3. A login that stands for several associates goes on as any of them, and as nobody else.
@Suite struct ActingTests {
    private static let path = "/v1/sessions/on-behalf"

    private func onBehalf(_ associate: String, _ seller: TestConnection) async throws -> TestConnection {
        let answer = try await seller.send(.post, Self.path, ["associate": .string(associate)])
        #expect(answer.status == 201, "\(answer.text)")
        return seller.with(token: try #require(try answer.json["token"]?.stringValue))
    }

    @Test func buysForCustomersAndDecidesNothing() async throws {
        try await ShopFixture.run { shop in
            let rep = try await shop.hireSeller("rita", ["sales_rep"], companies: ["A"])
            let acting = try await onBehalf("bea", rep)
            let session = try await acting.send(.get, "/v1/session").json
            #expect(session["associate"]?["code"] == "bea")
            #expect(session["representative"] == ["code": "rita", "name": "Rita"])
            #expect(
                Set(session["permissions"]?.objectValue?.keys ?? []) == [
                    "search", "carts.edit", "orders.place_within_limit", "orders.view", "deliveries.view",
                ])
            #expect(try await acting.search("q=hex").ids.sorted() == ["bolt", "nut", "relic"])
            let cart = try await acting.newCart("for bea")
            #expect(try await acting.add("nut", 10, to: cart).json["subtotal"]?["amount"] == 990)
            // The cart is the customer's own.
            #expect(try await shop.session("bea").send(.get, cart).json["owner"] == "bea")
            let seen = try await acting.send(.get, cart).json
            let order = try await acting.send(
                .post, "/v1/orders",
                ["cart": try #require(seen["id"]), "version": try #require(seen["version"]), "total": try #require(seen["subtotal"])],
                headers: [.init("Idempotency-Key")!: "1"])
            #expect(order.status == 201, "\(order.text)")
            // On behalf of the company's administrator nobody is managed, and the password stays theirs.
            let boss = try await onBehalf("boss", rep)
            #expect(try await boss.send(.get, "/v1/associates").status == 403)
            #expect(try await boss.send(.put, "/v1/associates/bea", ["status": "blocked"]).status == 403)
            for (method, path, body) in [
                (
                    HTTPRequest.Method.put, "/v1/session/password",
                    ["old_password": .string(ShopFixture.password), "new_password": "another password"]
                ),
                (.post, "/v1/session/switch", ["associate": "bea"]),
                (.post, "/v1/session/totp", ["password": .string(ShopFixture.password)]),
                (.post, Self.path, ["associate": "bea"]),
            ] as [(HTTPRequest.Method, String, JSON)] {
                #expect(try await boss.send(method, path, body).status == 403, "\(path)")
            }
            #expect(try await boss.send(.delete, "/v1/session").status == 200)
            #expect(try await boss.send(.get, "/v1/session").status == 401)
            #expect(try await rep.send(.get, "/v1/session").status == 200)
        }
    }

    @Test func otherCompaniesAreNotThere() async throws {
        try await ShopFixture.run { shop in
            let rep = try await shop.hireSeller("rita", ["sales_rep"], companies: ["A"])
            let unknown = try await rep.send(.post, Self.path, ["associate": "nobody"])
            #expect(unknown.status == 404)
            #expect(try await rep.send(.post, Self.path, ["associate": "bo"]).text == unknown.text)
            let acting = try await onBehalf("bea", rep)
            #expect(try await shop.connection.send(.put, "/v1/sellers/rita", ["companies": ["B"]]).status == 200)
            #expect(try await acting.send(.get, "/v1/session").status == 401)
            _ = try await onBehalf("bo", rep)
            // An administrator acts for every company, a merchandiser and who buys for none.
            _ = try await onBehalf("bea", try await shop.hireSeller("ada", ["seller_admin"]))
            let merchandiser = try await shop.hireSeller("max", ["merchandiser"])
            #expect(try await merchandiser.send(.post, Self.path, ["associate": "bea"]).status == 403)
            #expect(try await shop.session("boss").send(.post, Self.path, ["associate": "bea"]).status == 403)
            #expect(try await shop.connection.send(.post, Self.path, ["associate": "bea"]).status == 401)
            // Nobody acts for who is blocked.
            let bo = try await onBehalf("bo", rep)
            #expect(try await shop.connection.send(.put, "/v1/associates/bo", ["status": "blocked"]).status == 200)
            #expect(try await bo.send(.get, "/v1/session").status == 401)
            #expect(try await rep.send(.post, Self.path, ["associate": "bo"]).status == 403)
        }
    }

    @Test func oneLoginStandsForSeveralAssociates() async throws {
        try await ShopFixture.run { shop in
            // The seller lets bea's login stand for an associate of B, too.
            let linked = try await shop.connection.send(
                .put, "/v1/associates/bea-b", ["name": "Bea", "company": "B", "roles": ["buyer"], "login": "bea@example.com"])
            #expect(linked.status == 201, "\(linked.text)")
            let opened = try await shop.signIn("bea")
            #expect(try opened.json["associate"]?["code"] == "bea")
            #expect(
                try opened.json["associates"] == [
                    ["code": "bea", "name": "Bea", "company": "A"], ["code": "bea-b", "name": "Bea", "company": "B"],
                ])
            let first = shop.connection.with(token: try #require(try opened.json["token"]?.stringValue))
            let cart = try await first.newCart()
            let answer = try await first.send(.post, "/v1/session/switch", ["associate": "bea-b"])
            #expect(answer.status == 201)
            #expect(try answer.json["associate"]?["company"] == "B")
            let second = shop.connection.with(token: try #require(try answer.json["token"]?.stringValue))
            #expect(try await first.send(.get, "/v1/session").status == 401)
            #expect(try await second.send(.get, cart).status == 404)
            #expect(try await second.search("q=hex").ids.contains("secret"))
            for other in ["ben", "bo", "nobody"] {
                #expect(try await second.send(.post, "/v1/session/switch", ["associate": .string(other)]).status == 404, "\(other)")
            }
            // Straight into the second, too; and into the first again when the second is blocked.
            let direct = try await shop.connection.with(key: nil).send(
                .post, "/v1/sessions", ["login": "bea@example.com", "password": .string(ShopFixture.password), "associate": "bea-b"])
            #expect(try direct.json["associate"]?["code"] == "bea-b")
            // Neither company's administrator takes the other's login over, or learns of it.
            let bob = try await shop.session("bob")
            #expect(try await bob.send(.put, "/v1/associates/bea-b", ["password": "a password of bob"]).status == 403)
            #expect(
                try await bob.send(.put, "/v1/associates/bo2", ["login": "ben@example.com", "password": "a password of bob"]).status == 409)
            #expect(try await bob.send(.put, "/v1/associates/bo2", ["login": "ben@example.com"]).status == 409)
            #expect(try await shop.signIn("bea").status == 201)
            #expect(try await bob.send(.put, "/v1/associates/bea-b", ["status": "blocked"]).status == 200)
            #expect(try await second.send(.get, "/v1/session").status == 401)
            #expect(try await shop.signIn("bea").json["associate"]?["code"] == "bea")
            #expect(try await shop.signIn("bea").json["associates"] == nil)
        }
    }
}
