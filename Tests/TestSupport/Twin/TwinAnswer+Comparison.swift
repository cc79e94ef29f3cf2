package import SearchIndex

extension TwinAnswer {
    /// What differs between this answer and an index's, in words; empty when they agree.
    package func differences(from result: SearchResult) -> [String] {
        var differences: [String] = []
        // As bytes: equal strings may still be different ones.
        func expect<Value>(_ what: String, _ twin: Value, _ index: Value) {
            let (twin, index) = ("\(twin)", "\(index)")
            if !twin.utf8.elementsEqual(index.utf8) { differences.append("\(what): twin \(twin), index \(index)") }
        }
        expect("found", found, result.found)
        expect("foundDocuments", foundDocuments, result.foundDocuments)
        expect("outOf", outOf, result.outOf)
        expect("wordsDropped", wordsDropped, result.wordsDropped)
        expect("droppedWords", droppedWords, result.droppedWords)
        Self.compare(hits, result.hits, "hits", expect)
        Self.compareRanks(hits, result.hits, &differences)
        expect("groups", groups?.map(\.key), result.groups?.map(\.key))
        expect("found in groups", groups?.map(\.found), result.groups?.map(\.found))
        for (number, (group, other)) in zip(groups ?? [], result.groups ?? []).enumerated() {
            Self.compare(group.hits, other.hits, "group \(number)", expect)
        }
        expect("facets", facets.map(\.field), result.facets.map(\.field))
        for (facet, other) in zip(facets, result.facets) {
            expect(
                "values of \(facet.field)", facet.values.map { "\($0.value) \($0.count)" }, other.values.map { "\($0.value) \($0.count)" })
            expect("distinct values of \(facet.field)", facet.totalValues, other.totalValues)
            if let problem = facet.difference(from: other.statistics) { differences.append("statistics of \(facet.field): \(problem)") }
        }
        return differences
    }

    private static func compare(_ hits: [TwinHit], _ others: [SearchHit], _ what: String, _ expect: (String, [String], [String]) -> Void) {
        expect(
            what,
            hits.map { $0.curated ? "\($0.id) pinned" : "\($0.id) w\($0.match.wordsMatched) t\($0.match.typoCost) s\($0.match.score)" },
            others.map { hit in
                let match = hit.textMatch
                return hit.curated ? "\(hit.id) pinned" : "\(hit.id) w\(match.wordsMatched) t\(match.typoCost) s\(Int(match.score * 1024))"
            })
    }

    /// Ranks must order hits as words, typos and scores do.
    private static func compareRanks(_ hits: [TwinHit], _ others: [SearchHit], _ differences: inout [String]) {
        for (left, right) in zip(zip(hits, others), zip(hits.dropFirst(), others.dropFirst())) where !left.0.curated && !right.0.curated {
            let order = left.0.match.relevance(right.0.match)
            let ranks = left.1.textMatch.rank - right.1.textMatch.rank
            if order.signum() != -ranks.signum() {
                differences.append("ranks of \(left.0.id) and \(right.0.id): \(left.1.textMatch.rank), \(right.1.textMatch.rank)")
            }
        }
    }
}

extension TwinFacet {
    /// What differs from an index's statistics; sums may be off by rounding.
    fileprivate func difference(from other: FacetStatistics?) -> String? {
        guard let statistics, let other else {
            return statistics == nil && other == nil ? nil : "twin \(String(describing: statistics)), index \(String(describing: other))"
        }
        let tolerance = 1e-9 * max(1, abs(statistics.minimum), abs(statistics.maximum)) * Double(statistics.count)
        let agree =
            statistics.minimum == other.minimum && statistics.maximum == other.maximum && abs(statistics.sum - other.sum) <= tolerance
            && abs(statistics.sum / Double(statistics.count) - other.average) <= tolerance
        return agree ? nil : "twin \(statistics), index \(other)"
    }
}
