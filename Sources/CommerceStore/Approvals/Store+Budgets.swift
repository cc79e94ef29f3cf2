package import Commerce

extension StoreReader {
    /// The budgets of a company, ascending by code.
    package func budgets(of company: CompanyCode) throws -> [Budget] {
        try connection.all(
            "SELECT code, level, target, period, amount, currency FROM budget WHERE company = $1 ORDER BY code",
            [.text(company.description)]
        ) { row in
            let target: Budget.Target
            switch row.text(1) {
            case "associate": target = .associate(AssociateCode(row.text(2)))
            case "unit": target = .unit(BusinessUnitCode(row.text(2)))
            default: throw Self.damaged
            }
            guard let period = BudgetPeriod(rawValue: row.text(3)) else { throw Self.damaged }
            return Budget(
                code: BudgetCode(row.text(0)), company: company, target: target, period: period,
                limit: Money(minorUnits: row.integer(4), currency: try Self.currency(row.text(5))))
        }
    }

    /// What has been spent of a budget in the period around a moment.
    ///
    /// - Parameter directory: of the same transaction, for the units below that of the budget.
    /// - Complexity: O(orders of the period)
    package func standing(of budget: Budget, at moment: Int64, in directory: CompanyDirectory) throws -> BudgetStanding {
        let interval = budget.period.interval(around: moment)
        let (column, targets): (String, [String]) =
            switch budget.target {
            case .associate(let code): ("owner", [code.description])
            case .unit(let unit): ("unit", directory.subtree(of: unit).map(\.description))
            }
        var spent: Int64 = 0
        try connection.queryEach(
            """
            SELECT CAST(COALESCE(SUM(total), 0) AS BIGINT) FROM placed_order
            WHERE company = $1 AND \(column) = $2 AND currency = $3 AND placed_at >= $4 AND placed_at < $5 AND status <> $6
            """, columns: 6,
            targets.flatMap { target in
                [
                    .text(budget.company.description), .text(target), .text(budget.limit.currency.description),
                    .integer(interval.lowerBound), .integer(interval.upperBound), .text(OrderStatus.cancelled.rawValue),
                ] as [SQLValue]
            }
        ) { _, row in spent += row.integer(0) }
        return BudgetStanding(budget, interval: interval, spent: Money(minorUnits: spent, currency: budget.limit.currency))
    }
}

extension StoreWriter {
    /// Adds a budget, or replaces that of the same code.
    package func put(_ budget: Budget) throws {
        let (level, target) =
            switch budget.target {
            case .associate(let code): ("associate", code.description)
            case .unit(let code): ("unit", code.description)
            }
        try connection.execute(
            """
            INSERT INTO budget (company, code, level, target, period, amount, currency) VALUES ($1, $2, $3, $4, $5, $6, $7)
            ON CONFLICT (company, code) DO UPDATE
                SET level = excluded.level, target = excluded.target, period = excluded.period, amount = excluded.amount,
                    currency = excluded.currency
            """,
            [
                .text(budget.company.description), .text(budget.code.description), .text(level), .text(target),
                .text(budget.period.rawValue), .integer(budget.limit.minorUnits), .text(budget.limit.currency.description),
            ])
    }

    package func remove(_ budget: Budget) throws {
        try connection.execute(
            "DELETE FROM budget WHERE company = $1 AND code = $2", [.text(budget.company.description), .text(budget.code.description)])
    }
}
