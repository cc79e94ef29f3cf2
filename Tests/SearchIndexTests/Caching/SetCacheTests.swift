import ByteStorage
import SearchIndex
import TestSupport
import Testing

/// 1. Indexes that share a cache answer as without any, whatever its budget, while documents come and go.
/// 2. What it keeps stays within the budget, and something is kept where there is room.
@Suite struct SetCacheTests {
    private static let schema: Schema = {
        var group = Field(name: "group", type: .int32)
        group.facet = true
        var color = Field(name: "color", type: .string)
        color.facet = true
        return Schema(fields: [Field(name: "title", type: .string), group, color])
    }()

    private static func changes(_ random: inout SeededRandom, _ count: Int) -> [IndexChange] {
        (0..<count).map { _ in
            let number = Int.random(in: 0..<6000, using: &random)
            let title = (0..<3).map { _ in "ab\(Int.random(in: 0..<300, using: &random))" }.joined(separator: " ")
            let document: JSON = .object([
                "title": .string(title), "group": .int(Int64(number % 11)), "color": .string(["red", "green"][number % 2]),
            ])
            return .upsert(id: "\(number)", document: document.serialized())
        }
    }

    @Test(arguments: [0, 4096, 64 << 20])
    func `answers the same with any budget`(budget: Int) throws {
        let folder = TemporaryDirectory()
        let shared = SetCache(budget: budget)
        var random = SeededRandom(7)
        let names = ["a", "b"]
        func open(_ name: String, _ cache: SetCache) throws -> Index {
            try Index(directory: folder.file(name), schema: Self.schema, options: IndexOptions(cache: cache))
        }
        let cached = try names.map { try open("c-\($0)", shared) }
        let plain = try names.map { try open("p-\($0)", SetCache(budget: 0)) }
        for round in 1...4 {
            for number in names.indices {
                let changes = Self.changes(&random, 3000)
                try cached[number].apply(changes, sequence: Int64(round))
                try plain[number].apply(changes, sequence: Int64(round))
                if round % 2 == 0 { try cached[number].commit() }
            }
            for query in ["a", "ab", "ab1", "ab2 ab", "ab13 ab2"] {
                for filter in ["", "group:=[3,4]", "color:=red && group:<7", "color:=red"] {
                    for number in names.indices {
                        var request = SearchRequest(query: query)
                        request.filter = filter.isEmpty ? nil : try FilterExpression.parse(filter)
                        for _ in 0..<3 {
                            let answer = try cached[number].snapshot().search(request)
                            let expected = try plain[number].snapshot().search(request)
                            #expect(answer.found == expected.found && answer.hits.map(\.id) == expected.hits.map(\.id))
                        }
                    }
                }
            }
            #expect(shared.bytes <= budget)
        }
        #expect((shared.bytes > 0) == (budget > 0))
    }
}
