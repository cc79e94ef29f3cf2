/// What is read so far between two parentheses.
struct FilterGroup {
    enum Connective { case and, or }

    /// Where the group begins, in bytes.
    let start: Int
    /// Whether `!` stands before the parenthesis.
    let negated: Bool
    private var connective: Connective?
    private var terms: [FilterExpression] = []
    private var deepestTerm = 0

    init(start: Int, negated: Bool = false) {
        self.start = start
        self.negated = negated
    }

    /// Levels of nesting in `expression`.
    var depth: Int { deepestTerm + (terms.count > 1 ? 1 : 0) + (negated ? 1 : 0) }

    var expression: FilterExpression { negated ? .not(inner) : inner }

    private var inner: FilterExpression {
        if terms.count == 1 { return terms[0] }
        return connective == .or ? .or(terms) : .and(terms)
    }

    /// Adds an operand with its own levels of nesting.
    mutating func append(_ term: FilterExpression, depth: Int) {
        terms.append(term)
        deepestTerm = max(deepestTerm, depth)
    }

    /// Takes an operator; one of the other kind makes what stands left of it its first operand.
    mutating func join(_ next: Connective) {
        if let connective, connective != next {
            let left = inner
            deepestTerm += 1
            terms = [left]
        }
        connective = next
    }
}
