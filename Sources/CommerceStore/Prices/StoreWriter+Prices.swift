package import Commerce

extension StoreWriter {
    /// Adds prices; a row whose slot is taken replaces the one there.
    package func putPrices(_ rows: [PriceRow]) throws {
        var arguments: [SQLValue] = []
        arguments.reserveCapacity(rows.count * 9)
        for row in rows {
            arguments.append(.text(row.sku.description))
            arguments.append(.text(row.list.description))
            arguments.append(.text(row.currency.description))
            arguments.append(.text(row.unit))
            arguments.append(.integer(row.minQuantity.tenThousandths))
            arguments.append(.integer(row.validFrom ?? PriceColumns.always))
            arguments.append(.optional(row.validUntil))
            arguments.append(.integer(row.amount.tenThousandths))
            arguments.append(.integer(row.baseQuantity.tenThousandths))
        }
        guard !rows.isEmpty else { return }
        try connection.executeEach(
            """
            INSERT INTO price (sku, list, currency, unit, min_quantity, valid_from, valid_until, amount, base_quantity)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
            ON CONFLICT (sku, list, currency, unit, min_quantity, valid_from)
            DO UPDATE SET valid_until = excluded.valid_until, amount = excluded.amount, base_quantity = excluded.base_quantity
            """,
            columns: 9, arguments)
    }

    /// Removes the prices that SKUs have in certain lists.
    package func removePrices(_ slots: [(sku: SKU, list: PriceListCode)]) throws {
        guard !slots.isEmpty else { return }
        try connection.executeEach(
            "DELETE FROM price WHERE sku = $1 AND list = $2", columns: 2,
            slots.flatMap { [.text($0.sku.description), .text($0.list.description)] })
    }

    /// Removes all prices of SKUs in all lists.
    /// - Returns: how many rows went.
    @discardableResult
    package func removePrices(of skus: [SKU]) throws -> Int {
        guard !skus.isEmpty else { return 0 }
        return try connection.executeEach("DELETE FROM price WHERE sku = $1", columns: 1, skus.map { .text($0.description) })
    }
}
