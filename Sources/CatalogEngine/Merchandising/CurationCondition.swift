/// When a curation rule applies: all that it states must hold.
package struct CurationCondition: Sendable, Equatable {
    package enum Match: String, Sendable, CaseIterable {
        /// The search asks for the rule's words and nothing else.
        case exact
        /// The rule's words stand in the search one after the other.
        case contains
    }

    /// Words of the search; nil for any.
    package var query: String?
    package var match = Match.exact
    /// Every part of it must be a part of the search's filter: a category page, a facet that was chosen.
    package var filter: RuleFilter?
    /// Codes of customer groups and companies of which the buyer belongs to one; both empty for everyone.
    package var customerGroups: [String] = []
    package var companies: [String] = []
    /// Unix seconds: from the first on, until before the second.
    package var from: Int64?
    package var until: Int64?
}
