import ByteStorage
import SearchIndex
import TestSupport
import Testing

/// 1. Who asks for a category by its name sees what is of it first, whatever else says the word more often.
/// 2. A category that says more than the word, and a query of several words, change nothing.
/// 3. What a document's kind is worth is part of the explained score.
@Suite struct KindTests {
    private static let documents = [
        "grease": #""title":"Bearing grease","text":"bearing bearing bearing","groups":["Lubricants"]"#,
        "seat": #""title":"Bearing seat","text":"bearing","groups":["Bearing seats"]"#,
        "ball": #""title":"Deep groove 6204 20 x 47 x 14 mm with two rubber seals","text":"","groups":["Bearings"]"#,
    ]

    private func snapshot(_ folder: borrowing TemporaryDirectory, separator: String?) throws -> IndexSnapshot {
        var groups = Field(name: "groups", type: .stringArray)
        (groups.facet, groups.stem, groups.locale, groups.hierarchySeparator) = (true, true, "en", separator)
        let schema = Schema(fields: [Field(name: "title", type: .string), Field(name: "text", type: .string), groups])
        let index = try Index(directory: folder.file("index"), schema: schema)
        try index.apply(
            Self.documents.sorted { $0.key < $1.key }.map { id, members in
                .upsert(id: id, document: Array(#"{"id":"\#(id)",\#(members)}"#.utf8))
            }, sequence: 1)
        return index.snapshot()
    }

    @Test(
        arguments: [
            ("bearings", " > ", "ball"), ("bearing", " > ", "ball"), ("bearing", nil, "grease"), ("bearing grease", " > ", "grease"),
        ] as [(String, String?, String)])
    func `a category goes first where its name is asked for`(query: String, separator: String?, first: String) throws {
        let folder = TemporaryDirectory()
        var request = SearchRequest(query: query)
        (request.typing.prefix, request.explains) = (false, true)
        let hits = try snapshot(folder, separator: separator).search(request).hits
        #expect(hits.first?.id == first)
        for hit in hits { #expect(hit.explanation?.rank == hit.textMatch.rank) }
    }
}
