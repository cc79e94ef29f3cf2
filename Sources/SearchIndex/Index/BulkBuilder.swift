import ByteStorage
import Synchronization

/// Builds an index from scratch in an empty directory, from several threads.
///
/// Documents are gathered in a segment builder a thread; full ones are written as segments, which `finish` merges. Nothing
/// counts until `finish` publishes the manifest.
public final class BulkBuilder: Sendable {
    private struct State: Sendable {
        var nextSegmentID: UInt64 = 1
        var segments: [UInt64] = []
        var documents = 0
        /// What all segments store their documents with, so that merging copies them.
        var book: StoredBook?
    }

    /// A builder between two uses. Sendable because whoever takes it off the list under the lock is its only user until it is
    /// put back.
    private final class Lease: @unchecked Sendable {
        var builder: SegmentBuilder

        init(schema: Schema) {
            builder = SegmentBuilder(schema: schema)
        }
    }

    private let directory: IndexDirectory
    private let schema: Schema
    private let builderBudget: Int
    private let threads: Int
    private let state = Mutex(State())
    private let idle = Mutex<[Lease]>([])

    /// - Parameters:
    ///   - path: a directory that is empty or does not exist.
    ///   - memoryBudget: bytes that the builders may hold together, about.
    ///   - threads: how many threads call `add` at the same time.
    public init(directory path: String, schema: Schema, memoryBudget: Int = 256 << 20, threads: Int = 2) throws(SearchError) {
        directory = IndexDirectory(path: path)
        self.schema = schema
        self.threads = threads
        builderBudget = max(memoryBudget / (max(threads, 1) * 2), 1 << 20)
        do { try FileSystem.createFolder(path) } catch { throw SearchError(.system, error.message) }
        guard FileSystem.names(in: path).isEmpty else { throw SearchError(.system, "\(path): not empty") }
    }

    /// Documents added so far.
    public var documentCount: Int { state.withLock { $0.documents } }

    /// Adds documents; ids must be new to the index.
    ///
    /// May be called from several threads at once; analysis and writing run on the caller's thread.
    /// - Throws: `SearchError` document when one is not a JSON object, system when a file cannot be written.
    public func add(_ documents: [(id: String, document: [UInt8])]) throws(SearchError) {
        let lease = idle.withLock { $0.popLast() } ?? Lease(schema: schema)
        for item in documents {
            lease.builder.add(id: item.id, json: try Index.parse(item.document, id: item.id), bytes: item.document)
        }
        state.withLock { $0.documents += documents.count }
        if lease.builder.footprint > builderBudget {
            try write(lease.builder)
        } else {
            idle.withLock { $0.append(lease) }
        }
    }

    private func write(_ builder: borrowing SegmentBuilder) throws(SearchError) {
        guard builder.documentCount > 0 else { return }
        let id = takeID()
        do throws(StorageError) {
            let writer = try SegmentWriter(path: directory.segment(id), id: id, documentCount: builder.documentCount)
            try builder.write(to: writer, book: book(for: builder))
            try writer.finishFile(durably: false)
        } catch {
            throw SearchError(.system, error.message)
        }
        state.withLock { $0.segments.append(id) }
    }

    /// The first book that documents gave.
    private func book(for builder: borrowing SegmentBuilder) -> StoredBook? {
        if let known = state.withLock({ $0.book }) { return known }
        let sampled = builder.sampleBook()
        return state.withLock { state in
            if state.book == nil { state.book = sampled }
            return state.book
        }
    }

    private func takeID() -> UInt64 {
        state.withLock { state in
            defer { state.nextSegmentID += 1 }
            return state.nextSegmentID
        }
    }

    /// Writes what is left, merges the segments into one and publishes the manifest.
    /// - Parameters:
    ///   - sequence: the last change that the documents include.
    ///   - progress: called with the fraction of the merging done.
    public func finish(sequence: Int64, progress: (Double) -> Void = { _ in }) throws(SearchError) {
        while let lease = idle.withLock({ $0.popLast() }) { try write(lease.builder) }
        var ids = state.withLock { $0.segments }.sorted()
        if ids.count > 1 {
            ids = [try merge(ids)]
            progress(1)
        } else {
            for id in ids { try sync(id) }
        }
        var entries: [Manifest.Entry] = []
        for id in ids {
            let segment = try open(id)
            entries.append(
                Manifest.Entry(
                    id: id, length: UInt64(segment.region.count), documentCount: UInt64(segment.documentCount), deleteGeneration: 0))
        }
        let manifest = Manifest(
            sequence: sequence, nextSegmentID: state.withLock { $0.nextSegmentID }, schemaFingerprint: schema.fingerprint,
            entries: entries)
        do throws(StorageError) {
            try FileSystem.syncFolder(directory.path)
            try FileSystem.publish(manifest.encoded(), at: directory.manifest)
        } catch {
            throw SearchError(.system, error.message)
        }
        directory.removeAll(except: manifest)
    }

    private func open(_ id: UInt64) throws(SearchError) -> Segment {
        do throws(StorageError) {
            return try Index.reopen(directory.segment(id), SetCache(budget: 0))
        } catch {
            throw SearchError(.system, error.message)
        }
    }

    private func merge(_ ids: [UInt64]) throws(SearchError) -> UInt64 {
        var views: [SegmentView] = []
        for id in ids { views.append(SegmentView(segment: try open(id), live: nil)) }
        let merger = SegmentMerger(views)
        let merged = takeID()
        let path = directory.segment(merged)
        do throws(StorageError) {
            let writer = try SegmentWriter(path: path, id: merged, documentCount: merger.documentCount)
            let part =
                threads > 1
                ? try SegmentWriter(path: IndexDirectory.part(of: path), id: merged, documentCount: merger.documentCount) : nil
            try merger.write(to: writer, storesPhrases: true, beside: part)
            try writer.finishFile()
        } catch {
            throw SearchError(.system, error.message)
        }
        return merged
    }

    /// Makes a segment durable that was written as if it were to be merged.
    private func sync(_ id: UInt64) throws(SearchError) {
        do throws(StorageError) { try FileSystem.sync(directory.segment(id)) } catch { throw SearchError(.system, error.message) }
    }
}
