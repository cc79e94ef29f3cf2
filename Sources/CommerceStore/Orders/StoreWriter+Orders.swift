package import Commerce

extension StoreWriter {
    /// Draws the number of a new order.
    package func drawOrderNumber() throws -> Int64 { try advance("order", by: 1) }

    /// Adds an order.
    /// - Throws: ``StoreError`` with `.conflict` when its cart has become an order already, or it came from its channel before.
    package func insert(_ order: Order) throws {
        let columns = """
            number, id, cart, company, unit, owner, placed_by, purchase_order, currency, total, placed_at, status, version,
            channel, channel_number, shipping_address, billing_address, note, prepaid, hold, backordered, payment, shipment, search_text,
            reference, cost_center, tax_rate
            """
        try connection.execute(
            """
            INSERT INTO placed_order (\(columns)) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18,
                $19, $20, $21, $22, $23, $24, $25, $26, $27)
            """,
            [
                // What came from elsewhere has no cart; its own id stands in, so that the column stays unique.
                .integer(order.number), .text(order.id.description), .text(order.cart?.description ?? order.id.description),
                .text(order.holding.company.description), .optional(order.holding.unit?.description),
                .text(order.holding.owner.description), .text(order.placedBy.description), .text(order.purchaseOrder),
                .text(order.total.currency.description), .integer(order.total.minorUnits), .integer(order.placedAt),
                .text(order.status.rawValue), .integer(order.version), .optional(order.source?.channel), .optional(order.source?.number),
                .optional(try order.delivery.shippingAddress?.kept), .optional(try order.delivery.billingAddress?.kept),
                .text(order.delivery.note), .integer(order.isPrepaid ? 1 : 0), .optional(order.progress.hold?.rawValue),
                .integer(order.progress.isBackordered ? 1 : 0), .text(order.paymentStatus.rawValue),
                .text(order.shipmentStatus.rawValue), .text(order.searchText), .text(order.reference), .text(order.costCenter),
                .optional(order.taxDisplay.rate?.tenThousandths),
            ])
        try connection.executeEach(
            """
            INSERT INTO order_line (placed_order, position, sku, title, unit, quantity, reference, unit_price, total, purchase_order,
                cost_center, discount)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
            """, columns: 12,
            order.lines.enumerated().flatMap { position, line in
                [
                    .integer(order.number), .integer(position), .text(line.sku.description), .text(line.title), .text(line.unit),
                    .integer(line.quantity.tenThousandths), .text(line.reference), .integer(line.unitPrice.tenThousandths),
                    .integer(line.total.minorUnits), .text(line.purchaseOrder), .text(line.costCenter),
                    .optional(line.discount?.minorUnits),
                ] as [SQLValue]
            })
    }

    /// Keeps what has happened to an order; all else of it never changes.
    package func updateProgress(of order: Order) throws {
        try connection.execute(
            "UPDATE placed_order SET status = $1, version = $2, hold = $3, payment = $4, shipment = $5 WHERE number = $6",
            [
                .text(order.status.rawValue), .integer(order.version), .optional(order.progress.hold?.rawValue),
                .text(order.paymentStatus.rawValue), .text(order.shipmentStatus.rawValue), .integer(order.number),
            ])
        for shipment in order.progress.shipments {
            let isNew = try connection.execute(
                """
                INSERT INTO order_shipment (placed_order, number, carrier, tracking, shipped_at, delivered_at)
                VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (placed_order, number) DO NOTHING
                """,
                [
                    .integer(order.number), .integer(shipment.number), .text(shipment.carrier), .text(shipment.tracking),
                    .integer(shipment.shippedAt), .optional(shipment.deliveredAt),
                ])
            guard isNew > 0 else {
                try connection.execute(
                    "UPDATE order_shipment SET delivered_at = $1 WHERE placed_order = $2 AND number = $3",
                    [.optional(shipment.deliveredAt), .integer(order.number), .integer(shipment.number)])
                continue
            }
            try connection.executeEach(
                "INSERT INTO order_shipment_line (placed_order, shipment, position, quantity) VALUES ($1, $2, $3, $4)", columns: 4,
                shipment.lines.flatMap { line in
                    [
                        .integer(order.number), .integer(shipment.number), .integer(line.position),
                        .integer(line.quantity.tenThousandths),
                    ] as [SQLValue]
                })
        }
        for payment in order.progress.payments {
            try connection.execute(
                """
                INSERT INTO order_payment (placed_order, number, amount, state, reference, at) VALUES ($1, $2, $3, $4, $5, $6)
                ON CONFLICT (placed_order, number) DO NOTHING
                """,
                [
                    .integer(order.number), .integer(payment.number), .integer(payment.amount.minorUnits), .text(payment.state.rawValue),
                    .text(payment.reference), .integer(payment.at),
                ])
        }
    }

    package func insert(_ record: IdempotencyRecord) throws {
        try connection.execute(
            "INSERT INTO idempotency_key (company, idempotency_key, request, order_id, used_at) VALUES ($1, $2, $3, $4, $5)",
            [
                .text(record.company.description), .text(record.key), .text(record.request), .text(record.outcome),
                .integer(record.usedAt),
            ])
    }
}

extension Order {
    /// All that a history is searched by, in lower case.
    fileprivate var searchText: String {
        var words = ["\(number)", purchaseOrder, reference]
        if let source { words += [source.channel, source.number] }
        for line in lines { words += [line.sku.description, line.title, line.reference, line.purchaseOrder] }
        return words.joined(separator: "\n").lowercased()
    }
}
