import Lexicon

/// The keys that order matches, bound to segments: each document gets one word a key, the least word first.
struct SortBinder {
    enum Key {
        /// The place of words matched, typo cost and text score; ascending, the least relevant first.
        case text(ascending: Bool)
        /// A word for each segment's documents.
        case column([(UInt32) -> UInt64])
    }

    let keys: [Key]

    /// - Parameter matches: by segment the documents that are to be ordered.
    /// - Throws: `SearchError` field for a field that cannot be sorted by.
    init(
        _ requested: [SortKey], of matches: [DocSet], schema: Schema, views: [SegmentView],
        bindFilter: (FilterExpression) throws(SearchError) -> BoundFilter
    )
        throws(SearchError)
    {
        var keys: [Key] = []
        for key in requested {
            switch key.target {
            case .textMatch: keys.append(.text(ascending: key.ascending))
            case .filter(let expression):
                let filter = try bindFilter(expression)
                keys.append(
                    .column(
                        views.map { view in
                            let docs = FilterEvaluator(view: view, schema: schema).docs(filter)
                                .bitset(capacity: view.segment.documentCount)
                            return { docs.contains($0) != key.ascending ? 0 : 1 }
                        }))
            case .field(let name):
                keys.append(.column(try Self.column(name, key, matches, schema, views)))
            }
        }
        if !keys.contains(where: { if case .text = $0 { true } else { false } }) { keys.append(.text(ascending: false)) }
        self.keys = keys
    }

    /// Whether nothing but relevance counts, the most relevant first.
    var isByRelevance: Bool {
        guard keys.count == 1, case .text(ascending: false) = keys[0] else { return false }
        return true
    }

    /// Whether a lower text score stands first.
    var textAscends: Bool {
        for case .text(let ascending) in keys { return ascending }
        return false
    }

    private static func column(
        _ name: String, _ key: SortKey, _ matches: [DocSet], _ schema: Schema, _ views: [SegmentView]
    ) throws(SearchError) -> [(UInt32) -> UInt64] {
        guard let declaration = schema.declaration(of: name) ?? schema.objectDeclaration(of: name) else {
            throw SearchError(.field, "Could not find a field named `\(name)` in the schema for sorting.")
        }
        let missing: UInt64 = key.missing == .first ? 0 : .max
        // Present values keep clear of both ends, so that missing ones stand strictly before or behind them.
        func place(_ word: UInt64) -> UInt64 { min(max(key.ascending ? word : ~word, 1), .max - 1) }
        if declaration.type.isText {
            guard declaration.sort || declaration.facet else {
                throw SearchError(.field, "Field `\(name)` cannot be sorted by; declare it with \"sort\": true.")
            }
            let ranks = keywordRanks(name, views)
            return views.enumerated().map { index, view in
                guard let column = view.keywordColumn(name) else { return { _ in missing } }
                let ranks = ranks[index]
                return { doc in
                    let entries = column.docs.entries(of: doc)
                    guard !entries.isEmpty else { return missing }
                    return place(UInt64(ranks[column.ordinal(at: key.ascending ? entries.lowerBound : entries.upperBound - 1)]))
                }
            }
        }
        return zip(views, matches).map { view, docs in
            guard let column = view.numberColumn(name, of: docs) else { return { _ in missing } }
            return { doc in column.key(of: doc, least: key.ascending).map { place($0.word) } ?? missing }
        }
    }

    /// For each segment the rank of each value of a column among the values of all segments.
    private static func keywordRanks(_ name: String, _ views: [SegmentView]) -> [[UInt32]] {
        var all: [(folded: [UInt8], bytes: [UInt8], view: Int, ordinal: Int)] = []
        for (index, view) in views.enumerated() {
            guard let column = view.keywordColumn(name) else { continue }
            for ordinal in 0..<column.valueCount {
                let value = column.value(ordinal)
                all.append((TextAnalyzer.fold(value), Array(value.utf8), index, ordinal))
            }
        }
        var ranks = views.map { [UInt32](repeating: 0, count: $0.keywordColumn(name)?.valueCount ?? 0) }
        all.sort { $0.folded == $1.folded ? $0.bytes.lexicographicallyPrecedes($1.bytes) : $0.folded.lexicographicallyPrecedes($1.folded) }
        var rank: UInt32 = 0
        for (index, item) in all.enumerated() {
            if index > 0, all[index - 1].bytes != item.bytes { rank += 1 }
            ranks[item.view][item.ordinal] = rank + 1
        }
        return ranks
    }
}
