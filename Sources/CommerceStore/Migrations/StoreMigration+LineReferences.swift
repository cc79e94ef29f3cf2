extension StoreMigration {
    /// References, purchase orders and cost centres of carts, orders and each of their lines.
    static let lineReferences = StoreMigration(version: 13) { _ in
        [
            ("cart", "reference"), ("cart_line", "purchase_order"), ("quote_line", "purchase_order"),
            ("placed_order", "reference"), ("placed_order", "cost_center"),
            ("order_line", "purchase_order"), ("order_line", "cost_center"),
            ("approval_line", "purchase_order"), ("approval_line", "cost_center"),
        ].map { table, column in "ALTER TABLE \(table) ADD COLUMN \(column) TEXT NOT NULL DEFAULT ''" }
    }
}
