extension StoreMigration {
    /// What was changed by whom, and what people are to be told of.
    static let audit = StoreMigration(version: 5) { dialect in
        [
            "INSERT INTO counter (name, value) VALUES ('audit', 0), ('notice', 0)",
            """
            CREATE TABLE audit_event (
                number \(dialect.sequenceKey) NOT NULL PRIMARY KEY,
                action TEXT NOT NULL,
                subject TEXT NOT NULL,
                company TEXT,
                actor_kind TEXT NOT NULL,
                actor TEXT NOT NULL,
                behalf TEXT,
                at BIGINT NOT NULL,
                details TEXT NOT NULL
            )
            """,
            "CREATE INDEX audit_by_company ON audit_event (company, number)",
            "CREATE INDEX audit_by_subject ON audit_event (subject, number)",
            """
            CREATE TABLE notice (
                number \(dialect.sequenceKey) NOT NULL PRIMARY KEY,
                kind TEXT NOT NULL,
                recipient TEXT,
                subject TEXT NOT NULL,
                at BIGINT NOT NULL,
                details TEXT NOT NULL
            )
            """,
        ]
    }
}
