import Commerce
import CommerceStore
import Synchronization

/// Price lists in memory, in step with the store: a list is loaded when it is first asked for, and dropped when memory runs short.
final class PriceShelf: Sendable {
    /// A slot of the store with its unit as a number.
    struct Slot: Sendable {
        var currency: CurrencyCode
        var unit: Int32
        var minQuantity: Int64
        var validFrom: Int64?
    }

    struct State: Sendable {
        /// The changes of prices that lists and log are in step with; -1 before the first look.
        var sequence: Int64 = -1
        var register = SKURegister()
        var slots: [Int64: Slot] = [:]
        var lastSlot: Int64 = 0
        var units: [String: Int32] = [:]
        var lists: [PriceListNumber: LoadedPriceList] = [:]
        /// When each list was last asked for, in turns.
        var uses: [PriceListNumber: Int] = [:]
        var turn = 0
        /// The latest changes with their place in the feed, oldest first.
        var log: [(sequence: Int64, change: PriceChangeBatch.Change)] = []
        /// The log holds all changes after this.
        var logStart: Int64 = -1
    }

    private let store: CommerceStore
    private let budget: Int
    private let state = Mutex(State())
    /// Changes that are kept to bring price columns up to date one by one.
    private static let logLimit = 65_536

    init(store: CommerceStore, budget: Int) {
        self.store = store
        self.budget = budget
    }

    /// Runs `body` with the state of the store's present prices.
    ///
    /// - Parameters:
    ///   - sequence: the store's number of the last change, which the caller has just read.
    ///   - wanted: lists that `body` needs.
    func withState<Value>(
        at sequence: Int64, _ wanted: some Sequence<PriceListNumber>, _ body: (State) throws -> Value
    ) throws -> Value {
        let snapshot = try state.withLock { state in
            if state.sequence < sequence { try catchUp(&state) }
            state.turn += 1
            for number in wanted {
                state.uses[number] = state.turn
                if state.lists[number] == nil { try load(number, &state) }
            }
            evict(&state)
            return state
        }
        return try body(snapshot)
    }

    /// The number of a unit; units that no price is in have numbers, too.
    func unit(_ name: String) -> Int32 { state.withLock { Self.unit(name, &$0) } }

    private static func unit(_ name: String, _ state: inout State) -> Int32 {
        if let known = state.units[name] { return known }
        let number = Int32(state.units.count)
        state.units[name] = number
        return number
    }

    /// Takes in SKUs that got their numbers otherwise than by prices.
    func refreshSKUs() throws {
        try state.withLock { state in
            guard state.sequence >= 0 else { return }
            try store.read { reader in try reader.forEachSKU(after: state.register.last) { state.register.add($0, $1) } }
        }
    }

    /// Takes in the SKUs and slots that are new; those that are known never change.
    private static func learn(_ state: inout State, _ reader: StoreReader) throws {
        try reader.forEachSKU(after: state.register.last) { state.register.add($0, $1) }
        for slot in try reader.priceSlots(after: state.lastSlot) {
            state.slots[slot.number] = Slot(
                currency: slot.currency, unit: unit(slot.unit, &state), minQuantity: slot.minQuantity.tenThousandths,
                validFrom: slot.validFrom)
            state.lastSlot = slot.number
        }
    }

    private func catchUp(_ state: inout State) throws {
        try store.read { reader in
            try Self.learn(&state, reader)
            guard state.sequence >= 0 else {
                state.sequence = try reader.priceSequence()
                state.logStart = state.sequence
                return
            }
            let batch = try reader.priceChanges(after: state.sequence, limit: Self.logLimit)
            if batch.isCut {
                state.lists = [:]
                state.log = []
                state.logStart = batch.through
            } else {
                try apply(batch.changes, &state, reader)
                for (index, change) in batch.changes.enumerated() { state.log.append((state.sequence + Int64(index) + 1, change)) }
                if state.log.count > Self.logLimit * 2 {
                    state.log.removeFirst(state.log.count - Self.logLimit)
                    state.logStart = state.log[0].sequence - 1
                }
            }
            state.sequence = batch.through
        }
    }

    private func apply(_ changes: [PriceChangeBatch.Change], _ state: inout State, _ reader: StoreReader) throws {
        var changed: [PriceListNumber: Set<SKUNumber>] = [:]
        for change in changes where state.lists[change.list] != nil {
            if let sku = change.sku { changed[change.list, default: []].insert(sku) } else { state.lists[change.list] = nil }
        }
        for (number, skus) in changed {
            guard var list = state.lists.removeValue(forKey: number) else { continue }
            let order = Array(skus)
            var found = [[PriceEntryRecord]](repeating: [], count: order.count)
            try reader.forEachEntry(of: number, order) { found[$0].append($1) }
            for (sku, records) in zip(order, found) { list.replace(sku, with: records) }
            if !list.isWorn { state.lists[number] = list }
        }
    }

    private func load(_ number: PriceListNumber, _ state: inout State) throws {
        var list = LoadedPriceList()
        try store.read { reader in
            // What was written since the last look is in the entries already; the feed will name it again, which does no harm.
            try Self.learn(&state, reader)
            try reader.forEachEntry(of: number) { list.append($0) }
        }
        state.lists[number] = list
    }

    /// Drops the lists that were not asked for longest, but for those of this turn.
    private func evict(_ state: inout State) {
        var total = state.lists.values.reduce(0) { $0 + $1.footprint }
        guard total > budget else { return }
        for (number, _) in state.uses.sorted(by: { $0.value < $1.value }) where total > budget && state.uses[number] != state.turn {
            total -= state.lists.removeValue(forKey: number)?.footprint ?? 0
            state.uses[number] = nil
        }
    }

    /// Bytes of lists in memory, about, and how many lists.
    var statistics: (bytes: Int, lists: Int) {
        state.withLock { state in (state.lists.values.reduce(0) { $0 + $1.footprint }, state.lists.count) }
    }
}

extension PriceShelf.State {
    /// What changed after a number in some lists: the SKUs, or nil when it cannot be told one by one.
    func changes(after sequence: Int64, in lists: Set<PriceListNumber>) -> Set<SKUNumber>? {
        guard sequence >= logStart else { return nil }
        var skus: Set<SKUNumber> = []
        for (at, change) in log.reversed() {
            guard at > sequence else { break }
            guard lists.contains(change.list) else { continue }
            guard let sku = change.sku else { return nil }
            skus.insert(sku)
        }
        return skus
    }
}
