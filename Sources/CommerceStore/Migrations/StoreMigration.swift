/// One step of the store's schema; steps are only ever appended.
struct StoreMigration {
    /// The schema version that the step leads to.
    let version: Int64
    let statements: @Sendable (SQLDialect) -> [String]

    /// All steps, ascending by version.
    static let all: [StoreMigration] = [
        first, buyers, commerce, orders, audit, approvals, trade, people, lists, customerData, merchandising, buyerFeed,
        lineReferences, amounts,
    ]

    /// The schema version that this program reads and writes.
    static var latestVersion: Int64 { all.last?.version ?? 0 }
}

extension StoreMigration {
    /// Collections, documents, the change feed, keys and prices.
    ///
    /// Sequence numbers come from `counter` rows, which are written in the transaction that uses them: what is rolled back
    /// leaves no gap, and the order of numbers is the order of commits also where writers run side by side.
    private static let first = StoreMigration(version: 1) { dialect in
        [
            "CREATE TABLE counter (name TEXT NOT NULL PRIMARY KEY, value BIGINT NOT NULL)",
            "INSERT INTO counter (name, value) VALUES ('change', 0), ('collection', 0), ('catalog', 0), ('key', 0)",
            """
            CREATE TABLE collection (
                number INTEGER NOT NULL PRIMARY KEY,
                name TEXT NOT NULL UNIQUE,
                definition TEXT NOT NULL,
                metadata TEXT,
                created_at BIGINT NOT NULL,
                documents BIGINT NOT NULL,
                feed_start BIGINT NOT NULL
            )
            """,
            """
            CREATE TABLE document (
                collection INTEGER NOT NULL REFERENCES collection (number),
                id TEXT NOT NULL,
                body TEXT NOT NULL,
                PRIMARY KEY (collection, id)
            )
            """,
            """
            CREATE TABLE change (
                seq \(dialect.sequenceKey) NOT NULL PRIMARY KEY,
                collection INTEGER NOT NULL,
                id TEXT NOT NULL,
                op INTEGER NOT NULL
            )
            """,
            """
            CREATE TABLE api_key (
                number INTEGER NOT NULL PRIMARY KEY,
                hash TEXT NOT NULL UNIQUE,
                value_prefix TEXT NOT NULL,
                description TEXT NOT NULL,
                actions TEXT NOT NULL,
                collections TEXT NOT NULL,
                created_at BIGINT NOT NULL,
                expires_at BIGINT NOT NULL,
                sealed TEXT
            )
            """,
            """
            CREATE TABLE price (
                sku TEXT NOT NULL,
                list TEXT NOT NULL,
                currency TEXT NOT NULL,
                unit TEXT NOT NULL,
                min_quantity BIGINT NOT NULL,
                valid_from BIGINT NOT NULL,
                valid_until BIGINT,
                amount BIGINT NOT NULL,
                base_quantity BIGINT NOT NULL,
                PRIMARY KEY (sku, list, currency, unit, min_quantity, valid_from)
            ) \(dialect.clusteredTable)
            """,
        ]
    }
}
