import ByteStorage
import SearchIndex
import TestSupport
import Testing

/// 1. Where nothing matches with the usual budgets, shorter words have more edits; where something matches, nothing is added.
/// 2. A number written together is never read with more edits.
/// 3. Corrections: the word itself first, then the likeliest slip, then the word of more documents; none for numbers. Words further away
///    count where there is none nearer, and in long words; never those that share less than half the letters.
@Suite struct TypoBudgetTests {
    private static let titles = [
        "a": "Hex bolt zinc", "b": "Saw blade", "c": "Drill bit set", "d": "XYZ-123 case", "e": "Sow feed", "f": "Grill grate",
        "g": "Grill brush",
    ]

    private func snapshot(_ folder: borrowing TemporaryDirectory) throws -> IndexSnapshot {
        var sku = Field(name: "sku", type: .string)
        sku.identifier = true
        sku.optional = true
        let index = try Index(directory: folder.file("index"), schema: Schema(fields: [sku, Field(name: "title", type: .string)]))
        try index.apply(
            Self.titles.sorted { $0.key < $1.key }.map { id, title in
                .upsert(id: id, document: JSON.object(["id": .string(id), "title": .string(title)]).serialized())
            }, sequence: 1)
        return index.snapshot()
    }

    @Test(
        arguments: [
            ("bxlx", ["a"], []), ("drxxl", ["c"], []), ("zaw", ["b"], []), ("zaw blade", ["b"], []), ("hxe blt", ["a"], []),
            ("dril", ["c"], ["c"]), ("dirll", ["c"], ["c"]), ("saw", ["b"], ["b"]), ("xyw-123", [], []), ("qqqq", [], []),
        ] as [(String, [String], [String])])
    func `budgets widen where nothing matches`(query: String, wide: [String], usual: [String]) throws {
        let folder = TemporaryDirectory()
        let snapshot = try snapshot(folder)
        var request = SearchRequest(query: query)
        request.typing.dropThreshold = 0
        #expect(try snapshot.search(request).hits.map(\.id) == wide)
        request.typing.widens = false
        #expect(try snapshot.search(request).hits.map(\.id) == usual)
    }

    @Test(
        arguments: [
            ("saw", ["saw", "sow"]), ("drlil", ["drill", "grill"]), ("frill", ["grill", "drill"]), ("bolf", ["bolt"]), ("blde", ["blade"]),
            ("bxxxe", ["blade"]), ("bxxxsh", ["brush"]), ("xxxxx", []), ("fd", ["feed"]),
            ("saw blade", []), ("m8", []), ("", []),
        ] as [(String, [String])])
    func `corrections are by likelihood`(word: String, expected: [String]) throws {
        let folder = TemporaryDirectory()
        #expect(try snapshot(folder).corrections(of: word, limit: 5).map(\.text) == expected)
    }

    @Test func `corrections say how far and how common`() throws {
        let folder = TemporaryDirectory()
        let found = try snapshot(folder).corrections(of: "gril", limit: 1)
        #expect(found == [Correction(text: "grill", documents: 2, edits: 1)])
    }
}
