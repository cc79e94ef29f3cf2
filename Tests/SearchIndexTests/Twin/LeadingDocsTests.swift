import ByteStorage
import SearchIndex
import TestSupport
import Testing

/// Where thousands of documents have all words of a query, those that lead the list of one are looked at first: the answer is the one of
/// looking at every document, whether they suffice or not.
@Suite struct LeadingDocsTests {
    private static let words = [
        "bolt", "steel", "hex", "zinc", "washer", "bolts", "stainless", "ring", "hexagon", "spring", "brass", "bore",
    ]

    private static let schema: Schema = {
        var title = Field(name: "title", type: .string)
        title.weight = 5
        var description = Field(name: "description", type: .string)
        description.optional = true
        var stock = Field(name: "stock", type: .int32)
        stock.facet = true
        return Schema(fields: [title, description, stock], defaultSortingField: "stock")
    }()

    /// The first words are in most texts.
    private static func text(_ count: ClosedRange<Int>, _ random: inout SeededRandom) -> String {
        (0..<Int.random(in: count, using: &random)).map { _ in
            words[min(Int.random(in: 0..<words.count, using: &random), Int.random(in: 0..<words.count, using: &random))]
        }.joined(separator: " ")
    }

    @Test func `searches of many matches answer as the twin does`() throws {
        let folder = TemporaryDirectory()
        let builder = try BulkBuilder(directory: folder.file("bulk"), schema: Self.schema, memoryBudget: 16 << 20, threads: 2)
        var random = SeededRandom(1)
        var documents: [(id: String, document: [UInt8])] = []
        for number in 0..<4_000 {
            let id = "\(number)"
            let document: JSON = .object([
                "id": .string(id), "title": .string(Self.text(1...6, &random)), "description": .string(Self.text(1...20, &random)),
                "stock": .int(Int64.random(in: 0..<50, using: &random)),
            ])
            documents.append((id, document.serialized()))
        }
        try builder.add(documents)
        try builder.finish(sequence: 1)
        let twin = try Twin(schema: Self.schema, documents: Dictionary(uniqueKeysWithValues: documents.map { ($0.id, $0.document) }))
        let snapshot = try Index(directory: folder.file("bulk"), schema: Self.schema).snapshot()
        for number in 0..<12 {
            let count = Int.random(in: 1...3, using: &random)
            var query = (0..<count).map { _ in Self.words[Int.random(in: 0..<6, using: &random)] }.joined(separator: " ")
            if number.isMultiple(of: 3) { query.removeLast() }
            var request = SearchRequest(query: query)
            request.limit = Int.random(in: 1...150, using: &random)
            request.typing.prefix = number % 4 > 0
            if number % 5 == 4 { request.filter = try FilterExpression.parse("stock:<25") }
            let differences = try twin.search(request).differences(from: snapshot.search(request)).joined(separator: "\n")
            #expect(differences == "", "search \(number): \(query)")
        }
    }
}
