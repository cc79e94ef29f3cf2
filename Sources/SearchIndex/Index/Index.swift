import ByteStorage
import Lexicon
import Synchronization

/// An index in a directory: immutable segments on disk, newer ones in memory, and a manifest that says which count.
///
/// Searches take a ``snapshot()`` and never wait for writers. Writers (`apply`, `commit`, the last step of a merge) take
/// turns. What was applied but not committed is lost in a crash and replayed by the owner from `committedSequence`.
public final class Index: Sendable {
    /// A segment of the index and what is known of its file.
    struct Slot: Sendable {
        var view: SegmentView
        /// Whether the segment is a file of the directory.
        var isDurable: Bool
        /// Generation of the deletes file that holds `view.live`, 0 for none.
        var deleteGeneration: UInt64 = 0
        var hasUnsavedDeletes = false
        /// The same for `view.updates`.
        var updateGeneration: UInt64 = 0
        var hasUnsavedUpdates = false
    }

    struct State: Sendable {
        var slots: [Slot] = []
        var sequence: Int64 = 0
        var committedSequence: Int64 = 0
        var nextSegmentID: UInt64 = 1
        /// The generation of the next file of deletes or of number updates.
        var nextGeneration: UInt64 = 1
        /// Segment ids that a merge is reading.
        var merging: Set<UInt64> = []
        /// Files that a merge is writing.
        var pendingFiles: Set<String> = []
    }

    public let schema: Schema
    let directory: IndexDirectory
    private let analyzer: TextAnalyzer
    private let tables: SchemaTables
    let updateFinder: NumberUpdateFinder
    let options: IndexOptions
    let state: Mutex<State>
    /// Held by whoever changes the set of segments.
    let writing = Mutex<Void>(())

    /// Opens the index in a directory, or creates an empty one where there is none.
    /// - Throws: `SearchError` corrupt, tooNew, tooOld (the owner deletes the directory and rebuilds) or system.
    /// - Complexity: O(segments · columns), whatever the number of documents.
    public init(directory path: String, schema: Schema, options: IndexOptions = IndexOptions()) throws(SearchError) {
        directory = IndexDirectory(path: path)
        self.schema = schema
        analyzer = schema.analyzer
        tables = SchemaTables(schema)
        updateFinder = NumberUpdateFinder(schema: schema)
        self.options = options
        do { try FileSystem.createFolder(path) } catch { throw SearchError(.system, error.message) }
        guard FileSystem.exists(directory.manifest) else {
            guard FileSystem.names(in: path).allSatisfy({ $0.hasSuffix(".tmp") }) else {
                throw SearchError(.corrupt, "\(path): files but no manifest")
            }
            state = Mutex(State())
            try writing.withLock { _ throws(SearchError) in try publishManifest() }
            return
        }
        let manifest = try Manifest(path: directory.manifest)
        guard manifest.schemaFingerprint == schema.fingerprint else {
            throw SearchError(.tooOld, "\(path): built for other fields than the collection has now; rebuild the index")
        }
        var opened = State()
        opened.sequence = manifest.sequence
        opened.committedSequence = manifest.sequence
        opened.nextSegmentID = manifest.nextSegmentID
        for entry in manifest.entries {
            opened.slots.append(try Self.open(entry, directory, options.cache))
            opened.nextGeneration = max(opened.nextGeneration, entry.deleteGeneration + 1, entry.updateGeneration + 1)
        }
        state = Mutex(opened)
    }

    private static func open(
        _ entry: Manifest.Entry, _ directory: IndexDirectory, _ cache: SetCache
    ) throws(SearchError) -> Slot {
        let path = directory.segment(entry.id)
        let region: ByteRegion
        do { region = try ByteRegion(mapping: path) } catch { throw SearchError(.corrupt, error.message) }
        guard UInt64(region.count) == entry.length else {
            throw SearchError(.corrupt, "\(path): \(region.count) bytes, the manifest says \(entry.length)")
        }
        let segment = try Segment(region: region, cache: cache)
        guard segment.id == entry.id, UInt64(segment.documentCount) == entry.documentCount else {
            throw SearchError(.corrupt, "\(path): not the segment that the manifest names")
        }
        var live: Bitset?
        if entry.deleteGeneration > 0 {
            live = try DeletesFile.read(
                directory.deletes(entry.id, generation: entry.deleteGeneration), segmentID: entry.id,
                documentCount: segment.documentCount)
        }
        let updates =
            try entry.updateGeneration > 0
            ? UpdatesFile.read(directory.updates(entry.id, generation: entry.updateGeneration), of: segment) : nil
        return Slot(
            view: SegmentView(segment: segment, live: live, updates: updates), isDurable: true, deleteGeneration: entry.deleteGeneration,
            updateGeneration: entry.updateGeneration)
    }

    /// The last change that searches see.
    public var sequence: Int64 { state.withLock { $0.sequence } }

    /// The last change that a restart keeps.
    public var committedSequence: Int64 { state.withLock { $0.committedSequence } }

    /// The documents of this moment, for searching; stays as it is whatever happens to the index.
    public func snapshot() -> IndexSnapshot {
        let views = state.withLock { $0.slots.map(\.view) }
        return IndexSnapshot(tables: tables, views: views.filter { $0.liveCount > 0 }, analyzer: analyzer)
    }

    public var statistics: IndexStatistics {
        state.withLock { state in
            IndexStatistics(
                documents: state.slots.reduce(0) { $0 + $1.view.liveCount },
                deleted: state.slots.reduce(0) { $0 + $1.view.segment.documentCount - $1.view.liveCount },
                segments: state.slots.count,
                memorySegments: state.slots.count { !$0.isDurable },
                bytes: state.slots.reduce(0) { $0 + $1.view.segment.region.count },
                terms: state.slots.reduce(0) { $0 + $1.view.segment.dictionary.count },
                columns: Set(state.slots.flatMap { $0.view.segment.fields.keywords + $0.view.segment.fields.numbers }).count,
                sequence: state.sequence, committedSequence: state.committedSequence)
        }
    }

    /// Reads every file and checks it.
    /// - Parameter progress: called with the fraction done.
    /// - Throws: the first problem as `SearchError` corrupt.
    public func verify(_ progress: (Double) -> Void = { _ in }) throws(SearchError) {
        let slots = state.withLock { $0.slots }
        let manifest = try Manifest(path: directory.manifest)
        for entry in manifest.entries where entry.deleteGeneration > 0 {
            _ = try DeletesFile.read(
                directory.deletes(entry.id, generation: entry.deleteGeneration), segmentID: entry.id,
                documentCount: Int(entry.documentCount))
        }
        for entry in manifest.entries where entry.updateGeneration > 0 {
            guard let segment = slots.first(where: { $0.view.segment.id == entry.id })?.view.segment else { continue }
            _ = try UpdatesFile.read(directory.updates(entry.id, generation: entry.updateGeneration), of: segment)
        }
        let total = max(slots.reduce(0) { $0 + $1.view.segment.region.count }, 1)
        var done = 0
        for slot in slots {
            try slot.view.segment.verify()
            done += slot.view.segment.region.count
            progress(Double(done) / Double(total))
        }
    }

    /// Commits; the index may go on being used.
    public func close() throws(SearchError) { try commit() }
}

extension Schema {
    /// Tells whether an index was built for this schema.
    var fingerprint: UInt64 { Checksum.of(json.serialized()) }
}
