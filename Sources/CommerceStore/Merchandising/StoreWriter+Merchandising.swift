extension StoreWriter {
    /// Adds synonyms to a collection, in the place of those with the same ids.
    package func put(_ synonyms: [SynonymRecord], in collection: CollectionNumber) throws {
        var arguments: [SQLValue] = []
        for synonym in synonyms {
            arguments += [
                .integer(collection.rawValue), .text(synonym.id), .optional(synonym.root), .text(try TextList.text(synonym.sides)),
            ]
        }
        guard !arguments.isEmpty else { return }
        try connection.executeEach(
            """
            INSERT INTO synonym (collection, id, root, sides) VALUES ($1, $2, $3, $4)
            ON CONFLICT (collection, id) DO UPDATE SET root = excluded.root, sides = excluded.sides
            """, columns: 4, arguments)
        _ = try advance("merchandising", by: 1)
    }

    /// Adds a curation rule to a collection, in the place of one with the same id.
    package func put(_ curation: CurationRecord, in collection: CollectionNumber) throws {
        try connection.execute(
            """
            INSERT INTO curation (collection, id, body) VALUES ($1, $2, $3)
            ON CONFLICT (collection, id) DO UPDATE SET body = excluded.body
            """, [.integer(collection.rawValue), .text(curation.id), .utf8(curation.body)])
        _ = try advance("merchandising", by: 1)
    }

    /// Removes a synonym.
    /// - Returns: whether there was one.
    package func removeSynonym(_ id: String, of collection: CollectionNumber) throws -> Bool {
        try remove(id, of: collection, from: "synonym")
    }

    /// Removes all synonyms of a collection.
    package func removeSynonyms(of collection: CollectionNumber) throws {
        try connection.execute("DELETE FROM synonym WHERE collection = $1", [.integer(collection.rawValue)])
        _ = try advance("merchandising", by: 1)
    }

    /// Removes a curation rule.
    /// - Returns: whether there was one.
    package func removeCuration(_ id: String, of collection: CollectionNumber) throws -> Bool {
        try remove(id, of: collection, from: "curation")
    }

    private func remove(_ id: String, of collection: CollectionNumber, from table: StaticString) throws -> Bool {
        let removed = try connection.execute(
            "DELETE FROM \(table) WHERE collection = $1 AND id = $2", [.integer(collection.rawValue), .text(id)])
        if removed > 0 { _ = try advance("merchandising", by: 1) }
        return removed > 0
    }

    /// Removes what merchandisers have set for a collection and what its searches have left.
    func removeMerchandising(of collection: CollectionNumber) throws {
        for table in ["synonym", "curation", "query_count", "query_choice"] {
            try connection.execute("DELETE FROM \(table) WHERE collection = $1", [.integer(collection.rawValue)])
        }
        _ = try advance("merchandising", by: 1)
    }
}
