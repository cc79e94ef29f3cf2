import ByteStorage
import CommerceStore
import Logging
import SearchIndex
import Synchronization

/// The collections that are open in this process, kept in step with the store.
final class CollectionRegistry: Sendable {
    /// What a look at the store brought to light.
    struct Differences {
        var added: [LiveCollection] = []
        var removed: [LiveCollection] = []
        /// Collections whose fields are others than before.
        var redefined: [LiveCollection] = []
    }

    private struct State {
        var byName: [String: LiveCollection] = [:]
        var version: Int64 = -1
    }

    private let store: CommerceStore
    private let indexRoot: String
    private let logger: Logger
    private let state = Mutex(State())

    init(store: CommerceStore, indexRoot: String, logger: Logger) {
        self.store = store
        self.indexRoot = indexRoot
        self.logger = logger
    }

    /// All collections, ascending by name.
    var all: [LiveCollection] { state.withLock { $0.byName.values.sorted { $0.name < $1.name } } }

    /// The collection of a name.
    /// - Throws: ``EngineError`` with `.notFound`.
    subscript(name: String) -> LiveCollection? { state.withLock { $0.byName[name] } }

    /// Whether the store has other collections than were read last.
    func isBehind(_ version: Int64) -> Bool { state.withLock { $0.version != version } }

    /// Reads the collections of the store anew.
    ///
    /// One thread at a time may act on the differences; whoever calls this holds the engine's catalog lock.
    func reload() throws -> Differences {
        let (version, records) = try store.read { (try $0.catalogVersion(), try $0.collections()) }
        var differences = Differences()
        var byName: [String: LiveCollection] = [:]
        let before = state.withLock { $0.byName }
        for record in records {
            guard let definition = definition(of: record) else { continue }
            if let live = before[record.name], live.number == record.number {
                byName[record.name] = live
                let old = live.definition
                if old.source != definition.source {
                    if old.schema != definition.schema { differences.redefined.append(live) }
                    live.definition = definition
                } else if old.metadata != definition.metadata {
                    live.definition = definition
                }
            } else {
                let live = LiveCollection(record, definition: definition, indexRoot: indexRoot)
                byName[record.name] = live
                differences.added.append(live)
            }
        }
        differences.removed = before.values.filter { byName[$0.name] !== $0 }
        state.withLock { state in
            state.byName = byName
            state.version = version
        }
        return differences
    }

    private func definition(of record: CollectionRecord) -> LiveCollection.Definition? {
        do {
            let schema = try Schema(json: try JSON.parse(record.definition))
            let metadata = try record.metadata.map { try JSON.parse($0) }
            // Metadata that came in before there were profiles may have anything under their name.
            let rankings = (try? RankingProfiles(metadata: metadata)) ?? RankingProfiles()
            return LiveCollection.Definition(schema: schema, metadata: metadata, rankings: rankings, source: record.definition)
        } catch {
            logger.error(
                "the definition of a collection cannot be read; it is left out",
                metadata: ["collection": "\(record.name)", "error": "\(error)"])
            return nil
        }
    }
}
