package import Commerce

extension StoreWriter {
    /// Draws the number of a new order.
    package func drawOrderNumber() throws -> Int64 { try advance("order", by: 1) }

    /// Adds an order.
    /// - Throws: ``StoreError`` with `.conflict` when its cart has become an order already.
    package func insert(_ order: Order) throws {
        try connection.execute(
            """
            INSERT INTO placed_order
                (number, id, cart, company, unit, owner, placed_by, purchase_order, currency, total, placed_at, status, version)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
            """,
            [
                .integer(order.number), .text(order.id.description), .text(order.cart.description),
                .text(order.holding.company.description), .optional(order.holding.unit?.description),
                .text(order.holding.owner.description), .text(order.placedBy.description), .text(order.purchaseOrder),
                .text(order.total.currency.description), .integer(order.total.minorUnits), .integer(order.placedAt),
                .text(order.status.rawValue), .integer(order.version),
            ])
        try connection.executeEach(
            """
            INSERT INTO order_line (placed_order, position, sku, title, unit, quantity, reference, unit_price, total)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
            """, columns: 9,
            order.lines.enumerated().flatMap { position, line in
                [
                    .integer(order.number), .integer(position), .text(line.sku.description), .text(line.title), .text(line.unit),
                    .integer(line.quantity.tenThousandths), .text(line.reference), .integer(line.unitPrice.tenThousandths),
                    .integer(line.total.minorUnits),
                ] as [SQLValue]
            })
    }

    /// Keeps the status of an order; all else of it never changes.
    package func updateStatus(of order: Order) throws {
        try connection.execute(
            "UPDATE placed_order SET status = $1, version = $2 WHERE number = $3",
            [.text(order.status.rawValue), .integer(order.version), .integer(order.number)])
    }

    package func insert(_ record: IdempotencyRecord) throws {
        try connection.execute(
            "INSERT INTO idempotency_key (company, idempotency_key, request, order_id, used_at) VALUES ($1, $2, $3, $4, $5)",
            [
                .text(record.company.description), .text(record.key), .text(record.request), .text(record.order.description),
                .integer(record.usedAt),
            ])
    }
}
