package import SearchIndex

/// What a sink is told when an import begins.
package struct ImportSession: Sendable {
    package var mode: ImportMode
    /// The fields that the map declares or the first records suggest, for a collection that is to be created.
    package var schema: Schema
    /// Whether to count what would happen and write nothing.
    package var isDryRun: Bool

    package init(mode: ImportMode, schema: Schema, isDryRun: Bool = false) {
        self.mode = mode
        self.schema = schema
        self.isDryRun = isDryRun
    }
}
