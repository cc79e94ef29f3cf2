import ByteStorage
import Foundation
import HTTPTypes
import Testing

/// Keys let in whom they should, and nobody else.
///
/// 1. Without a valid key every guarded route is 401 with the words that clients know; health, page and description are open.
/// 2. A key's value is shown once; afterwards only its first characters.
/// 3. A key allows its actions on its collections, from the header or the query string, until it expires or is revoked.
/// 4. A scoped key searches only; its parameters cannot be overridden; a forged, expired or foreign one is 401.
@Suite struct KeyRouteTests {
    private static let body: JSON = ["description": "shop", "actions": ["documents:search"], "collections": ["products"]]
    private static let refusal = #"{"message":"Forbidden - a valid `x-typesense-api-key` header must be sent."}"#

    @Test func lifeOfAKey() async throws {
        try await TestServer.runWithCatalog { connection async throws in
            #expect(try await connection.send(.get, "/keys").json == ["keys": []])
            let created = try await connection.send(.post, "/keys", Self.body)
            #expect(created.status == 201)
            let json = try created.json
            let value = try #require(json["value"]?.stringValue)
            let id = try #require(json["id"]?.intValue)
            #expect(value.count >= 32)
            #expect(json["actions"] == ["documents:search"] && json["collections"] == ["products"])
            #expect(json["description"] == "shop" && json["expires_at"] == 64_723_363_199)
            let listed = try await connection.send(.get, "/keys").json
            #expect(listed.at("keys.0.value") == nil)
            #expect(listed.at("keys.0.value_prefix")?.stringValue == String(value.prefix(4)))
            #expect(try await connection.send(.get, "/keys/\(id)").json == listed.at("keys.0"))
            #expect(try await connection.send(.get, "/keys").text.contains(value) == false)

            let shop = connection.with(key: value)
            #expect(try await shop.search("q=*").status == 200)
            #expect(try await connection.with(key: nil).search("q=*&x-typesense-api-key=" + value).status == 200)
            #expect(try await shop.send(.delete, "/keys/\(id)").status == 401)
            #expect(try await connection.send(.delete, "/keys/\(id)").json == ["id": .int(Int64(id))])
            #expect(try await shop.search("q=*").status == 401)
            #expect(try await connection.send(.delete, "/keys/\(id)").status == 404)
            #expect(try await connection.send(.get, "/keys/\(id)").status == 404)
            #expect(try await connection.send(.get, "/keys/x").status == 404)
        }
    }

    @Test func chosenValuesAndExpiry() async throws {
        try await TestServer.runWithCatalog { connection async throws in
            var body = try #require(Self.body.objectValue)
            body["value"] = "a-value-of-my-own"
            body["expires_at"] = .int(Int64(Date().timeIntervalSince1970) + 3600)
            #expect(try await connection.send(.post, "/keys", .object(body)).json["value"] == "a-value-of-my-own")
            #expect(try await connection.with(key: "a-value-of-my-own").search("q=*").status == 200)
            #expect(try await connection.send(.post, "/keys", .object(body)).status == 409)
            body["value"] = "an-expired-value"
            body["expires_at"] = 1
            #expect(try await connection.send(.post, "/keys", .object(body)).status == 201)
            #expect(try await connection.with(key: "an-expired-value").search("q=*").status == 401)
        }
    }

    @Test(
        "Bodies that are no key",
        arguments: [
            "", "{", "[]", #"{"actions":["*"],"collections":["*"]}"#, #"{"description":"d","collections":["*"]}"#,
            #"{"description":"d","actions":["*"]}"#, #"{"description":"d","actions":"*","collections":["*"]}"#,
            #"{"description":"d","actions":[],"collections":["*"]}"#, #"{"description":"d","actions":["*",1],"collections":["*"]}"#,
            #"{"description":"d","actions":["*"],"collections":["*"],"value":"short"}"#,
            #"{"description":"d","actions":["*"],"collections":["*"],"expires_at":"soon"}"#,
        ])
    func refusesOtherBodies(body: String) async throws {
        try await TestServer.run { connection async throws in
            #expect(try await connection.send(.post, "/keys", text: body).status == 400)
        }
    }

    @Test("Without a key", arguments: [nil, "", "wrong", "admin-key-of-the-test", "admin-key-of-the-tests2"] as [String?])
    func everythingIsGuarded(key: String?) async throws {
        try await TestServer.runWithCatalog { connection async throws in
            let stranger = connection.with(key: key)
            for answer in [
                try await stranger.send(.get, "/collections"), try await stranger.send(.post, "/collections", TestServer.schema),
                try await stranger.send(.get, "/collections/products"), try await stranger.send(.get, "/collections/none"),
                try await stranger.send(.patch, "/collections/products", ["metadata": [:]]),
                try await stranger.send(.delete, "/collections/products"),
                try await stranger.send(.post, "/collections/products/documents", ["id": "9"]),
                try await stranger.send(.get, "/collections/products/documents/1"),
                try await stranger.send(.patch, "/collections/products/documents/1", ["stock": 1]),
                try await stranger.send(.delete, "/collections/products/documents/1"),
                try await stranger.send(.delete, "/collections/products/documents?filter_by=stock:%3E0"),
                try await stranger.send(.patch, "/collections/products/documents?filter_by=stock:%3E0", ["stock": 1]),
                try await stranger.send(.post, "/collections/products/documents/import", text: "{}"),
                try await stranger.send(.get, "/collections/products/documents/export"), try await stranger.search("q=*"),
                try await stranger.send(.post, "/multi_search", ["searches": []]), try await stranger.send(.get, "/suggest?q=a"),
                try await stranger.send(.get, "/keys"), try await stranger.send(.post, "/keys", Self.body),
                try await stranger.send(.get, "/keys/1"), try await stranger.send(.delete, "/keys/1"),
                try await stranger.send(.get, "/metrics"), try await stranger.send(.get, "/metrics.json"),
                try await stranger.send(.get, "/stats.json"), try await stranger.send(.get, "/debug"),
            ] {
                #expect(answer.status == 401)
                #expect(answer.text == Self.refusal)
            }
            for path in ["/health", "/", "/openapi.json"] { #expect(try await stranger.send(.get, path).status == 200, "\(path)") }
            #expect(try await connection.search("q=*").json["found"] == 5)
        }
    }

    @Test(
        "A key allows its actions",
        arguments: [
            (["documents:get"], [200, 401, 401, 401]), (["documents:*"], [200, 200, 200, 401]), (["*"], [200, 200, 200, 200]),
            (["documents:upsert"], [401, 200, 401, 401]), (["documents:create"], [401, 401, 401, 401]),
            (["collections:get"], [401, 401, 401, 200]), (["documents:search", "documents:export"], [401, 401, 200, 401]),
        ])
    func actions(actions: [String], statuses: [Int]) async throws {
        try await TestServer.runWithCatalog { connection async throws in
            let body: JSON = ["description": "d", "actions": .array(actions.map(JSON.string)), "collections": ["prod.*"]]
            let user = try await connection.withNewKey(body)
            let path = "/collections/products/documents"
            let document = try JSON.parse(String(TestServer.documents.split(separator: "\n")[0]))
            let answers = [
                try await user.send(.get, path + "/1").status,
                try await user.send(.post, path + "?action=upsert", document).status == 201 ? 200 : 401,
                try await user.send(.get, path + "/export").status, try await user.send(.get, "/collections/products").status,
            ]
            #expect(answers == statuses)
            #expect(try await user.send(.get, "/collections/other/documents/1").status == 401)
        }
    }

    @Test func listsShowAllowedCollectionsOnly() async throws {
        try await TestServer.runWithCatalog { connection async throws in
            let other: JSON = ["name": "secret", "fields": [["name": "a", "type": "string"]]]
            _ = try await connection.send(.post, "/collections", other)
            let body: JSON = ["description": "d", "actions": ["collections:*"], "collections": ["products"]]
            let user = try await connection.withNewKey(body)
            #expect(try await user.send(.get, "/collections").json.arrayValue?.map { $0["name"] } == ["products"])
            let third: JSON = ["name": "third", "fields": [["name": "a", "type": "string"]]]
            #expect(try await user.send(.post, "/collections", third).status == 401)
        }
    }

    @Test func foreignCollectionFailsTheWholeMultiSearch() async throws {
        try await TestServer.runWithCatalog { connection async throws in
            let answer = try await connection.withNewKey(Self.body).send(
                .post, "/multi_search",
                [
                    "searches": [["collection": "products", "q": "*"], ["collection": "secret", "q": "*"]]
                ])
            #expect(answer.status == 401)
        }
    }

    // Scoped keys

    private func withParent(
        actions: JSON = ["documents:search"], expiresAt: Int64? = nil,
        _ test: @escaping @Sendable (TestConnection, String) async throws -> Void
    ) async throws {
        try await TestServer.runWithCatalog { connection async throws in
            var body: JSONObject = ["description": "parent", "actions": actions, "collections": ["products"]]
            if let expiresAt { body["expires_at"] = .int(expiresAt) }
            let value = try await connection.send(.post, "/keys", .object(body)).json["value"]?.stringValue
            try await test(connection, try #require(value))
        }
    }

    @Test(
        "Pinned parameters rule",
        arguments: [
            ("q=*", ["1", "2"]), ("q=*&filter_by=brand:=Corax", []), ("q=*&filter_by=stock:3", ["1"]),
            ("q=*&filter_by=brand:=Corax)%20||%20(stock:%3E=0", nil), ("q=*&filter_by=stock:3%20||%20brand:=Corax", ["1"]),
            ("q=*&per_page=100&pinned_hits=4:1", ["1", "2"]), ("q=washer&query_by=title", []),
            ("q=*&include_fields=id,price&exclude_fields=", ["1", "2"]),
        ] as [(String, [String]?)])
    func pinnedParameters(query: String, ids: [String]?) async throws {
        try await withParent { connection, parent async throws in
            let key = ScopedKeyMaker.make(
                parent: parent, parameters: #"{"filter_by":"brand:=Acme","per_page":7,"exclude_fields":"price"}"#)
            let scoped = connection.with(key: key)
            let answer = try await scoped.search(query)
            guard let ids else {
                #expect(answer.status == 400)
                return
            }
            #expect(answer.status == 200, "\(answer.text)")
            #expect(try answer.ids == ids)
            #expect(try answer.json.at("request_params.per_page") == 7)
            #expect(!answer.text.contains(#""price""#))
            var search: JSONObject = ["collection": "products"]
            for part in query.split(separator: "&") {
                let pair = part.split(separator: "=", maxSplits: 1).map { String($0).removingPercentEncoding ?? "" }
                search[pair[0]] = .string(pair.count > 1 ? pair[1] : "")
            }
            let multi = try await scoped.send(.post, "/multi_search?per_page=99", ["searches": [.object(search)]])
            let found = try multi.json.at("results.0.hits")?.arrayValue?.compactMap { $0.at("document.id")?.stringValue }
            #expect(found == ids)
            #expect(try multi.json.at("results.0.request_params.per_page") == 7)
        }
    }

    @Test func scopedKeysSearchOnly() async throws {
        try await withParent { connection, parent async throws in
            let scoped = connection.with(key: ScopedKeyMaker.make(parent: parent, parameters: "{}"))
            #expect(try await scoped.search("q=*").json["found"] == 5)
            #expect(try await scoped.send(.get, "/collections/products/documents/1").status == 401)
            #expect(try await scoped.send(.get, "/collections/products/documents/export").status == 401)
            #expect(try await scoped.send(.get, "/collections").status == 401)
            #expect(try await scoped.send(.get, "/metrics").status == 401)
            #expect(try await scoped.search("q=*", collection: "other").status == 401)
        }
    }

    @Test func voidScopedKeys() async throws {
        try await withParent { connection, parent async throws in
            let now = Int64(Date().timeIntervalSince1970)
            func status(_ key: String) async throws -> Int { try await connection.with(key: key).search("q=*").status }
            let parameters = #"{"filter_by":"brand:=Acme"}"#
            #expect(try await status(ScopedKeyMaker.make(parent: parent, parameters: parameters)) == 200)
            #expect(try await status(ScopedKeyMaker.make(parent: parent, parameters: #"{"expires_at":\#(now + 100)}"#)) == 200)
            #expect(try await status(ScopedKeyMaker.make(parent: parent, parameters: #"{"expires_at":\#(now - 1)}"#)) == 401)
            #expect(try await status(ScopedKeyMaker.make(parent: String(parent.prefix(4)) + "forged", parameters: parameters)) == 401)
            #expect(try await status(ScopedKeyMaker.make(parent: TestServer.adminKey, parameters: parameters)) == 401)
            let whole = try #require(Data(base64Encoded: ScopedKeyMaker.make(parent: parent, parameters: parameters)))
            let changed = String(decoding: whole, as: UTF8.self).replacing("Acme", with: "Cora")
            #expect(try await status(Data(changed.utf8).base64EncodedString()) == 401)
            let id = try #require(try await connection.send(.get, "/keys").json.at("keys.0.id")?.intValue)
            _ = try await connection.send(.delete, "/keys/\(id)")
            #expect(try await status(ScopedKeyMaker.make(parent: parent, parameters: parameters)) == 401)
        }
    }

    @Test(
        "Parents that may do more, or something else",
        arguments: [
            ["*"], ["documents:*"], ["documents:search", "documents:get"], ["documents:get"],
        ] as [JSON])
    func otherParents(actions: JSON) async throws {
        try await withParent(actions: actions) { connection, parent async throws in
            let scoped = connection.with(key: ScopedKeyMaker.make(parent: parent, parameters: "{}"))
            #expect(try await scoped.search("q=*").status == 401)
        }
    }

    @Test func expiredParents() async throws {
        try await withParent(expiresAt: 1) { connection, parent async throws in
            let scoped = connection.with(key: ScopedKeyMaker.make(parent: parent, parameters: #"{"expires_at":9999999999}"#))
            #expect(try await scoped.search("q=*").status == 401)
        }
    }
}
