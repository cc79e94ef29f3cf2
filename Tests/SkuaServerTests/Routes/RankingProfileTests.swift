import ByteStorage
import HTTPTypes
import Testing

/// Ranking profiles in a collection's metadata.
///
/// 1. The selected profile gives weights, order and the threshold under which words are dropped, to searches that state none.
/// 2. A search that names another profile gets that one; what it states itself counts in any.
/// 3. Profiles that cannot be read, and names of none, are 400 and say what is wrong.
@Suite struct RankingProfileTests {
    private static func metadata(selected: String?, _ profiles: JSON) -> JSON {
        var ranking: JSONObject = ["profiles": profiles]
        if let selected { ranking["profile"] = .string(selected) }
        return ["metadata": ["ranking": .object(ranking)]]
    }

    private static let profiles: JSON = [
        "wide": ["drop_tokens_threshold": 3], "dear": ["sort_by": "price:desc"], "brandless": ["weights": ["brand": 0]], "plain": [:],
    ]

    /// The ids that a search finds, in order.
    private static func ids(_ connection: TestConnection, _ query: String) async throws -> [String] {
        let answer = try await connection.send(.get, "/collections/products/documents/search?" + query)
        #expect(answer.status == 200, "\(answer.text)")
        return try answer.json["hits"]?.arrayValue?.compactMap { $0.at("document.id")?.stringValue } ?? []
    }

    @Test func givesWhatASearchDoesNotState() async throws {
        try await TestServer.runWithCatalog { connection in
            func select(_ name: String?) async throws {
                let answer = try await connection.send(.patch, "/collections/products", Self.metadata(selected: name, Self.profiles))
                #expect(answer.status == 200, "\(answer.text)")
            }
            func ids(_ query: String) async throws -> [String] { try await Self.ids(connection, query) }
            #expect(try await ids("q=hex+bolt").sorted() == ["1", "5"])
            try await select("wide")
            #expect(try await ids("q=hex+bolt").sorted() == ["1", "2", "5"])
            #expect(try await ids("q=hex+bolt&drop_tokens_threshold=1").sorted() == ["1", "5"])
            #expect(try await ids("q=hex+bolt&ranking_profile=plain").sorted() == ["1", "5"])
            try await select("dear")
            #expect(try await ids("q=*") == ["5", "4", "1", "2", "3"])
            #expect(try await ids("q=*&sort_by=price:asc") == ["3", "2", "1", "4", "5"])
            #expect(try await ids("q=hex+bolt&ranking_profile=wide").sorted() == ["1", "2", "5"])
            try await select("brandless")
            #expect(try await ids("q=corax") == [])
            #expect(try await ids("q=corax&ranking_profile=plain") == ["4"])
            #expect(try await ids("q=corax&query_by=brand") == ["4"])
            try await select(nil)
            #expect(try await ids("q=corax") == ["4"])
        }
    }

    @Test func mistakesAreNamed() async throws {
        try await TestServer.runWithCatalog { connection in
            let bad: [(selected: String?, profiles: JSON, says: String)] = [
                ("none", Self.profiles, "none"), (nil, ["a": ["drop_tokens_threshold": -1]], "drop_tokens_threshold"),
                (nil, ["a": ["drop_tokens_threshold": "x"]], "drop_tokens_threshold"), (nil, ["a": ["wieghts": [:]]], "wieghts"),
                (nil, ["a": ["weights": ["title": 128]]], "title"), (nil, ["a": 1], "`a`"), (nil, [1], "profiles"),
            ]
            for (selected, profiles, says) in bad {
                let answer = try await connection.send(.patch, "/collections/products", Self.metadata(selected: selected, profiles))
                #expect(answer.status == 400 && answer.text.contains(says), "\(answer.status) \(answer.text)")
            }
            let unknown = try await connection.send(.get, "/collections/products/documents/search?q=hex&ranking_profile=none")
            #expect(unknown.status == 400 && unknown.text.contains("none"), "\(unknown.text)")
        }
    }
}
