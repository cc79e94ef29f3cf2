import Commerce
import SearchIndex

/// What curation rules look at in a search.
struct RuleQuestion {
    /// The words of the query with their places in its text, in bytes.
    let words: [(term: [UInt8], source: Range<Int>)]
    let filters: [FilterExpression]
    let levels: [CustomerLevel]
    let moment: Int64

    init(_ request: SearchRequest, _ schema: Schema, _ context: BuyerContext) {
        words = schema.words(of: request.query)
        filters = request.filter?.conjuncts ?? []
        levels = context.customer.levels
        moment = context.moment
    }

    /// The words of the query that a condition was found by; nil where it does not hold.
    func words(meeting condition: CurationCondition, _ schema: Schema) -> Range<Int>? {
        guard condition.from.map({ $0 <= moment }) ?? true, condition.until.map({ moment < $0 }) ?? true else { return nil }
        guard isFor(condition) else { return nil }
        if let filter = condition.filter {
            guard filter.expression.conjuncts.allSatisfy(filters.contains) else { return nil }
        }
        guard let query = condition.query else { return 0..<0 }
        let wanted = schema.words(of: query).map(\.term)
        switch condition.match {
        case .exact: return words.map(\.term) == wanted ? words.indices : nil
        case .contains:
            guard !wanted.isEmpty, words.count >= wanted.count else { return nil }
            let start = (0...words.count - wanted.count).first { words[$0..<$0 + wanted.count].map(\.term) == wanted }
            return start.map { $0..<$0 + wanted.count }
        }
    }

    private func isFor(_ condition: CurationCondition) -> Bool {
        if condition.customerGroups.isEmpty, condition.companies.isEmpty { return true }
        return levels.contains { level in
            switch level {
            case .group(let code): condition.customerGroups.contains(code.description)
            case .company(let code): condition.companies.contains(code.description)
            default: false
            }
        }
    }
}
