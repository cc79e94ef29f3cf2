extension StoreMigration {
    /// Customers, catalogs and price lists; price entries by list instead of by SKU.
    ///
    /// SKUs and price slots are numbered, so that an entry is four small integers; a list's entries lie together in the order of
    /// their SKUs and are read as one run.
    static let buyers = StoreMigration(version: 2) { dialect in
        tablesOfCustomers + tablesOfCatalogs(dialect) + tablesOfPrices(dialect) + movedPrices
    }

    private static let tablesOfCustomers = [
        "CREATE TABLE customer_group (code TEXT NOT NULL PRIMARY KEY, name TEXT NOT NULL)",
        """
        CREATE TABLE company (
            code TEXT NOT NULL PRIMARY KEY,
            name TEXT NOT NULL,
            parent TEXT,
            customer_group TEXT,
            currency TEXT,
            tax_rate BIGINT,
            status TEXT NOT NULL
        )
        """,
        "CREATE TABLE business_unit (code TEXT NOT NULL PRIMARY KEY, name TEXT NOT NULL, company TEXT NOT NULL, parent TEXT)",
        """
        CREATE TABLE associate (
            code TEXT NOT NULL PRIMARY KEY,
            name TEXT NOT NULL,
            company TEXT NOT NULL,
            unit TEXT,
            status TEXT NOT NULL
        )
        """,
    ]

    private static func tablesOfCatalogs(_ dialect: SQLDialect) -> [String] {
        [
            "CREATE TABLE sku (number \(dialect.sequenceKey) NOT NULL PRIMARY KEY, sku TEXT NOT NULL UNIQUE)",
            """
            CREATE TABLE catalog (
                number INTEGER NOT NULL PRIMARY KEY,
                code TEXT NOT NULL UNIQUE,
                name TEXT NOT NULL,
                mode TEXT NOT NULL,
                active INTEGER NOT NULL,
                valid_from BIGINT,
                valid_until BIGINT,
                unpriced TEXT,
                version BIGINT NOT NULL
            )
            """,
            """
            CREATE TABLE catalog_rule (
                catalog INTEGER NOT NULL,
                position INTEGER NOT NULL,
                op TEXT NOT NULL,
                kind TEXT NOT NULL,
                name TEXT NOT NULL,
                value TEXT NOT NULL,
                valid_from BIGINT,
                valid_until BIGINT,
                PRIMARY KEY (catalog, position)
            )
            """,
            """
            CREATE TABLE catalog_sku (
                catalog INTEGER NOT NULL,
                op INTEGER NOT NULL,
                sku BIGINT NOT NULL,
                PRIMARY KEY (catalog, op, sku)
            ) \(dialect.clusteredTable)
            """,
            """
            CREATE TABLE catalog_assignment (
                level TEXT NOT NULL,
                target TEXT NOT NULL,
                catalog TEXT NOT NULL,
                PRIMARY KEY (level, target, catalog)
            )
            """,
        ]
    }

    private static func tablesOfPrices(_ dialect: SQLDialect) -> [String] {
        [
            """
            CREATE TABLE price_list (
                number INTEGER NOT NULL PRIMARY KEY,
                code TEXT NOT NULL UNIQUE,
                name TEXT NOT NULL,
                currency TEXT,
                active INTEGER NOT NULL,
                valid_from BIGINT,
                valid_until BIGINT,
                parent TEXT,
                version BIGINT NOT NULL
            )
            """,
            """
            CREATE TABLE price_adjustment (
                list INTEGER NOT NULL,
                position INTEGER NOT NULL,
                kind TEXT NOT NULL,
                name TEXT NOT NULL,
                value TEXT NOT NULL,
                percent BIGINT NOT NULL,
                PRIMARY KEY (list, position)
            )
            """,
            """
            CREATE TABLE price_assignment (
                level TEXT NOT NULL,
                target TEXT NOT NULL,
                list TEXT NOT NULL,
                priority BIGINT NOT NULL,
                merge_allowed INTEGER NOT NULL,
                PRIMARY KEY (level, target, list)
            )
            """,
            """
            CREATE TABLE price_policy (
                level TEXT NOT NULL,
                target TEXT NOT NULL,
                stops INTEGER NOT NULL,
                strategy TEXT,
                PRIMARY KEY (level, target)
            )
            """,
            """
            CREATE TABLE price_slot (
                number \(dialect.sequenceKey) NOT NULL PRIMARY KEY,
                currency TEXT NOT NULL,
                unit TEXT NOT NULL,
                min_quantity BIGINT NOT NULL,
                valid_from BIGINT NOT NULL,
                UNIQUE (currency, unit, min_quantity, valid_from)
            )
            """,
            """
            CREATE TABLE price_entry (
                list INTEGER NOT NULL,
                sku BIGINT NOT NULL,
                slot BIGINT NOT NULL,
                amount BIGINT NOT NULL,
                base_quantity BIGINT NOT NULL,
                valid_until BIGINT,
                PRIMARY KEY (list, sku, slot)
            ) \(dialect.clusteredTable)
            """,
            "CREATE TABLE price_change (seq \(dialect.sequenceKey) NOT NULL PRIMARY KEY, list INTEGER NOT NULL, sku BIGINT NOT NULL)",
        ]
    }

    private static let movedPrices = [
        "INSERT INTO sku (number, sku) SELECT row_number() OVER (ORDER BY sku), sku FROM (SELECT DISTINCT sku FROM price) AS known",
        """
        INSERT INTO price_list (number, code, name, active, version)
        SELECT row_number() OVER (ORDER BY list), list, '', 1, 0 FROM (SELECT DISTINCT list FROM price) AS known
        """,
        """
        INSERT INTO price_slot (number, currency, unit, min_quantity, valid_from)
        SELECT row_number() OVER (ORDER BY currency, unit, min_quantity, valid_from), currency, unit, min_quantity, valid_from
        FROM (SELECT DISTINCT currency, unit, min_quantity, valid_from FROM price) AS known
        """,
        """
        INSERT INTO price_entry (list, sku, slot, amount, base_quantity, valid_until)
        SELECT price_list.number, sku.number, price_slot.number, price.amount, price.base_quantity, price.valid_until
        FROM price
        JOIN sku ON sku.sku = price.sku
        JOIN price_list ON price_list.code = price.list
        JOIN price_slot ON price_slot.currency = price.currency AND price_slot.unit = price.unit
            AND price_slot.min_quantity = price.min_quantity AND price_slot.valid_from = price.valid_from
        ORDER BY 1, 2, 3
        """,
        "DROP TABLE price",
        "INSERT INTO counter (name, value) SELECT 'sku', count(*) FROM sku",
        "INSERT INTO counter (name, value) SELECT 'price_list', count(*) FROM price_list",
        "INSERT INTO counter (name, value) SELECT 'price_slot', count(*) FROM price_slot",
        "INSERT INTO counter (name, value) VALUES ('price', 0), ('buyers', 0), ('assortment', 0)",
    ]
}
