extension StoreMigration {
    /// What is in stock and what orders hold of it; quotes, and the terms of carts.
    static let trade = StoreMigration(version: 7) { dialect in
        tablesOfStock(dialect) + tablesOfQuotes + tablesOfCartTerms + tablesOfOrderProgress + tablesOfInvoices
    }

    private static let tablesOfOrderProgress = [
        "ALTER TABLE placed_order ADD COLUMN channel TEXT",
        "ALTER TABLE placed_order ADD COLUMN channel_number TEXT",
        "ALTER TABLE placed_order ADD COLUMN shipping_address TEXT",
        "ALTER TABLE placed_order ADD COLUMN billing_address TEXT",
        "ALTER TABLE placed_order ADD COLUMN note TEXT NOT NULL DEFAULT ''",
        "ALTER TABLE placed_order ADD COLUMN prepaid BIGINT NOT NULL DEFAULT 0",
        "ALTER TABLE placed_order ADD COLUMN hold TEXT",
        "ALTER TABLE placed_order ADD COLUMN backordered BIGINT NOT NULL DEFAULT 0",
        "ALTER TABLE placed_order ADD COLUMN payment TEXT NOT NULL DEFAULT 'balance_due'",
        "ALTER TABLE placed_order ADD COLUMN shipment TEXT NOT NULL DEFAULT 'pending'",
        "ALTER TABLE placed_order ADD COLUMN search_text TEXT NOT NULL DEFAULT ''",
        "CREATE UNIQUE INDEX order_by_channel ON placed_order (channel, channel_number)",
        """
        CREATE TABLE order_shipment (
            placed_order BIGINT NOT NULL,
            number BIGINT NOT NULL,
            carrier TEXT NOT NULL,
            tracking TEXT NOT NULL,
            shipped_at BIGINT NOT NULL,
            delivered_at BIGINT,
            PRIMARY KEY (placed_order, number)
        )
        """,
        """
        CREATE TABLE order_shipment_line (
            placed_order BIGINT NOT NULL,
            shipment BIGINT NOT NULL,
            position BIGINT NOT NULL,
            quantity BIGINT NOT NULL,
            PRIMARY KEY (placed_order, shipment, position)
        )
        """,
        """
        CREATE TABLE order_payment (
            placed_order BIGINT NOT NULL,
            number BIGINT NOT NULL,
            amount BIGINT NOT NULL,
            state TEXT NOT NULL,
            reference TEXT NOT NULL,
            at BIGINT NOT NULL,
            PRIMARY KEY (placed_order, number)
        )
        """,
    ]

    private static let tablesOfInvoices = [
        "INSERT INTO counter (name, value) VALUES ('invoice', 0)",
        "ALTER TABLE credit_account ADD COLUMN extra BIGINT",
        """
        CREATE TABLE payment_terms (
            company TEXT NOT NULL PRIMARY KEY,
            net_days BIGINT NOT NULL,
            prepaid BIGINT NOT NULL,
            arrears TEXT NOT NULL,
            grace_days BIGINT NOT NULL
        )
        """,
        """
        CREATE TABLE invoice (
            number BIGINT NOT NULL PRIMARY KEY,
            order_id TEXT NOT NULL UNIQUE,
            company TEXT NOT NULL,
            currency TEXT NOT NULL,
            amount BIGINT NOT NULL,
            issued_at BIGINT NOT NULL,
            due_at BIGINT NOT NULL,
            paid BIGINT NOT NULL,
            void BIGINT NOT NULL,
            reminders BIGINT NOT NULL,
            is_open BIGINT NOT NULL,
            remind_at BIGINT
        )
        """,
        "CREATE INDEX invoice_by_company ON invoice (company, is_open, due_at)",
        "CREATE INDEX invoice_by_reminder ON invoice (remind_at)",
    ]

    private static let tablesOfQuotes = [
        "INSERT INTO counter (name, value) VALUES ('quote', 0)",
        """
        CREATE TABLE quote (
            number BIGINT NOT NULL PRIMARY KEY,
            id TEXT NOT NULL UNIQUE,
            company TEXT NOT NULL,
            unit TEXT,
            owner TEXT NOT NULL,
            currency TEXT NOT NULL,
            name TEXT NOT NULL,
            state TEXT NOT NULL,
            version BIGINT NOT NULL,
            next_line BIGINT NOT NULL,
            cart TEXT,
            order_id TEXT,
            due_at BIGINT,
            created_at BIGINT NOT NULL,
            changed_at BIGINT NOT NULL
        )
        """,
        "CREATE INDEX quote_by_company ON quote (company, number)",
        "CREATE INDEX quote_by_due ON quote (due_at)",
        """
        CREATE TABLE quote_revision (
            quote BIGINT NOT NULL,
            number BIGINT NOT NULL,
            expires_at BIGINT,
            zone TEXT,
            sent_at BIGINT,
            PRIMARY KEY (quote, number)
        )
        """,
        """
        CREATE TABLE quote_line (
            quote BIGINT NOT NULL,
            revision BIGINT NOT NULL,
            line BIGINT NOT NULL,
            sku TEXT NOT NULL,
            unit TEXT NOT NULL,
            quantity BIGINT NOT NULL,
            reference TEXT NOT NULL,
            price BIGINT,
            wanted_price BIGINT,
            wanted_quantity BIGINT,
            PRIMARY KEY (quote, revision, line)
        )
        """,
        """
        CREATE TABLE quote_message (
            quote BIGINT NOT NULL,
            number BIGINT NOT NULL,
            author_kind TEXT NOT NULL,
            author TEXT NOT NULL,
            text TEXT NOT NULL,
            written_at BIGINT NOT NULL,
            PRIMARY KEY (quote, number)
        )
        """,
    ]

    private static let tablesOfCartTerms = [
        """
        CREATE TABLE cart_terms (
            cart BIGINT NOT NULL PRIMARY KEY,
            quote TEXT,
            shipping_address TEXT,
            billing_address TEXT,
            note TEXT NOT NULL
        )
        """,
        "CREATE TABLE cart_fixed_price (cart BIGINT NOT NULL, line BIGINT NOT NULL, price BIGINT NOT NULL, PRIMARY KEY (cart, line))",
    ]

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
