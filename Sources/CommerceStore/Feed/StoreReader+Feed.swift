extension StoreReader {
    /// The sequence number of the latest change of any collection; 0 before the first.
    package func headSequence() throws -> Int64 {
        try connection.first("SELECT value FROM counter WHERE name = 'change'") { $0.integer(0) } ?? 0
    }

    /// The next changes of a collection after a sequence number.
    ///
    /// Bodies are the latest ones, also where the change that is reported was not the last: applying a stretch twice, or
    /// a later one after it, leads to the same state.
    ///
    /// - Parameters:
    ///   - limit: rows of the feed at most.
    ///   - byteLimit: ends the stretch after the row that reaches so many bytes of bodies.
    /// - Throws: ``StoreError`` with `.feedPruned` when changes after `sequence` were removed from the feed, so that only
    ///   the documents themselves tell.
    package func changes(
        in collection: CollectionNumber, after sequence: Int64, limit: Int, byteLimit: Int = 16 << 20
    ) throws -> ChangeBatch {
        let start = try connection.first(
            "SELECT feed_start FROM collection WHERE number = $1", [.integer(collection.rawValue)]
        ) { $0.integer(0) }
        guard let start else { throw StoreError(.notFound, "there is no collection number \(collection)") }
        let head = try headSequence()
        guard sequence >= start, sequence <= head else {
            throw StoreError(.feedPruned, "the change feed holds \(start) to \(head) but is asked for what follows \(sequence)")
        }
        var changes: [ChangeBatch.Change] = []
        var places: [String: Int] = [:]
        var superseded = 0
        var rows = 0
        var bytes = 0
        var last = sequence
        var full = false
        try connection.query(
            """
            SELECT change.seq, change.id, document.body FROM change
            LEFT JOIN document ON document.collection = change.collection AND document.id = change.id
            WHERE change.seq > $1 AND change.collection = $2 ORDER BY change.seq LIMIT $3
            """,
            [.integer(sequence), .integer(collection.rawValue), .integer(limit)]
        ) { row in
            let change = ChangeBatch.Change(id: row.text(1), body: row.optionalUTF8(2))
            last = row.integer(0)
            rows += 1
            bytes += change.body?.count ?? 0
            if places.updateValue(changes.count, forKey: change.id) != nil { superseded += 1 }
            changes.append(change)
            full = rows == limit || bytes >= byteLimit
            return !full
        }
        if superseded > 0 {
            changes = changes.enumerated().filter { places[$0.element.id] == $0.offset }.map(\.element)
        }
        return ChangeBatch(changes: changes, through: full ? last : head, hasMore: full && last < head)
    }

    /// How many changes of a collection follow a sequence number, counted up to `limit`.
    package func pendingChanges(in collection: CollectionNumber, after sequence: Int64, limit: Int) throws -> Int {
        let count = try connection.first(
            "SELECT count(*) FROM (SELECT 1 FROM change WHERE seq > $1 AND collection = $2 LIMIT $3) AS pending",
            [.integer(sequence), .integer(collection.rawValue), .integer(limit)]
        ) { $0.integer(0) }
        return Int(count ?? 0)
    }
}
