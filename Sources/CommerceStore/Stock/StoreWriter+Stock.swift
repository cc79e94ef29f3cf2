package import Commerce

extension StoreWriter {
    /// The stock of products as it is now, which nobody else changes until this transaction ends.
    package func stockToChange(_ skus: some Collection<SKU>) throws -> [SKU: StockItem] {
        // The lock of the counter makes writers that run side by side take turns.
        _ = try advance("stock", by: 0)
        return try reader.stockItems(skus)
    }

    /// Takes over what was counted in some warehouses, and leaves the others as they are.
    ///
    /// - Throws: ``StoreError``, or `CommerceError` for a count that cannot be; nothing of the transaction is then to be kept.
    /// - Complexity: O(counts · log stock)
    package func countStock(_ counts: [SKU: [StockCount]]) throws {
        var items = try stockToChange(counts.keys)
        for (sku, counts) in counts {
            try items[sku, default: StockItem(sku: sku)].count(counts, isWhole: false)
        }
        try put(items.values.sorted { $0.sku.description < $1.sku.description })
    }

    /// Writes stock, each item with a new version of its own.
    package func put(_ items: [StockItem]) throws {
        guard !items.isEmpty else { return }
        let first = try advance("stock", by: Int64(items.count)) - Int64(items.count) + 1
        try connection.executeEach(
            """
            INSERT INTO stock_item (sku, backorder, version) VALUES ($1, $2, $3)
            ON CONFLICT (sku) DO UPDATE SET backorder = excluded.backorder, version = excluded.version
            """, columns: 3,
            items.enumerated().flatMap { index, item in
                [.text(item.sku.description), .integer(item.allowsBackorder ? 1 : 0), .integer(first + Int64(index))] as [SQLValue]
            })
        try connection.executeEach(
            "DELETE FROM stock_level WHERE sku = $1", columns: 1, items.map { .text($0.sku.description) })
        let levels = items.flatMap { item in item.levels.map { (item.sku, $0) } }
        guard !levels.isEmpty else { return }
        try connection.executeEach(
            "INSERT INTO stock_level (sku, warehouse, on_hand, reserved, lead_time_days) VALUES ($1, $2, $3, $4, $5)", columns: 5,
            levels.flatMap { sku, level in
                [
                    .text(sku.description), .text(level.warehouse.description), .integer(level.onHand.tenThousandths),
                    .integer(level.reserved.tenThousandths), .optional(level.leadTimeDays.map { Int64($0) }),
                ] as [SQLValue]
            })
    }

    /// Replaces what an order holds; an empty list ends it.
    package func setStockReservations(_ reservations: [StockReservation], of order: OrderID) throws {
        try connection.execute("DELETE FROM stock_reservation WHERE order_id = $1", [.text(order.description)])
        guard !reservations.isEmpty else { return }
        try connection.executeEach(
            "INSERT INTO stock_reservation (order_id, sku, warehouse, quantity) VALUES ($1, $2, $3, $4)", columns: 4,
            reservations.flatMap { reservation in
                [
                    .text(order.description), .text(reservation.sku.description), .text(reservation.warehouse.description),
                    .integer(reservation.quantity.tenThousandths),
                ] as [SQLValue]
            })
    }
}
