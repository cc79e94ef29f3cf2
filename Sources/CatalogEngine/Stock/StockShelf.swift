import Commerce
import CommerceStore
import Synchronization

/// The stock of all products in memory, in step with the store: about 50 bytes a product.
final class StockShelf: Sendable {
    struct State: Sendable {
        /// The version of all stock that this is of; -1 before the first look.
        var version: Int64 = -1
        /// Numbers of this shelf, not those of the store.
        var register = SKURegister()
        /// By number; the first is that of no product.
        var facts = [StockFacts()]
        /// The latest changes with their versions, oldest first.
        var log: [(version: Int64, number: UInt32)] = []
        /// The log holds all changes after this.
        var logStart: Int64 = -1

        /// What is known of a product; nil where it was never counted.
        func facts(of id: [UInt8]) -> StockFacts? {
            let facts = self.facts[Int(register.number(of: id))]
            return facts.isCounted ? facts : nil
        }

        /// The products whose stock changed after a version; nil when they cannot be told one by one.
        func changes(after version: Int64) -> Set<UInt32>? {
            guard version >= logStart else { return nil }
            return Set(log.reversed().prefix { $0.version > version }.map(\.number))
        }
    }

    private let store: CommerceStore
    private let state = Mutex(State())
    /// Changes that are kept, so that columns of other products need not be made anew.
    private static let logLimit = 65_536

    init(store: CommerceStore) {
        self.store = store
    }

    /// The stock of a version, which the caller has just read, or of a later one.
    func state(at version: Int64) throws -> State {
        try state.withLock { state in
            if state.version < version { try catchUp(&state) }
            return state
        }
    }

    private func catchUp(_ state: inout State) throws {
        let isFirst = state.version < 0
        try store.read { reader in
            let version = try reader.stockVersion()
            var count = Int64(state.facts.count - 1)
            try reader.forEachStockItem(changedAfter: max(state.version, 0)) { item in
                let id = Array(item.sku.description.utf8)
                var number = state.register.number(of: id)
                if number == 0 {
                    count += 1
                    state.register.add(SKUNumber(count), id)
                    state.facts.append(StockFacts())
                    number = UInt32(count)
                }
                state.facts[Int(number)] = StockFacts(item)
                if !isFirst { state.log.append((item.version, number)) }
            }
            state.version = version
        }
        if isFirst { state.logStart = state.version }
        if state.log.count > Self.logLimit * 2 {
            state.log.removeFirst(state.log.count - Self.logLimit)
            state.logStart = state.log[0].version - 1
        }
    }
}
