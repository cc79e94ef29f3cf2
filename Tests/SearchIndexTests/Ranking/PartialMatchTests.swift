import ByteStorage
import SearchIndex
import TestSupport
import Testing

/// 1. Where words were dropped, a document that is called by the others goes before one that has all of them in passing.
/// 2. Of documents alike the one with more of the words goes first, and a rare word counts for more than a common one.
/// 3. A word as it was typed is worth more than a mistyped one.
/// 4. Where no word is dropped the number of words comes first.
/// 5. The parts of an explanation make up the rank.
@Suite struct PartialMatchTests {
    private static let filler = (0..<60).map { "feature\($0)" }.joined(separator: " ")
    private static let documents = [
        "charger": #""title":"Charger","text":"\#(filler) cordless \#(filler) drill \#(filler)""#,
        "drill": #""title":"Impact drill","text":"drill""#,
        "lamp": #""title":"Cordless lamp","text":"cordless""#,
        "fan": #""title":"Cordless fan","text":"cordless""#,
        "saw": #""title":"Cordless saw","text":"cordless""#,
        "both": #""title":"Cordless drill","text":"drill""#,
        "mistyped": #""title":"Cordles drill","text":"drill""#,
    ]

    private func hits(_ query: String, threshold: Int, maxTypos: Int = 0) throws -> [SearchHit] {
        let folder = TemporaryDirectory()
        var title = Field(name: "title", type: .string)
        title.weight = 10
        let schema = Schema(fields: [title, Field(name: "text", type: .string)])
        let index = try Index(directory: folder.file("index"), schema: schema)
        try index.apply(
            Self.documents.sorted { $0.key < $1.key }.map { id, members in
                .upsert(id: id, document: Array(#"{"id":"\#(id)",\#(members)}"#.utf8))
            }, sequence: 1)
        var request = SearchRequest(query: query)
        (request.typing.prefix, request.typing.maxTypos, request.explains) = (false, maxTypos, true)
        request.typing.dropThreshold = threshold
        if maxTypos > 0 { request.typing.typoThreshold = 100 }
        return try index.snapshot().search(request).hits
    }

    @Test func `a document that is called by some of the words goes before one that has all in passing`() throws {
        let ids = try hits("cordless drill", threshold: 100).map(\.id)
        #expect(ids.first == "both")
        #expect(try #require(ids.firstIndex(of: "drill")) < #require(ids.firstIndex(of: "charger")))
        #expect(try #require(ids.firstIndex(of: "drill")) < #require(ids.firstIndex(of: "lamp")))
    }

    @Test func `without dropping, only those with all words match`() throws {
        #expect(try hits("cordless drill", threshold: 1).map(\.id) == ["both", "charger"])
    }

    @Test func `a word as typed is worth more than a mistyped one`() throws {
        let hits = try hits("cordless drill", threshold: 100, maxTypos: 2)
        let words = hits.compactMap { $0.explanation?.words.first }
        let least = try #require(words.filter { $0.reading == .exact }.map(\.worth).min())
        #expect(least > (words.filter { $0.cost > 0 }.map(\.worth).max() ?? 9))
        #expect(hits.map(\.id).starts(with: ["both", "mistyped"]))
    }

    @Test(arguments: [0, 2])
    func `explained parts make up the rank`(maxTypos: Int) throws {
        let hits = try hits("cordless drill", threshold: 100, maxTypos: maxTypos)
        #expect(hits.count > 4)
        for hit in hits {
            #expect(hit.explanation?.rank == hit.textMatch.rank && hit.explanation?.wordsMatched == hit.textMatch.wordsMatched)
        }
        #expect(hits.map(\.textMatch.rank) == hits.map(\.textMatch.rank).sorted(by: >))
    }
}
