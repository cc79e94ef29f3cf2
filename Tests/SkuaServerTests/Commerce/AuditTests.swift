import ByteStorage
import HTTPTypes
import Testing

/// The log of what was changed.
///
/// 1. Every change writes an event: who, on whose behalf, what to, when; nothing secret is in it.
/// 2. It is read by filters and pages, and exported as a whole.
/// 3. A company's administrators read their own company's, other people none of it.
@Suite struct AuditTests {
    private static let path = "/v1/audit-events"

    private func actions(_ connection: TestConnection, _ query: String) async throws -> [String] {
        let answer = try await connection.send(.get, Self.path + "?limit=1000&" + query)
        #expect(answer.status == 200, "\(answer.text)")
        return (try answer.json["events"]?.arrayValue ?? []).compactMap { $0["action"]?.stringValue }.reversed()
    }

    @Test func everyChangeIsWrittenDown() async throws {
        try await ShopFixture.run { shop in
            let rita = try await shop.hireSeller("rita", ["sales_rep"], companies: ["A"])
            shop.clock.advance(1000)
            let token = try await rita.send(.post, "/v1/sessions/on-behalf", ["associate": "bea"]).json["token"]?.stringValue
            let acting = shop.connection.with(token: try #require(token))
            let cart = try await acting.newCart("for bea")
            _ = try await acting.add("nut", 1, to: cart)
            #expect(try await acting.send(.put, cart + "/shares/ben", ["access": "read"]).status == 200)
            let seen = try await acting.send(.get, cart).json
            let order = try await acting.send(
                .post, "/v1/orders",
                ["cart": try #require(seen["id"]), "version": try #require(seen["version"]), "total": try #require(seen["subtotal"])],
                headers: [.init("Idempotency-Key")!: "1"])
            #expect(order.status == 201, "\(order.text)")
            let id = try #require(try order.json["id"]?.stringValue)
            #expect(try await shop.session("boss").change(.post, "/v1/orders/\(id)/cancel", seen: 1).status == 200)
            #expect(
                try await actions(shop.connection, "actor=seller:rita&from=2023-11-14T22:30:00Z") == [
                    "session.opened", "cart.created", "cart.line_added", "cart.shared", "order.placed",
                ])
            let events = try await shop.connection.send(.get, Self.path + "?subject=order/\(id)").json["events"]?.arrayValue ?? []
            #expect(events.map { $0["actor"] } == ["associate:boss", "seller:rita"])
            #expect(events.map { $0["on_behalf_of"] } == [nil, "bea"])
            #expect(events.last?["at"] == "2023-11-14T22:30:00Z")
            #expect(events.last?["details"]?["total"] == "99")
            // The seller's own changes, by key and by person.
            let admin = try await shop.hireSeller("ada", ["seller_admin"])
            #expect(try await admin.send(.put, "/v1/credit-accounts/A", ["limit": ["amount": 100, "currency": "EUR"]]).status == 200)
            #expect(try await admin.send(.put, "/v1/price-lists/x", ["currency": "EUR"]).status == 201)
            #expect(try await admin.send(.put, "/v1/catalogs/x", ["mode": "restrict"]).status == 201)
            #expect(try await admin.send(.delete, "/v1/catalogs/x").status == 200)
            #expect(try await admin.send(.put, "/v1/companies/C", ["name": "C"]).status == 201)
            let key = try await admin.send(.post, "/keys", ["description": "k", "actions": ["documents:search"], "collections": ["*"]])
            #expect(key.status == 201)
            #expect(try await admin.send(.delete, "/keys/\(try key.json["id"]?.intValue ?? 0)").status == 200)
            #expect(
                try await actions(shop.connection, "actor=seller:ada") == [
                    "session.opened", "credit.set", "price_list.added", "catalog.added", "catalog.removed", "company.added", "key.added",
                    "key.removed",
                ])
            #expect(try await actions(shop.connection, "actor=seller:key&action=seller.*") == ["seller.added", "seller.added"])
            // Nothing secret is in it.
            let all = try await shop.connection.send(.get, Self.path + "/export").text
            for secret in [ShopFixture.password, try #require(token), try #require(try key.json["value"]?.stringValue)] {
                #expect(!all.contains(secret))
            }
        }
    }

    @Test func isReadByFiltersAndPages() async throws {
        try await ShopFixture.run { shop in
            let all = try await shop.connection.send(.get, Self.path + "/export")
            #expect(all.header("content-type") == "application/x-ndjson")
            let lines = try all.text.split(separator: "\n").map { try JSON.parse(String($0)) }
            #expect(lines.map { $0["number"]?.intValue } == (1...lines.count).map { $0 })
            var (pages, cursor) = ([JSON](), "")
            repeat {
                let page = try await shop.connection.send(.get, Self.path + "?limit=4" + cursor).json
                pages += page["events"]?.arrayValue ?? []
                cursor = page["next_cursor"]?.stringValue.map { "&cursor=" + $0 } ?? ""
            } while !cursor.isEmpty
            #expect(pages.reversed() == lines)
            #expect(try await actions(shop.connection, "action=associate.added&company=B") == ["associate.added", "associate.added"])
            #expect(try await actions(shop.connection, "action=associate.*&subject=associate/bea") == ["associate.added"])
            #expect(try await actions(shop.connection, "until=2023-11-13") == [])
            #expect(try await actions(shop.connection, "from=2023-11-15") == [])
            #expect(try await actions(shop.connection, "from=2023-11-14&until=2023-11-14&action=associate.added").count == 11)
            for query in ["actor=bea", "from=x", "until=2023-13-01", "cursor=x"] {
                #expect(try await shop.connection.send(.get, Self.path + "?" + query).status == 400, "\(query)")
            }
        }
    }

    @Test func companiesReadTheirOwn() async throws {
        try await ShopFixture.run { shop in
            let bob = try await shop.session("bob")
            #expect(try await actions(bob, "") == ["associate.added", "associate.added", "session.opened"])
            #expect(try await actions(bob, "company=B").count == 3)
            #expect(try await bob.send(.get, Self.path + "?company=A").status == 404)
            #expect(try await actions(bob, "subject=associate/bea") == [])
            #expect(try await bob.send(.get, Self.path + "/export").text.split(separator: "\n").count == 3)
            for code in ["mona", "abel", "bea", "fay"] {
                #expect(try await shop.session(code).send(.get, Self.path).status == 403, "\(code)")
            }
            #expect(try await shop.hireSeller("rita", ["sales_rep"], companies: ["A"]).send(.get, Self.path).status == 403)
            #expect(try await shop.hireSeller("ada", ["seller_admin"]).send(.get, Self.path).status == 200)
            #expect(try await shop.connection.with(key: nil).send(.get, Self.path).status == 401)
        }
    }
}
