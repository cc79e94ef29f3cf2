/// What a curation rule did to a document of an answer.
public struct RuleEffect: Sendable, Equatable {
    public enum Kind: String, Sendable {
        case pinned
        case hidden
        /// Left out by the rule's filter.
        case filtered
        /// Put before all that the rule does not raise.
        case boosted
        /// Put behind all that the rule does not lower.
        case buried
    }

    /// Id of the rule.
    public var rule: String
    public var kind: Kind
}
