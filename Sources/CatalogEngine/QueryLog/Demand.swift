import CommerceStore

/// What people ask of a collection and take from it, ready for suggestions.
struct Demand: Sendable {
    /// Queries that were answered, ascending by their bytes.
    private(set) var queries: [(text: [UInt8], searches: Int)] = []
    /// By query the ids chosen from its answers, the most often chosen first.
    private(set) var choices: [String: [String]] = [:]
    /// SKUs in the order of how many order lines name them.
    private(set) var ordered: [String] = []

    private static let queryLimit = 50_000
    private static let choiceLimit = 100_000
    private static let orderedLimit = 500
    private static let choicesOfQuery = 8
    /// Days that count.
    private static let days: Int64 = 90
    /// A query that one person may have asked alone is not for others.
    private static let leastSearches = 2

    init(_ reader: StoreReader, _ collection: CollectionNumber, now: Int64) throws {
        let tallies = try reader.queries(
            .popular, of: collection, from: now / 86_400 - Self.days, least: Self.leastSearches, limit: Self.queryLimit)
        queries = tallies.filter { $0.unanswered < $0.searches }.map { (Array($0.query.utf8), $0.searches) }
            .sorted { $0.text.lexicographicallyPrecedes($1.text) }
        for choice in try reader.queryChoices(of: collection, limit: Self.choiceLimit)
        where choices[choice.query]?.count ?? 0 < Self.choicesOfQuery { choices[choice.query, default: []].append(choice.document) }
        ordered = try reader.mostOrdered(limit: Self.orderedLimit)
    }

    init() {}

    /// The queries that begin with a text and go on, those asked most often first.
    /// - Complexity: O(log queries + queries that begin so)
    func queries(beginning start: String, limit: Int) -> [(text: String, searches: Int)] {
        let start = Array(start.utf8)
        var low = 0
        var high = queries.count
        while low < high {
            let middle = (low + high) / 2
            if queries[middle].text.lexicographicallyPrecedes(start) { low = middle + 1 } else { high = middle }
        }
        var best: [(text: [UInt8], searches: Int)] = []
        for query in queries[low...] {
            guard query.text.starts(with: start) else { break }
            guard query.text.count > start.count, best.count < limit || best[limit - 1].searches < query.searches else { continue }
            best.insert(query, at: best.firstIndex { $0.searches < query.searches } ?? best.count)
            if best.count > limit { best.removeLast() }
        }
        return best.map { (String(decoding: $0.text, as: UTF8.self), $0.searches) }
    }
}
