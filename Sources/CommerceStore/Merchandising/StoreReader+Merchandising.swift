extension StoreReader {
    /// A number that changes whenever a synonym or a curation rule of any collection does, by any process.
    package func merchandisingVersion() throws -> Int64 {
        try connection.first("SELECT value FROM counter WHERE name = 'merchandising'") { $0.integer(0) } ?? 0
    }

    /// The synonyms of a collection, ascending by id.
    package func synonyms(of collection: CollectionNumber) throws -> [SynonymRecord] {
        try connection.all(
            "SELECT id, root, sides FROM synonym WHERE collection = $1 ORDER BY id", [.integer(collection.rawValue)], Self.synonym)
    }

    /// The synonym of an id; nil where there is none.
    package func synonym(_ id: String, of collection: CollectionNumber) throws -> SynonymRecord? {
        try connection.first(
            "SELECT id, root, sides FROM synonym WHERE collection = $1 AND id = $2", [.integer(collection.rawValue), .text(id)],
            Self.synonym)
    }

    private static func synonym(_ row: any SQLRow) throws -> SynonymRecord {
        SynonymRecord(id: row.text(0), root: row.optionalText(1), sides: try TextList.texts(row.text(2)))
    }

    /// The curation rules of a collection, ascending by id.
    package func curations(of collection: CollectionNumber) throws -> [CurationRecord] {
        try connection.all("SELECT id, body FROM curation WHERE collection = $1 ORDER BY id", [.integer(collection.rawValue)]) { row in
            CurationRecord(id: row.text(0), body: row.utf8(1))
        }
    }

    /// The curation rule of an id; nil where there is none.
    package func curation(_ id: String, of collection: CollectionNumber) throws -> CurationRecord? {
        try connection.first(
            "SELECT id, body FROM curation WHERE collection = $1 AND id = $2", [.integer(collection.rawValue), .text(id)]
        ) { CurationRecord(id: $0.text(0), body: $0.utf8(1)) }
    }
}
