extension StoreWriter {
    /// Adds documents whose ids are new to the collection, with a change for each.
    /// - Throws: ``StoreError`` with `.conflict` when an id is there already, or the collection is not.
    package func insert(_ documents: [StoredDocument], into collection: CollectionNumber) throws {
        let number = SQLValue.integer(collection.rawValue)
        var arguments: [SQLValue] = []
        arguments.reserveCapacity(documents.count * 3)
        for document in documents {
            arguments.append(number)
            arguments.append(.text(document.id))
            arguments.append(.utf8(document.body))
        }
        try connection.executeEach("INSERT INTO document (collection, id, body) VALUES ($1, $2, $3)", columns: 3, arguments)
        addDocuments(documents.count, to: collection)
        try record(.put, documents.lazy.map(\.id), in: collection)
    }

    /// Replaces the bodies of documents that are there, with a change for each.
    /// - Throws: ``StoreError`` with `.notFound` when an id is not there.
    package func replace(_ documents: [StoredDocument], in collection: CollectionNumber) throws {
        let number = SQLValue.integer(collection.rawValue)
        var arguments: [SQLValue] = []
        arguments.reserveCapacity(documents.count * 3)
        for document in documents {
            arguments.append(.utf8(document.body))
            arguments.append(number)
            arguments.append(.text(document.id))
        }
        let changed = try connection.executeEach(
            "UPDATE document SET body = $1 WHERE collection = $2 AND id = $3", columns: 3, arguments)
        guard changed == documents.count else {
            throw StoreError(.notFound, "\(documents.count - changed) of \(documents.count) documents to replace are not there")
        }
        try record(.put, documents.lazy.map(\.id), in: collection)
    }

    /// Removes documents that are there, with a change for each.
    /// - Throws: ``StoreError`` with `.notFound` when an id is not there.
    package func remove(_ ids: [String], from collection: CollectionNumber) throws {
        let changed = try connection.executeEach(
            "DELETE FROM document WHERE collection = $1 AND id = $2", columns: 2,
            ids.flatMap { [.integer(collection.rawValue), .text($0)] })
        guard changed == ids.count else {
            throw StoreError(.notFound, "\(ids.count - changed) of \(ids.count) documents to remove are not there")
        }
        addDocuments(-ids.count, to: collection)
        try record(.delete, ids, in: collection)
    }
}
