import SearchIndex
import TestSupport
import Testing

/// Where thousands of documents have all words of a query, those that lead the list of one are looked at first, and the others one by one
/// or by whole lists: the answer is the one of looking at every document, whether the first suffice or not.
@Suite struct LeadingDocsTests {
    @Test func `searches of many matches answer as the twin does`() throws {
        let catalog = try ManyMatches(4_000, seed: 1)
        var random = SeededRandom(1)
        for number in 0..<12 {
            let count = Int.random(in: 1...3, using: &random)
            var query = (0..<count).map { _ in ManyMatches.words[Int.random(in: 0..<6, using: &random)] }.joined(separator: " ")
            if number.isMultiple(of: 3) { query.removeLast() }
            var request = SearchRequest(query: query)
            request.limit = Int.random(in: 1...150, using: &random)
            request.typing.prefix = number % 4 > 0
            if number % 5 == 4 { request.filter = try FilterExpression.parse("stock:<25") }
            if number % 2 == 1 { request.queryFields = [QueryField(name: "title", weight: 5), QueryField(name: "description", weight: 1)] }
            #expect(try catalog.differences(request) == "", "search \(number): \(query)")
        }
    }

    /// Other forms of a word, and two words that are one: documents that have these are scored one by one, the others by words alone.
    @Test func `searches of many matches of which some are read otherwise answer as the twin does`() throws {
        let catalog = try ManyMatches(4_000, seed: 3, stems: true)
        var random = SeededRandom(3)
        let words = ["bolt", "bolts", "spring", "springs", "bore", "ring", "hex", "steel", "washers"]
        for number in 0..<16 {
            let count = Int.random(in: 1...3, using: &random)
            let query = (0..<count).map { _ in words[Int.random(in: 0..<words.count, using: &random)] }.joined(separator: " ")
            var request = SearchRequest(query: query)
            request.limit = Int.random(in: 1...150, using: &random)
            request.typing.prefix = number % 2 == 0
            if number % 5 == 4 { request.filter = try FilterExpression.parse("stock:<25") }
            #expect(try catalog.differences(request) == "", "search \(number): \(query)")
        }
    }

    /// Of four and five words each is looked for in what is left, or its list read as a whole.
    @Test func `searches of many words answer as the twin does`() throws {
        let catalog = try ManyMatches(9_000, seed: 4)
        var random = SeededRandom(4)
        for number in 0..<16 {
            let words = (0..<Int.random(in: 4...5, using: &random)).map { _ in ManyMatches.words[Int.random(in: 0..<6, using: &random)] }
            var request = SearchRequest(query: words.joined(separator: " "))
            if number % 3 == 0 { request.query.removeLast(2) }
            request.limit = Int.random(in: 1...120, using: &random)
            if number % 4 == 3 { request.filter = try FilterExpression.parse("stock:<40") }
            #expect(try catalog.differences(request) == "", "search \(number): \(request.query)")
        }
    }

    /// Whole words without a filter, so that of thousands of matches those alone are looked at that stand in a tier of each list.
    @Test func `searches of a few frequent words answer as the twin does`() throws {
        let catalog = try ManyMatches(9_000, seed: 2)
        var random = SeededRandom(2)
        for number in 0..<16 {
            let words = (0..<Int.random(in: 2...4, using: &random)).map { _ in ManyMatches.words[Int.random(in: 0..<4, using: &random)] }
            var request = SearchRequest(query: words.joined(separator: " "))
            request.limit = Int.random(in: 1...20, using: &random)
            request.typing.prefix = number % 4 == 0
            if number % 2 == 1 { request.queryFields = [QueryField(name: "title", weight: 5), QueryField(name: "description", weight: 1)] }
            #expect(try catalog.differences(request) == "", "search \(number): \(words)")
        }
    }

    /// What the words before the one being typed are worth is kept where they have very many matches; sorted by another key besides, every
    /// match is scored by itself.
    @Test func `typing on finds the first of all matches`() throws {
        let catalog = try ManyMatches(30_000, seed: 5)
        for query in ["bolt steel h", "bolt steel he", "bolt b", "bolt bo", "bolt bolts", "steel bolt s", "steel bolt st"] {
            for (limit, filter) in [(10, nil), (70, nil), (10, "stock:<47")] as [(Int, String?)] {
                var request = SearchRequest(query: query)
                request.limit = limit
                request.filter = try filter.map { try FilterExpression.parse($0) }
                let first = try catalog.snapshot.search(request)
                request.sort = try SortKey.parse("_text_match:desc,stock:desc")
                let all = try catalog.snapshot.search(request)
                #expect(first.hits.map(\.id) == all.hits.map(\.id), "\(query), \(limit), \(filter ?? "all")")
                #expect(first.hits.map(\.textMatch.rank) == all.hits.map(\.textMatch.rank))
                #expect(first.found == all.found && first.found > 16_384, "\(query): \(first.found)")
            }
        }
    }
}
