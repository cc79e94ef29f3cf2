extension StoreMigration {
    /// Who may sign in and what they may do there, their sessions, and carts.
    static let commerce = StoreMigration(version: 3) { _ in tablesOfAccounts + tablesOfCarts }

    private static let tablesOfAccounts = [
        "CREATE TABLE associate_role (associate TEXT NOT NULL, role TEXT NOT NULL, PRIMARY KEY (associate, role))",
        """
        CREATE TABLE account (
            associate TEXT NOT NULL PRIMARY KEY,
            login TEXT NOT NULL UNIQUE,
            password TEXT NOT NULL
        )
        """,
        "CREATE TABLE sign_in_failure (login TEXT NOT NULL PRIMARY KEY, failures BIGINT NOT NULL, last_at BIGINT NOT NULL)",
        """
        CREATE TABLE session (
            hash TEXT NOT NULL PRIMARY KEY,
            associate TEXT NOT NULL,
            created_at BIGINT NOT NULL,
            expires_at BIGINT NOT NULL
        )
        """,
        "CREATE INDEX session_by_associate ON session (associate)",
    ]

    private static let tablesOfCarts = [
        "INSERT INTO counter (name, value) VALUES ('cart', 0)",
        """
        CREATE TABLE cart (
            number BIGINT NOT NULL PRIMARY KEY,
            id TEXT NOT NULL UNIQUE,
            company TEXT NOT NULL,
            unit TEXT,
            owner TEXT NOT NULL,
            currency TEXT NOT NULL,
            name TEXT NOT NULL,
            purchase_order TEXT NOT NULL,
            version BIGINT NOT NULL,
            next_line BIGINT NOT NULL,
            created_at BIGINT NOT NULL,
            changed_at BIGINT NOT NULL
        )
        """,
        "CREATE INDEX cart_by_company ON cart (company, number)",
        """
        CREATE TABLE cart_line (
            cart BIGINT NOT NULL,
            line BIGINT NOT NULL,
            sku TEXT NOT NULL,
            unit TEXT NOT NULL,
            quantity BIGINT NOT NULL,
            reference TEXT NOT NULL,
            added_by TEXT NOT NULL,
            PRIMARY KEY (cart, line)
        )
        """,
        "CREATE TABLE cart_share (cart BIGINT NOT NULL, associate TEXT NOT NULL, access TEXT NOT NULL, PRIMARY KEY (cart, associate))",
        """
        CREATE TABLE cart_comment (
            cart BIGINT NOT NULL,
            number BIGINT NOT NULL,
            line BIGINT,
            author TEXT NOT NULL,
            text TEXT NOT NULL,
            written_at BIGINT NOT NULL,
            PRIMARY KEY (cart, number)
        )
        """,
    ]
}
