import ByteStorage
import CommerceStore
import Foundation
import Logging
import SearchIndex
import Synchronization

/// Builds a collection's index anew from the store, beside the current one if there is any, and puts it in its place.
///
/// The store is streamed by the calling thread and indexed by a thread for each core. Changes that come meanwhile are
/// applied before the exchange, so that searches never step back.
struct IndexRebuild {
    let keeper: IndexKeeper
    let live: LiveCollection

    /// Does the work; the caller holds the collection's `maintenance` lock.
    /// - Throws: ``EngineError``, `StoreError` or `SearchError`; then all is as it was.
    func run() throws {
        guard !isAbandoned else { return }
        // First hold everything, then only what follows the head: a pruning that runs at this moment goes no further.
        live.holdFeed(after: 0)
        defer { live.holdFeed(after: nil) }
        let (record, head) = try keeper.store.read { (try $0.collection(live.number), try $0.headSequence()) }
        guard let record else { return }
        live.holdFeed(after: head)

        let began = ContinuousClock.now
        let schema = live.schema
        // Above the one in use as well, whose files may have been removed.
        var generation = live.folder.nextGeneration()
        if case .ready(_, let current) = live.phase { generation = max(generation, current + 1) }
        let directory = live.folder.directory(generation)
        try live.folder.create()
        do {
            let documents = try build(in: directory, schema: schema, total: record.documents, sequence: head, began: began)
            let index = try Index(directory: directory, schema: schema, options: keeper.indexOptions)
            try exchange(index, generation, after: head)
            live.folder.removeGenerations(except: generation)
            keeper.logger.info(
                "the index was rebuilt",
                metadata: [
                    "collection": "\(live.name)", "documents": "\(documents)",
                    "seconds": "\(String(format: "%.1f", seconds(since: began)))",
                ])
        } catch {
            FileSystem.remove(directory)
            throw error
        }
    }

    private var isAbandoned: Bool {
        if case .closed = live.phase { true } else { keeper.isStopping }
    }

    /// Streams the documents through the builder; returns how many there were.
    private func build(
        in directory: String, schema: Schema, total: Int, sequence: Int64, began: ContinuousClock.Instant
    ) throws -> Int {
        let threads = max(2, min(ProcessInfo.processInfo.activeProcessorCount, 16))
        let builder = try BulkBuilder(
            directory: directory, schema: schema, memoryBudget: keeper.options.memoryBudget, threads: threads)
        let queue = BoundedQueue<[StoredDocument]>(capacity: threads * 2)
        let failure = Mutex<SearchError?>(nil)
        let workers = (0..<threads).map { number in
            WorkerThread(name: "skua-build-\(number)") {
                while let page = queue.pop() {
                    do throws(SearchError) {
                        try builder.add(page.map { (id: $0.id, document: $0.body) })
                    } catch {
                        failure.withLock { $0 = $0 ?? error }
                        queue.close()
                    }
                }
            }
        }
        do {
            try keeper.store.forEachPage(of: live.number) { page in
                report(.reading, builder.documentCount, total, began)
                return !isAbandoned && queue.push(page)
            }
        } catch {
            queue.close()
            for worker in workers { worker.join() }
            throw error
        }
        queue.close()
        for worker in workers { worker.join() }
        if let error = failure.withLock({ $0 }) { throw error }
        guard !isAbandoned else { throw EngineError(.unavailable, "the engine was closed") }
        try builder.finish(sequence: sequence) { fraction in
            report(.merging, builder.documentCount, max(total, builder.documentCount), began, fraction: fraction)
        }
        return builder.documentCount
    }

    /// Brings the new index up to date and puts it in the place of the old one.
    private func exchange(_ index: Index, _ generation: Int, after head: Int64) throws {
        var position = head
        var applied = false
        func advance() throws -> Bool {
            let batch = try keeper.nextStretch(live, after: position)
            if !batch.changes.isEmpty {
                try keeper.apply(batch, to: index)
                applied = true
            }
            position = batch.through
            return batch.hasMore
        }
        // Most of it while the old index still moves on, the rest while nothing moves.
        while try advance() {}
        try live.applying.withLock { book in
            while try advance() {}
            try live.folder.publish(generation)
            book = LiveCollection.Book(isDirty: applied, dirtySince: applied ? .now : nil)
            guard live.enter(.ready(index, generation: generation), indexed: position) else {
                throw EngineError.noCollection(live.name)
            }
        }
    }

    private func report(
        _ phase: IndexProgress.Phase, _ documents: Int, _ total: Int, _ began: ContinuousClock.Instant, fraction: Double? = nil
    ) {
        live.report(
            IndexProgress(
                collection: live.name, phase: phase, documents: documents, total: max(total, documents),
                fraction: fraction ?? (total > 0 ? min(Double(documents) / Double(total), 1) : 1), seconds: seconds(since: began)))
    }

    private func seconds(since start: ContinuousClock.Instant) -> Double {
        (ContinuousClock.now - start) / .seconds(1)
    }
}
