import ByteStorage
import HTTPTypes
import Testing

/// An answer without hits, or without all words, has a way on.
///
/// 1. A misspelled word that typos do not reach is corrected in `did_you_mean`; the correction finds something.
/// 2. Words that were dropped are named.
/// 3. A number finds its successor and its substitutes beside itself, as far as the buyer sees them.
@Suite struct WaysOnTests {
    @Test func corrections() async throws {
        try await TestServer.runWithCatalog { connection async throws in
            let strict = try await connection.search("q=scoket+screw&num_typos=0&drop_tokens_threshold=0").json
            #expect(strict["found"] == 0 && strict["did_you_mean"] == "socket screw")
            let dropped = try await connection.search("q=scoket+bolt&num_typos=0").json
            #expect(dropped["found"] == 2 && dropped["dropped_words"] == ["scoket"] && dropped["did_you_mean"] == nil)
            let found = try await connection.search("q=bolt").json
            #expect(found["did_you_mean"] == nil && found["dropped_words"] == nil && found["alternatives"] == nil)
            #expect(try await connection.search("q=zzzzzz").json["did_you_mean"] == nil)
        }
    }

    @Test func successors() async throws {
        try await ShopFixture.run { shop in
            let field: JSON = ["fields": [["name": "mpn", "type": "string", "identifier": true, "optional": true]]]
            #expect(try await shop.connection.send(.patch, "/collections/products", field).status == 200)
            let documents = """
                {"id":"old","title":"Contactor","brand":"Acme","mpn":"XK-4711-A","relations":{"superseded_by":"new","substitute":["secret","nut"]}}
                {"id":"new","title":"Contactor two","brand":"Acme","mpn":"ZT-9000"}
                """
            _ = try await shop.connection.send(.post, "/collections/products/documents/import", text: documents)
            let answer = try await shop.session("bea").search("q=xk4711a")
            #expect(try answer.ids == ["old"] && !answer.text.contains("secret"))
            let alternatives = try #require(try answer.json["alternatives"]?.arrayValue)
            #expect(alternatives.map { $0.at("document.id") } == ["new", "nut"])
            #expect(alternatives.first?["matched_via"] == ["field": "relations.superseded_by", "value": "old"])
            #expect(alternatives.last?.at("document.price") == 0.99)
        }
    }
}
