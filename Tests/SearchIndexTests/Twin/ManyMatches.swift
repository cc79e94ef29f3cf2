import ByteStorage
import SearchIndex
import TestSupport

/// Some thousand documents of a few words, so that most searches match many of them, beside their twin.
struct ManyMatches {
    /// The first ones are in most texts.
    static let words = [
        "bolt", "steel", "hex", "zinc", "washer", "bolts", "stainless", "ring", "hexagon", "spring", "brass", "bore",
    ]

    let snapshot: IndexSnapshot
    let twin: Twin
    private let folder = TemporaryDirectory()

    /// - Parameter stems: Whether endings of the title's words do not count, so that a document may be read by another form of a word.
    init(_ count: Int, seed: UInt64, stems: Bool = false) throws {
        var title = Field(name: "title", type: .string)
        title.weight = 5
        if stems { (title.stem, title.locale) = (true, "en") }
        var description = Field(name: "description", type: .string)
        description.optional = true
        var stock = Field(name: "stock", type: .int32)
        stock.facet = true
        // Not searched: documents may have a word there alone.
        var note = Field(name: "note", type: .string)
        note.optional = true
        let schema = Schema(fields: [title, description, stock, note], defaultSortingField: "stock")
        let builder = try BulkBuilder(directory: folder.file("bulk"), schema: schema, memoryBudget: 16 << 20, threads: 2)
        var random = SeededRandom(seed)
        var documents: [(id: String, document: [UInt8])] = []
        for number in 0..<count {
            let id = "\(number)"
            let document: JSON = .object([
                "id": .string(id), "title": .string(Self.text(1...6, &random)), "description": .string(Self.text(1...20, &random)),
                "stock": .int(Int64.random(in: 0..<50, using: &random)), "note": .string(Self.text(1...3, &random)),
            ])
            documents.append((id, document.serialized()))
        }
        try builder.add(documents)
        try builder.finish(sequence: 1)
        twin = try Twin(schema: schema, documents: Dictionary(uniqueKeysWithValues: documents.map { ($0.id, $0.document) }))
        snapshot = try Index(directory: folder.file("bulk"), schema: schema).snapshot()
    }

    private static func text(_ count: ClosedRange<Int>, _ random: inout SeededRandom) -> String {
        (0..<Int.random(in: count, using: &random)).map { _ in
            words[min(Int.random(in: 0..<words.count, using: &random), Int.random(in: 0..<words.count, using: &random))]
        }.joined(separator: " ")
    }

    /// How the answers of index and twin differ.
    func differences(_ request: SearchRequest) throws -> String {
        try twin.search(request).differences(from: snapshot.search(request)).joined(separator: "\n")
    }
}
