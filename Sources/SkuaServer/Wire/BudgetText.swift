import ByteStorage
import CatalogEngine
import Commerce

/// Budgets in the wire shape.
enum BudgetText {
    static func write(_ standing: BudgetStanding, to text: inout JSONText) {
        let budget = standing.budget
        text.member("code", budget.code.description)
        switch budget.target {
        case .associate(let code): text.member("associate", code.description)
        case .unit(let code): text.member("unit", code.description)
        }
        text.member("period", budget.period.rawValue)
        text.member("limit", budget.limit)
        text.member("spent", standing.spent)
        text.member("remaining", standing.remaining)
        text.member("from", DateText(unixSeconds: standing.interval.lowerBound).rfc3339)
        text.member("until", DateText(unixSeconds: standing.interval.upperBound).rfc3339)
    }
}
