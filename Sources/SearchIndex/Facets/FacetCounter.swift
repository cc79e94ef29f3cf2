import Lexicon

/// Counts facet values over the matches of all segments.
struct FacetCounter {
    let schema: Schema
    let views: [SegmentView]
    let analyzer: TextAnalyzer
    let maxValues: Int
    let facetQuery: (field: String, text: String)?
    let highlight: HighlightOptions

    /// The fields of one request: the one it names, or those of a family, the most useful first.
    /// - Parameter matches: by segment.
    /// - Throws: `SearchError` field for a field that has no facets.
    func fields(of request: FacetRequest, in matches: [DocSet]) throws(SearchError) -> [String] {
        guard request.field.hasSuffix("*") else {
            try check(request.field)
            return [request.field]
        }
        return coverage(prefix: String(request.field.dropLast()), in: matches).prefix(request.fieldLimit).map(\.name)
    }

    /// Facet fields whose name starts so, those that most matches have first.
    private func coverage(prefix: String, in matches: [DocSet]) -> [(name: String, documents: Int)] {
        var covered: [String: Int] = [:]
        for (view, docs) in zip(views, matches) where !docs.isEmpty {
            for name in view.facetFields(schema) where name.hasPrefix(prefix) {
                covered[name, default: 0] += view.count(of: docs, having: name)
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

    /// Counts one of the fields of a request.
    /// - Parameter matches: by segment.
    /// - Throws: `SearchError` field for ranges over text.
    func count(_ request: FacetRequest, field: String, in matches: [DocSet]) throws(SearchError) -> FacetResult {
        if let only = single(request, field: field, in: matches) { return only }
        var counts: [ExactText: Int] = [:]
        var isNumber = false
        var statistics = StatisticsAccumulator()
        for (view, docs) in zip(views, matches) where !docs.isEmpty {
            if let numbers = view.numberColumn(field, of: docs) {
                isNumber = true
                let texts = view.keywordColumn(field)?.docs
                counts.merge(countNumbers(numbers, docs, request.ranges, texts, &statistics), uniquingKeysWith: +)
            }
            if request.ranges.isEmpty, let keywords = view.keywordColumn(field) {
                for (ordinal, count) in self.counts(of: keywords, field, view, docs).enumerated() where count > 0 {
                    counts[ExactText(keywords.value(ordinal)), default: 0] += Int(count)
                }
            }
        }
        if !request.ranges.isEmpty, !isNumber, schema.declaration(of: field)?.type.isText == true {
            throw SearchError(.field, "Field `\(field)` holds text; ranges need a number field.")
        }
        return FacetResult(
            field: field, values: select(counts, request, field), statistics: statistics.result, totalValues: counts.count)
    }

    /// Counts a field of texts whose matches are all in one segment: values are compared by ordinal, and only those shown are read.
    /// - Returns: nil where this does not hold.
    private func single(_ request: FacetRequest, field: String, in matches: [DocSet]) -> FacetResult? {
        let present = matches.indices.filter { !matches[$0].isEmpty }
        guard present.count == 1, request.ranges.isEmpty, request.order == .count, facetQuery?.field != field else { return nil }
        let view = views[present[0]]
        guard !view.hasNumbers(field), let column = view.keywordColumn(field) else { return nil }
        let counts = counts(of: column, field, view, matches[present[0]])
        let values = FrequentValues(counts, of: column, limit: maxValues)
        return FacetResult(
            field: field, values: values.best.map { FacetValue(value: $0.text, count: $0.count, highlighted: $0.text) },
            statistics: nil, totalValues: values.total)
    }

    /// Documents for each ordinal of a column among the matches, remembered for large sets: with each letter of a word that is being typed
    /// by many, the same documents are counted again.
    private func counts(of column: KeywordColumn, _ field: String, _ view: SegmentView, _ matches: DocSet) -> [UInt32] {
        let segment = view.segment
        guard !view.isShadowed(field), column.valueCount * 16 <= segment.documentCount, let set = matches.fingerprint else {
            return column.counts(in: matches)
        }
        if let known = segment.cache.counts(of: field, in: set, of: segment.cacheOwner) { return known }
        let counts = column.counts(in: matches)
        segment.cache.insert(counts, of: field, in: set, of: segment.cacheOwner)
        return counts
    }

    /// Counts ranges, or numbers in documents that `texts` has no value of.
    private func countNumbers(
        _ column: NumberColumn, _ docs: DocSet, _ ranges: [FacetRange], _ texts: ColumnDocs?, _ statistics: inout StatisticsAccumulator
    ) -> [ExactText: Int] {
        var keys: [UInt64: Int] = [:]
        var inRange = [Int](repeating: 0, count: ranges.count)
        var gathered = statistics
        column.docs.forEach(in: docs) { doc, entries in
            let isShown = ranges.isEmpty && texts?.entries(of: doc).isEmpty != false
            var last: UInt64?
            var hit: Set<Int> = []
            for entry in entries {
                let key = column.key(at: entry)
                let value = column.kind.value(key)
                if column.kind != .bool { gathered.add(value) }
                for (index, range) in ranges.enumerated() where value >= range.from ?? -.infinity && value < range.to ?? .infinity {
                    hit.insert(index)
                }
                if isShown, last != key.word { keys[key.word, default: 0] += 1 }
                last = key.word
            }
            for index in hit { inRange[index] += 1 }
        }
        statistics = gathered
        guard ranges.isEmpty else {
            return Dictionary(zip(ranges.map { ExactText($0.label) }, inRange).filter { $0.1 > 0 }, uniquingKeysWith: +)
        }
        return Dictionary(keys.map { (ExactText(column.kind.text(NumberKey(word: $0.key))), $0.value) }, uniquingKeysWith: +)
    }

    /// The values to show, in order.
    private func select(_ counts: [ExactText: Int], _ request: FacetRequest, _ field: String) -> [FacetValue] {
        var wanted = counts.map { (key: $0.key.text, value: $0.value, highlighted: $0.key.text) }
        if let facetQuery, facetQuery.field == field {
            let matcher = FacetQueryMatcher(facetQuery.text, analyzer: analyzer, options: highlight)
            if !matcher.isEmpty {
                wanted = wanted.compactMap { item in
                    matcher.highlight(item.key).map { (key: item.key, value: item.value, highlighted: $0) }
                }
            }
        }
        let byValue: (String, String) -> Bool = { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        switch request.order {
        case .count: wanted.sort { $0.value == $1.value ? byValue($0.key, $1.key) : $0.value > $1.value }
        case .valueAscending: wanted.sort { byValue($0.key, $1.key) }
        case .valueDescending: wanted.sort { byValue($1.key, $0.key) }
        }
        return wanted.prefix(maxValues).map { FacetValue(value: $0.key, count: $0.value, highlighted: $0.highlighted) }
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
