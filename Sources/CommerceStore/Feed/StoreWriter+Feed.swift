extension StoreWriter {
    /// Appends a change for each id to the feed.
    func record(_ operation: ChangeOperation, _ ids: some Collection<String>, in collection: CollectionNumber) throws {
        guard !ids.isEmpty else { return }
        var sequence = try drawSequence(ids.count)
        let number = SQLValue.integer(collection.rawValue)
        let op = SQLValue.integer(operation.rawValue)
        var arguments: [SQLValue] = []
        arguments.reserveCapacity(ids.count * 4)
        for id in ids {
            arguments.append(.integer(sequence))
            arguments.append(number)
            arguments.append(.text(id))
            arguments.append(op)
            sequence += 1
        }
        try connection.executeEach("INSERT INTO change (seq, collection, id, op) VALUES ($1, $2, $3, $4)", columns: 4, arguments)
    }

    /// Removes a collection's changes up to a sequence number, which every reader that counts has made durable.
    ///
    /// A reader that is further behind gets `.feedPruned` and starts again from the documents.
    /// - Parameter limit: rows at most, so that the transaction stays short.
    /// - Returns: whether more rows remain to be removed.
    package func pruneFeed(of collection: CollectionNumber, through sequence: Int64, limit: Int) throws -> Bool {
        let last =
            try connection.first(
                """
                SELECT max(seq) FROM (
                    SELECT seq FROM change WHERE seq <= $1 AND collection = $2 ORDER BY seq LIMIT $3
                ) AS oldest
                """,
                [.integer(sequence), .integer(collection.rawValue), .integer(limit)]
            ) { $0.optionalInteger(0) } ?? nil
        guard let last else { return false }
        let removed = try connection.execute(
            "DELETE FROM change WHERE seq <= $1 AND collection = $2", [.integer(last), .integer(collection.rawValue)])
        try connection.execute(
            "UPDATE collection SET feed_start = $1 WHERE number = $2 AND feed_start < $3",
            [.integer(last), .integer(collection.rawValue), .integer(last)])
        return removed == limit
    }
}
