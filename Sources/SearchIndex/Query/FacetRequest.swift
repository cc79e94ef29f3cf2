/// One field of `facet_by`: all its values, or named number ranges, or a family `attributes.*`.
public struct FacetRequest: Sendable, Equatable {
    /// A facet field; a name that ends in `*` asks for every facet field that starts with what stands before.
    public var field: String
    /// Named half-open ranges `[from, to)` of a number field; empty means plain values.
    public var ranges: [FacetRange] = []
    /// Order of values: by count unless `sort_by(_alpha:asc)` was given.
    public var order: FacetOrder = .count
    /// Counts as if the filters on this very field were not there (multi-select).
    public var disjunctive = false
    /// For a family: fields to answer at the most, those that most matches have first.
    public var fieldLimit = 30
    /// What the answer calls the field, where that is not its full name.
    public var answerName: String?

    public init(field: String) {
        self.field = field
    }
}

public enum FacetOrder: Sendable, Equatable { case count, valueAscending, valueDescending }

/// A named range of a number facet.
public struct FacetRange: Sendable, Equatable {
    public var label: String
    /// Inclusive; nil is unbounded.
    public var from: Double?
    /// Exclusive; nil is unbounded.
    public var to: Double?
    public init(label: String, from: Double?, to: Double?) {
        self.label = label
        self.from = from
        self.to = to
    }
}
