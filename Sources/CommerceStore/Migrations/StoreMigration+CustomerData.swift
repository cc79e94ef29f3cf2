extension StoreMigration {
    /// What customers call products, what they ordered before, which records changed, and imports that were carried out.
    static let customerData = StoreMigration(version: 10) { dialect in
        [
            """
            INSERT INTO counter (name, value) VALUES ('part_number', 0), ('part_number_owner', 0), ('record', 0), ('ordered_line', 0)
            """,
            """
            CREATE TABLE part_number_owner (
                number BIGINT NOT NULL PRIMARY KEY,
                level TEXT NOT NULL,
                target TEXT NOT NULL,
                version BIGINT NOT NULL,
                UNIQUE (level, target)
            )
            """,
            """
            CREATE TABLE part_number (
                owner BIGINT NOT NULL,
                part_number TEXT NOT NULL,
                sku TEXT NOT NULL,
                description TEXT NOT NULL,
                PRIMARY KEY (owner, part_number, sku)
            ) \(dialect.clusteredTable)
            """,
            """
            CREATE TABLE ordered_line (
                company TEXT NOT NULL,
                sku TEXT NOT NULL,
                order_number TEXT NOT NULL,
                quantity BIGINT NOT NULL,
                ordered_at BIGINT NOT NULL,
                PRIMARY KEY (company, sku, order_number)
            ) \(dialect.clusteredTable)
            """,
            """
            CREATE TABLE record_change (
                seq \(dialect.sequenceKey) NOT NULL PRIMARY KEY,
                kind TEXT NOT NULL,
                code TEXT NOT NULL,
                detail TEXT NOT NULL
            )
            """,
            """
            CREATE TABLE import_key (
                idempotency_key TEXT NOT NULL PRIMARY KEY,
                request TEXT NOT NULL,
                report TEXT NOT NULL,
                used_at BIGINT NOT NULL
            )
            """,
        ]
    }
}
