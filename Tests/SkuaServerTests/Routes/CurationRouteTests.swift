import ByteStorage
import HTTPTypes
import Testing

/// `/collections/:c/overrides`: what merchandisers do to answers.
///
/// 1. Pins, hides, raises, lowers and narrows count for the next search, and counts stay exact.
/// 2. A rule applies by its words, filter, time and the buyer's group; after one that is the last no other does.
/// 3. A pinned document has to pass the filter, and be one that the buyer sees.
/// 4. Redirects, metadata and the names of rules come with the answer; explanations and `why` name the rule.
/// 5. Rules that say nothing, or do not fit the fields, are refused.
@Suite struct CurationRouteTests {
    private static let path = "/collections/products/overrides"

    private static func put(_ id: String, _ rule: JSON, _ connection: TestConnection) async throws {
        let answer = try await connection.send(.put, path + "/" + id, rule)
        #expect(answer.status == 200, "\(answer.text)")
    }

    @Test func rulesCountAtOnce() async throws {
        try await TestServer.runWithCatalog { connection async throws in
            #expect(try await connection.search("q=hex").ids == ["5", "1", "2"])
            try await Self.put(
                "a", ["rule": ["query": "hex", "match": "exact"], "includes": [["id": "4", "position": 2]], "excludes": [["id": "5"]]],
                connection)
            let answer = try await connection.search("q=hex&facet_by=brand").json
            #expect(answer["found"] == 3 && answer.at("hits.1.curated") == true && answer["rules"] == ["a"])
            #expect(try await connection.search("q=hex").ids == ["1", "4", "2"])
            #expect(answer.at("facet_counts.0.counts")?.arrayValue?.map { $0["value"] } == ["Acme", "Corax"])
            #expect(try await connection.search("q=hex&filter_by=brand:=Acme").ids == ["1", "2"])
            #expect(try await connection.search("q=hex&enable_overrides=false").ids == ["5", "1", "2"])
            #expect(try await connection.search("q=hex+m8").ids == ["1", "2"])
            _ = try await connection.send(.delete, Self.path + "/a")
            #expect(try await connection.search("q=hex").ids == ["5", "1", "2"])
        }
    }

    @Test func raisedAndLowered() async throws {
        try await TestServer.runWithCatalog { connection async throws in
            try await Self.put(
                "b",
                [
                    "rule": ["query": "m8", "match": "contains"], "boosts": [["filter_by": "attributes.material:=nylon"]],
                    "buries": [["id": "1"]],
                ], connection)
            #expect(try await connection.search("q=m8").ids == ["3", "2", "1"])
            #expect(try await connection.search("q=m8&sort_by=price:desc").ids == ["1", "2", "3"])
            let explained = try await connection.search("q=m8&explain=true").json
            #expect(explained.at("hits.0.rule") == ["effect": "boosted", "id": "b"])
            #expect(explained.at("hits.2.rule") == ["effect": "buried", "id": "b"] && explained.at("hits.1.rule") == nil)
        }
    }

    @Test func conditions() async throws {
        try await TestServer.runWithCatalog { connection async throws in
            try await Self.put("a", ["rule": ["filter_by": "brand:=Acme"], "includes": [["id": "2", "position": 1]]], connection)
            #expect(try await connection.search("q=*&filter_by=brand:=Acme").ids == ["2", "1"])
            #expect(try await connection.search("q=*&filter_by=brand:=Acme+%26%26+stock:%3E0").ids == ["1"])
            #expect(try await connection.search("q=*").ids.first == "1")
            try await Self.put(
                "b", ["rule": ["query": "old"], "effective_to_ts": 1000, "includes": [["id": "2", "position": 1]]], connection)
            try await Self.put("c", ["rule": ["query": "soon"], "effective_from_ts": 99_999_999_999, "redirect": "/x"], connection)
            #expect(try await connection.search("q=old").json["rules"] == nil)
            #expect(try await connection.search("q=soon").json["redirect"] == nil)
            try await Self.put(
                "d", ["rule": ["query": "sale"], "redirect": "/sale", "metadata": ["banner": "x"], "stop_processing": false], connection)
            try await Self.put("e", ["rule": ["query": "sale"], "replace_query": "washer"], connection)
            try await Self.put("f", ["rule": ["query": "sale"], "replace_query": "nut"], connection)
            let sale = try await connection.search("q=sale").json
            #expect(sale["redirect"] == "/sale" && sale["metadata"] == ["banner": "x"] && sale["rules"] == ["d", "e"])
            #expect(sale["found"] == 1 && sale.at("hits.0.document.id") == "3" && sale.at("request_params.q") == "sale")
            try await Self.put("g", ["rule": ["query": "cheap", "match": "contains"], "filter_by": "price:<1"], connection)
            #expect(try await connection.search("q=cheap+m8").ids == ["3", "2"])
            #expect(try await connection.search("q=cheap").ids == ["2", "3"])
        }
    }

    @Test func buyersSeeOnlyTheirs() async throws {
        try await ShopFixture.run { shop in
            try await Self.put(
                "a", ["rule": ["query": "hex"], "includes": [["id": "secret", "position": 1], ["id": "rope", "position": 2]]],
                shop.connection)
            let ann = try await shop.session("bea")
            let answer = try await ann.search("q=hex")
            #expect(try answer.ids == ["bolt", "rope", "nut", "relic"] && !answer.text.contains("secret"))
            #expect(try answer.json["found"] == 4)
            let bo = try await shop.session("bo").search("q=hex")
            #expect(try bo.ids.prefix(2) == ["secret", "rope"])
            try await Self.put("b", ["rule": ["query": "wire", "companies": ["B"]], "excludes": [["id": "rope"]]], shop.connection)
            #expect(try await ann.search("q=wire").ids == ["rope"])
            #expect(try await shop.session("bo").search("q=wire").ids == [])
        }
    }

    @Test(
        arguments: [
            #"{"rule":{"query":"a"}}"#, #"{"rule":{"query":"a","match":"some"},"excludes":[{"id":"1"}]}"#, #"{"excludes":["1"]}"#,
            #"{"includes":[{"id":"1"}]}"#, #"{"filter_by":"brand"}"#, #"{"rule":{"filter_by":"brand:="},"redirect":"/"}"#,
            #"{"boosts":[{}]}"#, #"{"sort_by":"x"}"#, #"{"excludes":[{"id":"1"}],"filter_curated_hits":false}"#,
            #"{"excludes":[{"id":"1"}],"unknown":1}"#, "[]", #"{"filter_by":"nothing:=1"}"#, #"{"sort_by":"nothing:asc"}"#,
        ])
    func refuses(body: String) async throws {
        try await TestServer.runWithCatalog { connection async throws in
            let answer = try await connection.send(.put, Self.path + "/x", text: body)
            #expect((400...404).contains(answer.status), "\(body): \(answer.text)")
            #expect(try await connection.send(.get, Self.path).json == ["overrides": []])
        }
    }
}
