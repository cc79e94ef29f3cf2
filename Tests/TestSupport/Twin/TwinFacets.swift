import Lexicon
import SearchIndex

extension Twin {
    /// Counts the facets of a request.
    /// - Parameter matching: the numbers of the documents that match under a filter.
    func facets(_ request: SearchRequest, matching: (FilterExpression?) throws(SearchError) -> [Int]) throws(SearchError) -> [TwinFacet] {
        let all = try matching(request.filter)
        var facets: [TwinFacet] = []
        for facet in request.facets {
            guard facet.field.hasSuffix("*") else {
                guard isFacet(facet.field) else { throw SearchError(.field, "`\(facet.field)` is no facet") }
                facets.append(try count(facet.field, facet, request, all, matching))
                continue
            }
            for name in family(String(facet.field.dropLast()), all).prefix(facet.fieldLimit) {
                facets.append(try count(name, facet, request, all, matching))
            }
        }
        return facets
    }

    /// The facet fields of a family, those that most matches have first.
    private func family(_ start: String, _ matches: [Int]) -> [String] {
        var having: [Int32: Int] = [:]
        for match in matches {
            for field in Set(documents[match].texts.map(\.field) + documents[match].numbers.map(\.field)) { having[field, default: 0] += 1 }
        }
        return having.map { (name: String(decoding: fieldNames[$0.key], as: UTF8.self), documents: $0.value) }
            .filter { $0.name.hasPrefix(start) && isFacet($0.name) }
            .sorted { $0.documents == $1.documents ? $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) : $0.documents > $1.documents }
            .map(\.name)
    }

    private func isFacet(_ name: String) -> Bool {
        guard let place = filteredField(name) else { return false }
        return place.facet
    }

    private func count(
        _ name: String, _ facet: FacetRequest, _ request: SearchRequest, _ all: [Int],
        _ matching: (FilterExpression?) throws(SearchError) -> [Int]
    ) throws(SearchError) -> TwinFacet {
        let matches = facet.disjunctive ? try matching(request.filter?.without(name)) : all
        var result = TwinFacet(field: name)
        let number = field(name) ?? -1
        var counts: [[UInt8]: Int] = [:]
        var statistics: [Double] = []
        for match in matches {
            let numbers = documents[match].numbers(of: number)
            statistics += numbers.map(\.double)
            var found = Set(documents[match].texts(of: number).map { values[$0] })
            if facet.ranges.isEmpty {
                if found.isEmpty { found.formUnion(numbers.map { Array($0.text.utf8) }) }
            } else {
                for range in facet.ranges
                where numbers.contains(where: { ($0.double >= range.from ?? -.infinity) && ($0.double < range.to ?? .infinity) }) {
                    found.insert(Array(range.label.utf8))
                }
            }
            for value in found { counts[value, default: 0] += 1 }
        }
        result.totalValues = counts.count
        if let query = request.facetQuery, query.field == name {
            let wanted = words(of: query.text)
            counts = counts.filter { value, _ in
                let value = words(of: String(decoding: value, as: UTF8.self))
                return wanted.allSatisfy { wanted in value.contains { $0.starts(with: wanted) } }
            }
        }
        result.values = counts.sorted { left, right in
            switch facet.order {
            case .count:
                left.value == right.value ? left.key.lexicographicallyPrecedes(right.key) : left.value > right.value
            case .valueAscending: left.key.lexicographicallyPrecedes(right.key)
            case .valueDescending: right.key.lexicographicallyPrecedes(left.key)
            }
        }.prefix(request.maxFacetValues).map { (String(decoding: $0.key, as: UTF8.self), $0.value) }
        if let minimum = statistics.min(), let maximum = statistics.max() {
            result.statistics = (minimum, maximum, statistics.reduce(0, +), statistics.count)
        }
        return result
    }
}

extension FilterExpression {
    /// The filter without the top-level conjuncts that test this field alone.
    func without(_ field: String) -> FilterExpression {
        guard case .and(let terms) = self else { return testsOnly(field) ? .and([]) : self }
        return .and(terms.map { $0.without(field) })
    }

    private func testsOnly(_ field: String) -> Bool {
        switch self {
        case .field(let name, _): name == field
        case .ids: field == "id"
        case .not(let term): term.testsOnly(field)
        case .and(let terms), .or(let terms): !terms.isEmpty && terms.allSatisfy { $0.testsOnly(field) }
        }
    }
}
