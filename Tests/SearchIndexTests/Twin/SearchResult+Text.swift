import SearchIndex

extension SearchHit {
    /// The id with all that ranks it.
    var rankedID: String {
        "\(id) \(textMatch.rank) \(textMatch.wordsMatched) \(textMatch.typoCost) \(textMatch.score) \(textMatch.fieldsMatched) \(curated)"
    }
}

extension SearchResult {
    /// A line for each hit, or for each group.
    var lines: [String] { groups?.map { "\($0.key) \($0.found) \($0.hits.map(\.rankedID))" } ?? hits.map(\.rankedID) }

    /// The whole answer but for the sums of statistics, whose last digits depend on the order of the numbers.
    var text: String {
        let facets = facets.map { facet in
            "\(facet.field) \(facet.totalValues) \(facet.values) \(facet.statistics.map { "\($0.minimum) \($0.maximum)" } ?? "")"
        }
        return "\(found) \(foundDocuments) \(outOf) \(wordsDropped) \(lines) \(facets)"
    }
}
