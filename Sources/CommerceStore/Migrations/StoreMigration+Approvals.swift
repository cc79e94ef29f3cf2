extension StoreMigration {
    /// Who has to agree before a cart is ordered, and what may be spent in a period.
    static let approvals = StoreMigration(version: 6) { _ in columnsOfCarts + tablesOfApprovals + tablesOfBudgets }

    private static let columnsOfCarts = [
        "ALTER TABLE cart ADD COLUMN cost_center TEXT NOT NULL DEFAULT ''",
        "ALTER TABLE cart ADD COLUMN status TEXT NOT NULL DEFAULT 'active'",
        "ALTER TABLE cart ADD COLUMN approval TEXT",
        "ALTER TABLE cart ADD COLUMN content_version BIGINT NOT NULL DEFAULT 1",
        "UPDATE cart SET content_version = version",
        "UPDATE cart SET status = 'ordered' WHERE order_id IS NOT NULL",
        "ALTER TABLE cart_line ADD COLUMN cost_center TEXT NOT NULL DEFAULT ''",
        "CREATE TABLE cart_editor (cart BIGINT NOT NULL, associate TEXT NOT NULL, PRIMARY KEY (cart, associate))",
    ]

    private static let tablesOfApprovals = [
        "INSERT INTO counter (name, value) VALUES ('approval', 0)",
        """
        CREATE TABLE approval_rule (
            company TEXT NOT NULL,
            code TEXT NOT NULL,
            origin TEXT NOT NULL,
            name TEXT NOT NULL,
            active BIGINT NOT NULL,
            definition TEXT NOT NULL,
            PRIMARY KEY (company, code)
        )
        """,
        """
        CREATE TABLE approval_request (
            number BIGINT NOT NULL PRIMARY KEY,
            id TEXT NOT NULL UNIQUE,
            cart TEXT NOT NULL,
            cart_name TEXT NOT NULL,
            company TEXT NOT NULL,
            unit TEXT,
            owner TEXT NOT NULL,
            requester TEXT NOT NULL,
            version BIGINT NOT NULL,
            content_hash TEXT NOT NULL,
            total BIGINT NOT NULL,
            currency TEXT NOT NULL,
            definition TEXT NOT NULL,
            previous TEXT,
            submitted_at BIGINT NOT NULL,
            state TEXT NOT NULL,
            step BIGINT NOT NULL,
            step_opened_at BIGINT NOT NULL
        )
        """,
        "CREATE INDEX approval_by_company ON approval_request (company, number)",
        "CREATE INDEX approval_by_state ON approval_request (state, number)",
        "CREATE INDEX approval_by_cart ON approval_request (cart, number)",
        """
        CREATE TABLE approval_line (
            request BIGINT NOT NULL,
            position BIGINT NOT NULL,
            sku TEXT NOT NULL,
            title TEXT NOT NULL,
            unit TEXT NOT NULL,
            quantity BIGINT NOT NULL,
            reference TEXT NOT NULL,
            unit_price BIGINT NOT NULL,
            total BIGINT NOT NULL,
            PRIMARY KEY (request, position)
        )
        """,
        """
        CREATE TABLE approval_event (
            request BIGINT NOT NULL,
            number BIGINT NOT NULL,
            kind TEXT NOT NULL,
            step BIGINT,
            associate TEXT,
            behalf TEXT,
            step_groups TEXT NOT NULL,
            comment TEXT NOT NULL,
            at BIGINT NOT NULL,
            PRIMARY KEY (request, number)
        )
        """,
        """
        CREATE TABLE delegation (
            company TEXT NOT NULL,
            id TEXT NOT NULL,
            delegator TEXT NOT NULL,
            substitute TEXT NOT NULL,
            valid_from BIGINT NOT NULL,
            valid_until BIGINT NOT NULL,
            PRIMARY KEY (company, id)
        )
        """,
    ]

    private static let tablesOfBudgets = [
        """
        CREATE TABLE budget (
            company TEXT NOT NULL,
            code TEXT NOT NULL,
            level TEXT NOT NULL,
            target TEXT NOT NULL,
            period TEXT NOT NULL,
            amount BIGINT NOT NULL,
            currency TEXT NOT NULL,
            PRIMARY KEY (company, code)
        )
        """,
        "CREATE INDEX order_by_owner ON placed_order (company, owner, placed_at)",
        "CREATE INDEX order_by_unit ON placed_order (company, unit, placed_at)",
    ]
}
