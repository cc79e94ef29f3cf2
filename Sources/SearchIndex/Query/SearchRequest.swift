/// What to search for: words, fields, filters, facets, order and page.
///
/// The parts that have a grammar (`filter_by`, `sort_by`, `facet_by`) are parsed before: see `FilterExpression.parse`,
/// `SortKey.parse` and `FacetRequest.parse`.
public struct SearchRequest: Sendable {
    /// The words typed; `*` or empty matches every document.
    public var query: String
    /// Fields to look in with their weights; empty means every text field with its schema weight.
    public var queryFields: [QueryField] = []
    public var filter: FilterExpression?
    public var facets: [FacetRequest] = []
    /// At most three keys; empty means relevance, then static rank.
    public var sort: [SortKey] = []
    /// Hits to skip.
    public var offset = 0
    /// Hits to return.
    public var limit = 10

    /// Typing options.
    public var typing = TypingOptions()
    /// Texts that stand for each other.
    public var synonyms: SynonymTable?
    public var grouping: Grouping?
    public var highlight = HighlightOptions()
    /// Counts a facet value by prefix: `brand:ac`.
    public var facetQuery: (field: String, text: String)?
    /// Values per facet.
    public var maxFacetValues = 10
    /// Ids that are never returned.
    public var hiddenIDs: [String] = []
    /// Ids that stand at a position of the list, 1-based.
    public var pinnedIDs: [(id: String, position: Int)] = []

    /// Ids that match whatever the query says, and stand at a position of the list, 1-based, where they pass the filter.
    public var curatedIDs: [(id: String, position: Int)] = []

    /// Whether each hit says how it came by its rank.
    public var explains = false

    /// Who asks, where what is seen depends on it.
    public var view: (any SearchView)?

    public init(query: String) {
        self.query = query
    }
}

/// A field to search in.
public struct QueryField: Sendable, Equatable {
    public var name: String
    /// Factor of the field in the text score, 1...127; 0 means the schema's.
    public var weight: Int
    public init(name: String, weight: Int = 0) {
        self.name = name
        self.weight = weight
    }
}

/// When a word is read as a prefix or with typos, and when words are dropped.
public struct TypingOptions: Sendable, Equatable {
    /// Whether the last word may be the beginning of a longer one.
    public var prefix = true
    /// Edits allowed in a word, 0...2.
    public var maxTypos = 2
    /// Characters a word must have for one edit.
    public var minLengthOneTypo = 4
    /// Characters a word must have for two edits.
    public var minLengthTwoTypos = 7
    /// Typos are tried while fewer documents than this match without.
    public var typoThreshold = 1
    /// Words are dropped while fewer documents than this match with all; 1 where nobody states another number.
    public var dropThreshold: Int {
        get { statedDropThreshold ?? 1 }
        set { statedDropThreshold = newValue }
    }
    /// The same as far as somebody states it.
    package private(set) var statedDropThreshold: Int?
    /// Whether shorter words may have more edits where nothing matches otherwise; see ``wide``.
    public var widens = true
    /// Whether these are the wide budgets.
    private(set) var isWide = false
    public init() {}

    /// Edits allowed in shorter words, and in whole words only, for queries that nothing matches as they are.
    var wide: TypingOptions {
        var wide = self
        wide.minLengthOneTypo = min(minLengthOneTypo, 3)
        wide.minLengthTwoTypos = min(minLengthTwoTypos, 4)
        wide.isWide = true
        return wide
    }
}

/// Hits gathered under the values of facet fields.
public struct Grouping: Sendable, Equatable {
    public var fields: [String]
    /// Hits per group, 1...99.
    public var limit: Int
    /// Whether documents without a value form one group (true) or a group each (false).
    public var groupMissing: Bool
    public init(fields: [String], limit: Int = 3, groupMissing: Bool = true) {
        self.fields = fields
        self.limit = limit
        self.groupMissing = groupMissing
    }
}

/// How matched words are marked in hits.
public struct HighlightOptions: Sendable, Equatable {
    public var startTag = "<mark>"
    public var endTag = "</mark>"
    /// Fields to mark; nil means the searched ones.
    public var fields: [String]?
    /// Fields whose whole value is returned marked, besides the snippet.
    public var fullFields: [String] = []
    /// Words on each side of a match in a snippet.
    public var affixWords = 4
    /// Values of fewer words than this are not cut to a snippet.
    public var snippetThreshold = 30
    public init() {}
}
