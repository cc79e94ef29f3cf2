import ByteStorage
import CatalogEngine
import SearchIndex

/// Texts that stand for each other in searches.
enum SynonymKind: MerchandisingKind {
    static let path = "synonyms"
    static let name = "Synonym"
    static let title = (one: "synonym", several: "synonyms")
    static let summary = "Adds a synonym or replaces it: `synonyms` stand for each other, or, with a `root`, for it alone."

    static func all(of collection: String, in engine: CatalogEngine) throws -> [SynonymEntry] {
        try engine.merchandising.synonyms(of: collection)
    }

    static func one(_ id: String, of collection: String, in engine: CatalogEngine) throws -> SynonymEntry {
        try engine.merchandising.synonym(id, of: collection)
    }

    static func read(_ id: String, _ body: [UInt8]) throws -> SynonymEntry {
        // `locale` and `symbols_to_index` come from clients that know collections of several analyzers; here the collection's own counts.
        let body = try BodyObject(body, members: ["id", "synonyms", "root", "locale", "symbols_to_index"])
        guard let sides = try body.texts("synonyms") else {
            throw ServerError(status: 400, "Could not find an array of `synonyms`.", field: "synonyms")
        }
        let root = try body.text("root").flatMap { $0.isEmpty ? nil : $0 }
        return SynonymEntry(id: id, Synonym(root: root, sides: sides))
    }

    static func put(_ entry: SynonymEntry, into collection: String, of engine: CatalogEngine) throws {
        try engine.merchandising.put([entry], in: collection)
    }

    static func remove(_ id: String, from collection: String, of engine: CatalogEngine) throws {
        try engine.merchandising.removeSynonym(id, of: collection)
    }

    static func json(_ entry: SynonymEntry) -> JSON {
        [
            "id": .string(entry.id), "root": .string(entry.synonym.root ?? ""),
            "synonyms": .array(entry.synonym.sides.map(JSON.string)),
        ]
    }
}
