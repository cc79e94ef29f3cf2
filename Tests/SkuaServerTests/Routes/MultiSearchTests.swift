import ByteStorage
import HTTPTypes
import Testing

/// `/multi_search` answers each search, and a failure harms none of the others.
///
/// 1. The answer is 200 with a result for each search, in order; a failed one is `error` and `code`.
/// 2. Parameters of the query string hold for all searches and rule over the body; filters of both are combined.
/// 3. Bodies come as JSON or as plain text; a body that is no list of searches is 400.
/// 4. A search may bring a key of its own, which holds for it alone.
/// 5. The exact bodies that the InstantSearch adapter sends are understood.
@Suite struct MultiSearchTests {
    @Test func oneFailureHarmsNoOther() async throws {
        try await TestServer.runWithCatalog { connection async throws in
            let answer = try await connection.send(
                .post, "/multi_search",
                [
                    "searches": [
                        ["collection": "products", "q": "hex", "query_by": "title", "per_page": 1],
                        ["collection": "none", "q": "hex", "query_by": "title"], ["q": "hex"], 3,
                        ["collection": "products", "q": "hex", "query_by": "none"], ["collection": "products", "q": ["hex"]],
                        ["collection": "products", "q": "*", "page": "x"], ["collection": "products", "q": "*"],
                    ]
                ])
            #expect(answer.status == 200)
            let results = try #require(try answer.json["results"]?.arrayValue)
            #expect(results.map { $0["code"] } == [nil, 404, 400, 400, 404, 400, 400, nil])
            for result in results where result["code"] != nil {
                #expect(result.objectValue?.keys.sorted() == ["code", "error"])
                #expect(result["error"]?.stringValue?.isEmpty == false)
            }
            #expect(results[0]["found"] == 3 && results[0]["hits"]?.arrayValue?.count == 1)
            #expect(results[7]["found"] == 5)
        }
    }

    @Test func commonParameters() async throws {
        try await TestServer.runWithCatalog { connection async throws in
            let body: JSON = [
                "searches": [
                    ["collection": "products", "q": "hex", "filter_by": "stock:3"],
                    ["collection": "products", "q": "washer", "per_page": 9],
                ],
                "union": false,
            ]
            let query = "/multi_search?query_by=title&per_page=1&filter_by=price:%3C3&include_fields=id"
            let results = try #require(try await connection.send(.post, query, body).json["results"]?.arrayValue)
            #expect(results[0]["found"] == 1 && results[0].at("hits.0.document") == ["id": "1"])
            #expect(results[1]["found"] == 1 && results[1].at("request_params.per_page") == 1)
        }
    }

    @Test func searchesBringTheirOwnKeys() async throws {
        try await TestServer.runWithCatalog { connection async throws in
            let body: JSON = ["description": "d", "actions": ["documents:search"], "collections": ["products"]]
            let parent = try #require(try await connection.send(.post, "/keys", body).json["value"]?.stringValue)
            let scoped = ScopedKeyMaker.make(parent: parent, parameters: #"{"filter_by":"brand:=Acme"}"#)
            func send(_ keys: [String?], with key: String?) async throws -> TestAnswer {
                let searches = keys.map { key in
                    var search: JSONObject = ["collection": "products", "q": "*"]
                    if let key { search["x-typesense-api-key"] = .string(key) }
                    return JSON.object(search)
                }
                return try await connection.with(key: key).send(.post, "/multi_search", ["searches": .array(searches)])
            }
            let answer = try await send([scoped, parent], with: nil)
            #expect(try answer.json["results"]?.arrayValue?.map { $0["found"] } == [2, 5])
            let mixed = try await send([scoped, nil], with: parent)
            #expect(try mixed.json["results"]?.arrayValue?.map { $0["found"] } == [2, 5])
            #expect(try await send([scoped, nil], with: nil).status == 401)
            #expect(try await send([scoped, "wrong"], with: parent).status == 401)
            #expect(try await send([scoped], with: "wrong").status == 401)
        }
    }

    @Test(
        "Bodies that are no searches",
        arguments: [
            "", "{", "[]", "{}", #"{"searches":{}}"#, #"{"searches":[],"union":true}"#, "null",
        ])
    func refusesOtherBodies(body: String) async throws {
        try await TestServer.runWithCatalog { connection async throws in
            let answer = try await connection.send(.post, "/multi_search", text: body)
            #expect(answer.status == 400)
            #expect(!answer.message.isEmpty)
        }
    }

    @Test func manySearchesAreRefused() async throws {
        try await TestServer.runWithCatalog { connection async throws in
            func send(_ count: Int) async throws -> Int {
                let searches = [JSON](repeating: ["collection": "products", "q": "*"], count: count)
                return try await connection.send(.post, "/multi_search", ["searches": .array(searches)]).status
            }
            #expect(try await send(0) == 200)
            #expect(try await send(50) == 200)
            #expect(try await send(51) == 400)
        }
    }

    /// What `typesense-instantsearch-adapter` sends: plain text, the key in the query, camel-cased options in snake case.
    @Test func instantSearchAdapter() async throws {
        try await TestServer.runWithCatalog { connection async throws in
            let body = """
                {"searches":[{"query_by":"title,brand","collection":"products","q":"hex","facet_by":"brand,stock,price",\
                "filter_by":"brand:=[`Acme`,`Beta Tools`] && price:=[0.5..2] && active:=[true]","max_facet_values":20,"page":1,\
                "highlight_full_fields":"title,brand","per_page":12},{"query_by":"title,brand","collection":"products","q":"hex",\
                "facet_by":"brand","filter_by":"price:=[0.5..2] && active:=[true]","max_facet_values":20,"page":1,\
                "highlight_full_fields":"title,brand","per_page":1},{"query_by":"title,brand","collection":"products","q":"*",\
                "facet_by":"brand","filter_by":"","sort_by":"","page":1,"facet_query":"brand:co","per_page":0},\
                {"query_by":"title,brand","collection":"products","q":"*","sort_by":"price:desc","page":2,"per_page":2,\
                "filter_by":"(stock:>=3 && stock:<=100) && price:!=[2] && brand:!=[`No`]","preset":""}]}
                """
            let uri = "/multi_search?x-typesense-api-key=" + TestServer.adminKey
            var headers = HTTPFields()
            headers[.contentType] = "text/plain"
            headers[.origin] = "https://shop.example"
            let answer = try await connection.with(key: nil).send(.post, uri, text: body, headers: headers)
            #expect(answer.status == 200)
            #expect(answer.header("access-control-allow-origin") == "*")
            let results = try #require(try answer.json["results"]?.arrayValue)
            #expect(results.map { $0["error"] } == [nil, nil, nil, nil])
            #expect(results[0]["found"] == 2 && results[0].at("request_params.per_page") == 12)
            #expect(results[0].at("hits.0.highlight.title.value")?.stringValue?.contains("<mark>") == true)
            #expect(results[1].at("facet_counts.0.counts.0") == ["count": 2, "highlighted": "Acme", "value": "Acme"])
            #expect(results[2].at("facet_counts.0.counts") == [["count": 1, "highlighted": "<mark>Co</mark>rax", "value": "Corax"]])
            #expect(results[2]["hits"] == [] && results[2].at("request_params.q") == "*")
            #expect(results[3]["found"] == 3 && results[3]["page"] == 2)
            for result in results {
                #expect(result["search_time_ms"]?.intValue != nil && result.at("facet_counts") != nil)
            }
        }
    }
}
