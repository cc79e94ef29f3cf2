import ByteStorage
import SearchIndex
import TestSupport
import Testing

/// 1. Terms of exactly so many documents as end a block, begin one, or turn a list into a bitset are found in all of them and no others,
///    alone and together, written at once or merged from parts.
@Suite struct PostingEdgeTests {
    private static let schema: Schema = {
        var title = Field(name: "title", type: .string)
        title.weight = 2
        var group = Field(name: "group", type: .int32)
        group.facet = true
        return Schema(fields: [title, group])
    }()

    @Test(arguments: [1, 2, 127, 128, 129, 131, 132, 255, 257, 999, 1000], [1, 3])
    func `terms at block edges`(frequency: Int, parts: Int) throws {
        let folder = TemporaryDirectory()
        // Of so many documents a list has two blocks before it turns into a bitset, at 132.
        let total = frequency < 200 ? 4_200 : 1_000
        var random = SeededRandom(UInt64(frequency * 10 + parts))
        let chosen = Set(Array(0..<total).shuffled(using: &random).prefix(frequency))
        let other = Set(Array(0..<total).shuffled(using: &random).prefix(130))
        let changes: [IndexChange] = (0..<total).map { number in
            var words = ["all"]
            if chosen.contains(number) { words += ["edge", number % 2 == 0 ? "edge" : "x\(number)"] }
            if other.contains(number) { words.append("other") }
            let document: JSON = .object(["title": .string(words.joined(separator: " ")), "group": .int(Int64(number % 7))])
            return .upsert(id: "\(number)", document: document.serialized())
        }
        let index = try Index(directory: folder.file("index"), schema: Self.schema)
        for part in 0..<parts {
            try index.apply(Array(changes[part * total / parts..<(part + 1) * total / parts]), sequence: Int64(part + 1))
        }
        try index.commit()
        func ids(_ query: String) throws -> [String] {
            var request = SearchRequest(query: query)
            request.limit = total
            request.typing.prefix = false
            request.typing.maxTypos = 0
            request.typing.dropThreshold = 0
            let result = try index.snapshot().search(request)
            #expect(result.found == result.hits.count)
            return result.hits.map(\.id).sorted()
        }
        #expect(try ids("edge") == chosen.map(String.init).sorted())
        #expect(try ids("all edge") == chosen.map(String.init).sorted())
        #expect(try ids("edge other") == chosen.intersection(other).map(String.init).sorted())
        #expect(try ids("all -edge") == Set(0..<total).subtracting(chosen).map(String.init).sorted())
    }
}
