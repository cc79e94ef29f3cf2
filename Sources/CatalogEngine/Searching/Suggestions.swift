public import SearchIndex

/// What a search box offers below what was typed, each part as the buyer may see it.
public struct Suggestions: Sendable {
    /// A text that others searched for, or that the catalog's texts go on with.
    public struct Query: Sendable, Equatable {
        public enum Source: String, Sendable {
            /// People asked it.
            case log
            /// It stands in the catalog.
            case catalog
        }

        public var text: String
        /// Searches, or best matches that have it.
        public var count: Int
        public var source: Source
    }

    /// A collection that has matches, too.
    public struct Collection: Sendable, Equatable {
        public var name: String
        public var found: Int
    }

    /// A part number of the buyer's own that begins with what was typed.
    public struct PartNumber: Sendable, Equatable {
        public var number: String
        /// The document that it means.
        public var id: String
    }

    /// Words that complete the last one, most frequent first.
    public var words: [Completion] = []
    /// Whole queries that begin with what was typed.
    public var queries: [Query] = []
    /// Values of the category and brand fields that the matches have.
    public var categories: [FacetValue] = []
    public var brands: [FacetValue] = []
    public var collections: [Collection] = []
    /// The buyer's own part numbers, those of the nearest level first.
    public var partNumbers: [PartNumber] = []
    /// Documents that match what was typed, best first.
    public var hits: [SearchHit] = []
    /// Those of the matches that others ordered and chose most often.
    public var favourites: [SearchHit] = []
    /// The text as it may have been meant, where nothing matches it.
    public var didYouMean: String?

    init() {}
}
