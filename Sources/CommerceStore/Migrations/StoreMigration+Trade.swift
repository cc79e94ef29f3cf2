extension StoreMigration {
    /// What is in stock and what orders hold of it.
    static let trade = StoreMigration(version: 7) { dialect in tablesOfStock(dialect) }

    private static func tablesOfStock(_ dialect: SQLDialect) -> [String] {
        [
            "INSERT INTO counter (name, value) VALUES ('stock', 0)",
            "CREATE TABLE stock_item (sku TEXT NOT NULL PRIMARY KEY, backorder BIGINT NOT NULL, version BIGINT NOT NULL)",
            "CREATE UNIQUE INDEX stock_item_by_version ON stock_item (version)",
            """
            CREATE TABLE stock_level (
                sku TEXT NOT NULL,
                warehouse TEXT NOT NULL,
                on_hand BIGINT NOT NULL,
                reserved BIGINT NOT NULL,
                lead_time_days BIGINT,
                PRIMARY KEY (sku, warehouse)
            ) \(dialect.clusteredTable)
            """,
            """
            CREATE TABLE stock_reservation (
                order_id TEXT NOT NULL,
                sku TEXT NOT NULL,
                warehouse TEXT NOT NULL,
                quantity BIGINT NOT NULL,
                PRIMARY KEY (order_id, sku, warehouse)
            ) \(dialect.clusteredTable)
            """,
        ]
    }
}
