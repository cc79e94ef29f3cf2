import ByteStorage
import SearchIndex
import TestSupport
import Testing

/// 1. A word that nothing holds is found as two; a compound is found by its head, and by its parts written apart.
/// 2. Parts are words that the catalog has: a word that merely ends alike is none.
/// 3. An index answers as its twin does, in languages that write words together.
@Suite struct CompoundTests {
    private static func snapshot(_ titles: [String], locale: String, _ folder: borrowing TemporaryDirectory) throws -> IndexSnapshot {
        var title = Field(name: "title", type: .string)
        title.stem = true
        title.locale = locale
        let schema = Schema(fields: [title])
        let index = try Index(directory: folder.file("index"), schema: schema)
        try index.apply(
            titles.map { .upsert(id: $0, document: JSON.object(["id": .string($0), "title": .string($0)]).serialized()) }, sequence: 1)
        return index.snapshot()
    }

    @Test(
        arguments: [
            ("nb", "bolt ", ["bolt", "sekskantbolt m8"]), ("nb", "bolter ", ["bolt", "sekskantbolt m8"]),
            ("nb", "sekskant bolt ", ["sekskantbolt m8"]), ("nb", "bukse ", ["arbeidsbukse"]), ("nb", "sekskantskrue ", ["sekskant skrue"]),
            ("nb", "sekskantskruer ", ["sekskant skrue"]), ("nb", "arbeidsskrue ", []), ("nb", "lampe ", []),
            ("de", "trikot ", ["Fußballtrikot"]), ("de", "fussballtrikots ", ["Fußballtrikot"]),
            ("de", "bremsenscheibe ", ["Bremse Scheibe"]),
            ("sv", "skruv ", ["träskruv"]), ("en", "bolt ", ["bolt"]), ("en", "hexhead ", ["hex head"]), ("en", "headhex ", []),
            ("en", "trikot ", []),
        ] as [(String, String, [String])])
    func `words are found by their parts`(locale: String, query: String, ids: [String]) throws {
        let folder = TemporaryDirectory()
        let titles = [
            "bolt", "sekskantbolt m8", "sekskant skrue", "arbeidsbukse", "arbeid", "skumlampett", "Fußballtrikot", "Fußball",
            "Bremse Scheibe", "träskruv", "trä", "hex head",
        ]
        let snapshot = try Self.snapshot(titles, locale: locale, folder)
        var request = SearchRequest(query: query)
        request.typing.maxTypos = 0
        request.explains = true
        let hits = try snapshot.search(request).hits
        #expect(hits.map(\.id) == ids)
        for hit in hits { #expect(hit.explanation?.rank == hit.textMatch.rank && !hit.highlights.isEmpty) }
    }

    @Test(arguments: [("nb", 61), ("de", 62), ("sv", 63)] as [(String, UInt64)])
    func `an index answers as its twin does`(locale: String, seed: UInt64) throws {
        let words = [
            "sekskant", "bolt", "bolter", "sekskantbolt", "arbeid", "arbeidsbukse", "bukse", "bukser", "skrue", "treskrue", "tre", "skruer",
            "sekskantskrue", "fuss", "fussball", "ball", "trikot", "fussballtrikot", "bremse", "bremsscheibe", "scheibe", "brems", "kraft",
            "m8", "kraftwerk", "werk", "for", "fur", "med", "mit", "til",
        ]
        var random = SeededRandom(seed)
        let titles = (0..<60).map { _ in
            (0..<Int.random(in: 1...4, using: &random)).map { _ in words[Int.random(in: 0..<words.count, using: &random)] }
                .joined(separator: " ")
        }
        let folder = TemporaryDirectory()
        let snapshot = try Self.snapshot(titles, locale: locale, folder)
        var documents: [String: [UInt8]] = [:]
        for title in titles { documents[title] = JSON.object(["id": .string(title), "title": .string(title)]).serialized() }
        try TwinComparison(try Twin(schema: snapshot.schema, documents: documents), snapshot, seed: seed).run(80)
    }
}
