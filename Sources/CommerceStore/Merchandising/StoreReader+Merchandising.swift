extension StoreReader {
    /// The numbers that a search looks at before it trusts what it holds in memory: of customers, of prices, and of what merchandisers set.
    package func searchVersions() throws -> (buyers: Int64, prices: Int64, merchandising: Int64) {
        var versions: (buyers: Int64, prices: Int64, merchandising: Int64) = (0, 0, 0)
        try connection.query("SELECT name, value FROM counter WHERE name IN ('buyers', 'price', 'merchandising')", []) { row in
            switch row.text(0) {
            case "price": versions.prices = row.integer(1)
            case "buyers": versions.buyers = row.integer(1)
            default: versions.merchandising = row.integer(1)
            }
            return true
        }
        return versions
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
