package import Commerce

extension StoreWriter {
    /// Adds a request with what has happened to it.
    package func insert(_ request: ApprovalRequest) throws {
        let number = try advance("approval", by: 1)
        try connection.execute(
            """
            INSERT INTO approval_request
                (number, id, cart, cart_name, company, unit, owner, requester, version, content_hash, total, currency, definition, previous,
                 submitted_at, state, step, step_opened_at)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18)
            """,
            [
                .integer(number), .text(request.id.description), .text(request.cart.description), .text(request.cartName),
                .text(request.holding.company.description), .optional(request.holding.unit?.description),
                .text(request.holding.owner.description), .text(request.requester.description), .integer(request.version),
                .text(request.contentHash), .integer(request.total.minorUnits), .text(request.total.currency.description),
                .text(try JSONColumn.text(ApprovalRequestRecord(request))), .optional(request.previous?.description),
                .integer(request.submittedAt), .text(request.state.rawValue), .integer(request.currentStep),
                .integer(request.stepOpenedAt),
            ])
        try each(
            """
            INSERT INTO approval_line (request, position, sku, title, unit, quantity, reference, unit_price, total, purchase_order,
                cost_center)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
            """, Array(request.lines.enumerated())
        ) { position, line in
            [
                .integer(number), .integer(position), .text(line.sku.description), .text(line.title), .text(line.unit),
                .integer(line.quantity.tenThousandths), .text(line.reference), .integer(line.unitPrice.tenThousandths),
                .integer(line.total.minorUnits), .text(line.purchaseOrder), .text(line.costCenter),
            ]
        }
        try append(request.events[...], to: number)
    }

    /// Keeps how a request stands now, and what happened since it was read.
    /// - Parameter old: the request as it was read in this transaction.
    package func update(_ request: ApprovalRequest, from old: ApprovalRequest) throws {
        guard let number = try reader.number(of: request.id) else { throw StoreError(.notFound, "there is no such approval") }
        try connection.execute(
            "UPDATE approval_request SET state = $1, step = $2, step_opened_at = $3 WHERE number = $4",
            [.text(request.state.rawValue), .integer(request.currentStep), .integer(request.stepOpenedAt), .integer(number)])
        try append(request.events[old.events.count...], to: number)
    }

    private func append(_ events: ArraySlice<ApprovalEvent>, to request: Int64) throws {
        for (index, event) in zip(events.indices, events) {
            try connection.execute(
                """
                INSERT INTO approval_event (request, number, kind, step, associate, behalf, step_groups, comment, at)
                VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
                """,
                [
                    .integer(request), .integer(index), .text(event.kind.rawValue), .optional(event.step.map { Int64($0) }),
                    .optional(event.by?.description), .optional(event.onBehalfOf?.description),
                    .text(event.groups.map(String.init).joined(separator: " ")), .text(event.comment), .integer(event.at),
                ])
        }
    }
}
