package import Commerce

extension StoreReader {
    /// The stock of a product; nil for one whose stock was never counted, which is not limited.
    package func stockItem(_ sku: SKU) throws -> StockItem? { try stockItems([sku])[sku] }

    /// The stock of products; those whose stock was never counted are left out.
    /// - Complexity: O(products · log stock)
    package func stockItems(_ skus: some Collection<SKU>) throws -> [SKU: StockItem] {
        let names = Array(skus)
        guard !names.isEmpty else { return [:] }
        let keys = names.map { SQLValue.text($0.description) }
        var heads: [(sku: SKU, allowsBackorder: Bool, version: Int64)] = []
        try connection.queryEach("SELECT backorder, version FROM stock_item WHERE sku = $1", columns: 1, keys) { index, row in
            heads.append((names[index], row.integer(0) != 0, row.integer(1)))
        }
        let levels = try stockLevels(of: heads.map(\.sku))
        return Dictionary(
            heads.map { head in
                (
                    head.sku,
                    StockItem(
                        sku: head.sku, allowsBackorder: head.allowsBackorder, levels: levels[head.sku] ?? [], version: head.version)
                )
            }, uniquingKeysWith: { first, _ in first })
    }

    /// The number of the last change of any stock; 0 before the first.
    package func stockVersion() throws -> Int64 {
        try connection.first("SELECT value FROM counter WHERE name = 'stock'") { $0.integer(0) } ?? 0
    }

    /// Stock that was changed after a version, in the order of the last change of each, as long as `body` returns true.
    ///
    /// Who has seen everything up to some item's version goes on from there: an item that changes meanwhile comes again, later.
    /// - Parameter version: 0 for all.
    package func forEachStockItem(after version: Int64, _ body: (StockItem) throws -> Bool) throws {
        var last = version
        while true {
            let skus = try connection.all(
                "SELECT sku FROM stock_item WHERE version > $1 ORDER BY version LIMIT 500", [.integer(last)]
            ) { SKU($0.text(0)) }
            guard !skus.isEmpty else { return }
            let items = try stockItems(skus)
            for sku in skus {
                guard let item = items[sku] else { continue }
                guard try body(item) else { return }
                last = item.version
            }
        }
    }

    /// All stock that was changed after a version, in the order of the last change of each, in one run.
    /// - Parameter version: 0 for all.
    /// - Complexity: O(items · log stock)
    package func forEachStockItem(changedAfter version: Int64, _ body: (StockItem) -> Void) throws {
        var head: (sku: SKU, allowsBackorder: Bool, version: Int64)?
        var levels: [StockLevel] = []
        func end() {
            if let head {
                body(StockItem(sku: head.sku, allowsBackorder: head.allowsBackorder, levels: levels, version: head.version))
            }
            levels = []
        }
        try connection.query(
            """
            SELECT stock_item.sku, stock_item.backorder, stock_item.version, stock_level.warehouse, stock_level.on_hand,
                stock_level.reserved, stock_level.lead_time_days
            FROM stock_item LEFT JOIN stock_level ON stock_level.sku = stock_item.sku
            WHERE stock_item.version > $1 ORDER BY stock_item.version
            """,
            [.integer(version)]
        ) { row in
            if head?.version != row.integer(2) {
                end()
                head = (SKU(row.text(0)), row.integer(1) != 0, row.integer(2))
            }
            if !row.isNull(3) {
                levels.append(
                    StockLevel(
                        warehouse: WarehouseCode(row.text(3)), onHand: FixedDecimal(tenThousandths: row.integer(4)),
                        reserved: FixedDecimal(tenThousandths: row.integer(5)), leadTimeDays: row.optionalInteger(6).map { Int($0) }))
            }
            return true
        }
        end()
    }

    /// What an order holds, by SKU and warehouse.
    package func stockReservations(of order: OrderID) throws -> [StockReservation] {
        try connection.all(
            "SELECT sku, warehouse, quantity FROM stock_reservation WHERE order_id = $1 ORDER BY sku, warehouse",
            [.text(order.description)]
        ) { row in
            StockReservation(
                order: order, sku: SKU(row.text(0)), warehouse: WarehouseCode(row.text(1)),
                quantity: FixedDecimal(tenThousandths: row.integer(2)))
        }
    }

    private func stockLevels(of skus: [SKU]) throws -> [SKU: [StockLevel]] {
        guard !skus.isEmpty else { return [:] }
        var levels: [SKU: [StockLevel]] = [:]
        try connection.queryEach(
            "SELECT warehouse, on_hand, reserved, lead_time_days FROM stock_level WHERE sku = $1 ORDER BY warehouse", columns: 1,
            skus.map { .text($0.description) }
        ) { index, row in
            levels[skus[index], default: []].append(
                StockLevel(
                    warehouse: WarehouseCode(row.text(0)), onHand: FixedDecimal(tenThousandths: row.integer(1)),
                    reserved: FixedDecimal(tenThousandths: row.integer(2)), leadTimeDays: row.optionalInteger(3).map { Int($0) }))
        }
        return levels
    }
}
