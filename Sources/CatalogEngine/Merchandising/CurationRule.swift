package import ByteStorage
package import SearchIndex

/// What a merchandiser does to the answers of certain searches; the page "Curation" defines it.
package struct CurationRule: Sendable, Equatable {
    /// What the merchandiser calls it; rules are applied in ascending order of their ids.
    package var id: String
    package var condition = CurationCondition()
    package var effect = CurationEffect()
    /// Whether rules after this one are left alone where it applies.
    package var isLast = true
    /// What a shop front gets with the answer, to do with as it likes.
    package var metadata: JSON?

    package init(id: String) {
        self.id = id
    }

    /// All filters that the rule has.
    var filters: [FilterExpression] {
        [condition.filter?.expression, effect.filter?.expression].compactMap(\.self)
            + (effect.boosts + effect.buries).map(\.expression)
    }
}

/// A filter with the text that it was read from.
package struct RuleFilter: Sendable, Equatable {
    package var text: String
    package var expression: FilterExpression

    /// - Throws: `SearchError` syntax.
    package init(_ text: String) throws(SearchError) {
        self.text = text
        expression = try FilterExpression.parse(text)
    }
}
