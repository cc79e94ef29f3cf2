import ByteStorage
package import CommerceStore
public import Logging
import SearchIndex
import Synchronization

/// Collections of documents that can be written, searched and kept: the store as the truth, and indexes derived from it.
///
/// ```swift
/// let engine = try CatalogEngine.open(EngineOptions(dataDirectory: "skua-data"), logger: Logger(label: "skua"))
/// defer { try? engine.close() }
/// try engine.createCollection(NewCollection(name: "products", schema: schema))
/// try engine.write("products", [.upsert(Array(#"{"id":"HX-M8","title":"Hex bolt M8"}"#.utf8))])
/// let result = try engine.search("products", SearchRequest(query: "bolt"))
/// ```
///
/// A write that returned is in the store, whatever happens next. Each collection has an index in its own folder, which one
/// process at a time maintains; a missing or damaged one is rebuilt from the store by itself. All methods may be called from
/// any thread; they block while they work.
public final class CatalogEngine: Sendable {
    package let store: CommerceStore
    let options: EngineOptions
    let logger: Logger
    let registry: CollectionRegistry
    /// Nil in a process that does not own the indexes.
    let keeper: IndexKeeper?
    private let reader: IndexReader
    /// What buyers see.
    let buyers: BuyerDesk
    /// What merchandisers have set.
    let merchandise: MerchandiseCache
    let queryLog: QueryLog
    /// What people ask and take.
    let demand: DemandShelf
    private let priceFolder: PriceFolder
    /// Nil in a process that does not own the indexes.
    private let packer: PricePacker?
    /// Reads ahead after the start.
    private let warming = Mutex<WorkerThread?>(nil)
    /// Seals what must be known again but not be read in the database.
    let sealer: KeySealer
    /// The keys of the data folder.
    public let keys: KeyRing

    static let lockName = "LOCK"

    static func indexRoot(_ options: EngineOptions) -> String { options.dataDirectory + "/index" }

    /// Opens a data folder, and creates what is missing in it.
    ///
    /// - Throws: ``EngineError``: `.conflict` when another process owns the indexes and this one must, or when the data was
    ///   written by a newer program; `.internal` when files cannot be read or written.
    /// - Complexity: independent of the number of documents; waits up to `options.openWait` seconds for checks.
    public static func open(_ options: EngineOptions, logger: Logger) throws -> CatalogEngine {
        try EngineError.translating {
            try createFolder(indexRoot(options))
            let lock = try takeLock(options)
            let store = try CommerceStore.open(directory: options.dataDirectory)
            let engine = CatalogEngine(store: store, lock: lock, options: options, logger: logger)
            try engine.packer?.start()
            if let keeper = engine.keeper { try keeper.start() } else { _ = try engine.registry.reload() }
            return engine
        }
    }

    private static func createFolder(_ path: String) throws {
        do throws(StorageError) {
            try FileSystem.createFolder(path)
        } catch {
            throw EngineError(.internal, error.message)
        }
    }

    private static func takeLock(_ options: EngineOptions) throws -> IndexLock? {
        guard options.ownsIndex != .never else { return nil }
        let path = indexRoot(options) + "/" + lockName
        if let lock = try IndexLock(path: path) { return lock }
        guard options.ownsIndex != .required else {
            let holder = IndexLock.holder(path: path).map { " (process \($0))" } ?? ""
            throw EngineError(
                .conflict,
                "Another process\(holder) serves the data folder \(options.dataDirectory). Stop it first, or use another folder.")
        }
        return nil
    }

    private init(store: CommerceStore, lock: IndexLock?, options: EngineOptions, logger: Logger) {
        self.store = store
        self.options = options
        self.logger = logger
        registry = CollectionRegistry(store: store, indexRoot: Self.indexRoot(options), logger: logger)
        queryLog = QueryLog(store: store, logger: logger, clock: options.clock)
        demand = DemandShelf(store: store, clock: options.clock)
        keeper = lock.map { [registry, queryLog] in
            IndexKeeper(store: store, registry: registry, queryLog: queryLog, lock: $0, options: options, logger: logger)
        }
        reader = IndexReader(logger: logger)
        let prices = PriceFolder(path: options.dataDirectory + "/prices")
        packer = lock == nil ? nil : PricePacker(store: store, folder: prices, logger: logger)
        priceFolder = prices
        buyers = BuyerDesk(store: store, prices: prices, options: options.buyers, logger: logger, clock: options.clock)
        merchandise = MerchandiseCache(store: store)
        sealer = KeySealer(path: options.dataDirectory + "/secret")
        keys = KeyRing(store: store, sealer: sealer, clock: options.clock, logger: logger)
    }

    /// Whether this process maintains the indexes.
    public var ownsIndex: Bool { keeper != nil }

    /// The open collection of a name, its index as fresh as this process can have it.
    /// - Throws: ``EngineError`` with `.notFound`.
    func live(_ name: String) throws -> LiveCollection {
        if keeper == nil, try registry.isBehind(store.read { try $0.catalogVersion() }) { _ = try registry.reload() }
        guard let live = registry[name] else { throw EngineError.noCollection(name) }
        if keeper == nil { reader.refresh(live) }
        return live
    }

    /// Whether all collections can be searched and are kept in step.
    public func health() -> EngineHealth {
        for live in registry.all {
            if case .rebuilding(let fraction) = live.phase { return .rebuilding(collection: live.name, fraction: fraction) }
            if let failure = live.failure { return .failing(collection: live.name, message: failure) }
        }
        return .ok
    }

    /// Begins to read ahead, in the background, what the first search of a customer would wait for: the numbers of all SKUs, the prices
    /// that everybody has, and the words that others are corrected to.
    ///
    /// For a process that goes on to serve; with a million products it takes two seconds of one core.
    public func warmUp() {
        // Searches that come before it is done wait for it, so it is not put behind other work.
        let thread = WorkerThread(name: "skua-warm-up") { [self] in
            do {
                let collection = options.buyers.collection
                guard let live = registry[collection], let view = try buyers.view(of: .anonymous, in: collection) else { return }
                for segment in try live.snapshot().segments {
                    _ = try view.prices(in: segment)
                    segment.readWordsAhead()
                }
            } catch {
                logger.debug("prices could not be read ahead", metadata: ["error": "\(error)"])
            }
        }
        warming.withLock { $0 = thread }
    }

    /// Makes durable in the indexes what was applied, stops all work and closes the store.
    ///
    /// Not calling it loses nothing: the next start applies again what was not durable.
    public func close() throws {
        let warming = warming.withLock { thread in
            defer { thread = nil }
            return thread
        }
        warming?.join()
        packer?.stop()
        keeper?.stop()
        buyers.close()
        queryLog.flush(all: true)
        try EngineError.translating { try store.close() }
    }

    /// Writes price lists into files as far as that is not done; a process that owns the indexes does so by itself.
    /// - Returns: bytes of all files.
    package func packPrices() throws -> Int {
        _ = try EngineError.translating { try PricePacker(store: store, folder: priceFolder, logger: logger).pack() }
        return priceFolder.bytes
    }
}
