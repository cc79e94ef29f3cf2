extension SQLDialect {
    /// SQLite ≥ 3.40: `INTEGER PRIMARY KEY` is the row number itself, and `WITHOUT ROWID` keeps rows in their key's tree.
    package static let sqlite = SQLDialect(
        sequenceKey: "INTEGER",
        clusteredTable: "WITHOUT ROWID",
        tableExistsQuery: "SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = $1")
}
