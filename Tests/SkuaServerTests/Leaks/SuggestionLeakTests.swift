import ByteStorage
import CatalogEngine
import CommerceStore
import HTTPTypes
import TestSupport
import Testing

/// Whatever somebody types and others asked and chose before, nothing of what the buyer does not see is suggested: no SKU, brand, category,
/// word or query.
@Suite struct SuggestionLeakTests {
    private static let brands = ["Acme", "Beta", "Hush"]
    private static let words = ["bolt", "nut", "anchor", "hinge", "bracket"]
    /// Words that stand in hidden products only.
    private static let secrets = ["hush", "covert", "clandestine", "x9000", "x9001", "x9002", "x9003", "x9004"]

    private static func documents(_ random: inout SeededRandom) -> String {
        var lines: [String] = []
        for number in 0..<120 {
            let isHidden = number % 4 == 0
            let brand = isHidden ? "Hush" : brands[Int.random(in: 0...1, using: &random)]
            let picked = (0..<3).map { _ in words[Int.random(in: 0..<words.count, using: &random)] }
            let title = (isHidden ? ["covert"] : []) + picked
            let category = isHidden ? "Clandestine > Bolts" : "Fasteners > Bolts"
            let id = isHidden ? "X900\(number % 5)-\(number)" : "P\(number)"
            lines.append(
                #"{"id":"\#(id)","title":"\#(title.joined(separator: " "))","brand":"\#(brand)","categories":["\#(category)"]}"#)
        }
        return lines.joined(separator: "\n")
    }

    @Test(arguments: [1, 2] as [UInt64])
    func nothingHiddenIsSuggested(seed: UInt64) async throws {
        try await ShopFixture.run { shop in
            var random = SeededRandom(seed)
            let categories: JSON = [
                "fields": [["name": "categories", "type": "string[]", "facet": true, "optional": true, "hierarchy_separator": " > "]]
            ]
            _ = try await shop.connection.send(.patch, "/collections/products", categories)
            let answer = try await shop.connection.send(
                .post, "/collections/products/documents/import", text: Self.documents(&random))
            #expect(!answer.text.contains("false"), "\(answer.text)")
            let outsider = try await shop.session("bea")
            let insider = try await shop.session("bo")
            for query in Self.secrets + ["covert bolt", "bolt covert", "bolt nut", "hex secret"] {
                for _ in 0..<3 {
                    _ = try await insider.search("q=" + query.replacing(" ", with: "+"))
                    shop.clock.advance(10)
                }
                _ = try await insider.send(.post, "/v1/clicks", ["q": .string(query), "id": "X9000-0"])
                _ = try await outsider.send(.post, "/v1/clicks", ["q": .string(query), "id": "X9000-0"])
            }
            shop.connection.engine.flushQueryLog()
            var texts: [String] = []
            for word in Self.words + Self.secrets + ["fasteners", "acme", "bolt co", "bolt h", "bolt c", "x9", "hxe", "cvoert"] {
                for length in 1...word.count { texts.append(String(word.prefix(length))) }
            }
            var sawSecrets = false
            for text in texts {
                let uri = "/suggest?limit=20&collections=*&q=" + text.replacing(" ", with: "+")
                let seen = try await outsider.send(.get, uri).text.lowercased()
                for secret in Self.secrets { #expect(!seen.contains(secret), "\(text): \(seen)") }
                sawSecrets = try await insider.send(.get, uri).text.lowercased().contains("covert") || sawSecrets
            }
            #expect(sawSecrets)
        }
    }
}
