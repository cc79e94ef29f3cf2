extension StoreWriter {
    /// Creates an empty collection.
    ///
    /// - Parameter createdAt: Unix seconds.
    /// - Throws: ``StoreError`` with `.conflict` when the name is taken.
    package func insertCollection(
        named name: String, definition: [UInt8], metadata: [UInt8]?, createdAt: Int64
    ) throws -> CollectionNumber {
        let number = CollectionNumber(try advance("collection", by: 1))
        try connection.execute(
            """
            INSERT INTO collection (number, name, definition, metadata, created_at, documents, feed_start)
            VALUES ($1, $2, $3, $4, $5, 0, 0)
            """,
            [.integer(number.rawValue), .text(name), .utf8(definition), .optional(metadata), .integer(createdAt)])
        _ = try advance("catalog", by: 1)
        return number
    }

    /// Replaces the definition and the metadata of a collection.
    /// - Throws: ``StoreError`` with `.notFound`.
    package func updateCollection(_ number: CollectionNumber, definition: [UInt8], metadata: [UInt8]?) throws {
        let changed = try connection.execute(
            "UPDATE collection SET definition = $1, metadata = $2 WHERE number = $3",
            [.utf8(definition), .optional(metadata), .integer(number.rawValue)])
        guard changed == 1 else { throw StoreError(.notFound, "there is no collection number \(number)") }
        _ = try advance("catalog", by: 1)
    }

    /// Removes a collection with its documents and its part of the feed.
    /// - Throws: ``StoreError`` with `.notFound`.
    package func removeCollection(_ number: CollectionNumber) throws {
        let argument: [SQLValue] = [.integer(number.rawValue)]
        try removeMerchandising(of: number)
        try connection.execute("DELETE FROM change WHERE collection = $1", argument)
        try connection.execute("DELETE FROM document WHERE collection = $1", argument)
        guard try connection.execute("DELETE FROM collection WHERE number = $1", argument) == 1 else {
            throw StoreError(.notFound, "there is no collection number \(number)")
        }
        _ = try advance("catalog", by: 1)
    }
}
