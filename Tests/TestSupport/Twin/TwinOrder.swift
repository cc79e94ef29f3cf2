import SearchIndex

/// The order of matches: sort keys, relevance, static rank, id.
struct TwinOrder {
    private let keys: [SortKey]
    private let values: [(TwinDocument) -> TwinSortValue]

    init(_ keys: [SortKey], _ twin: Twin) throws(SearchError) {
        self.keys = keys
        var values: [(TwinDocument) -> TwinSortValue] = []
        for key in keys { values.append(try twin.sortValue(key)) }
        self.values = values
    }

    func fill(_ match: inout TwinMatch, _ document: TwinDocument) { match.sortValues = values.map { $0(document) } }

    /// Whether the first match stands before the second.
    func precedes(_ left: TwinMatch, _ right: TwinMatch) -> Bool {
        for (key, (a, b)) in zip(keys, zip(left.sortValues, right.sortValues)) {
            if case .relevance = a {
                let order = left.relevance(right)
                if order != 0 { return (order < 0) != key.ascending }
                continue
            }
            switch (a, b) {
            case (.missing, .missing): continue
            case (.missing, _): return key.missing == .first
            case (_, .missing): return key.missing != .first
            default:
                if a < b { return key.ascending }
                if b < a { return !key.ascending }
            }
        }
        let order = left.relevance(right)
        if order != 0 { return order < 0 }
        switch (left.staticRank, right.staticRank) {
        case (let a?, let b?) where a != b: return a > b
        case (_?, nil): return true
        case (nil, _?): return false
        default: return left.document < right.document
        }
    }
}

extension Twin {
    /// What a document is compared by under a key: of several values the least when ascending, else the greatest.
    fileprivate func sortValue(_ key: SortKey) throws(SearchError) -> (TwinDocument) -> TwinSortValue {
        switch key.target {
        case .textMatch: return { _ in .relevance }
        case .filter(let expression):
            let test = try test(expression)
            return { .number(.integer(test($0) ? 1 : 0)) }
        case .field(let name):
            guard let place = schema.twinDeclaration(of: name), place.sort || place.facet || !place.type.isText else {
                throw SearchError(.field, "`\(name)` cannot be sorted by")
            }
            let number = field(name) ?? -1
            let hasTexts = place.type.isText || place.type.isBool
            return { document in
                let all =
                    hasTexts
                    ? document.texts(of: number).map { TwinSortValue.text(folded: foldedValues[Int($0)], bytes: values[$0]) }
                    : document.numbers(of: number).map { TwinSortValue.number($0) }
                return (key.ascending ? all.min() : all.max()) ?? .missing
            }
        }
    }
}
