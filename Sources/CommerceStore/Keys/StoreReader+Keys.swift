extension StoreReader {
    /// All keys, ascending by number.
    package func keys() throws -> [KeyRecord] {
        try connection.all(
            """
            SELECT number, hash, value_prefix, description, actions, collections, created_at, expires_at, sealed
            FROM api_key ORDER BY number
            """
        ) { row in
            KeyRecord(
                number: row.integer(0), hash: row.text(1), valuePrefix: row.text(2), description: row.text(3),
                actions: row.utf8(4), collections: row.utf8(5), createdAt: row.integer(6), expiresAt: row.integer(7),
                sealed: row.optionalText(8))
        }
    }

    /// A number that changes whenever a key is created or removed, by any process.
    package func keyVersion() throws -> Int64 {
        try connection.first("SELECT value FROM counter WHERE name = 'key'") { $0.integer(0) } ?? 0
    }
}
