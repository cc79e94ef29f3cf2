/// One key of `sort_by`: a number field, a bool field, a facet string field, or the text match.
public struct SortKey: Sendable, Equatable {
    public enum Target: Sendable, Equatable {
        case textMatch
        case field(String)
        /// Documents that fulfil the expression come first (descending) or last.
        case filter(FilterExpression)
    }
    public enum Missing: Sendable, Equatable { case first, last, normal }
    public var target: Target
    public var ascending: Bool
    /// Where documents without a value go; `normal` means last in both directions.
    public var missing: Missing = .normal

    public init(target: Target, ascending: Bool, missing: Missing = .normal) {
        self.target = target
        self.ascending = ascending
        self.missing = missing
    }
}
