import ByteStorage
import SearchIndex
import TestSupport
import Testing

/// Identifiers by which one asker knows documents.
///
/// 1. Each level of the ladder finds the document that is meant, and the hit says by which identifier.
/// 2. An exact one alone puts its document first, and nothing else beside it; who does not have it finds nothing by it.
/// 3. Whatever the search and the history of the index, the answer is that of the twin, with bonuses and without.
/// 4. The parts of an explanation make up the rank, bonus included.
@Suite struct OwnIdentifierTests {
    private static let documents: [(id: String, sku: String, title: String)] = [
        ("bolt", "157B2210", "Hex bolt M8 x 40"), ("lamp", "LM-317-T", "Desk lamp"), ("tape", "T-2000", "Adhesive tape"),
        ("other", "PN-4711", "Something else"),
    ]
    private static let numbers = ["bolt": ["ACME 001/77-X", "00815"], "lamp": ["PN-4711", "O8B5-I1Z"], "tape": ["ACME-TAPE"]]

    private func snapshot(_ folder: borrowing TemporaryDirectory) throws -> IndexSnapshot {
        var sku = Field(name: "sku", type: .string)
        sku.identifier = true
        let index = try Index(directory: folder.file("index"), schema: Schema(fields: [sku, Field(name: "title", type: .string)]))
        try index.apply(
            Self.documents.map { item in
                let json: JSON = .object(["id": .string(item.id), "sku": .string(item.sku), "title": .string(item.title)])
                return .upsert(id: item.id, document: json.serialized())
            }, sequence: 1)
        return index.snapshot()
    }

    @Test(
        arguments: [
            ("ACME 001/77-X", "bolt", .identifier, "ACME 001/77-X"), ("acme00177x", "bolt", .identifier, "ACME 001/77-X"),
            ("815", "bolt", .zeros, "00815"), ("0000815", "bolt", .zeros, "00815"),
            ("acme0017", "bolt", .identifierPrefix, "ACME 001/77-X"),
            ("00177", "bolt", .identifierPart, "ACME 001/77-X"), ("08851-1Z", "lamp", .lookAlike, "O8B5-I1Z"),
            ("ACME00277X", "bolt", .guess, "ACME 001/77-X"),
        ] as [(String, String, ReadingKind, String)])
    func `each level finds what is meant`(query: String, id: String, kind: ReadingKind, value: String) throws {
        let folder = TemporaryDirectory()
        let snapshot = try snapshot(folder)
        var request = SearchRequest(query: query)
        #expect(try !snapshot.search(request).hits.contains { $0.matchedVia?.value == value })
        request.view = OwnView(Self.numbers, schema: snapshot.schema)
        let hit = try #require(try snapshot.search(request).hits.first)
        #expect(
            hit.id == id && hit.matchedVia == MatchedIdentifier(reading: kind, field: "own", value: value),
            "\(hit.id) \(hit.matchedVia as Any)")
    }

    @Test func `documents are told by what they are called`() throws {
        let folder = TemporaryDirectory()
        let tables = OwnView(Self.numbers, schema: try snapshot(folder).schema).ownIdentifiers
        func names(_ id: String) -> [String] { tables.flatMap { $0.identifiers(of: id) }.sorted() }
        #expect(names("bolt") == ["00815", "ACME 001/77-X"] && names("tape") == ["ACME-TAPE"] && names("other").isEmpty)
    }

    @Test func `the own one stands first`() throws {
        let folder = TemporaryDirectory()
        let snapshot = try snapshot(folder)
        var request = SearchRequest(query: "pn 4711")
        #expect(try snapshot.search(request).hits.map(\.id) == ["other"])
        request.view = OwnView(Self.numbers, schema: snapshot.schema)
        #expect(try snapshot.search(request).hits.map(\.id) == ["lamp", "other"])
        request.query = "acme-tape"
        #expect(try snapshot.search(request).hits.map(\.id) == ["tape"])
        request.query = "lamp acme tape"
        #expect(try snapshot.search(request).hits.map(\.id).first == "lamp" || snapshot.search(request).hits.map(\.id).first == "tape")
        request.query = "PN-4711"
        request.queryFields = [QueryField(name: "title")]
        #expect(try snapshot.search(request).found == 0)
        request.queryFields = [QueryField(name: "title"), QueryField(name: "sku")]
        #expect(try snapshot.search(request).hits.first?.id == "lamp")
        #expect(try snapshot.viewed(by: OwnView([:], schema: snapshot.schema)).search(SearchRequest(query: "00815")).found == 0)
    }

    @Test(arguments: 1...8 as ClosedRange<UInt64>)
    func `answers are those of the twin`(seed: UInt64) throws {
        let folder = TemporaryDirectory()
        var history = try RandomHistory(catalog: seed.isMultiple(of: 2) ? .varied : .sample, folder: folder.file("index"), seed: seed)
        for _ in 0..<25 { try history.step() }
        var random = SeededRandom(seed)
        var own: [String: [String]] = [:]
        var points: [String: Int] = [:]
        for id in history.truth.keys.sorted() {
            if Int.random(in: 0..<3, using: &random) == 0 { own[id] = (0...1).map { _ in Self.number(&random) } }
            if seed > 2, Int.random(in: 0..<4, using: &random) == 0 { points[id] = [1, 500, 6000].randomElement(using: &random) }
        }
        var twin = try Twin(schema: history.schema, documents: history.truth, own: own)
        twin.bonuses = points
        let view = OwnView(own, schema: history.schema, points: points)
        let snapshot = try history.index.snapshot().viewed(by: view)
        try TwinComparison(twin, snapshot, seed: seed).run(60)
        var generator = RequestGenerator(twin, seed: seed)
        var foundByOwn = 0
        for number in 0..<150 {
            var request = try generator.nextOfBuyer().parsed
            request.query = Self.query(own, &random)
            if Int.random(in: 0..<3, using: &random) == 0 { request.query += " " + generator.nextWord() }
            request.typing.typoThreshold = [0, 1, 1, 20].randomElement(using: &random) ?? 1
            request.explains = true
            request.limit = 20
            let result = try snapshot.search(request)
            let differences = try twin.search(request).differences(from: result).map { $0.prefix(300) }.joined(separator: "\n")
            #expect(differences == "", "seed \(seed), search \(number): \(request.query)")
            for hit in result.hits {
                if hit.matchedVia?.field == "own" { foundByOwn += 1 }
                #expect(hit.explanation.map { $0.rank == hit.textMatch.rank } ?? true, "seed \(seed), \(hit.id): \(request.query)")
            }
        }
        #expect(foundByOwn > 20)
    }

    private static func number(_ random: inout SeededRandom) -> String {
        let number = Int.random(in: 0..<40, using: &random)
        return ["AB-\(number)", "00\(number)77", "X \(number)/\(number)", "O\(number)B8-I5S1", "bolt\(number)", "\(number)", "ACME"]
            .randomElement(using: &random) ?? ""
    }

    /// A number, or one that is like it.
    private static func query(_ own: [String: [String]], _ random: inout SeededRandom) -> String {
        let number = own.values.joined().sorted().randomElement(using: &random) ?? "AB-1"
        switch Int.random(in: 0..<9, using: &random) {
        case 0: return number.lowercased()
        case 1: return number.filter { $0.isLetter || $0.isNumber }
        case 2: return "0" + number
        case 3: return String(number.drop { $0 == "0" })
        case 4: return String(number.dropLast())
        case 5: return String(number.dropFirst(2))
        case 6: return number.replacing("O", with: "0").replacing("1", with: "I")
        case 7: return String(number.shuffled(using: &random))
        default: return number
        }
    }
}
