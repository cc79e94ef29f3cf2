/// What of merchandising is to be imported, and how.
package struct MerchandisingImportPlan: Sendable {
    package enum Kind: String, Sendable {
        case synonyms
        /// Curation rules.
        case rules
    }

    package var kind: Kind
    package var collection: String
    /// Files in order; `-` is the standard input.
    package var inputs: [String]
    /// Whether all that is there of the kind goes first.
    package var replaces = false
    /// Whether to do all but write; faults are told all the same.
    package var isDryRun = false
    package var rejectsPath: String?
    /// Faults that the report tells in full.
    package var reportedRejects = 20

    package init(_ kind: Kind, into collection: String, inputs: [String]) {
        self.kind = kind
        self.collection = collection
        self.inputs = inputs
    }
}
