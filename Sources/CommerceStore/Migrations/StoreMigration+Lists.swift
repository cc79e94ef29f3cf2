extension StoreMigration {
    /// Shopping lists, links to carts, and where an order is sent without a charge.
    static let lists = StoreMigration(version: 9) { _ in
        [
            "INSERT INTO counter (name, value) VALUES ('shopping_list', 0), ('share_link', 0)",
            """
            CREATE TABLE shopping_list (
                number BIGINT NOT NULL PRIMARY KEY,
                id TEXT NOT NULL UNIQUE,
                company TEXT NOT NULL,
                unit TEXT,
                owner TEXT NOT NULL,
                name TEXT NOT NULL,
                project TEXT NOT NULL,
                audience TEXT NOT NULL,
                version BIGINT NOT NULL,
                next_line BIGINT NOT NULL,
                created_at BIGINT NOT NULL,
                changed_at BIGINT NOT NULL
            )
            """,
            "CREATE INDEX shopping_list_by_company ON shopping_list (company, number)",
            """
            CREATE TABLE shopping_list_line (
                list BIGINT NOT NULL,
                line BIGINT NOT NULL,
                sku TEXT NOT NULL,
                unit TEXT NOT NULL,
                quantity BIGINT NOT NULL,
                note TEXT NOT NULL,
                PRIMARY KEY (list, line)
            )
            """,
            """
            CREATE TABLE shopping_list_share (
                list BIGINT NOT NULL,
                associate TEXT NOT NULL,
                access TEXT NOT NULL,
                PRIMARY KEY (list, associate)
            )
            """,
            """
            CREATE TABLE share_link (
                number BIGINT NOT NULL PRIMARY KEY,
                id TEXT NOT NULL UNIQUE,
                hash TEXT NOT NULL UNIQUE,
                cart TEXT NOT NULL,
                company TEXT NOT NULL,
                shared_by TEXT NOT NULL,
                prices TEXT NOT NULL,
                created_at BIGINT NOT NULL,
                expires_at BIGINT NOT NULL,
                revoked_at BIGINT,
                snapshot TEXT NOT NULL
            )
            """,
            "CREATE INDEX share_link_by_cart ON share_link (cart, number)",
            "CREATE TABLE free_shipping (currency TEXT NOT NULL PRIMARY KEY, amount BIGINT NOT NULL)",
        ]
    }
}
