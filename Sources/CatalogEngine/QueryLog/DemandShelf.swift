import CommerceStore
import Synchronization

/// Keeps what people ask and take ready for suggestions, and reads it anew now and then.
final class DemandShelf: Sendable {
    private struct Entry: Sendable {
        var demand: Demand
        /// Unix seconds.
        var read: Int64
    }

    /// Seconds that what was read counts.
    private static let lifetime: Int64 = 60

    private let store: CommerceStore
    private let clock: @Sendable () -> Int64
    private let entries = Mutex<[CollectionNumber: Entry]>([:])

    init(store: CommerceStore, clock: @escaping @Sendable () -> Int64) {
        self.store = store
        self.clock = clock
    }

    /// What is known of a collection.
    func demand(of collection: CollectionNumber) throws -> Demand {
        let now = clock()
        if let known = entries.withLock({ $0[collection] }), now - known.read < Self.lifetime { return known.demand }
        let demand = try store.read { try Demand($0, collection, now: now) }
        entries.withLock { $0[collection] = Entry(demand: demand, read: now) }
        return demand
    }

    /// Lets the next suggestion read anew.
    func forget() { entries.withLock { $0.removeAll() } }
}
