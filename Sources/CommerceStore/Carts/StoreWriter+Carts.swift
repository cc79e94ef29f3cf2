package import Commerce

extension StoreWriter {
    /// Adds a cart.
    /// - Throws: ``StoreError`` with `.conflict` when there is one of its id.
    package func insert(_ cart: Cart) throws {
        let number = try advance("cart", by: 1)
        try connection.execute(
            """
            INSERT INTO cart
                (number, id, company, unit, owner, currency, name, purchase_order, version, next_line, created_at, changed_at, cost_center,
                 status, content_version, reference)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)
            """,
            [
                .integer(number), .text(cart.id.description), .text(cart.holding.company.description),
                .optional(cart.holding.unit?.description), .text(cart.holding.owner.description), .text(cart.currency.description),
                .text(cart.name), .text(cart.purchaseOrder), .integer(cart.version), .integer(cart.nextLine), .integer(cart.createdAt),
                .integer(cart.changedAt), .text(cart.costCenter), .text(cart.status.rawValue), .integer(cart.contentVersion),
                .text(cart.reference),
            ])
        try write(cart, insteadOf: nil, number)
    }

    /// Replaces a cart by what became of it.
    ///
    /// - Parameter old: the cart as it was read in this transaction.
    /// - Throws: ``StoreError`` with `.notFound` when it is not there.
    /// - Complexity: O(lines), writing those that differ
    package func update(_ cart: Cart, from old: Cart) throws {
        guard let number = try reader.number(of: cart.id) else { throw StoreError(.notFound, "there is no such cart") }
        try connection.execute(
            """
            UPDATE cart SET name = $1, purchase_order = $2, version = $3, next_line = $4, changed_at = $5, order_id = $6,
                cost_center = $7, status = $8, approval = $9, content_version = $10, reference = $11
            WHERE number = $12
            """,
            [
                .text(cart.name), .text(cart.purchaseOrder), .integer(cart.version), .integer(cart.nextLine), .integer(cart.changedAt),
                .optional(cart.order?.description), .text(cart.costCenter), .text(cart.status.rawValue),
                .optional(cart.approval?.description), .integer(cart.contentVersion), .text(cart.reference), .integer(number),
            ])
        try write(cart, insteadOf: old, number)
    }

    /// Removes a cart with all that is in it; false when there is none.
    @discardableResult
    package func removeCart(_ id: CartID) throws -> Bool {
        guard let number = try reader.number(of: id) else { return false }
        for table in ["cart_line", "cart_share", "cart_comment", "cart_editor", "cart_terms", "cart_fixed_price"] {
            try connection.execute("DELETE FROM \(table) WHERE cart = $1", [.integer(number)])
        }
        return try connection.execute("DELETE FROM cart WHERE number = $1", [.integer(number)]) > 0
    }

    /// Writes lines, shares and comments that differ from those of `old`.
    private func write(_ cart: Cart, insteadOf old: Cart?, _ number: Int64) throws {
        let key = SQLValue.integer(number)
        let kept = Set(old?.lines ?? [])
        let ids = Set(cart.lines.map(\.id))
        try each("DELETE FROM cart_line WHERE cart = $1 AND line = $2", kept.filter { !ids.contains($0.id) }) { line in
            [key, .integer(line.id.rawValue)]
        }
        try each(
            """
            INSERT INTO cart_line (cart, line, sku, unit, quantity, reference, added_by, cost_center, purchase_order)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
            ON CONFLICT (cart, line) DO UPDATE
                SET quantity = excluded.quantity, reference = excluded.reference, cost_center = excluded.cost_center,
                    purchase_order = excluded.purchase_order
            """, cart.lines.filter { !kept.contains($0) }
        ) { line in
            [
                key, .integer(line.id.rawValue), .text(line.sku.description), .text(line.unit), .integer(line.quantity.tenThousandths),
                .text(line.reference), .text(line.addedBy.description), .text(line.costCenter),
                .text(line.purchaseOrder),
            ]
        }
        try writeTerms(of: cart, insteadOf: old, number)
        if cart.shares != old?.shares ?? [:] {
            try connection.execute("DELETE FROM cart_share WHERE cart = $1", [key])
            try each("INSERT INTO cart_share (cart, associate, access) VALUES ($1, $2, $3)", cart.shares) { share in
                [key, .text(share.key.description), .text(share.value.rawValue)]
            }
        }
        try each("INSERT INTO cart_editor (cart, associate) VALUES ($1, $2)", cart.editors.subtracting(old?.editors ?? [])) { editor in
            [key, .text(editor.description)]
        }
        try each(
            "INSERT INTO cart_comment (cart, number, line, author, text, written_at) VALUES ($1, $2, $3, $4, $5, $6)",
            cart.comments.dropFirst(old?.comments.count ?? 0)
        ) { comment in
            [
                key, .integer(comment.number), .optional(comment.line?.rawValue), .text(comment.author.description), .text(comment.text),
                .integer(comment.writtenAt),
            ]
        }
    }

    func each<Element>(_ sql: String, _ elements: some Collection<Element>, _ row: (Element) -> [SQLValue]) throws {
        guard let first = elements.first else { return }
        try connection.executeEach(sql, columns: row(first).count, elements.flatMap(row))
    }
}
