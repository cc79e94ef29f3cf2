import ByteStorage
import SearchIndex
import TestSupport
import Testing

/// Synonyms say the same as words of the query; the twins cover them at random, these are the cases that a merchandiser thinks of.
///
/// 1. Sides of one word and of several find each other in both directions, in any number of the word where endings do not count.
/// 2. A root finds its sides, and a side does not find the root.
/// 3. A measurement is named and found in any unit.
/// 4. A document with the word itself goes before one with a synonym, and a synonym before a typo, which is not tried.
/// 5. Highlights mark the synonym, also of several words and then only where these stand together; explanations name it.
/// 6. A side names nothing while it is being typed, nor inside of a phrase.
/// 7. An identifier that a synonym knows finds both.
@Suite struct SynonymSearchTests {
    private static let documents: [(id: String, title: String)] = [
        ("sofa", "Grey sofa"), ("couch", "Grey couch"), ("tv", "TV set"), ("flat", "Flat screen with a stand"),
        ("screen", "Screen for a flat roof"), ("bolt", "Hex bolt"), ("nut", "Lock nuts"), ("fastener", "Fastener box"),
        ("tube", "Tube 12.7 mm"), ("dn", "Fitting DN15"), ("soda", "Soda maker"), ("old", "Valve XK-4711"), ("new", "Valve ZT-9000"),
    ]

    private static let synonyms = [
        Synonym(sides: ["sofa", "couch"]), Synonym(sides: ["tv", "flat screen"]),
        Synonym(root: "fastener", sides: ["bolt", "lock nut"]), Synonym(sides: ["1/2 inch", "DN15"]),
        Synonym(sides: ["XK-4711", "ZT 9000"]),
    ]

    private static func snapshot(_ folder: borrowing TemporaryDirectory) throws -> IndexSnapshot {
        var title = Field(name: "title", type: .string)
        title.stem = true
        title.identifier = true
        let index = try Index(directory: folder.file("index"), schema: Schema(fields: [title]))
        try index.apply(
            documents.map { item in
                .upsert(id: item.id, document: JSON.object(["id": .string(item.id), "title": .string(item.title)]).serialized())
            }, sequence: 1)
        return index.snapshot()
    }

    private static func request(_ query: String, _ snapshot: IndexSnapshot) -> SearchRequest {
        var request = SearchRequest(query: query)
        request.synonyms = SynonymTable(synonyms, schema: snapshot.schema)
        request.explains = true
        return request
    }

    @Test(
        arguments: [
            ("sofa ", ["sofa", "couch"]), ("couch ", ["couch", "sofa"]), ("sofas ", ["sofa", "couch"]), ("grey couch ", ["couch", "sofa"]),
            ("tv ", ["tv", "flat"]), ("flat screen ", ["flat", "tv", "screen"]),
            ("screen flat ", ["flat", "screen"]), ("fastener ", ["fastener", "bolt", "nut"]), ("bolt ", ["bolt"]), ("lock nut ", ["nut"]),
            ("12.7 mm", ["tube", "dn"]), ("1/2\"", ["tube", "dn"]), ("0.5 inch", ["tube", "dn"]), ("dn15", ["dn", "tube"]),
            ("sof", ["sofa"]), ("\"sofa\"", ["sofa"]), ("-couch sofa ", ["sofa"]), ("XK 4711", ["old", "new"]), ("zt9000", ["new"]),
            ("ZT-9000", ["new", "old"]),
        ] as [(String, [String])])
    func `queries find what the synonyms say`(query: String, ids: [String]) throws {
        let folder = TemporaryDirectory()
        let snapshot = try Self.snapshot(folder)
        let hits = try snapshot.search(Self.request(query, snapshot)).hits
        #expect(hits.map(\.id) == ids)
        for hit in hits { #expect(hit.explanation?.rank == hit.textMatch.rank) }
    }

    @Test func `the synonym is marked and named`() throws {
        let folder = TemporaryDirectory()
        let snapshot = try Self.snapshot(folder)
        func snippet(_ query: String, _ id: String) throws -> String? {
            try snapshot.search(Self.request(query, snapshot)).hits.first { $0.id == id }?.highlights.first?.snippets.first
        }
        #expect(try snippet("sofa ", "couch") == "Grey <mark>couch</mark>")
        #expect(try snippet("tv ", "flat") == "<mark>Flat</mark> <mark>screen</mark> with a stand")
        let word = try snapshot.search(Self.request("tv ", snapshot)).hits.last?.explanation?.words.first
        #expect(word?.reading == .synonym && word?.text == "flat screen" && word?.fields == ["title"] && word?.cost == 0)
        let plain = try snapshot.search(SearchRequest(query: "tv "))
        #expect(plain.hits.map(\.id) == ["tv"])
    }
}
