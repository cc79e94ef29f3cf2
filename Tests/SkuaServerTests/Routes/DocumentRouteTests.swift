import ByteStorage
import Foundation
import HTTPTypes
import Testing

/// Single documents are written and read, and filters change many.
///
/// 1. Creating is 201 with the document as stored; a second one of the id is 409; without an id one is made up.
/// 2. Upsert replaces, update and emplace merge; update of an unknown id is 404.
/// 3. A write is searchable when its answer is there.
/// 4. Values of another type are cast where they can be, and otherwise treated as `dirty_values` says.
/// 5. Ids are decoded from the path, whatever characters they hold.
/// 6. A filter removes or changes exactly the documents that it finds, and must be given.
@Suite struct DocumentRouteTests {
    private static let path = "/collections/products/documents"
    private static let document: JSON = ["id": "9", "title": "Rivet", "price": 4.5, "stock": 1, "popularity": 1]

    @Test func lifeOfADocument() async throws {
        try await TestServer.runWithCatalog { connection async throws in
            let created = try await connection.send(.post, Self.path, Self.document)
            #expect(created.status == 201)
            #expect(try created.json == Self.document)
            #expect(try await connection.search("q=rivet&query_by=title").ids == ["9"])
            #expect(try await connection.send(.post, Self.path, Self.document).status == 409)
            #expect(try await connection.send(.get, Self.path + "/9").json == Self.document)

            let patched = try await connection.send(.patch, Self.path + "/9", ["title": "Blind rivet"])
            #expect(patched.status == 201)
            #expect(try patched.json["title"] == "Blind rivet" && patched.json["price"] == 4.5)
            #expect(try await connection.search("q=blind&query_by=title").ids == ["9"])

            var other = try #require(Self.document.objectValue)
            other["stock"] = 77
            #expect(try await connection.send(.post, Self.path + "?action=upsert", .object(other)).status == 201)
            #expect(try await connection.send(.get, Self.path + "/9").json == .object(other))

            let merged = try await connection.send(.post, Self.path + "?action=emplace", ["id": "9", "stock": 78])
            #expect(try merged.json["title"] == "Rivet" && merged.json["stock"] == 78)
            let updated = try await connection.send(.post, Self.path + "?action=update", ["id": "9", "stock": 79])
            #expect(try updated.status == 201 && updated.json["stock"] == 79)

            let removed = try await connection.send(.delete, Self.path + "/9")
            #expect(try removed.status == 200 && removed.json["stock"] == 79)
            #expect(try await connection.search("q=rivet&query_by=title").ids == [])
            for answer in [
                try await connection.send(.get, Self.path + "/9"), try await connection.send(.delete, Self.path + "/9"),
                try await connection.send(.patch, Self.path + "/9", ["stock": 1]),
                try await connection.send(.post, Self.path + "?action=update", ["id": "9", "stock": 1]),
            ] {
                #expect(answer.status == 404)
                #expect(answer.message.contains("9"))
            }
        }
    }

    @Test func missingIDIsMadeUp() async throws {
        try await TestServer.runWithCatalog { connection async throws in
            let created = try await connection.send(.post, Self.path, ["title": "Rivet", "price": 1, "stock": 1, "popularity": 1])
            let id = try #require(try created.json["id"]?.stringValue)
            #expect(created.status == 201 && !id.isEmpty)
            #expect(try await connection.send(.get, Self.path + "/" + id).status == 200)
        }
    }

    @Test("Odd ids", arguments: ["a/b", "a b+c", "é€😀", "%41", "?q=1#x", "..", "search2", "a\"b\\c"])
    func oddIDs(id: String) async throws {
        try await TestServer.runWithCatalog { connection async throws in
            var document = try #require(Self.document.objectValue)
            document["id"] = .string(id)
            #expect(try await connection.send(.post, Self.path, .object(document)).status == 201)
            let encoded = id.utf8.map { "%" + String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined()
            #expect(try await connection.send(.get, Self.path + "/" + encoded).json["id"] == .string(id))
            #expect(try await connection.send(.delete, Self.path + "/" + encoded).status == 200)
        }
    }

    @Test("Slashes that the client has not encoded", arguments: ["54/OR-323", "a/b/c", "a/search", "a/b%2Fc%20d"])
    func slashesInIDs(path: String) async throws {
        try await TestServer.runWithCatalog { connection async throws in
            var document = try #require(Self.document.objectValue)
            document["id"] = .string(path.removingPercentEncoding ?? "")
            #expect(try await connection.send(.post, Self.path, .object(document)).status == 201)
            #expect(try await connection.send(.get, Self.path + "/" + path).json == .object(document))
            #expect(try await connection.send(.patch, Self.path + "/" + path, ["stock": 5]).json["stock"] == 5)
            #expect(try await connection.send(.delete, Self.path + "/" + path).status == 200)
        }
    }

    @Test(
        "Documents that do not fit",
        arguments: [
            "", "{", "[]", "3", "null", #"{"id":7,"title":"x","price":1,"stock":1,"popularity":1}"#,
            #"{"id":"8","title":"x","price":"dear","stock":1,"popularity":1}"#, #"{"id":"8","title":"x"}"#,
            #"{"id":"8","title":["x"],"price":1,"stock":1,"popularity":1}"#,
            #"{"id":"8","title":"x","price":1,"stock":1,"popularity":1,"tags":[{"a":1}]}"#,
            "{\"id\":\"8\",\"title\":\"x\u{1}",
        ])
    func refusesOtherDocuments(body: String) async throws {
        try await TestServer.runWithCatalog { connection async throws in
            let answer = try await connection.send(.post, Self.path, text: body)
            #expect(answer.status == 400, "\(answer.text)")
            #expect(!answer.message.isEmpty)
            #expect(try await connection.search("q=*").json["found"] == 5)
        }
    }

    @Test func dirtyValues() async throws {
        try await TestServer.runWithCatalog { connection async throws in
            let castable: JSON = ["id": "8", "title": "x", "price": "12.5", "stock": "3", "popularity": 1]
            #expect(try await connection.send(.post, Self.path, castable).json["price"] == 12.5)
            #expect(try await connection.send(.post, Self.path + "?action=upsert&dirty_values=reject", castable).status == 400)
            let dirty: JSON = ["id": "8", "title": "x", "price": 1, "stock": 3, "popularity": 1, "active": "perhaps"]
            #expect(try await connection.send(.post, Self.path + "?action=upsert", dirty).status == 400)
            let dropped = try await connection.send(.post, Self.path + "?action=upsert&dirty_values=coerce_or_drop", dirty)
            #expect(try dropped.status == 201 && dropped.json["active"] == nil)
        }
    }

    @Test("Parameters that do not exist", arguments: ["action=bogus", "dirty_values=bogus", "refresh=bogus"])
    func refusesOtherParameters(query: String) async throws {
        try await TestServer.runWithCatalog { connection async throws in
            let answer = try await connection.send(.post, Self.path + "?" + query, Self.document)
            #expect(answer.status == 400)
            #expect(answer.message.contains(query.prefix { $0 != "=" }))
        }
    }

    @Test func partsOfADocument() async throws {
        try await TestServer.runWithCatalog { connection async throws in
            let answer = try await connection.send(.get, Self.path + "/1?include_fields=id,attributes.material")
            #expect(try answer.json == ["id": "1", "attributes": ["material": "steel"]])
        }
    }

    @Test func filtersRemoveAndChange() async throws {
        try await TestServer.runWithCatalog { connection async throws in
            let changed = try await connection.send(.patch, Self.path + "?filter_by=brand:=Acme", ["stock": 555])
            #expect(try changed.status == 200 && changed.json == ["num_updated": 2])
            #expect(try await connection.search("q=*&filter_by=stock:555").ids == ["1", "2"])
            let removed = try await connection.send(.delete, Self.path + "?filter_by=stock:=555%20||%20id:=3")
            #expect(try removed.status == 200 && removed.json == ["num_deleted": 3])
            #expect(try await connection.search("q=*").ids == ["4", "5"])
            #expect(try await connection.send(.delete, Self.path + "?filter_by=stock:>9000").json == ["num_deleted": 0])
        }
    }

    @Test(arguments: ["filter_by=id:*", "truncate=true", "filter_by=id:*&truncate=true"])
    func everyDocumentGoes(query: String) async throws {
        try await TestServer.runWithCatalog { connection async throws in
            #expect(try await connection.send(.delete, Self.path + "?filter_by=id:*%20%26%26%20brand:=Acme").json == ["num_deleted": 2])
            #expect(try await connection.send(.delete, Self.path + "?" + query).json == ["num_deleted": 3])
            #expect(try await connection.search("q=*").json["found"] == 0)
            #expect(try await connection.send(.post, Self.path, Self.document).status == 201)
            #expect(try await connection.search("q=*").json["found"] == 1)
        }
    }

    @Test(
        "Filters that cannot be used",
        arguments: [
            ("", 400), ("?filter_by=", 400), ("?filter_by=(stock:1", 400), ("?filter_by=none:1", 404), ("?filter_by=stock:x", 400),
        ])
    func refusesOtherFilters(query: String, status: Int) async throws {
        try await TestServer.runWithCatalog { connection async throws in
            #expect(try await connection.send(.delete, Self.path + query).status == status)
            #expect(try await connection.send(.patch, Self.path + query, ["stock": 1]).status == status)
            #expect(try await connection.search("q=*").json["found"] == 5)
        }
    }

    @Test func patchMustNotRename() async throws {
        try await TestServer.runWithCatalog { connection async throws in
            #expect(try await connection.send(.patch, Self.path + "/1", ["id": "2"]).status == 400)
            #expect(try await connection.send(.patch, Self.path + "/1", [1] as JSON).status == 400)
        }
    }
}
