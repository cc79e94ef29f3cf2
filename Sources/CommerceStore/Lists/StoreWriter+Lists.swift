package import Commerce

extension StoreWriter {
    /// Adds a shopping list.
    package func insert(_ list: ShoppingList) throws {
        let number = try advance("shopping_list", by: 1)
        try connection.execute(
            """
            INSERT INTO shopping_list
                (number, id, company, unit, owner, name, project, audience, version, next_line, created_at, changed_at)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
            """,
            [
                .integer(number), .text(list.id.description), .text(list.holding.company.description),
                .optional(list.holding.unit?.description), .text(list.holding.owner.description), .text(list.name), .text(list.project),
                .text(list.audience.rawValue), .integer(list.version), .integer(list.nextLine), .integer(list.createdAt),
                .integer(list.changedAt),
            ])
        try write(list, insteadOf: nil, number)
    }

    /// Replaces a shopping list by what became of it.
    ///
    /// - Parameter old: the list as it was read in this transaction.
    /// - Throws: ``StoreError`` with `.notFound` when it is not there.
    /// - Complexity: O(lines), writing those that differ
    package func update(_ list: ShoppingList, from old: ShoppingList) throws {
        guard let number = try reader.number(of: list.id) else { throw StoreError(.notFound, "there is no such list") }
        try connection.execute(
            """
            UPDATE shopping_list SET name = $1, project = $2, audience = $3, version = $4, next_line = $5, changed_at = $6
            WHERE number = $7
            """,
            [
                .text(list.name), .text(list.project), .text(list.audience.rawValue), .integer(list.version), .integer(list.nextLine),
                .integer(list.changedAt), .integer(number),
            ])
        try write(list, insteadOf: old, number)
    }

    /// Removes a shopping list with all that is on it.
    package func removeShoppingList(_ id: ShoppingListID) throws {
        guard let number = try reader.number(of: id) else { return }
        for table in ["shopping_list_line", "shopping_list_share"] {
            try connection.execute("DELETE FROM \(table) WHERE list = $1", [.integer(number)])
        }
        try connection.execute("DELETE FROM shopping_list WHERE number = $1", [.integer(number)])
    }

    /// Writes lines and shares that differ from those of `old`.
    private func write(_ list: ShoppingList, insteadOf old: ShoppingList?, _ number: Int64) throws {
        let key = SQLValue.integer(number)
        let kept = Set(old?.lines ?? [])
        let ids = Set(list.lines.map(\.id))
        for line in kept where !ids.contains(line.id) {
            try connection.execute("DELETE FROM shopping_list_line WHERE list = $1 AND line = $2", [key, .integer(line.id)])
        }
        let changed = list.lines.filter { !kept.contains($0) }
        if !changed.isEmpty {
            try connection.executeEach(
                """
                INSERT INTO shopping_list_line (list, line, sku, unit, quantity, note) VALUES ($1, $2, $3, $4, $5, $6)
                ON CONFLICT (list, line) DO UPDATE SET quantity = excluded.quantity, note = excluded.note
                """, columns: 6,
                changed.flatMap { line in
                    [
                        key, .integer(line.id), .text(line.sku.description), .text(line.unit), .integer(line.quantity.tenThousandths),
                        .text(line.note),
                    ] as [SQLValue]
                })
        }
        guard list.shares != old?.shares ?? [:] else { return }
        try connection.execute("DELETE FROM shopping_list_share WHERE list = $1", [key])
        for share in list.shares {
            try connection.execute(
                "INSERT INTO shopping_list_share (list, associate, access) VALUES ($1, $2, $3)",
                [key, .text(share.key.description), .text(share.value.rawValue)])
        }
    }
}
