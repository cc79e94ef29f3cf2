import SearchIndex
import TestSupport
import Testing

/// Numbers that a view has on demand: whatever the search, its answer is that of a view with the whole column, however many documents
/// may be looked up.
@Suite struct DemandedNumbersTests {
    private let folder = TemporaryDirectory()

    private static let filters = [
        "price:<200", "price:[100..600]", "!(price:<500)", "price:>900 || brand:=Acme", "active:=true && price:<400", "price:=12.5",
    ]
    private static let sorts = [
        "price:asc", "price:desc", "price(missing_values: first):asc", "brand:asc,price:desc", "_eval(price:<90):desc",
    ]
    private static let facets = ["price", "price(low:[0, 100], high:[100, ])", "brand,price(sort_by:_alpha:asc)"]

    @Test(arguments: [0, 1, 9, 60, 10_000])
    func answersAsTheColumn(limit: Int) throws {
        let seed = UInt64(limit) + 3
        var random = SeededRandom(seed)
        var history = try RandomHistory(catalog: .sample, folder: folder.file("index-\(limit)"), seed: seed)
        for _ in 0..<30 { try history.step() }
        let snapshot = history.index.snapshot()
        var generator = RequestGenerator(try Twin(schema: history.schema, documents: history.truth), seed: seed)
        var found = 0
        for number in 0..<150 {
            let search = try generator.next()
            var request = search.parsed
            func chance(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &random) < percent }
            if chance(60) {
                let filter = try FilterExpression.parse(Self.filters[Int.random(in: 0..<Self.filters.count, using: &random)])
                request.filter = chance(50) ? request.filter.map { .and([filter, $0]) } ?? filter : filter
            }
            if chance(60) { request.sort = try SortKey.parse(Self.sorts[Int.random(in: 0..<Self.sorts.count, using: &random)]) }
            if chance(60) { request.facets = try FacetRequest.parse(Self.facets[Int.random(in: 0..<Self.facets.count, using: &random)]) }
            for index in request.facets.indices where chance(30) { request.facets[index].disjunctive = true }
            if chance(15) { request.grouping = Grouping(fields: ["price"], limit: 2) }
            let seed = UInt32(number / 10)
            request.view = PricedView(limit: nil, seed: seed)
            let expected = try snapshot.search(request)
            request.view = PricedView(limit: limit, seed: seed)
            let answer = try snapshot.search(request)
            #expect(answer.text == expected.text, "\(search.text)")
            #expect(answer.hits.map(\.document) == expected.hits.map(\.document), "\(search.text)")
            found += answer.found
        }
        #expect(found > 500)
    }
}
