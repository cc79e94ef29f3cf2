extension StoreWriter {
    /// Adds a key and returns the number it got; the record's own number is not looked at.
    /// - Throws: ``StoreError`` with `.conflict` when a key of the same text is there.
    package func insertKey(_ key: KeyRecord) throws -> Int64 {
        let number = try advance("key", by: 1)
        try connection.execute(
            """
            INSERT INTO api_key (number, hash, value_prefix, description, actions, collections, created_at, expires_at, sealed)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
            """,
            [
                .integer(number), .text(key.hash), .text(key.valuePrefix), .text(key.description), .utf8(key.actions),
                .utf8(key.collections), .integer(key.createdAt), .integer(key.expiresAt), .optional(key.sealed),
            ])
        return number
    }

    /// Removes a key; false when there is none of that number.
    package func removeKey(_ number: Int64) throws -> Bool {
        let removed = try connection.execute("DELETE FROM api_key WHERE number = $1", [.integer(number)])
        guard removed > 0 else { return false }
        _ = try advance("key", by: 1)
        return true
    }
}
