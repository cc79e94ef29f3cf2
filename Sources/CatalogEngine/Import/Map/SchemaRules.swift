package import SearchIndex

/// What a map says about the collection that it fills.
package struct SchemaRules: Sendable, Equatable {
    package var fields: [Field] = []
    package var defaultSortingField: String?
    package var tokenSeparators: [Character] = []
    package var symbolsToIndex: [Character] = []
    /// The threshold of the ranking profile that the collection is created with; nil for no profile.
    package var dropThreshold: Int?
    /// Whether a collection that the import creates learns synonyms from its texts.
    package var learnsSynonyms = false

    package init() {}
}
