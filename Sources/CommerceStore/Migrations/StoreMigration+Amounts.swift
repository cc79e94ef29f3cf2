extension StoreMigration {
    /// What is taken off, and the tax that amounts are shown with.
    static let amounts = StoreMigration(version: 16) { _ in
        [
            "ALTER TABLE quote_revision ADD COLUMN discount BIGINT",
            "ALTER TABLE cart_fixed_price ADD COLUMN discount BIGINT",
            "ALTER TABLE order_line ADD COLUMN discount BIGINT",
            "ALTER TABLE placed_order ADD COLUMN tax_rate BIGINT",
        ]
    }
}
