import ByteStorage
import CommerceStore
import Logging
import SearchIndex
import Synchronization

/// Keeps the indexes of all collections in step with the store, in the process that owns them.
///
/// Three threads: the *indexer* tails the change feed, applies it and seals it; the *merger* joins segments; the
/// *maintainer* rebuilds and checks indexes. Each collection's own locks (see ``LiveCollection``) keep them apart.
final class IndexKeeper: Sendable {
    let store: CommerceStore
    let registry: CollectionRegistry
    /// Written down by the indexer thread now and then.
    let queryLog: QueryLog
    let options: EngineOptions
    let logger: Logger
    /// What searches of all collections keep for each other.
    let sets: SetCache
    let lock: IndexLock
    let stopping = Atomic<Bool>(false)
    /// Held by whoever compares the registry with the store and acts on the differences.
    let catalog = Mutex<Void>(())
    let indexer = WorkSignal()
    let maintainer = WorkSignal()
    let merger = WorkSignal()
    private let threads = Mutex<[WorkerThread]>([])

    /// Bytes of an index up to which opening waits for its check.
    private static let checkedBeforeSearch = 64 << 20

    init(
        store: CommerceStore, registry: CollectionRegistry, queryLog: QueryLog, lock: IndexLock, options: EngineOptions, logger: Logger
    ) {
        self.store = store
        self.registry = registry
        self.queryLog = queryLog
        self.lock = lock
        self.options = options
        sets = SetCache(budget: options.cacheBudget)
        self.logger = logger
    }

    /// Opens the indexes and starts the threads.
    ///
    /// Waits for checks and rebuilds as long as the options say, so that small indexes are sound before the first search; a large one is
    /// checked while it is searched.
    func start() throws {
        try synchronizeCatalog()
        removeStrayFolders()
        threads.withLock { threads in
            threads = [
                WorkerThread(name: "skua-indexer") { [self] in tail() },
                WorkerThread(name: "skua-merger", isBackground: true) { [self] in merge() },
                WorkerThread(name: "skua-maintain", isBackground: true) { [self] in maintain() },
            ]
        }
        let deadline = ContinuousClock.now + .seconds(options.openWait)
        for live in registry.all {
            let left = (deadline - ContinuousClock.now) / .seconds(1)
            live.gate.wait(seconds: max(left, 0)) {
                guard case .ready(let index, _) = live.phase else { return false }
                return live.isVerified || !options.verifiesOnOpen || index.statistics.bytes > Self.checkedBeforeSearch
            }
        }
    }

    /// Seals what was applied, stops the threads and gives up the ownership.
    func stop() {
        stopping.store(true, ordering: .sequentiallyConsistent)
        for live in registry.all where !isReady(live) { live.enter(.closed) }
        for signal in [indexer, merger, maintainer] { signal.raise() }
        for thread in threads.withLock({ $0 }) { thread.join() }
        for live in registry.all {
            _ = live.applying.withLock { seal(live, &$0) }
            live.enter(.closed)
        }
        lock.release()
    }

    var isStopping: Bool { stopping.load(ordering: .sequentiallyConsistent) }

    private func isReady(_ live: LiveCollection) -> Bool {
        if case .ready = live.phase { true } else { false }
    }

    /// Brings the open collections in step with those of the store.
    func synchronizeCatalog() throws {
        try catalog.withLock { _ in
            let differences = try registry.reload()
            for live in differences.removed { retire(live) }
            for live in differences.added { open(live) }
            for live in differences.redefined {
                logger.info("the fields of a collection changed; its index is rebuilt", metadata: ["collection": "\(live.name)"])
                live.requestRebuild()
                maintainer.raise()
            }
        }
    }

    /// Closes the index of a dropped collection and removes its files.
    private func retire(_ live: LiveCollection) {
        live.enter(.closed)
        live.maintenance.withLock { _ in
            live.applying.withLock { _ in live.folder.remove() }
        }
    }

    /// Removes folders of collections that were dropped while no process kept the indexes.
    private func removeStrayFolders() {
        let wanted = Set(registry.all.map(\.folder.path))
        let root = CatalogEngine.indexRoot(options)
        for name in FileSystem.names(in: root) where name != CatalogEngine.lockName && !wanted.contains(root + "/" + name) {
            logger.info("removing the index of a collection that is no longer there", metadata: ["folder": "\(name)"])
            FileSystem.remove(root + "/" + name)
        }
    }

    /// Gives up an index that is missing or damaged, and has it rebuilt from the store.
    func replace(_ live: LiveCollection, because reason: String) {
        logger.error(
            "the index cannot be used and is rebuilt from the store", metadata: ["collection": "\(live.name)", "reason": "\(reason)"])
        guard live.enter(.rebuilding(0)) else { return }
        live.requestRebuild()
        maintainer.raise()
    }
}
