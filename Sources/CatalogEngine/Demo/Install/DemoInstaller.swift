import ByteStorage
import CommerceStore
import SearchIndex

/// Puts the demo catalog into an engine, unless it is there already.
///
/// The records take the way of every import, through a ``CollectionSink`` in batches of one transaction each. The collection's
/// metadata says that it is the demo and whether it is whole, so that one that was interrupted is completed the next time.
///
/// ```swift
/// let outcome = try DemoInstaller().install(engine) { print("\($0) of \(DemoCatalog.count)") }
/// ```
package struct DemoInstaller: Sendable {
    /// What was found or done.
    package enum Outcome: Sendable, Equatable {
        /// The catalog was made now, or an unfinished one was completed.
        case installed(products: Int)
        /// It was there already, whole.
        case present(products: Int)
        /// A collection of that name is not the demo; it was left alone.
        case occupied(products: Int)
    }

    /// Products that are written in one transaction.
    private static let batchSize = 2000

    private let seed: UInt64

    package init(seed: UInt64 = DemoCatalog.defaultSeed) {
        self.seed = seed
    }

    /// Makes the demo catalog where it is not there yet, searchable on return.
    ///
    /// In a process that does not own the indexes it is searchable as soon as the owner has caught up.
    /// - Parameter progress: told after each batch how many products are written, on the calling thread.
    /// - Throws: ``EngineError`` when the store or the index cannot be written.
    package func install(_ engine: CatalogEngine, progress: (Int) -> Void = { _ in }) throws -> Outcome {
        let name = DemoCatalog.collectionName
        switch try engine.demoState {
        case .whole(let products):
            try DemoPeople.install(in: engine)
            return .present(products: products)
        case .foreign(let products): return .occupied(products: products)
        case .unfinished: break
        case .absent:
            let metadata = DemoState.metadata(seed: seed, isWhole: false)
            try engine.createCollection(NewCollection(name: name, schema: DemoCatalog.schema, metadata: metadata))
        }
        let count = try write(to: CollectionSink(engine: engine, collection: name), progress)
        try engine.store.write { try DemoBuyers.install(in: $0) }
        try DemoPeople.install(in: engine)
        if engine.ownsIndex {
            try engine.waitUntilIndexed(name)
            // The command line asks beside the server that runs the demo.
            try engine.seal(name)
        }
        try engine.updateCollection(name, CollectionUpdate(metadata: DemoState.metadata(seed: seed, isWhole: true)))
        return .installed(products: count)
    }

    private func write(to sink: CollectionSink, _ progress: (Int) -> Void) throws -> Int {
        try sink.begin(ImportSession(mode: .upsert, schema: DemoCatalog.schema))
        do {
            var count = 0
            var batch: [ImportedRecord] = []
            func flush() throws {
                if let refused = try sink.write(batch).refused.first {
                    throw EngineError(.internal, "The demo product `\(batch[refused.index].id)` was refused: \(refused.problem)")
                }
                count += batch.count
                batch.removeAll(keepingCapacity: true)
                progress(count)
            }
            for record in DemoCatalog.records(seed: seed) {
                batch.append(
                    ImportedRecord(id: record.id, document: record.document, prices: record.prices, line: count + batch.count + 1))
                if batch.count == Self.batchSize { try flush() }
            }
            if !batch.isEmpty { try flush() }
            _ = try sink.finish()
            return count
        } catch {
            sink.abort()
            throw error
        }
    }
}
