extension StoreMigration {
    /// Orders, and what companies owe for them.
    static let orders = StoreMigration(version: 4) { _ in
        [
            "INSERT INTO counter (name, value) VALUES ('order', 0)",
            "ALTER TABLE cart ADD COLUMN order_id TEXT",
            """
            CREATE TABLE placed_order (
                number BIGINT NOT NULL PRIMARY KEY,
                id TEXT NOT NULL UNIQUE,
                cart TEXT NOT NULL UNIQUE,
                company TEXT NOT NULL,
                unit TEXT,
                owner TEXT NOT NULL,
                placed_by TEXT NOT NULL,
                purchase_order TEXT NOT NULL,
                currency TEXT NOT NULL,
                total BIGINT NOT NULL,
                placed_at BIGINT NOT NULL,
                status TEXT NOT NULL,
                version BIGINT NOT NULL
            )
            """,
            "CREATE INDEX order_by_company ON placed_order (company, number)",
            """
            CREATE TABLE order_line (
                placed_order BIGINT NOT NULL,
                position BIGINT NOT NULL,
                sku TEXT NOT NULL,
                title TEXT NOT NULL,
                unit TEXT NOT NULL,
                quantity BIGINT NOT NULL,
                reference TEXT NOT NULL,
                unit_price BIGINT NOT NULL,
                total BIGINT NOT NULL,
                PRIMARY KEY (placed_order, position)
            )
            """,
            """
            CREATE TABLE idempotency_key (
                company TEXT NOT NULL,
                idempotency_key TEXT NOT NULL,
                request TEXT NOT NULL,
                order_id TEXT NOT NULL,
                used_at BIGINT NOT NULL,
                PRIMARY KEY (company, idempotency_key)
            )
            """,
            "CREATE TABLE order_limit (associate TEXT NOT NULL PRIMARY KEY, amount BIGINT NOT NULL, currency TEXT NOT NULL)",
            """
            CREATE TABLE credit_account (
                company TEXT NOT NULL PRIMARY KEY,
                currency TEXT NOT NULL,
                credit_limit BIGINT NOT NULL,
                balance BIGINT NOT NULL,
                blocked BIGINT NOT NULL,
                last_entry BIGINT NOT NULL
            )
            """,
            """
            CREATE TABLE credit_entry (
                company TEXT NOT NULL,
                number BIGINT NOT NULL,
                kind TEXT NOT NULL,
                amount BIGINT NOT NULL,
                order_id TEXT,
                reference TEXT NOT NULL,
                at BIGINT NOT NULL,
                PRIMARY KEY (company, number)
            )
            """,
            "CREATE INDEX credit_by_order ON credit_entry (company, order_id)",
        ]
    }
}
