package import CatalogEngine
import SearchIndex

/// `skua index verify`: reads every file of the indexes.
package struct IndexVerifyAction: Sendable {
    /// Nil for all collections.
    package var collection: String?

    package init(collection: String? = nil) {
        self.collection = collection
    }

    /// - Throws: ``EngineError`` with the first fault.
    package func run(_ engine: CatalogEngine, _ console: Console) throws {
        let collections = try engine.collections(named: collection)
        if collections.isEmpty { console.print("There are no collections.") }
        for collection in collections {
            let start = ContinuousClock.now
            try showingProgress(console) { try engine.verifyIndex(collection.name, progress: $0) }
            let elapsed = ContinuousClock.now - start
            let statistics = try engine.statistics(collection.name)
            console.print(
                "\(collection.name): \(console.style.paint("ok", .good)), \(HumanText.count(statistics.documents, "document")) in "
                    + "\(HumanText.count(statistics.segments, "segment")), \(HumanText.bytes(statistics.bytes)) read in "
                    + HumanText.duration(elapsed))
        }
    }
}
