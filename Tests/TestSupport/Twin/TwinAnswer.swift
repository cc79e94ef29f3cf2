import SearchIndex

/// What the twin answers to a search.
package struct TwinAnswer: Sendable {
    package var found = 0
    package var foundDocuments = 0
    package var outOf = 0
    package var wordsDropped = 0
    /// Words of the query that the first hit lacks.
    package var droppedWords: [String] = []
    package var hits: [TwinHit] = []
    package var groups: [TwinGroup]?
    package var facets: [TwinFacet] = []
}

package struct TwinHit: Sendable {
    package var id: String
    package var match: TwinMatch
    package var curated = false
}

package struct TwinGroup: Sendable {
    package var key: [[String]]
    package var found: Int
    package var hits: [TwinHit]
}

package struct TwinFacet: Sendable {
    package var field: String
    package var values: [(value: String, count: Int)] = []
    package var totalValues = 0
    /// All numbers of the matches, for a number facet that has any.
    package var statistics: (minimum: Double, maximum: Double, sum: Double, count: Int)?
}
