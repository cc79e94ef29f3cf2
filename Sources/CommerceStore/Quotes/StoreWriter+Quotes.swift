package import Commerce

extension StoreWriter {
    /// Draws the number of a new quote.
    package func drawQuoteNumber() throws -> Int64 { try advance("quote", by: 1) }

    /// Adds a quote.
    /// - Throws: ``StoreError`` with `.conflict` when there is one of its id.
    package func insert(_ quote: Quote) throws {
        try connection.execute(
            """
            INSERT INTO quote
                (number, id, company, unit, owner, currency, name, state, version, next_line, created_at, changed_at)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
            """,
            [
                .integer(quote.number), .text(quote.id.description), .text(quote.holding.company.description),
                .optional(quote.holding.unit?.description), .text(quote.holding.owner.description), .text(quote.currency.description),
                .text(quote.name), .text(quote.state.rawValue), .integer(quote.version), .integer(quote.nextLine),
                .integer(quote.createdAt), .integer(quote.changedAt),
            ])
        try write(quote, insteadOf: nil)
    }

    /// Replaces a quote by what became of it.
    ///
    /// - Parameter old: the quote as it was read in this transaction.
    /// - Complexity: O(lines), writing the revisions that differ
    package func update(_ quote: Quote, from old: Quote) throws {
        var due: Int64?
        if quote.state == .sent || quote.state == .accepted { due = quote.offer?.expiry?.instant }
        try connection.execute(
            """
            UPDATE quote SET name = $1, state = $2, version = $3, next_line = $4, cart = $5, order_id = $6, changed_at = $7, due_at = $8
            WHERE number = $9
            """,
            [
                .text(quote.name), .text(quote.state.rawValue), .integer(quote.version), .integer(quote.nextLine),
                .optional(quote.cart?.description), .optional(quote.order?.description), .integer(quote.changedAt), .optional(due),
                .integer(quote.number),
            ])
        try write(quote, insteadOf: old)
    }

    /// Notes that people were told of the expiry of a quote.
    package func settleExpiry(of quote: Quote) throws {
        try connection.execute("UPDATE quote SET due_at = NULL WHERE number = $1", [.integer(quote.number)])
    }

    /// Removes a quote with all that belongs to it.
    package func remove(_ quote: Quote) throws {
        for table in ["quote_line", "quote_revision", "quote_message"] {
            try connection.execute("DELETE FROM \(table) WHERE quote = $1", [.integer(quote.number)])
        }
        try connection.execute("DELETE FROM quote WHERE number = $1", [.integer(quote.number)])
    }

    /// Writes lines, revisions and messages that differ from those of `old`.
    private func write(_ quote: Quote, insteadOf old: Quote?) throws {
        if quote.request != old?.request ?? [] { try write(quote.request, of: quote, revision: 0) }
        let known = Dictionary(uniqueKeysWithValues: (old?.revisions ?? []).map { ($0.number, $0) })
        for revision in quote.revisions where known[revision.number] != revision {
            try connection.execute(
                """
                INSERT INTO quote_revision (quote, number, expires_at, zone, sent_at, discount) VALUES ($1, $2, $3, $4, $5, $6)
                ON CONFLICT (quote, number) DO UPDATE SET expires_at = excluded.expires_at, zone = excluded.zone,
                    sent_at = excluded.sent_at, discount = excluded.discount
                """,
                [
                    .integer(quote.number), .integer(revision.number), .optional(revision.expiry?.instant),
                    .optional(revision.expiry?.zone), .optional(revision.sentAt), .optional(revision.discount?.minorUnits),
                ])
            if known[revision.number]?.lines != revision.lines { try write(revision.lines, of: quote, revision: revision.number) }
        }
        for message in quote.messages.dropFirst(old?.messages.count ?? 0) {
            let (kind, name) = message.author.columns
            try connection.execute(
                """
                INSERT INTO quote_message (quote, number, author_kind, author, text, written_at) VALUES ($1, $2, $3, $4, $5, $6)
                """,
                [
                    .integer(quote.number), .integer(message.number), .text(kind), .text(name), .text(message.text),
                    .integer(message.writtenAt),
                ])
        }
    }

    private func write(_ lines: [QuoteLine], of quote: Quote, revision: Int64) throws {
        try connection.execute(
            "DELETE FROM quote_line WHERE quote = $1 AND revision = $2", [.integer(quote.number), .integer(revision)])
        guard !lines.isEmpty else { return }
        try connection.executeEach(
            """
            INSERT INTO quote_line
                (quote, revision, line, sku, unit, quantity, reference, price, wanted_price, wanted_quantity, purchase_order)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
            """, columns: 11,
            lines.flatMap { line in
                [
                    .integer(quote.number), .integer(revision), .integer(line.id.rawValue), .text(line.sku.description),
                    .text(line.unit), .integer(line.quantity.tenThousandths), .text(line.reference),
                    .optional(line.price?.tenThousandths), .optional(line.wantedPrice?.tenThousandths),
                    .optional(line.wantedQuantity?.tenThousandths), .text(line.purchaseOrder),
                ] as [SQLValue]
            })
    }
}
