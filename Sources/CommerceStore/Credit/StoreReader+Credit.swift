package import Commerce

extension StoreReader {
    /// The credit account of a company; nil for one that pays in advance.
    package func creditAccount(of company: CompanyCode) throws -> CreditAccount? {
        try connection.first(
            "SELECT currency, credit_limit, balance, blocked, last_entry, extra FROM credit_account WHERE company = $1",
            [.text(company.description)]
        ) { row in
            let currency = try Self.currency(row.text(0))
            return CreditAccount(
                company: company, limit: Money(minorUnits: row.integer(1), currency: currency),
                extra: row.optionalInteger(5).map { Money(minorUnits: $0, currency: currency) },
                balance: Money(minorUnits: row.integer(2), currency: currency), isBlocked: row.integer(3) != 0,
                lastEntry: row.integer(4))
        }
    }

    /// The newest entries of an account, the newest first.
    package func creditEntries(of account: CreditAccount, limit: Int) throws -> [CreditEntry] {
        try connection.all(
            """
            SELECT number, kind, amount, order_id, reference, at FROM credit_entry
            WHERE company = $1 ORDER BY number DESC LIMIT $2
            """, [.text(account.company.description), .integer(limit)]
        ) { row in
            guard let kind = CreditEntry.Kind(rawValue: row.text(1)) else {
                throw StoreError(.corrupt, "a credit account has an unknown kind of entry; restore the database from a backup")
            }
            return CreditEntry(
                number: row.integer(0), kind: kind, amount: Money(minorUnits: row.integer(2), currency: account.balance.currency),
                order: row.optionalText(3).map { OrderID($0) }, reference: row.text(4), at: row.integer(5))
        }
    }

    /// Whether an order has been charged to the account of its company.
    package func wasCharged(_ order: Order) throws -> Bool {
        try connection.first(
            "SELECT 1 FROM credit_entry WHERE company = $1 AND order_id = $2 AND kind = $3",
            [.text(order.holding.company.description), .text(order.id.description), .text(CreditEntry.Kind.order.rawValue)]
        ) { _ in true } ?? false
    }

    /// The terms that were agreed on with a company; nil where none were.
    package func paymentTerms(of company: CompanyCode) throws -> PaymentTerms? {
        try connection.first(
            "SELECT net_days, prepaid, arrears, grace_days FROM payment_terms WHERE company = $1", [.text(company.description)]
        ) { row in
            PaymentTerms(
                netDays: Int(row.integer(0)), isPrepaid: row.integer(1) != 0,
                arrears: PaymentTerms.ArrearsRule(rawValue: row.text(2)) ?? .block, graceDays: Int(row.integer(3)))
        }
    }

    /// The most that somebody may order at once without being asked; nil for no bound.
    package func orderLimit(of associate: AssociateCode) throws -> Money? {
        try connection.first("SELECT amount, currency FROM order_limit WHERE associate = $1", [.text(associate.description)]) { row in
            Money(minorUnits: row.integer(0), currency: try Self.currency(row.text(1)))
        }
    }
}
