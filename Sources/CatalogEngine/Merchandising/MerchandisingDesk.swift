import CommerceStore
package import SearchIndex

/// Synonyms and curation rules of collections: who runs the catalog sets them, and the next search follows them.
package struct MerchandisingDesk: Sendable {
    let engine: CatalogEngine

    /// The synonyms of a collection, ascending by id.
    /// - Throws: ``EngineError`` with `.notFound` for the collection.
    package func synonyms(of collection: String) throws -> [SynonymEntry] {
        try EngineError.translating {
            let live = try engine.live(collection)
            return try engine.store.read { try $0.synonyms(of: live.number) }.map(SynonymEntry.init)
        }
    }

    /// - Throws: ``EngineError`` with `.notFound` for the collection or the synonym.
    package func synonym(_ id: String, of collection: String) throws -> SynonymEntry {
        try EngineError.translating {
            let live = try engine.live(collection)
            guard let record = try engine.store.read({ try $0.synonym(id, of: live.number) }) else { throw Self.noSynonym }
            return SynonymEntry(record)
        }
    }

    /// Adds synonyms, in the place of those with the same ids.
    /// - Parameter replaces: whether all that are there go first.
    /// - Throws: ``EngineError``: `.notFound` for the collection, `.invalid` for a synonym that is none; then nothing is changed.
    package func put(_ entries: [SynonymEntry], in collection: String, replacing replaces: Bool = false) throws {
        try EngineError.translating {
            let live = try engine.live(collection)
            let schema = live.schema
            for entry in entries { try Self.check(entry, schema) }
            try engine.store.write { writer in
                try engine.require(live, in: writer)
                if replaces { try writer.removeSynonyms(of: live.number) }
                try writer.put(
                    entries.map { SynonymRecord(id: $0.id, root: $0.synonym.root, sides: $0.synonym.sides) }, in: live.number)
            }
        }
    }

    /// - Throws: ``EngineError`` with `.notFound` for the collection or the synonym.
    package func removeSynonym(_ id: String, of collection: String) throws {
        try EngineError.translating {
            let live = try engine.live(collection)
            guard try engine.store.write({ try $0.removeSynonym(id, of: live.number) }) else { throw Self.noSynonym }
        }
    }

    /// - Throws: ``EngineError`` with `.invalid`.
    package static func check(_ entry: SynonymEntry, _ schema: Schema) throws(EngineError) {
        let (id, synonym) = (entry.id, entry.synonym)
        guard !id.isEmpty, id.utf8.count <= 200 else {
            throw EngineError(.invalid, "A synonym needs an id of 1 to 200 bytes.", field: "id")
        }
        guard synonym.sides.count >= (synonym.root == nil ? 2 : 1) else {
            throw EngineError(
                .invalid, "A synonym needs at least two texts that stand for each other, or a root and one that answers it.",
                field: "synonyms")
        }
        for side in synonym.sides where !SynonymTable.holdsWords(side, schema: schema) {
            throw EngineError(.invalid, "The synonym `\(side)` holds no word.", field: "synonyms")
        }
        if let root = synonym.root, !SynonymTable.holdsWords(root, schema: schema) {
            throw EngineError(.invalid, "The root `\(root)` holds no word.", field: "root")
        }
    }

    private static let noSynonym = EngineError(.notFound, "Could not find that `id`.")
}

extension SynonymEntry {
    fileprivate init(_ record: SynonymRecord) {
        self.init(id: record.id, Synonym(root: record.root, sides: record.sides))
    }
}

extension CatalogEngine {
    /// What merchandisers set.
    package var merchandising: MerchandisingDesk { MerchandisingDesk(engine: self) }
}
