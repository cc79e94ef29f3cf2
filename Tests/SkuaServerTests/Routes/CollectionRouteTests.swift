import ByteStorage
import HTTPTypes
import Testing

/// `/collections` makes, shows, changes and removes collections in the wire shape.
///
/// 1. Creating is 201 with the schema, all defaults written out; the list is a bare array.
/// 2. A second collection of the name is 409; an unknown one is 404 for every method.
/// 3. Bodies that are no schema are 400 and name what is wrong.
/// 4. A patch adds and drops fields, and searches know them at once.
@Suite struct CollectionRouteTests {
    @Test func lifeOfACollection() async throws {
        try await TestServer.run { connection async throws in
            #expect(try await connection.send(.get, "/collections").text == "[]")
            let created = try await connection.send(.post, "/collections", TestServer.schema)
            #expect(created.status == 201)
            #expect(created.header("content-type") == "application/json; charset=utf-8")
            let json = try created.json
            #expect(json["name"] == "products" && json["num_documents"] == 0)
            #expect((json["created_at"]?.intValue ?? 0) > 1_700_000_000)
            #expect(json["default_sorting_field"] == "popularity" && json["enable_nested_fields"] == true)
            #expect(json["token_separators"] == [] && json["symbols_to_index"] == [])
            let title = try #require(json.at("fields.0"))
            let defaults: JSONObject = [
                "name": "title", "type": "string", "facet": false, "optional": false, "index": true, "sort": false,
                "infix": false, "locale": "", "stem": false, "store": true,
            ]
            for member in defaults.members {
                #expect(title[member.key] == member.value, "\(member.key)")
            }
            #expect(json.at("fields.3.sort") == true)
            #expect(try await connection.send(.get, "/collections/products").json == json)
            #expect(try await connection.send(.get, "/collections").json == [json])
            #expect(try await connection.send(.post, "/collections", TestServer.schema).status == 409)
            let removed = try await connection.send(.delete, "/collections/products")
            #expect(removed.status == 200)
            #expect(try removed.json == json)
            #expect(try await connection.send(.get, "/collections/products").status == 404)
        }
    }

    @Test func metadataIsKept() async throws {
        try await TestServer.run { connection async throws in
            let schema: JSON = ["name": "c", "fields": [["name": "a", "type": "string"]], "metadata": ["owner": ["id": 7]]]
            #expect(try await connection.send(.post, "/collections", schema).json["metadata"] == ["owner": ["id": 7]])
            let patched = try await connection.send(.patch, "/collections/c", ["metadata": ["owner": "x"]])
            #expect(patched.status == 200)
            #expect(try patched.json == ["metadata": ["owner": "x"]])
            #expect(try await connection.send(.get, "/collections/c").json["metadata"] == ["owner": "x"])
        }
    }

    @Test(
        "Bodies that are no schema",
        arguments: [
            "", "{", "[]", "3", #"{"fields":[]}"#, #"{"name":"","fields":[]}"#, #"{"name":"c"}"#, #"{"name":"c","fields":{}}"#,
            #"{"name":"c","fields":[{"name":"a"}]}"#, #"{"name":"c","fields":[{"type":"string"}]}"#,
            #"{"name":"c","fields":[{"name":"a","type":"strng"}]}"#, #"{"name":"a/b","fields":[{"name":"a","type":"string"}]}"#,
            #"{"name":"c","fields":[{"name":"a","type":"string"},{"name":"a","type":"string"}]}"#,
            #"{"name":"c","fields":[{"name":"a","type":"string"}],"default_sorting_field":"b"}"#,
            #"{"name":"c","fields":[{"name":"a","type":"string"}],"metadata":3}"#, "{\"name\":\"c\u{0}\"}", "\u{FEFF}{}",
        ])
    func refusesOtherBodies(body: String) async throws {
        try await TestServer.run { connection async throws in
            let answer = try await connection.send(.post, "/collections", text: body)
            #expect(answer.status == 400, "\(answer.text)")
            #expect(!answer.message.isEmpty)
            #expect(try await connection.send(.get, "/collections").text == "[]")
        }
    }

    @Test func unknownCollectionsAreNotFound() async throws {
        try await TestServer.run { connection async throws in
            let field: JSON = ["fields": [["name": "a", "type": "string"]]]
            for (answer, name) in [
                (try await connection.send(.get, "/collections/none"), "get"),
                (try await connection.send(.patch, "/collections/none", field), "patch"),
                (try await connection.send(.delete, "/collections/none"), "delete"),
                (try await connection.send(.get, "/collections/none/documents/1"), "document"),
                (try await connection.send(.post, "/collections/none/documents", ["id": "1"]), "create"),
                (try await connection.send(.delete, "/collections/none/documents/1"), "delete document"),
                (try await connection.send(.post, "/collections/none/documents/import", ["id": "1"]), "import"),
                (try await connection.send(.get, "/collections/none/documents/export"), "export"),
                (try await connection.send(.get, "/collections/none/documents/search?q=*"), "search"),
                (try await connection.send(.delete, "/collections/none/documents?filter_by=id:1"), "delete by filter"),
                (try await connection.send(.patch, "/collections/none/documents?filter_by=id:1", ["a": "1"]), "update by filter"),
                (try await connection.send(.get, "/suggest?collection=none&q=a"), "suggest"),
            ] {
                #expect(answer.status == 404, "\(name): \(answer.text)")
                #expect(!answer.message.isEmpty, "\(name)")
            }
        }
    }

    @Test func fieldsComeAndGo() async throws {
        try await TestServer.runWithCatalog { connection async throws in
            let change: JSON = ["fields": [["name": "active", "drop": true], ["name": "ean", "type": "string", "optional": true]]]
            let answer = try await connection.send(.patch, "/collections/products", change)
            #expect(answer.status == 200)
            #expect(try answer.json["fields"]?.arrayValue?.count == 2)
            let names = try await connection.send(.get, "/collections/products").json["fields"]?.arrayValue?.map { $0["name"] }
            #expect(names?.contains("ean") == true && names?.contains("active") == false)
            let document: JSON = ["id": "9", "title": "x", "price": 1, "stock": 1, "popularity": 1, "ean": "4006381333931"]
            #expect(try await connection.send(.post, "/collections/products/documents", document).status == 201)
            #expect(try await connection.search("q=4006381333931&query_by=ean").ids == ["9"])
            #expect(try await connection.search("q=*&filter_by=active:true").status == 404)
        }
    }

    @Test(
        "Patches that do not fit",
        arguments: [
            (#"{}"#, 400), (#"{"fields":3}"#, 400), (#"{"fields":[{"drop":true}]}"#, 400),
            (#"{"fields":[{"name":"none","drop":true}]}"#, 400),
            (#"{"fields":[{"name":"title","type":"string"}]}"#, 400), (#"{"fields":[{"name":"popularity","drop":true}]}"#, 400),
            (#"[]"#, 400), (#"{"#, 400),
        ])
    func refusesOtherPatches(body: String, status: Int) async throws {
        try await TestServer.runWithCatalog { connection async throws in
            #expect(try await connection.send(.patch, "/collections/products", text: body).status == status)
        }
    }
}
