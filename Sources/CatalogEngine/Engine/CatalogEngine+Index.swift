import CommerceStore
import Logging
public import SearchIndex
import Synchronization

extension CatalogEngine {
    /// Builds a collection's index anew from the store; searches go on in the old one, if there is one, until it is done.
    ///
    /// Joins a rebuild that is going on already.
    /// - Parameter progress: called about ten times a second, on the calling thread.
    /// - Throws: ``EngineError``: `.notFound`; `.conflict` when another process owns the indexes; `.internal` on failure.
    public func rebuildIndex(_ collection: String, progress: (IndexProgress) -> Void = { _ in }) throws {
        try EngineError.translating {
            let live = try live(collection)
            let keeper = try owner()
            let request = live.pendingRebuild ?? live.requestRebuild()
            keeper.maintainer.raise()
            try wait(for: request, of: live, progress: progress)
        }
    }

    private func wait(for request: Int, of live: LiveCollection, progress: (IndexProgress) -> Void) throws {
        switch live.waitForRebuild(request, progress: progress) {
        case .done: return
        case .failed(let message): throw EngineError(.internal, "The index cannot be rebuilt: \(message)")
        case .closed: throw EngineError(.unavailable, "The collection was dropped, or the engine closed.")
        }
    }

    /// Reads all files of a collection's index and checks them.
    ///
    /// - Parameter progress: called with how far it has come, on the calling thread.
    /// - Throws: ``EngineError``: `.notFound`; `.unavailable` when there is no index; `.internal` with the first damage, which
    ///   also starts a rebuild in the process that owns the index.
    public func verifyIndex(_ collection: String, progress: (IndexProgress) -> Void = { _ in }) throws {
        try EngineError.translating {
            let live = try live(collection)
            _ = try live.snapshot()
            guard let index = live.index else { return }
            let began = ContinuousClock.now
            let documents = index.statistics.documents
            let report = { (fraction: Double) in
                progress(
                    IndexProgress(
                        collection: collection, phase: .verifying, documents: Int(Double(documents) * fraction), total: documents,
                        fraction: fraction, seconds: (ContinuousClock.now - began) / .seconds(1)))
            }
            do {
                if let keeper { try keeper.verify(live, report) } else { try index.verify(report) }
            } catch let error as SearchError {
                keeper?.replace(live, because: error.message)
                throw EngineError(.internal, "The index of collection `\(collection)` is damaged: \(error.message)")
            }
        }
    }

    /// Sizes of a collection's index.
    /// - Throws: ``EngineError`` with `.notFound`, or `.unavailable` while there is no index.
    public func statistics(_ collection: String) throws -> IndexStatistics {
        try EngineError.translating {
            let live = try live(collection)
            _ = try live.snapshot()
            guard let index = live.index else { throw EngineError.noCollection(collection) }
            return index.statistics
        }
    }

    /// Waits until searches see everything that was written before, also through a rebuild.
    ///
    /// - Parameters:
    ///   - seconds: how long at most; nil for as long as it takes.
    ///   - progress: called about ten times a second during a rebuild, on the calling thread.
    /// - Throws: ``EngineError``: `.notFound`; `.conflict` when another process owns the indexes; `.unavailable` when it was
    ///   not reached in time.
    public func waitUntilIndexed(
        _ collection: String, seconds: Double? = nil, progress: (IndexProgress) -> Void = { _ in }
    ) throws {
        try EngineError.translating {
            let live = try live(collection)
            let keeper = try owner()
            let head = try store.read { try $0.headSequence() }
            let deadline = seconds.map { ContinuousClock.now + .seconds($0) }
            keeper.indexer.raise()
            while true {
                if let request = live.pendingRebuild {
                    keeper.maintainer.raise()
                    try wait(for: request, of: live, progress: progress)
                }
                let step = deadline.map { min(max(($0 - .now) / .seconds(1), 0), 0.25) } ?? 0.25
                if live.waitUntilIndexed(head, seconds: step, throughRebuilds: true) { return }
                if case .closed = live.phase { throw EngineError.noCollection(collection) }
                if let deadline, ContinuousClock.now >= deadline {
                    throw EngineError(.unavailable, "The index of collection `\(collection)` is not up to date yet.")
                }
            }
        }
    }

    /// Makes what searches see durable in the index at once, so that other processes see it, too. Only the owner of the index does so.
    package func seal(_ collection: String) throws {
        try EngineError.translating {
            let live = try live(collection)
            guard let keeper else { return }
            live.applying.withLock { book in _ = keeper.seal(live, &book) }
        }
    }

    private func owner() throws -> IndexKeeper {
        guard let keeper else {
            throw EngineError(.conflict, "Another process maintains the indexes of this data folder; it does that by itself.")
        }
        return keeper
    }
}

extension CatalogEngine {
    /// Lets the index follow the feed again after an import: by catching up, or in bulk where that is quicker.
    func resumeIndexing(_ live: LiveCollection) {
        if let keeper, live.index != nil {
            do {
                try keeper.requestBulkRebuildIfFarBehind(live)
            } catch {
                // Catching up change by change does it as well.
                logger.debug("the pending changes cannot be counted", metadata: ["error": "\(error)"])
            }
        }
        live.resume()
        keeper?.indexer.raise()
    }
}
