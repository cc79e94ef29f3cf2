import ByteStorage
import SearchIndex

/// Finds successors and substitutes of products that were asked for by their numbers.
struct AlternativeFinder {
    let documents: IndexSnapshot

    /// Hits that are looked at, and alternatives that are told.
    private static let hitLimit = 3
    private static let limit = 10

    /// The alternatives of the first hits that an identifier found, as far as the buyer sees them and they are no hits themselves.
    func alternatives(to hits: [SearchHit]) throws -> [Alternative] {
        var found: [Alternative] = []
        for hit in hits.prefix(Self.hitLimit) where hit.matchedVia?.isGuess == false {
            guard let relations = try? JSON.parse(hit.document)[SeenDocuments.relations] else { continue }
            for relation in Alternative.Relation.allCases {
                for id in Self.ids(relations[relation.rawValue]) where !hits.contains(where: { $0.id == id }) {
                    guard found.count < Self.limit, !found.contains(where: { $0.id == id }), let document = documents.document(id: id)
                    else {
                        continue
                    }
                    found.append(Alternative(relation: relation, of: hit.id, id: id, document: document))
                }
            }
        }
        return found
    }

    /// Ids in a relation: one, or a list, each by itself or in an object.
    private static func ids(_ value: JSON?) -> [String] {
        (value?.arrayValue ?? [value].compactMap(\.self)).compactMap {
            $0.stringValue ?? $0["id"]?.stringValue ?? $0["sku"]?.stringValue
        }
    }
}
