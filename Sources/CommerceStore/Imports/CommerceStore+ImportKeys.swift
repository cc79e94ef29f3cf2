extension StoreReader {
    /// The import that a key stands for.
    package func importKey(_ key: String) throws -> ImportKeyRecord? {
        try connection.first("SELECT request, report, used_at FROM import_key WHERE idempotency_key = $1", [.text(key)]) { row in
            ImportKeyRecord(key: key, request: row.text(0), report: row.text(1), usedAt: row.integer(2))
        }
    }
}

extension StoreWriter {
    /// Notes an import that was carried out, and forgets those from before a moment.
    package func put(_ record: ImportKeyRecord, forgetting before: Int64) throws {
        try connection.execute("DELETE FROM import_key WHERE used_at < $1", [.integer(before)])
        try connection.execute(
            """
            INSERT INTO import_key (idempotency_key, request, report, used_at) VALUES ($1, $2, $3, $4)
            ON CONFLICT (idempotency_key) DO UPDATE SET request = excluded.request, report = excluded.report, used_at = excluded.used_at
            """,
            [.text(record.key), .text(record.request), .text(record.report), .integer(record.usedAt)])
    }
}
