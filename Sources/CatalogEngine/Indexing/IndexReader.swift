import ByteStorage
import Foundation
import Logging
import SearchIndex
import Synchronization

/// Opens indexes for searching only, in a process that does not own them.
///
/// It sees what the owner has made durable, and looks for newer files at most once a second. It never writes.
final class IndexReader: Sendable {
    /// What an open index was read from.
    private struct Source: Equatable {
        var generation: Int
        /// Modification time and number of the manifest's file, which is replaced as a whole.
        var manifest: String
    }

    private struct Entry: Sendable {
        var source: Source
        var looked: ContinuousClock.Instant
    }

    private let entries = Mutex<[ObjectIdentifier: Entry]>([:])
    private let logger: Logger

    init(logger: Logger) {
        self.logger = logger
    }

    /// Opens a collection's index, or a newer state of it.
    func refresh(_ live: LiveCollection) {
        let identity = ObjectIdentifier(live)
        let known = entries.withLock { $0[identity] }
        if let known, live.index != nil, ContinuousClock.now - known.looked < .seconds(1) { return }
        // The owner may exchange files between two of the steps here; a later attempt finds them in order.
        for attempt in 0..<5 {
            if attempt > 0 { Thread.sleep(forTimeInterval: 0.02) }
            guard let generation = live.folder.current(), let manifest = manifestStamp(live, generation) else { continue }
            let source = Source(generation: generation, manifest: manifest)
            if known?.source != source || live.index == nil {
                do {
                    let index = try Index(directory: live.folder.directory(generation), schema: live.schema)
                    live.enter(.ready(index, generation: generation), indexed: index.committedSequence)
                } catch {
                    logger.debug("the index cannot be opened yet", metadata: ["collection": "\(live.name)", "error": "\(error)"])
                    continue
                }
            }
            entries.withLock { $0[identity] = Entry(source: source, looked: .now) }
            return
        }
    }

    /// Forgets collections that are no longer open.
    func forget(_ live: LiveCollection) {
        entries.withLock { $0[ObjectIdentifier(live)] = nil }
    }

    private func manifestStamp(_ live: LiveCollection, _ generation: Int) -> String? {
        let path = live.folder.directory(generation) + "/MANIFEST"
        guard let attributes = try? FileManager.default.attributesOfItem(atPath: path) else { return nil }
        let modified = (attributes[.modificationDate] as? Date)?.timeIntervalSince1970 ?? 0
        let number = (attributes[.systemFileNumber] as? NSNumber)?.uint64Value ?? 0
        return "\(modified) \(number)"
    }
}
