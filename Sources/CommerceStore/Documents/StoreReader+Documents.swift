extension StoreReader {
    /// The body of a document; nil when there is none of that id.
    package func document(_ id: String, in collection: CollectionNumber) throws -> [UInt8]? {
        try connection.first(
            "SELECT body FROM document WHERE collection = $1 AND id = $2", [.integer(collection.rawValue), .text(id)]
        ) { $0.utf8(0) }
    }

    /// Looks up many documents at once; hands over the index of each id that is there with its body.
    /// - Complexity: O(ids · log documents)
    package func documents(_ ids: [String], in collection: CollectionNumber, _ body: (Int, [UInt8]) throws -> Void) throws {
        try connection.queryEach(
            "SELECT body FROM document WHERE collection = $1 AND id = $2", columns: 2,
            ids.flatMap { [.integer(collection.rawValue), .text($0)] }
        ) { index, row in
            try body(index, row.utf8(0))
        }
    }

    /// A page of the collection in ascending order of ids.
    ///
    /// - Parameters:
    ///   - after: the last id of the page before; nil for the first page.
    ///   - limit: documents at most.
    ///   - byteLimit: ends the page after the document that reaches so many bytes of bodies.
    package func page(
        of collection: CollectionNumber, after: String?, limit: Int, byteLimit: Int
    ) throws -> [StoredDocument] {
        var page: [StoredDocument] = []
        var bytes = 0
        let condition = after == nil ? "" : " AND id > $2"
        let limitParameter = after == nil ? "$2" : "$3"
        var arguments: [SQLValue] = [.integer(collection.rawValue)]
        if let after { arguments.append(.text(after)) }
        try connection.query(
            "SELECT id, body FROM document WHERE collection = $1\(condition) ORDER BY id LIMIT \(limitParameter)",
            arguments + [.integer(limit)]
        ) { row in
            let document = StoredDocument(id: row.text(0), body: row.utf8(1))
            bytes += document.body.count
            page.append(document)
            return bytes < byteLimit
        }
        return page
    }
}
