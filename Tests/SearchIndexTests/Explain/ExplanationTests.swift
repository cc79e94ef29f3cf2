import ByteStorage
import SearchIndex
import TestSupport
import Testing

/// 1. Whatever the search and the history of the index, the parts of an explanation make up the rank that orders the hit.
/// 2. Each word's score is its rarity times its worth, and each matched word names a searched field.
/// 3. Readings are told by their kind.
/// 4. A hit by an identifier names the field and the value; a look-alike and an edit are told as guesses.
@Suite struct ExplanationTests {
    @Test(arguments: 1...6 as ClosedRange<UInt64>)
    func `the parts of an explanation make up the rank`(seed: UInt64) throws {
        let folder = TemporaryDirectory()
        var history = try RandomHistory(catalog: seed.isMultiple(of: 2) ? .varied : .sample, folder: folder.file("index"), seed: seed)
        for _ in 0..<25 { try history.step() }
        var generator = RequestGenerator(try Twin(schema: history.schema, documents: history.truth), seed: seed)
        var explained = 0
        for _ in 0..<60 {
            let search = try generator.next()
            var request = search.parsed
            request.explains = true
            request.grouping = nil
            for hit in try history.index.snapshot().search(request).hits where !hit.curated {
                guard let explanation = hit.explanation else {
                    #expect(hit.textMatch.wordsMatched == 0, "\(search.text)")
                    continue
                }
                explained += 1
                #expect(explanation.rank == hit.textMatch.rank, "seed \(seed), \(hit.id): \(search.text)")
                #expect(explanation.wordsMatched == hit.textMatch.wordsMatched && explanation.cost == hit.textMatch.typoCost)
                for word in explanation.words where word.reading != nil {
                    #expect(word.score == Int((1024 * word.rarity * word.worth).rounded()) && !word.fields.isEmpty, "\(search.text)")
                }
            }
        }
        #expect(explained > 50)
    }

    private static let documents: [(id: String, sku: String, title: String)] = [
        ("bolt", "157B2210", "Hex bolts M8 x 40"), ("lamp", "04006381333931", "Desklamp with dimmer"),
        ("tape", "LM-317-T", "Adhesive tape 12.7 mm"),
        ("screen", "AD2S1210WDSTZRL7", "Projector screen"),
    ]

    private func snapshot(_ folder: borrowing TemporaryDirectory) throws -> IndexSnapshot {
        var sku = Field(name: "sku", type: .string)
        sku.identifier = true
        var title = Field(name: "title", type: .string)
        title.stem = true
        title.locale = "en"
        let index = try Index(directory: folder.file("index"), schema: Schema(fields: [sku, title]))
        try index.apply(
            Self.documents.map { item in
                let json: JSON = .object(["id": .string(item.id), "sku": .string(item.sku), "title": .string(item.title)])
                return .upsert(id: item.id, document: json.serialized())
            }, sequence: 1)
        return index.snapshot()
    }

    @Test(
        arguments: [
            ("dimmer ", "lamp", .exact, "dimmer", "title", 0), ("dimm", "lamp", .prefix, "dimmer", "title", 0),
            ("dimmre", "lamp", .typo, "dimmer", "title", 1), ("bolt", "bolt", .form, "bolts", "title", 0),
            ("bolt hex", "bolt", .form, "bolts", "title", 0), ("desk lamp", "lamp", .joined, "desklamp", "title", 0),
            ("1/2\"", "tape", .measurement, "", "title", 0), ("157-b-2210", "bolt", .identifier, "", "sku", 0),
            ("4006381333931", "lamp", .zeros, "", "sku", 0), ("157B22", "bolt", .prefix, "157b2210", "sku", 0),
            ("157-B22", "bolt", .identifierPrefix, "", "sku", 1), ("7B2210", "bolt", .identifierPart, "", "sku", 1),
            ("I57B22IO", "bolt", .lookAlike, "", "sku", 2), ("AD2S1210WDSTZRL8", "screen", .guess, "", "sku", 2),
        ] as [(String, String, ReadingKind, String, String, Int)])
    func `readings are told by their kind`(
        query: String, id: String, kind: ReadingKind, text: String, field: String, cost: Int
    ) throws {
        let folder = TemporaryDirectory()
        var request = SearchRequest(query: query)
        request.explains = true
        let hits = try snapshot(folder).search(request).hits
        #expect(hits.map(\.id) == [id])
        let word = try #require(hits.first?.explanation?.words.first)
        #expect(word.reading == kind && word.text == text && word.fields == [field] && word.cost == cost, "\(word)")
    }

    @Test(
        arguments: [
            ("157 b 2210", .identifier, "157B2210"), ("4006381333931", .zeros, "04006381333931"), ("LM317", .identifierPrefix, "LM-317-T"),
            ("S1210W", .identifierPart, "AD2S1210WDSTZRL7"), ("I57B22IO", .lookAlike, "157B2210"),
            ("AD2S1210WDSTZRL8", .guess, "AD2S1210WDSTZRL7"),
        ] as [(String, ReadingKind, String)])
    func `a hit by an identifier names it`(query: String, kind: ReadingKind, value: String) throws {
        let folder = TemporaryDirectory()
        let hit = try #require(try snapshot(folder).search(SearchRequest(query: query)).hits.first)
        #expect(hit.matchedVia == MatchedIdentifier(reading: kind, field: "sku", value: value))
        #expect(hit.matchedVia?.isGuess == (kind == .lookAlike || kind == .guess) && hit.explanation == nil)
    }

    @Test func `other hits name none`() throws {
        let folder = TemporaryDirectory()
        #expect(try snapshot(folder).search(SearchRequest(query: "projector")).hits.map(\.matchedVia) == [nil])
    }
}
