extension StoreMigration {
    /// The seller's people, logins that stand for several associates, own roles, invitations, second factors, and delivery of notices.
    static let people = StoreMigration(version: 8) { dialect in
        tablesOfLogins + tablesOfRoles + tablesOfTokens + tablesOfDelivery(dialect)
    }

    private static let tablesOfLogins = [
        """
        CREATE TABLE login (
            number BIGINT NOT NULL PRIMARY KEY,
            login TEXT NOT NULL UNIQUE,
            password TEXT NOT NULL,
            totp TEXT,
            totp_step BIGINT NOT NULL
        )
        """,
        "CREATE TABLE login_holder (kind TEXT NOT NULL, holder TEXT NOT NULL, login BIGINT NOT NULL, PRIMARY KEY (kind, holder))",
        "CREATE INDEX login_holder_by_login ON login_holder (login)",
        """
        INSERT INTO login (number, login, password, totp_step)
            SELECT ROW_NUMBER() OVER (ORDER BY associate), login, password, 0 FROM account
        """,
        """
        INSERT INTO login_holder (kind, holder, login)
            SELECT 'associate', account.associate, login.number FROM account JOIN login ON login.login = account.login
        """,
        "INSERT INTO counter (name, value) SELECT 'login', COUNT(*) FROM login",
        "DROP TABLE account",
        // Sessions last for hours: whoever was signed in signs in again.
        "DROP TABLE session",
        """
        CREATE TABLE session (
            hash TEXT NOT NULL PRIMARY KEY,
            login BIGINT NOT NULL,
            associate TEXT,
            seller TEXT,
            factor BIGINT NOT NULL,
            created_at BIGINT NOT NULL,
            expires_at BIGINT NOT NULL
        )
        """,
        "CREATE INDEX session_by_login ON session (login)",
        "CREATE INDEX session_by_associate ON session (associate)",
        "CREATE TABLE seller_user (code TEXT NOT NULL PRIMARY KEY, name TEXT NOT NULL, status TEXT NOT NULL)",
        "CREATE TABLE seller_role (seller TEXT NOT NULL, role TEXT NOT NULL, PRIMARY KEY (seller, role))",
        "CREATE TABLE seller_company (seller TEXT NOT NULL, company TEXT NOT NULL, PRIMARY KEY (seller, company))",
    ]

    private static let tablesOfRoles = [
        """
        CREATE TABLE own_role (
            company TEXT NOT NULL,
            code TEXT NOT NULL,
            name TEXT NOT NULL,
            needs_factor BIGINT NOT NULL,
            grants TEXT NOT NULL,
            PRIMARY KEY (company, code)
        )
        """,
        "CREATE TABLE order_view (associate TEXT NOT NULL, kind TEXT NOT NULL, target TEXT NOT NULL, PRIMARY KEY (associate, kind, target))",
    ]

    private static let tablesOfTokens = [
        "INSERT INTO counter (name, value) VALUES ('invitation', 0)",
        """
        CREATE TABLE invitation (
            number BIGINT NOT NULL PRIMARY KEY,
            associate TEXT NOT NULL,
            address TEXT NOT NULL,
            hash TEXT NOT NULL UNIQUE,
            created_at BIGINT NOT NULL,
            expires_at BIGINT NOT NULL,
            accepted_at BIGINT
        )
        """,
        "CREATE INDEX invitation_by_associate ON invitation (associate, number)",
        "CREATE TABLE password_reset (hash TEXT NOT NULL PRIMARY KEY, login BIGINT NOT NULL, expires_at BIGINT NOT NULL)",
        "CREATE INDEX password_reset_by_login ON password_reset (login)",
        "CREATE TABLE pending_factor (login BIGINT NOT NULL PRIMARY KEY, secret TEXT NOT NULL, expires_at BIGINT NOT NULL)",
        "CREATE TABLE recovery_code (login BIGINT NOT NULL, hash TEXT NOT NULL, PRIMARY KEY (login, hash))",
        "CREATE TABLE attempt (kind TEXT NOT NULL, name TEXT NOT NULL, attempts BIGINT NOT NULL, since BIGINT NOT NULL, PRIMARY KEY (kind, name))",
    ]

    private static func tablesOfDelivery(_ dialect: SQLDialect) -> [String] {
        [
            "INSERT INTO counter (name, value) VALUES ('delivery', 0), ('webhook', 0), ('expanded_notice', 0)",
            "CREATE INDEX notice_by_recipient ON notice (recipient, number)",
            """
            CREATE TABLE delivery (
                number \(dialect.sequenceKey) NOT NULL PRIMARY KEY,
                notice BIGINT NOT NULL,
                channel TEXT NOT NULL,
                recipient TEXT NOT NULL,
                address TEXT NOT NULL,
                state TEXT NOT NULL,
                attempts BIGINT NOT NULL,
                next_at BIGINT NOT NULL,
                failure TEXT,
                sent_at BIGINT
            )
            """,
            "CREATE INDEX delivery_by_address ON delivery (state, channel, address, number)",
            "CREATE INDEX delivery_by_notice ON delivery (notice)",
            """
            CREATE TABLE webhook (
                number BIGINT NOT NULL PRIMARY KEY,
                url TEXT NOT NULL,
                secret TEXT NOT NULL,
                kinds TEXT NOT NULL,
                active BIGINT NOT NULL
            )
            """,
            "CREATE TABLE notice_locale (recipient TEXT NOT NULL PRIMARY KEY, locale TEXT NOT NULL)",
            "CREATE TABLE notice_mute (recipient TEXT NOT NULL, kind TEXT NOT NULL, channel TEXT NOT NULL, PRIMARY KEY (recipient, kind, channel))",
        ]
    }
}
