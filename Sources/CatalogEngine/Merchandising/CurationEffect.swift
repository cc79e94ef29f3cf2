package import SearchIndex

/// What a curation rule does to a search and its answer.
package struct CurationEffect: Sendable, Equatable {
    package struct Pin: Sendable, Equatable {
        package var id: String
        /// From 1.
        package var position: Int
    }

    /// Documents that a rule raises or lowers: one by its id, or those that pass a filter.
    package enum Target: Sendable, Equatable {
        case document(String)
        case filter(RuleFilter)

        var expression: FilterExpression {
            switch self {
            case .document(let id): .field(name: "id", .any([.value(id, prefix: false)], .exact))
            case .filter(let filter): filter.expression
            }
        }
    }

    package var pins: [Pin] = []
    /// Ids.
    package var hides: [String] = []
    /// Stand before all others, where the search has no order of its own.
    package var boosts: [Target] = []
    /// Stand behind all others, where the search has no order of its own.
    package var buries: [Target] = []
    /// Narrows the answer as a filter of the search would.
    package var filter: RuleFilter?
    /// The order where the search has none of its own; its text as well.
    package var sort: [SortKey] = []
    package var sortText: String?
    /// Is searched for instead.
    package var replacement: String?
    /// Whether the words that the rule was found by are taken out of the query.
    package var removesMatchedWords = false
    /// Where the shop front should lead the buyer instead of showing hits.
    package var redirect: String?
}
