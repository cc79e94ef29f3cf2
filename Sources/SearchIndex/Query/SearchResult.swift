/// The answer to a ``SearchRequest``; every count in it is exact.
public struct SearchResult: Sendable {
    /// Documents that match, or groups when the request groups.
    public var found: Int
    /// Documents that match, also when the request groups.
    public var foundDocuments: Int
    /// Live documents of the collection.
    public var outOf: Int
    public var hits: [SearchHit] = []
    /// Groups of the page, only when the request groups.
    public var groups: [SearchGroup]?
    /// The fields whose values make up the keys of the groups, by their full names.
    public var groupFields: [String] = []
    public var facets: [FacetResult] = []
    /// Words of the query that had to be dropped for anything to match: how many.
    public var wordsDropped = 0
    /// Where words were dropped: those that the first hit lacks which no pin put there, folded.
    public var droppedWords: [String] = []
}

/// A document of the page.
public struct SearchHit: Sendable {
    public var id: String
    /// The stored document: one JSON object, UTF-8.
    public var document: [UInt8]
    public var textMatch: TextMatch
    public var highlights: [FieldHighlight] = []
    /// Whether a pin put it here.
    public var curated = false
    /// The identifier that it was found by, where the query is one identifier.
    public var matchedVia: MatchedIdentifier?
    /// How it came by its rank, where the request asks for that.
    public var explanation: MatchExplanation?
}

/// Why a document stands where it stands.
public struct TextMatch: Sendable, Equatable {
    /// One number that orders hits by relevance, higher first.
    public var rank: Int64
    public var wordsMatched: Int
    public var wordsDropped: Int
    /// Sum of the edits over the matched words.
    public var typoCost: Int
    /// Fields that hold at least one of the words.
    public var fieldsMatched: Int
    /// BM25F text score with proximity.
    public var score: Float
    /// Highest weight of a matched field.
    public var bestFieldWeight: Int
}

/// Hits that share their group values.
public struct SearchGroup: Sendable {
    /// A list of values for each group field; empty for a missing value.
    public var key: [[String]]
    /// Matching documents in the group.
    public var found: Int
    public var hits: [SearchHit]
}

/// A field of a hit with its matched words marked.
public struct FieldHighlight: Sendable {
    public var field: String
    /// Whether the field holds a list; then there is a snippet for each marked element.
    public var isArray: Bool
    /// Snippets with tags; one for a plain field.
    public var snippets: [String]
    /// For a list: which elements the snippets are of.
    public var indices: [Int]
    /// Whole values with tags, only when asked for.
    public var values: [String]
    /// Words as they stand in the text, for each snippet.
    public var matchedTokens: [[String]]
}

/// Counts of one facet.
public struct FacetResult: Sendable {
    public var field: String
    /// Values, most frequent first, ties by value.
    public var values: [FacetValue]
    /// Only for number facets.
    public var statistics: FacetStatistics?
    /// Distinct values over all matches.
    public var totalValues: Int
}

/// A facet value with the number of matching documents that have it.
public struct FacetValue: Sendable, Equatable {
    public var value: String
    public var count: Int
    /// The value with the facet query's match marked, otherwise the value.
    public var highlighted: String
}

/// Statistics of a number facet over the matching documents.
public struct FacetStatistics: Sendable, Equatable {
    public var minimum: Double
    public var maximum: Double
    public var sum: Double
    public var average: Double
}
