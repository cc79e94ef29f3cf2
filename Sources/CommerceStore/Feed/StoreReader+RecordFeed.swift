extension StoreReader {
    /// The number of the last change of a record; 0 before the first.
    package func recordSequence() throws -> Int64 {
        try connection.first("SELECT value FROM counter WHERE name = 'record'") { $0.integer(0) } ?? 0
    }

    /// The changes of records after a number, oldest first.
    /// - Returns: nil when they are no longer known one by one.
    package func recordChanges(after sequence: Int64, limit: Int) throws -> [(sequence: Int64, change: RecordChange)]? {
        let head = try recordSequence()
        guard sequence <= head else { return nil }
        let page = try connection.all(
            "SELECT seq, kind, code, detail FROM record_change WHERE seq > $1 ORDER BY seq LIMIT $2",
            [.integer(sequence), .integer(limit)]
        ) { row -> (sequence: Int64, change: RecordChange) in
            guard let kind = RecordChange.Kind(rawValue: row.text(1)) else {
                throw StoreError(.corrupt, "a change is of an unknown kind of record; restore the database from a backup")
            }
            return (row.integer(0), RecordChange(kind, row.text(2), detail: row.text(3)))
        }
        guard page.isEmpty ? sequence == head : page[0].sequence == sequence + 1 else { return nil }
        return page
    }

    /// The documents of a collection that changed after a number of its feed, oldest first, and whether each is gone by now.
    ///
    /// - Returns: nil when they are no longer known one by one.
    package func documentChanges(
        in collection: CollectionNumber, after sequence: Int64, limit: Int
    ) throws -> [(sequence: Int64, id: String, isGone: Bool)]? {
        let start = try connection.first("SELECT feed_start FROM collection WHERE number = $1", [.integer(collection.rawValue)]) {
            $0.integer(0)
        }
        guard let start, sequence >= start, sequence <= (try headSequence()) else { return nil }
        return try connection.all(
            """
            SELECT change.seq, change.id, CASE WHEN document.id IS NULL THEN 1 ELSE 0 END FROM change
            LEFT JOIN document ON document.collection = change.collection AND document.id = change.id
            WHERE change.seq > $1 AND change.collection = $2 ORDER BY change.seq LIMIT $3
            """,
            [.integer(sequence), .integer(collection.rawValue), .integer(limit)]
        ) { row in (row.integer(0), row.text(1), row.integer(2) != 0) }
    }
}
