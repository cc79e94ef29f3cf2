extension StoreReader {
    private static let columns = "number, name, definition, metadata, created_at, documents, feed_start"

    /// All collections, ascending by number.
    package func collections() throws -> [CollectionRecord] {
        try connection.all("SELECT \(Self.columns) FROM collection ORDER BY number", [], Self.record)
    }

    /// The collection of a name; nil when there is none.
    package func collection(named name: String) throws -> CollectionRecord? {
        try connection.first("SELECT \(Self.columns) FROM collection WHERE name = $1", [.text(name)], Self.record)
    }

    /// The collection of a number; nil when it was dropped.
    package func collection(_ number: CollectionNumber) throws -> CollectionRecord? {
        try connection.first("SELECT \(Self.columns) FROM collection WHERE number = $1", [.integer(number.rawValue)], Self.record)
    }

    /// A number that changes whenever a collection is created, altered or dropped, by any process.
    package func catalogVersion() throws -> Int64 {
        try connection.first("SELECT value FROM counter WHERE name = 'catalog'") { $0.integer(0) } ?? 0
    }

    private static func record(_ row: any SQLRow) -> CollectionRecord {
        CollectionRecord(
            number: CollectionNumber(row.integer(0)), name: row.text(1), definition: row.utf8(2), metadata: row.optionalUTF8(3),
            createdAt: row.integer(4), documents: Int(row.integer(5)), feedStart: row.integer(6))
    }
}
