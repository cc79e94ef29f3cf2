package import SearchIndex

extension Twin {
    /// The words that begin with a text, with the documents that hold each among those that answer the words before it and pass a filter.
    package func completions(
        before: String, _ start: String, _ filter: FilterExpression?
    ) throws(SearchError) -> [(word: String, count: Int)] {
        var request = SearchRequest(query: before.isEmpty ? "*" : before)
        request.typing.prefix = false
        let passes = try filter.map { filter throws(SearchError) in try test(filter) } ?? { _ in true }
        let matches = try TwinMatching(request, self).matches.filter { passes(documents[$0]) }
        let wanted = Array(start.utf8)
        let searched = Set(try searchedFields([]).map(\.number))
        var counts: [[UInt8]: Int] = [:]
        for match in matches {
            var found: Set<Int32> = []
            for run in TwinRuns(documents[match]) where searched.contains(run.field) {
                for word in run.words where terms[word].starts(with: wanted) { found.insert(word) }
            }
            for word in found { counts[terms[word], default: 0] += 1 }
        }
        return counts.sorted { $0.value == $1.value ? $0.key.lexicographicallyPrecedes($1.key) : $0.value > $1.value }
            .map { (String(decoding: $0.key, as: UTF8.self), $0.value) }
    }
}
