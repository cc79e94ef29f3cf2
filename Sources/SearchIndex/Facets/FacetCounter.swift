import Lexicon

/// Counts facet values over the matches of all segments.
struct FacetCounter {
    let schema: Schema
    let views: [SegmentView]
    let maxValues: Int
    let facetQuery: (field: String, text: String)?
    let highlight: HighlightOptions

    /// The facets of one request: one for a field, the most useful first for a family.
    /// - Parameter matches: by segment.
    /// - Throws: `SearchError` field for a field that has no facets.
    func count(_ request: FacetRequest, in matches: [DocSet]) throws(SearchError) -> [FacetResult] {
        guard request.field.hasSuffix("*") else {
            try check(request.field)
            return [try count(request, field: request.field, in: matches)]
        }
        var results: [FacetResult] = []
        for (name, _) in coverage(prefix: String(request.field.dropLast()), in: matches).prefix(request.fieldLimit) {
            results.append(try count(request, field: name, in: matches))
        }
        return results
    }

    /// Facet fields whose name starts so, those that most matches have first.
    private func coverage(prefix: String, in matches: [DocSet]) -> [(name: String, documents: Int)] {
        var covered: [String: Int] = [:]
        for (view, docs) in zip(views, matches) where !docs.isEmpty {
            for (name, column) in view.segment.keywordColumns where name.hasPrefix(prefix) && schema.hasFacet(name) {
                var count = 0
                column.docs.forEach(in: docs) { _, _ in count += 1 }
                covered[name, default: 0] += count
            }
            for (name, column) in view.segment.numberColumns
            where name.hasPrefix(prefix) && schema.hasFacet(name) && view.segment.keywordColumns[name] == nil {
                var count = 0
                column.docs.forEach(in: docs) { _, _ in count += 1 }
                covered[name, default: 0] += count
            }
        }
        return covered.filter { $0.value > 0 }.map { ($0.key, $0.value) }
            .sorted { $0.1 == $1.1 ? $0.0.utf8.lexicographicallyPrecedes($1.0.utf8) : $0.1 > $1.1 }
    }

    private func check(_ name: String) throws(SearchError) {
        if schema.hasFacet(name) { return }
        guard schema.declaration(of: name) != nil else {
            throw SearchError(.field, "Could not find a facet field named `\(name)` in the schema.")
        }
        throw SearchError(.field, "Field `\(name)` is not a facet; declare it with \"facet\": true.")
    }

    private func count(_ request: FacetRequest, field: String, in matches: [DocSet]) throws(SearchError) -> FacetResult {
        var counts: [String: Int] = [:]
        var isNumber = false
        var statistics = StatisticsAccumulator()
        for (view, docs) in zip(views, matches) where !docs.isEmpty {
            if let numbers = view.segment.numberColumns[field] {
                isNumber = true
                let hasTexts = view.segment.keywordColumns[field] != nil
                let counted = countNumbers(numbers, docs, request.ranges, &statistics)
                if !request.ranges.isEmpty || !hasTexts { counts.merge(counted, uniquingKeysWith: +) }
            }
            if request.ranges.isEmpty, let keywords = view.segment.keywordColumns[field] {
                for (ordinal, count) in keywords.counts(in: docs).enumerated() where count > 0 {
                    counts[keywords.value(ordinal), default: 0] += Int(count)
                }
            }
        }
        if !request.ranges.isEmpty, !isNumber, schema.declaration(of: field)?.type.isText == true {
            throw SearchError(.field, "Field `\(field)` holds text; ranges need a number field.")
        }
        return FacetResult(
            field: field, values: select(counts, request, field), statistics: statistics.result, totalValues: counts.count)
    }

    private func countNumbers(
        _ column: NumberColumn, _ docs: DocSet, _ ranges: [FacetRange], _ statistics: inout StatisticsAccumulator
    ) -> [String: Int] {
        var keys: [UInt64: Int] = [:]
        var inRange = [Int](repeating: 0, count: ranges.count)
        var gathered = statistics
        column.docs.forEach(in: docs) { _, entries in
            var last: UInt64?
            var hit: Set<Int> = []
            for entry in entries {
                let key = column.key(at: entry)
                let value = column.kind.value(key)
                gathered.add(value)
                for (index, range) in ranges.enumerated() where value >= range.from ?? -.infinity && value < range.to ?? .infinity {
                    hit.insert(index)
                }
                if last != key.word { keys[key.word, default: 0] += 1 }
                last = key.word
            }
            for index in hit { inRange[index] += 1 }
        }
        statistics = gathered
        guard ranges.isEmpty else {
            return Dictionary(zip(ranges.map(\.label), inRange).filter { $0.1 > 0 }, uniquingKeysWith: +)
        }
        return Dictionary(keys.map { (column.kind.text(NumberKey(word: $0.key)), $0.value) }, uniquingKeysWith: +)
    }

    /// The values to show, in order.
    private func select(_ counts: [String: Int], _ request: FacetRequest, _ field: String) -> [FacetValue] {
        var wanted = Array(counts)
        var marked: [String: String] = [:]
        if let facetQuery, facetQuery.field == field, !facetQuery.text.isEmpty {
            let matcher = FacetQueryMatcher(facetQuery.text, analyzer: schema.analyzer, options: highlight)
            wanted = wanted.filter { item in
                guard let highlighted = matcher.highlight(item.key) else { return false }
                marked[item.key] = highlighted
                return true
            }
        }
        let byValue: (String, String) -> Bool = { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        switch request.order {
        case .count: wanted.sort { $0.value == $1.value ? byValue($0.key, $1.key) : $0.value > $1.value }
        case .valueAscending: wanted.sort { byValue($0.key, $1.key) }
        case .valueDescending: wanted.sort { byValue($1.key, $0.key) }
        }
        return wanted.prefix(maxValues).map { FacetValue(value: $0.key, count: $0.value, highlighted: marked[$0.key] ?? $0.key) }
    }
}

/// Running statistics of a number facet.
struct StatisticsAccumulator {
    private var minimum = Double.infinity
    private var maximum = -Double.infinity
    private var sum = 0.0
    private var count = 0

    mutating func add(_ value: Double) {
        minimum = min(minimum, value)
        maximum = max(maximum, value)
        sum += value
        count += 1
    }

    var result: FacetStatistics? {
        count == 0 ? nil : FacetStatistics(minimum: minimum, maximum: maximum, sum: sum, average: sum / Double(count))
    }
}

extension Schema {
    /// Whether values of this path are counted.
    package func hasFacet(_ name: String) -> Bool {
        guard let found = declaration(of: name) ?? objectDeclaration(of: name) ?? levelDeclaration(of: name) else { return false }
        return found.facet && found.index
    }
}
