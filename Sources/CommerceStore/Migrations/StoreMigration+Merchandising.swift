extension StoreMigration {
    /// Synonyms and curation rules of collections, and what people search for there.
    static let merchandising = StoreMigration(version: 11) { _ in
        [
            "INSERT INTO counter (name, value) VALUES ('merchandising', 0)",
            """
            CREATE TABLE synonym (
                collection BIGINT NOT NULL,
                id TEXT NOT NULL,
                root TEXT,
                sides TEXT NOT NULL,
                PRIMARY KEY (collection, id)
            )
            """,
            """
            CREATE TABLE curation (
                collection BIGINT NOT NULL,
                id TEXT NOT NULL,
                body TEXT NOT NULL,
                PRIMARY KEY (collection, id)
            )
            """,
            """
            CREATE TABLE query_count (
                collection BIGINT NOT NULL,
                query TEXT NOT NULL,
                day BIGINT NOT NULL,
                searches BIGINT NOT NULL,
                unanswered BIGINT NOT NULL,
                clicks BIGINT NOT NULL,
                PRIMARY KEY (collection, query, day)
            )
            """,
            """
            CREATE TABLE query_choice (
                collection BIGINT NOT NULL,
                query TEXT NOT NULL,
                document TEXT NOT NULL,
                clicks BIGINT NOT NULL,
                PRIMARY KEY (collection, query, document)
            )
            """,
        ]
    }
}
