package import Commerce

extension StoreWriter {
    /// Adds a credit account or replaces it, with an entry that it has got.
    /// - Parameter entry: written with the balance that it makes; nil when only terms have changed.
    package func put(_ account: CreditAccount, _ entry: CreditEntry? = nil) throws {
        try connection.execute(
            """
            INSERT INTO credit_account (company, currency, credit_limit, balance, blocked, last_entry, extra)
            VALUES ($1, $2, $3, $4, $5, $6, $7)
            ON CONFLICT (company) DO UPDATE SET credit_limit = excluded.credit_limit, balance = excluded.balance,
                blocked = excluded.blocked, last_entry = excluded.last_entry, extra = excluded.extra
            """,
            [
                .text(account.company.description), .text(account.balance.currency.description), .integer(account.limit.minorUnits),
                .integer(account.balance.minorUnits), .integer(account.isBlocked ? 1 : 0), .integer(account.lastEntry),
                .optional(account.extra?.minorUnits),
            ])
        guard let entry else { return }
        try connection.execute(
            "INSERT INTO credit_entry (company, number, kind, amount, order_id, reference, at) VALUES ($1, $2, $3, $4, $5, $6, $7)",
            [
                .text(account.company.description), .integer(entry.number), .text(entry.kind.rawValue), .integer(entry.amount.minorUnits),
                .optional(entry.order?.description), .text(entry.reference), .integer(entry.at),
            ])
    }

    /// Sets the terms of a company.
    package func put(_ terms: PaymentTerms, of company: CompanyCode) throws {
        try connection.execute(
            """
            INSERT INTO payment_terms (company, net_days, prepaid, arrears, grace_days) VALUES ($1, $2, $3, $4, $5)
            ON CONFLICT (company) DO UPDATE SET net_days = excluded.net_days, prepaid = excluded.prepaid, arrears = excluded.arrears,
                grace_days = excluded.grace_days
            """,
            [
                .text(company.description), .integer(terms.netDays), .integer(terms.isPrepaid ? 1 : 0), .text(terms.arrears.rawValue),
                .integer(terms.graceDays),
            ])
    }

    /// Sets the most that somebody may order at once; nil for no bound.
    package func setOrderLimit(_ limit: Money?, of associate: AssociateCode) throws {
        try connection.execute("DELETE FROM order_limit WHERE associate = $1", [.text(associate.description)])
        guard let limit else { return }
        try connection.execute(
            "INSERT INTO order_limit (associate, amount, currency) VALUES ($1, $2, $3)",
            [.text(associate.description), .integer(limit.minorUnits), .text(limit.currency.description)])
    }
}
