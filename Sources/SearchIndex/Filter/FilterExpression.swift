/// A filter over documents, as parsed from `filter_by`; field types decide its meaning when it is bound to an index.
public indirect enum FilterExpression: Sendable, Equatable {
    case and([FilterExpression])
    case or([FilterExpression])
    case not(FilterExpression)
    case field(name: String, FilterTest)
    /// Documents with one of the ids.
    case ids(IDList)
}

/// What the values of one field are tested for; a document passes when any value does (for `!=`: when none does).
public enum FilterTest: Sendable, Equatable {
    /// `field:[a, b, 1..5, >3]`, `field:=a`, `field:!=a`.
    case any([FilterOperand], FilterMatch)
}

/// How text operands meet values; numbers always compare by value.
public enum FilterMatch: Sendable, Equatable {
    /// `:` — every word of the operand occurs in the value.
    case words
    /// `:=` — the value equals the operand, letter case and diacritics folded.
    case exact
    /// `:!=` — no value equals an operand.
    case notExact
    /// `:!` — no value holds every word of an operand.
    case notWords
}

/// One operand of a filter.
public enum FilterOperand: Sendable, Equatable {
    /// A literal as written, backticks removed; with `prefix` it was followed by `*`.
    case value(String, prefix: Bool)
    /// `low..high`, both inclusive, as written.
    case range(String, String)
    /// `>x`, `>=x`, `<x`, `<=x`.
    case comparison(ComparisonOperator, String)
}

public enum ComparisonOperator: String, Sendable, Equatable {
    case less = "<"
    case lessOrEqual = "<="
    case greater = ">"
    case greaterOrEqual = ">="
}
