/// A budget with what has been spent of it.
package struct BudgetStanding: Sendable, Hashable {
    package let budget: Budget
    /// The period, in Unix seconds.
    package let interval: Range<Int64>
    /// The orders of the period, without those that were cancelled; in the currency of the limit.
    package let spent: Money

    package init(_ budget: Budget, interval: Range<Int64>, spent: Money) {
        precondition(spent.currency == budget.limit.currency, "a budget counts orders in its own currency")
        self.budget = budget
        self.interval = interval
        self.spent = spent
    }

    /// What is left; below 0 where an approved order went beyond the limit.
    package var remaining: Money {
        let (units, overflow) = budget.limit.minorUnits.subtractingReportingOverflow(spent.minorUnits)
        return Money(minorUnits: overflow ? 0 : units, currency: spent.currency)
    }

    /// What would be left of it after an order in its currency; below 0 where that does not fit.
    package func remaining(after total: Money) -> Money? {
        guard total.currency == spent.currency else { return nil }
        let (units, overflow) = remaining.minorUnits.subtractingReportingOverflow(total.minorUnits)
        return overflow ? nil : Money(minorUnits: units, currency: total.currency)
    }

    /// Whether an order fits in; one in another currency never does.
    package func hasRoom(for total: Money) -> Bool {
        total.currency == spent.currency && total.minorUnits <= remaining.minorUnits
    }
}

extension [BudgetStanding] {
    /// The budgets, of those that concern a cart, that an order has no room in.
    ///
    /// Budgets of one target in several currencies each count orders of their own; an order in none of them fits nowhere.
    package func exceeded(by total: Money) -> [BudgetStanding] {
        filter { standing in
            guard standing.budget.limit.currency != total.currency else { return !standing.hasRoom(for: total) }
            return !contains { $0.budget.target == standing.budget.target && $0.budget.limit.currency == total.currency }
        }
    }
}
