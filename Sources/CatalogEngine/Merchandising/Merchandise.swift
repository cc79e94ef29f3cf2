import SearchIndex

/// What merchandisers have set for the searches of a collection.
struct Merchandise: Sendable {
    /// Nil where there are none.
    var synonyms: SynonymTable?
    /// Ascending by id.
    var rules: [CurationRule] = []

    static let none = Merchandise()

    var isEmpty: Bool { synonyms == nil && rules.isEmpty }
}
