import ByteStorage
import HTTPTypes
import Testing

/// `/collections/:c/synonyms` has the shapes that clients know, and what is set counts for the next search.
///
/// 1. A synonym is put, read, listed, replaced and removed; the search after each step follows it.
/// 2. What cannot be a synonym is refused with the member at fault.
/// 3. A search that wants none gets none.
@Suite struct SynonymRouteTests {
    @Test func aSynonymCountsAtOnce() async throws {
        try await TestServer.runWithCatalog { connection async throws in
            let path = "/collections/products/synonyms"
            #expect(try await connection.send(.get, path).json == ["synonyms": []])
            #expect(try await connection.search("q=fastener").ids == [])
            let put = try await connection.send(.put, path + "/fix", ["root": "fastener", "synonyms": ["bolt", "socket screw"]])
            #expect(put.status == 200)
            #expect(try put.json == ["id": "fix", "root": "fastener", "synonyms": ["bolt", "socket screw"]])
            #expect(try await connection.search("q=fastener").ids == ["1", "5", "4"])
            #expect(try await connection.search("q=fastener&enable_synonyms=false").ids == [])
            #expect(try await connection.send(.get, path + "/fix").json == put.json)
            _ = try await connection.send(.put, path + "/fix", ["synonyms": ["fastener", "washer"]])
            #expect(try await connection.search("q=fastener").ids == ["3"])
            #expect(
                try await connection.send(.get, path).json == [
                    "synonyms": [["id": "fix", "root": "", "synonyms": ["fastener", "washer"]]]
                ])
            #expect(try await connection.send(.delete, path + "/fix").json == ["id": "fix"])
            #expect(try await connection.search("q=fastener").ids == [])
            #expect(try await connection.send(.delete, path + "/fix").status == 404)
            #expect(try await connection.send(.get, "/collections/none/synonyms").status == 404)
        }
    }

    @Test(
        arguments: [
            (#"{"synonyms":["one"]}"#, "synonyms"), (#"{"synonyms":["a","--"]}"#, "synonyms"), (#"{"root":"x"}"#, "synonyms"),
            (#"{"root":"--","synonyms":["a"]}"#, "root"), (#"{"synonyms":"a"}"#, "synonyms"), (#"{"synonym":["a","b"]}"#, "synonym"),
        ])
    func refuses(body: String, field: String) async throws {
        try await TestServer.runWithCatalog { connection async throws in
            let answer = try await connection.send(.put, "/collections/products/synonyms/x", text: body)
            #expect(answer.status == 400 && answer.message.contains(field == "synonyms" ? "" : field), "\(answer.text)")
        }
    }
}
