package import Commerce

extension StoreWriter {
    /// Draws the number of a new invoice.
    package func drawInvoiceNumber() throws -> Int64 { try advance("invoice", by: 1) }

    /// Adds an invoice, or keeps what was paid of it and how often the customer was reminded.
    package func put(_ invoice: Invoice) throws {
        try connection.execute(
            """
            INSERT INTO invoice
                (number, order_id, company, currency, amount, issued_at, due_at, paid, void, reminders, is_open, remind_at)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
            ON CONFLICT (number) DO UPDATE SET paid = excluded.paid, void = excluded.void, reminders = excluded.reminders,
                is_open = excluded.is_open, remind_at = excluded.remind_at
            """,
            [
                .integer(invoice.number), .text(invoice.order.description), .text(invoice.company.description),
                .text(invoice.amount.currency.description), .integer(invoice.amount.minorUnits), .integer(invoice.issuedAt),
                .integer(invoice.dueAt), .integer(invoice.paid.minorUnits), .integer(invoice.isVoid ? 1 : 0), .integer(invoice.reminders),
                .integer(invoice.open.minorUnits > 0 ? 1 : 0), .optional(invoice.nextReminder),
            ])
    }
}
