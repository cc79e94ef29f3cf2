package import Commerce

extension StoreReader {
    private static let columns = "number, order_id, company, currency, amount, issued_at, due_at, paid, void, reminders"

    /// The invoice of an order; nil before it was confirmed.
    package func invoice(of order: OrderID) throws -> Invoice? {
        try connection.first(
            "SELECT \(Self.columns) FROM invoice WHERE order_id = $1", [.text(order.description)], Self.invoice)
    }

    /// Invoices of a company, newest first.
    /// - Parameter before: only those of lower numbers; nil for all.
    package func invoices(of company: CompanyCode, before: Int64?, limit: Int) throws -> [Invoice] {
        try connection.all(
            "SELECT \(Self.columns) FROM invoice WHERE company = $1 AND number < $2 ORDER BY number DESC LIMIT $3",
            [.text(company.description), .integer(before ?? Int64.max), .integer(limit)], Self.invoice)
    }

    /// Invoices of a company that are not paid, those that are due first before the others.
    /// - Parameter moment: only those that were due then, in Unix seconds; nil for all.
    package func openInvoices(of company: CompanyCode, dueBy moment: Int64? = nil, limit: Int = 1000) throws -> [Invoice] {
        try connection.all(
            """
            SELECT \(Self.columns) FROM invoice WHERE company = $1 AND is_open = 1 AND due_at <= $2
            ORDER BY due_at, number LIMIT $3
            """, [.text(company.description), .integer(moment ?? Int64.max), .integer(limit)], Self.invoice)
    }

    /// Invoices of which the customer is to be reminded by a moment.
    package func invoicesToRemind(at moment: Int64, limit: Int) throws -> [Invoice] {
        try connection.all(
            "SELECT \(Self.columns) FROM invoice WHERE remind_at <= $1 ORDER BY remind_at LIMIT $2", [.integer(moment), .integer(limit)],
            Self.invoice)
    }

    private static func invoice(_ row: any SQLRow) throws -> Invoice {
        let currency = try currency(row.text(3))
        return Invoice(
            number: row.integer(0), order: OrderID(row.text(1)), company: CompanyCode(row.text(2)),
            amount: Money(minorUnits: row.integer(4), currency: currency), issuedAt: row.integer(5), dueAt: row.integer(6),
            paid: Money(minorUnits: row.integer(7), currency: currency), isVoid: row.integer(8) != 0, reminders: Int(row.integer(9)))
    }
}
