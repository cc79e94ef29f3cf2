package import SearchIndex

/// What a sink is told when an import begins.
package struct ImportSession: Sendable {
    package var mode: ImportMode
    /// The fields that the map declares or the first records suggest, for a collection that is to be created.
    package var schema: Schema
    /// `drop_tokens_threshold` of the ranking profile of such a collection; nil for no profile.
    package var dropThreshold: Int?
    /// Whether such a collection learns synonyms from what the import brings.
    package var learnsSynonyms = false
    /// Whether to count what would happen and write nothing.
    package var isDryRun: Bool

    package init(mode: ImportMode, schema: Schema, dropThreshold: Int? = nil, isDryRun: Bool = false) {
        self.mode = mode
        self.schema = schema
        self.dropThreshold = dropThreshold
        self.isDryRun = isDryRun
    }
}
