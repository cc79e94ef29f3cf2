package import CatalogEngine
import SearchIndex

/// `skua index build`: builds indexes anew beside the ones in use.
package struct IndexBuildAction: Sendable {
    /// Nil for all collections.
    package var collection: String?

    package init(collection: String? = nil) {
        self.collection = collection
    }

    package func run(_ engine: CatalogEngine, _ console: Console) throws {
        let collections = try engine.collections(named: collection)
        if collections.isEmpty { console.print("There are no collections.") }
        for collection in collections {
            let start = ContinuousClock.now
            try showingProgress(console) { try engine.rebuildIndex(collection.name, progress: $0) }
            let elapsed = ContinuousClock.now - start
            let statistics = try engine.statistics(collection.name)
            let rate = Double(statistics.documents) / max(elapsed / .seconds(1), 0.001)
            console.print(
                "\(collection.name): \(HumanText.count(statistics.documents, "document")) in \(HumanText.duration(elapsed)), "
                    + "\(HumanText.count(Int(rate))) documents/s, \(HumanText.bytes(statistics.bytes))")
        }
    }
}
