import ByteStorage
import SearchIndex
import TestSupport
import Testing

/// 1. Each reason that a document may have for not being in an answer is told, in constructed cases.
/// 2. Whatever the search, the position told is that of the hit, and a reason is told for exactly the documents that are no hits.
@Suite struct PlacementTests {
    private static let documents: [(id: String, sku: String, title: String, stock: Int64)] = [
        ("a", "157B2210", "Hex bolt zinc plated", 5), ("b", "157B2211", "Hex nut zinc plated", 0), ("c", "XYZ-1234", "Socket wrench", 9),
        ("d", "LAMP-1", "Table lamp", 1), ("e", "LAMP-2", "Lamp for the table", 2),
    ]

    private func snapshot(_ folder: borrowing TemporaryDirectory) throws -> IndexSnapshot {
        var sku = Field(name: "sku", type: .string)
        sku.identifier = true
        let fields = [sku, Field(name: "title", type: .string), Field(name: "stock", type: .int32)]
        let index = try Index(directory: folder.file("index"), schema: Schema(fields: fields))
        try index.apply(
            Self.documents.map { item in
                let json: JSON = .object([
                    "id": .string(item.id), "sku": .string(item.sku), "title": .string(item.title), "stock": .int(item.stock),
                ])
                return .upsert(id: item.id, document: json.serialized())
            }, sequence: 1)
        return index.snapshot()
    }

    private func missing(_ word: String, _ reason: MissingWord.Reason) -> HitPlacement {
        .lacksWords([MissingWord(word: word, reason: reason)])
    }

    @Test func `each reason is told`() throws {
        let folder = TemporaryDirectory()
        let snapshot = try snapshot(folder)
        func placement(_ id: String, _ query: String, _ change: (inout SearchRequest) throws -> Void = { _ in }) throws -> HitPlacement {
            var request = SearchRequest(query: query)
            try change(&request)
            return try snapshot.placement(of: id, in: request)
        }
        #expect(try placement("z", "bolt") == .unknown)
        #expect(try placement("a", "bolt") { $0.hiddenIDs = ["a"] } == .hidden)
        #expect(try placement("c", "hex") { $0.pinnedIDs = [("c", 2)] } == .pinned(position: 2))
        #expect(try placement("a", "hex -zinc") == .excluded(words: "zinc"))
        #expect(try placement("e", "\"table lamp\"") == .lacksPhrase("table lamp"))
        #expect(try placement("b", "157B2210") == .otherIdentifier)
        #expect(try placement("c", "hex") == missing("hex", .absent))
        #expect(try placement("c", "wrmnxc") == missing("wrmnxc", .absent))
        #expect(
            try placement("c", "wrmnhc") { $0.typing.widens = false }
                == missing("wrmnhc", .beyondTypos(text: "wrench", edits: 2, allowed: 1)))
        #expect(try placement("d", "lamo") == .listed(position: 1, explanation: try explanation(of: "d", "lamo", snapshot)))
        #expect(
            try placement("c", "wrenhc") { $0.typing.maxTypos = 0 } == missing("wrenhc", .beyondTypos(text: "wrench", edits: 1, allowed: 0))
        )
        #expect(try placement("a", "nut") == missing("nut", .absent))
        #expect(try placement("a", "zinc") { $0.filter = try .parse("stock:>6 && sku:=157B2210") } == .filtered(fields: ["stock"]))
        let listed = try explanation(of: "b", "zinc", snapshot)
        #expect(try placement("b", "zinc") == .listed(position: 2, explanation: listed) && listed?.words.map(\.word) == ["zinc"])
        #expect(try placement("d", "*") == .listed(position: 4, explanation: nil))
    }

    @Test func `a dearer reading is not tried while others answer`() throws {
        let folder = TemporaryDirectory()
        let index = try Index(directory: folder.file("index"), schema: Schema(fields: [Field(name: "title", type: .string)]))
        try index.apply(
            [("a", "planer"), ("b", "planner")].map { id, title in
                .upsert(id: id, document: JSON.object(["id": .string(id), "title": .string(title)]).serialized())
            }, sequence: 1)
        #expect(
            try index.snapshot().placement(of: "b", in: SearchRequest(query: "planer"))
                == missing("planer", .notTried(.typo, text: "planner", cost: 1)))
    }

    private func explanation(of id: String, _ query: String, _ snapshot: IndexSnapshot) throws -> MatchExplanation? {
        var request = SearchRequest(query: query)
        request.explains = true
        return try snapshot.search(request).hits.first { $0.id == id }?.explanation
    }

    @Test(arguments: 1...4 as ClosedRange<UInt64>)
    func `positions are those of the hits`(seed: UInt64) throws {
        let folder = TemporaryDirectory()
        var history = try RandomHistory(catalog: seed.isMultiple(of: 2) ? .varied : .sample, folder: folder.file("index"), seed: seed)
        for _ in 0..<12 { try history.step() }
        let snapshot = history.index.snapshot()
        var generator = RequestGenerator(try Twin(schema: history.schema, documents: history.truth), seed: seed)
        for _ in 0..<25 {
            let search = try generator.next()
            var request = search.parsed
            request.grouping = nil
            request.offset = 0
            request.limit = history.truth.count
            let ids = try snapshot.search(request).hits.map(\.id)
            for id in history.truth.keys.sorted().prefix(12) {
                let position: Int?
                switch try snapshot.placement(of: id, in: request) {
                case .listed(let found, _), .pinned(let found): position = found - 1
                case .unknown: position = -1
                case .lacksWords(let words):
                    #expect(!words.isEmpty, "\(search.text)")
                    position = nil
                case .filtered(let fields):
                    #expect(!fields.isEmpty, "\(search.text)")
                    position = nil
                default: position = nil
                }
                #expect(position == ids.firstIndex(of: id), "seed \(seed), \(id): \(search.text)")
            }
        }
    }
}
