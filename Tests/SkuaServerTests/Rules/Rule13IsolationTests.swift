import ByteStorage
import HTTPTypes
import Testing

/// Rule 13, over every path of `/v1` that holds an id.
///
/// 1. With an id of another company each answers as with one that is nowhere: the same status and the same words, never a success.
/// 2. What reads answers 404, or 403 where the sender may read nothing of the kind.
/// 3. Nothing of the other company is changed by it.
/// 4. Searches, facets, statistics, suggestions, single documents and errors tell nothing of what is hidden, nor of prices of others.
/// 5. Without a customer public lists and catalogs count, and nothing else.
///
/// `LeakTests` and `EndpointLeakTests` ask the same of fifteen companies and of every operation, by comparing whole answers.
@Suite struct Rule13IsolationTests {
    private static let unknown = "0000000000000000000000000000000x"

    @Test func rule13IdsOfOtherCompaniesAreNowhere() async throws {
        try await ShopFixture.run { shop in
            let (boss, bea) = (try await shop.session("boss"), try await shop.session("bea"))
            let cart = try await bea.newCart()
            let seen = try await bea.add("nut", 1, to: cart).json
            let other = try await bea.newCart("of an order")
            let second = try await bea.add("nut", 1, to: other).json
            let order = try await bea.send(
                .post, "/v1/orders",
                [
                    "cart": try #require(second["id"]), "version": try #require(second["version"]),
                    "total": try #require(second["subtotal"]),
                ],
                headers: [.init("Idempotency-Key")!: "1"])
            #expect(order.status == 201, "\(order.text)")
            #expect(try await boss.send(.put, "/v1/roles/stockist", ["name": "S", "permissions": ["search": "own"]]).status == 201)
            let invitation = try await boss.send(.post, "/v1/invitations", ["associate": "new", "email": "new@example.com"])
            #expect(
                try await shop.connection.send(.put, "/v1/credit-accounts/A", ["limit": ["amount": 1000, "currency": "EUR"]]).status == 200)
            let cartID = try #require(seen["id"]?.stringValue)
            let ids = [
                "/v1/carts": cartID, "/v1/orders": try #require(try order.json["id"]?.stringValue), "/v1/associates": "bea",
                "/v1/roles": "stockist", "/v1/companies": "A", "/v1/credit-accounts": "A",
                "/v1/invitations": "\(try invitation.json["id"]?.intValue ?? 0)",
            ]
            func state() async throws -> [String] {
                var texts: [String] = []
                for path in [cart, other, "/v1/orders?limit=100", "/v1/associates", "/v1/roles", "/v1/credit", "/v1/invitations"] {
                    texts.append(try await boss.send(.get, path).text)
                }
                return texts
            }
            let before = try await state()
            let rep = try await shop.hireSeller("rob", ["sales_rep"], companies: ["B"])
            let document = try await shop.connection.send(.get, "/openapi.json").json
            var tried = 0
            for (name, person) in [("bob", try await shop.session("bob")), ("bo", try await shop.session("bo")), ("rob", rep)] {
                for (path, item) in document["paths"]?.objectValue?.members.map({ ($0.key, $0.value) }) ?? [] {
                    guard path.hasPrefix("/v1/"), let brace = path.firstIndex(of: "{") else { continue }
                    let id = ids[String(path[..<brace].dropLast())] ?? cartID
                    for method in item.objectValue?.keys ?? [] where method != "put" {
                        let method = HTTPRequest.Method(method.uppercased())!
                        func send(_ id: String) async throws -> (status: Int, text: String) {
                            let answer = try await person.send(
                                method, Self.uri(path, id), method == .get ? nil : [:],
                                headers: [.ifMatch: "\"1\"", .init("Idempotency-Key")!: "2"])
                            return (answer.status, answer.text.replacing("`\(id)`", with: "`…`"))
                        }
                        let (theirs, nowhere) = (try await send(id), try await send(Self.unknown))
                        #expect(theirs.status >= 400, "\(name) \(method) \(path): \(theirs.status) \(theirs.text.prefix(200))")
                        #expect(theirs == nowhere, "\(name) \(method) \(path): \(theirs) \(nowhere)")
                        if method == .get {
                            #expect([401, 403, 404].contains(theirs.status), "\(name) \(method) \(path): \(theirs.status)")
                        }
                        tried += 1
                    }
                }
                // Writing under a code that the other company has makes nothing of it one's own.
                #expect([403, 404].contains(try await person.send(.put, "/v1/associates/bea", ["name": "mine"]).status), "\(name)")
                #expect(
                    [403, 404].contains(try await person.send(.put, "/v1/roles/stockist?company=A", ["name": "mine"]).status), "\(name)")
                #expect(try await person.send(.put, "/v1/credit-accounts/A", ["is_blocked": true]).status == 403, "\(name)")
                #expect([403, 404].contains(try await person.send(.put, cart + "/shares/bob", ["access": "edit"]).status), "\(name)")
            }
            #expect(try await state() == before)
            print("isolation: \(tried) requests with ids of another company")
        }
    }

    /// What may be asked of the catalog.
    private static let questions = [
        "/collections/products/documents/search?q=hex&facet_by=brand,price&sort_by=price:asc&per_page=250",
        "/collections/products/documents/search?q=secret&num_typos=2&drop_tokens_threshold=10",
        "/collections/products/documents/search?q=*&filter_by=id:=secret&facet_by=price",
        "/collections/products/documents/search?q=*&filter_by=price:%3E50&facet_by=brand&max_facet_values=100",
        "/collections/products/documents/search?q=*&filter_by=brand:=Hush&facet_by=brand&facet_query=brand:hu",
        "/collections/products/documents/search?q=*&group_by=brand&pinned_hits=secret:1",
        "/collections/products/documents/secret", "/suggest?q=sec", "/suggest?q=hus",
    ]

    @Test func rule13SearchesTellNothingHidden() async throws {
        try await ShopFixture.run { shop in
            let reader = try await shop.connection.withNewKey(
                ["description": "s", "actions": ["documents:search", "documents:get"], "collections": ["*"]])
            let (bea, bo) = (try await shop.session("bea"), try await shop.session("bo"))
            for question in Self.questions {
                for (name, asker, prices) in [("bea", bea, ["77"]), ("nobody", reader, ["0.99", "77"])] {
                    let answer = try await asker.send(.get, question)
                    let words = answer.text.replacing("with id: secret", with: "").replacing(#"q":"secret""#, with: "")
                    for secret in ["Hush", "Hex secret", "\"secret\""] + prices {
                        #expect(!words.contains(secret), "\(name), \(question): \(secret) in \(answer.text.prefix(400))")
                    }
                }
            }
            // Whom it is shown finds all of it.
            let theirs = try await bo.send(.get, Self.questions[0]).json
            #expect(theirs["out_of"]?.intValue == 5)
            #expect(theirs.at("facet_counts.1.stats.max")?.doubleValue == 77)
            let ours = try await bea.send(.get, Self.questions[0]).json
            #expect(ours["out_of"]?.intValue == 4)
            #expect(ours.at("facet_counts.1.stats.max")?.doubleValue == 0.99)
        }
    }

    @Test func rule13WithoutACustomerPublicListsCount() async throws {
        try await ShopFixture.run { shop in
            let reader = try await shop.connection.withNewKey(
                ["description": "s", "actions": ["documents:search"], "collections": ["*"]])
            for anybody in [reader, shop.connection] {
                let hit = try await anybody.search("q=*&filter_by=id:=nut").json.at("hits.0.document")
                #expect(hit?["price"]?.doubleValue == 1.08)
                #expect(hit?["list_price"] == nil)
                #expect(try await anybody.search("q=*").ids.contains("secret") == false)
            }
            #expect(try await reader.search("q=*&customer=A").status == 403)
        }
    }

    /// A path with an id in the place of its first parameter.
    private static func uri(_ path: String, _ id: String) -> String {
        var uri = path
        var next = id
        while let start = uri.firstIndex(of: "{"), let end = uri.firstIndex(of: "}") {
            uri.replaceSubrange(start...end, with: next)
            next = "1"
        }
        return uri
    }
}
