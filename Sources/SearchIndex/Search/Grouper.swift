/// Gathers matches under the values of facet fields.
struct Grouper {
    struct Group {
        var key: [[String]]
        var found = 0
        /// The first hits in order.
        var best: [Candidate] = []
    }

    private let grouping: Grouping
    private let views: [SegmentView]

    /// - Throws: `SearchError` field when a field is no facet.
    init(_ grouping: Grouping, schema: Schema, views: [SegmentView]) throws(SearchError) {
        guard (1...99).contains(grouping.limit) else {
            throw SearchError(.parameter, "`group_limit` must be between 1 and 99, not \(grouping.limit).")
        }
        for name in grouping.fields where !schema.hasFacet(name) {
            throw SearchError(.field, "Could not group by `\(name)`: it is not a facet field of the schema.")
        }
        self.grouping = grouping
        self.views = views
    }

    /// All groups, the one with the best hit first.
    func groups(of matches: [DocSet], ranker: Ranker) -> [Group] {
        var numbers: [[[ExactText]]: Int] = [:]
        var groups: [Group] = []
        // Numbers that are found out are so for all matches at once.
        for field in grouping.fields { for (view, docs) in zip(views, matches) { _ = view.numberColumn(field, of: docs) } }
        ranker.forEach(of: matches) { candidate in
            let key = grouping.fields.map { views[candidate.view].facetValues(of: candidate.doc, in: $0) }
            let exactKey = key.map { $0.map { ExactText($0) } }
            let number: Int
            if !grouping.groupMissing, key.allSatisfy(\.isEmpty) {
                number = groups.count
                groups.append(Group(key: key))
            } else if let known = numbers[exactKey] {
                number = known
            } else {
                number = groups.count
                numbers[exactKey] = number
                groups.append(Group(key: key))
            }
            groups[number].found += 1
            let best = groups[number].best
            if best.count == grouping.limit, let last = best.last, !ranker.precedes(candidate, last) { return }
            let at = best.firstIndex { ranker.precedes(candidate, $0) } ?? best.count
            groups[number].best.insert(candidate, at: at)
            if groups[number].best.count > grouping.limit { groups[number].best.removeLast() }
        }
        return groups.sorted { ranker.precedes($0.best[0], $1.best[0]) }
    }
}
