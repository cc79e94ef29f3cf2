import CommerceStore
import Logging
import Synchronization

/// Writes price lists into files while nothing else is to be done, so that a customer who comes for the first time does not wait for
/// the store.
///
/// The process that owns the indexes does so. After changes it waits until they have rested for a while; until then lists are read from
/// their files and brought up to date by the feed, or read from the store.
final class PricePacker: Sendable {
    private let store: CommerceStore
    private let folder: PriceFolder
    private let logger: Logger
    private let signal = WorkSignal()
    private let stopping = Atomic<Bool>(false)
    private let thread = Mutex<WorkerThread?>(nil)

    /// Seconds without a change after which lists are written, and after which they are in any case.
    private static let rest = 5
    private static let patience = 600
    /// A file that so many changes follow is written anew; before that the feed brings it up to date.
    static let worn: Int64 = 10_000

    init(store: CommerceStore, folder: PriceFolder, logger: Logger) {
        self.store = store
        self.folder = folder
        self.logger = logger
    }

    func start() throws {
        folder.check(against: try store.read { try $0.priceSequence() })
        thread.withLock { $0 = WorkerThread(name: "skua-prices", isBackground: true) { [self] in run() } }
    }

    func stop() {
        stopping.store(true, ordering: .sequentiallyConsistent)
        signal.raise()
        thread.withLock { $0 }?.join()
    }

    private var isStopping: Bool { stopping.load(ordering: .sequentiallyConsistent) }

    private func run() {
        var packed: Int64 = -1
        var seen: Int64 = -1
        var (resting, waiting) = (0, 0)
        while !isStopping {
            do {
                let sequence = try store.read { try $0.priceSequence() }
                resting = sequence == seen ? resting + 1 : 0
                waiting = sequence == packed ? 0 : waiting + 1
                seen = sequence
                if sequence != packed, resting >= Self.rest || waiting >= Self.patience || packed < 0 {
                    try pack()
                    packed = sequence
                }
            } catch {
                logger.debug("price lists cannot be written into files", metadata: ["error": "\(error)"])
            }
            if !isStopping { signal.wait(seconds: 1) }
        }
    }

    /// Writes the lists whose files are missing or far behind.
    /// - Returns: how many were written.
    @discardableResult
    func pack() throws -> Int {
        let (versions, head) = try store.read { (try $0.priceListVersions(), try $0.priceSequence()) }
        var count = 0
        for (number, version) in versions.sorted(by: { $0.key.rawValue < $1.key.rawValue }) where !isStopping {
            if let sequence = folder.sequence(of: number), version <= sequence || head - sequence < Self.worn { continue }
            folder.write(try Self.read(number, store))
            count += 1
        }
        return count
    }

    /// A list as the store has it.
    static func read(_ number: PriceListNumber, _ store: CommerceStore) throws -> PriceFile {
        try store.read { reader in
            var list = LoadedPriceList()
            try reader.forEachEntry(of: number) { list.append($0) }
            list.trim()
            return PriceFile(number: number, sequence: try reader.priceSequence(), list: list)
        }
    }
}
