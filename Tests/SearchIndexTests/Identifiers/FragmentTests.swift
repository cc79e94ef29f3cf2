import ByteStorage
import SearchIndex
import TestSupport
import Testing

/// A part of five and more characters that hundreds of identifiers hold finds what reading every document finds, with the same scores and
/// places; asked once more, from what is kept, too.
@Suite struct FragmentTests {
    private let folder = TemporaryDirectory()
    private let snapshot: IndexSnapshot
    private let twin: Twin

    private static let count = 1_600

    init() throws {
        func identifier(_ name: String, weight: Int) -> Field {
            var field = Field(name: name, type: .string)
            (field.identifier, field.weight, field.optional) = (true, weight, true)
            return field
        }
        let schema = Schema(fields: [
            identifier("sku", weight: 8), identifier("gtin", weight: 3), Field(name: "title", type: .string),
            Field(name: "shelf", type: .int32),
        ])
        var random = SeededRandom(7)
        var documents: [(id: String, document: [UInt8])] = []
        for number in 0..<Self.count {
            let start = ["PF", "SM", "QX7", "B"][Int.random(in: 0..<4, using: &random)]
            let thread = ["UNC38X", "UNF38X", "UNC14X", "38XUNC"][min(number % 3, number % 5)]
            var document: JSONObject = [
                "id": .string("\(number)"), "shelf": .int(Int64(number * 7 % 10)),
                "title": .string(number % 7 == 0 ? "Bolt UNC38X" : "Bolt"),
                "sku": .string("\(start)-\(thread)-\(number % 9 == 0 ? "UNC38" : "")\(1_000 + number / 2)"),
            ]
            if number % 4 > 0 { document["gtin"] = .string(number % 11 == 0 ? "UNC38X\(number)" : "40063\(8_133_000 + number * 7)") }
            documents.append(("\(number)", JSON.object(document).serialized()))
        }
        let builder = try BulkBuilder(directory: folder.file("bulk"), schema: schema, memoryBudget: 16 << 20, threads: 2)
        try builder.add(documents)
        try builder.finish(sequence: 1)
        twin = try Twin(schema: schema, documents: Dictionary(uniqueKeysWithValues: documents.map { ($0.id, $0.document) }))
        snapshot = try Index(directory: folder.file("bulk"), schema: schema).snapshot()
    }

    @Test(arguments: ["unc38x", "nc38x", "38xunc", "UNC38", "x1012", "38133", "063813", "unc38x10", "unc38 x101", "bolt nc38x", "zzz38x"])
    func `a part of many identifiers finds what reading every document finds`(query: String) throws {
        for pass in 1...2 {
            let differences = try twin.search(SearchRequest(query: query)).differences(from: snapshot.search(SearchRequest(query: query)))
            #expect(differences.map { $0.prefix(300) }.joined(separator: "\n") == "", "pass \(pass)")
        }
    }

    /// Of hundreds the first are known, unless so many of them are filtered out that all have to be looked at.
    @Test(arguments: ["unc38x", "nc38x", "38x", "c38x", "unc", "400", "400638", "pf"], [1, 20, 120, 500])
    func `the first of many are the best of all, filtered or not`(query: String, limit: Int) throws {
        for filter in [nil, "shelf:<8", "shelf:3"] as [String?] {
            var asked = SearchRequest(query: query)
            asked.limit = limit
            asked.filter = try filter.map { try FilterExpression.parse($0) }
            let differences = try twin.search(asked).differences(from: snapshot.search(asked))
            #expect(differences.map { $0.prefix(300) }.joined(separator: "\n") == "", "\(filter ?? "all")")
        }
    }

    @Test func `only fields that are searched count`() throws {
        var asked = SearchRequest(query: "nc38x")
        asked.queryFields = [QueryField(name: "gtin", weight: 1)]
        #expect(try twin.search(asked).differences(from: snapshot.search(asked)).joined(separator: "\n") == "")
        #expect(try snapshot.search(asked).hits.allSatisfy { $0.matchedVia?.field == "gtin" && $0.matchedVia?.reading == .identifierPart })
    }
}
