package import CatalogEngine

/// `skua synonyms delete`, `skua rules delete`.
package struct MerchandisingDeleteAction: Sendable {
    package var kind: MerchandisingImportPlan.Kind
    package var collection: String
    package var ids: [String]

    package init(_ kind: MerchandisingImportPlan.Kind, _ ids: [String], of collection: String) {
        self.kind = kind
        self.ids = ids
        self.collection = collection
    }

    /// - Throws: `CommandError` naming what there is not; the others are removed.
    package func run(_ engine: CatalogEngine, _ console: Console) throws {
        var unknown: [String] = []
        _ = try engine.collection(collection)
        for id in ids {
            do {
                switch kind {
                case .synonyms: try engine.merchandising.removeSynonym(id, of: collection)
                case .rules: try engine.merchandising.removeRule(id, of: collection)
                }
                console.print("Removed \(id).")
            } catch let error as EngineError where error.code == .notFound {
                unknown.append(id)
            }
        }
        guard unknown.isEmpty else { throw CommandError("there is no \(unknown.joined(separator: ", ")) among the \(kind.rawValue)") }
    }
}
