import Commerce
import CommerceStore
import Synchronization

/// Price lists in memory, in step with the store: a list is loaded when it is first asked for, and dropped when memory runs short.
///
/// What a change of a price costs does not depend on how many lists or customers there are: it is noted in the log, and put into its
/// list if that is in memory.
final class PriceShelf: Sendable {
    /// A slot of the store with its unit as a number.
    struct Slot: Sendable {
        var currency: CurrencyCode
        var unit: Int32
        var minQuantity: Int64
        var validFrom: Int64?
    }

    private struct State {
        /// The changes of prices that lists and log are in step with; -1 before the first look.
        var sequence: Int64 = -1
        var register = SKURegister()
        var slots: [Int64: Slot] = [:]
        var lastSlot: Int64 = 0
        var units: [String: Int32] = [:]
        var lists: [PriceListNumber: LoadedPriceList] = [:]
        /// Bytes of all lists, about.
        var bytes = 0
        /// When each list was last asked for, in turns.
        var uses: [PriceListNumber: Int] = [:]
        var turn = 0
        var log = PriceLog()
    }

    private let store: CommerceStore
    /// Where lists are as files; nil for nowhere.
    private let folder: PriceFolder?
    private let budget: Int
    private let state = Mutex(State())
    /// Held while a list is read from the store, which searches that do not need it need not wait for.
    private let loading = Mutex<Void>(())

    init(store: CommerceStore, folder: PriceFolder?, budget: Int) {
        self.store = store
        self.folder = folder
        self.budget = budget
    }

    /// Lists with what belongs to them, as of one state of the store's prices.
    ///
    /// - Parameters:
    ///   - sequence: the store's number of the last change, which the caller has just read.
    ///   - wanted: lists that are needed.
    func glance(at sequence: Int64, _ wanted: some Sequence<PriceListNumber>) throws -> PriceGlance {
        var fresh: [PriceListNumber: (list: LoadedPriceList, sequence: Int64)] = [:]
        while true {
            let missing: PriceListNumber? = try state.withLock { state in
                if state.sequence < sequence { try catchUp(&state) }
                return wanted.first { state.lists[$0] == nil && fresh[$0] == nil }
            }
            if let missing {
                try loading.withLock { _ in
                    // Who waited for the lock may find that another has read it.
                    if state.withLock({ $0.lists[missing] }) == nil { fresh[missing] = try load(missing) }
                }
                continue
            }
            let glance: PriceGlance? = try state.withLock { state in
                for (number, read) in fresh { try add(read.list, number, readAt: read.sequence, &state) }
                state.turn += 1
                var lists: [PriceListNumber: LoadedPriceList] = [:]
                for number in wanted {
                    guard let list = state.lists[number] else { return nil }
                    lists[number] = list
                    state.uses[number] = state.turn
                }
                evict(&state)
                return PriceGlance(
                    sequence: state.sequence, register: state.register, slots: state.slots, lists: lists, log: state.log)
            }
            if let glance { return glance }
            fresh = [:]
        }
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
    /// - Parameter sku: the last that has to be known.
    func refreshSKUs(through sku: UInt32) throws {
        try state.withLock { state in
            guard state.sequence >= 0, state.register.last < Int64(sku) else { return }
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
                state.log.cut(at: state.sequence)
                return
            }
            let batch = try reader.priceChanges(after: state.sequence, limit: PriceLog.limit)
            if batch.isCut {
                (state.lists, state.bytes) = ([:], 0)
                state.log.cut(at: batch.through)
            } else {
                try apply(batch.changes, &state, reader)
                state.log.append(batch.changes, after: state.sequence)
            }
            state.sequence = batch.through
        }
    }

    private func apply(_ changes: [PriceChangeBatch.Change], _ state: inout State, _ reader: StoreReader) throws {
        var changed: [PriceListNumber: Set<SKUNumber>] = [:]
        for change in changes where state.lists[change.list] != nil {
            if let sku = change.sku { changed[change.list, default: []].insert(sku) } else { remove(change.list, &state) }
        }
        for (number, skus) in changed {
            guard var list = remove(number, &state) else { continue }
            try Self.refresh(&list, number, skus, reader)
            state.bytes += list.footprint
            state.lists[number] = list
        }
    }

    /// Reads the entries of some SKUs anew.
    private static func refresh(
        _ list: inout LoadedPriceList, _ number: PriceListNumber, _ skus: Set<SKUNumber>, _ reader: StoreReader
    ) throws {
        let order = Array(skus)
        var found = [[PriceEntryRecord]](repeating: [], count: order.count)
        try reader.forEachEntry(of: number, order) { found[$0].append($1) }
        for (sku, records) in zip(order, found) { list.replace(sku, with: records) }
        if list.isWorn { list.settle() }
    }

    @discardableResult
    private func remove(_ number: PriceListNumber, _ state: inout State) -> LoadedPriceList? {
        let list = state.lists.removeValue(forKey: number)
        state.bytes -= list?.footprint ?? 0
        return list
    }

    /// Reads a list from its file or from the store, and the number of the last change that is in it.
    private func load(_ number: PriceListNumber) throws -> (list: LoadedPriceList, sequence: Int64) {
        if let file = folder?.list(number), let known = try update(file) { return known }
        // It is written anew while nothing else is to be done.
        folder?.remove(number)
        let read = try PricePacker.read(number, store)
        return (read.list, read.sequence)
    }

    /// A list from its file with what has changed since; nil when that cannot be told one by one.
    private func update(_ file: PriceFile) throws -> (list: LoadedPriceList, sequence: Int64)? {
        try store.read { reader in
            let head = try reader.priceSequence()
            guard file.sequence <= head, let version = try reader.version(of: file.number) else { return nil }
            guard version > file.sequence else { return (file.list, head) }
            let limit = Int(PricePacker.worn) * 2
            guard let skus = try reader.changedPrices(of: file.number, after: file.sequence, limit: limit) else { return nil }
            var list = file.list
            try Self.refresh(&list, file.number, skus, reader)
            return (list, head)
        }
    }

    /// Takes in a list that was read while others may have gone on.
    private func add(_ list: LoadedPriceList, _ number: PriceListNumber, readAt sequence: Int64, _ state: inout State) throws {
        guard state.lists[number] == nil else { return }
        var list = list
        // The entries may be of SKUs and slots that are not known yet.
        if sequence > state.sequence { try catchUp(&state) }
        if sequence < state.sequence {
            guard let skus = state.log.changes(after: sequence, in: [number]) else { return }
            try store.read { try Self.refresh(&list, number, skus, $0) }
        }
        state.bytes += list.footprint
        state.lists[number] = list
    }

    /// Drops the lists that were not asked for longest, but for those of this turn.
    private func evict(_ state: inout State) {
        guard state.bytes > budget else { return }
        for (number, use) in state.uses.sorted(by: { $0.value < $1.value }) where state.bytes > budget / 8 * 7 && use != state.turn {
            remove(number, &state)
            state.uses[number] = nil
        }
    }

    /// Lists in memory, their entries and bytes, about.
    var statistics: (lists: Int, entries: Int, bytes: Int) {
        state.withLock { state in (state.lists.count, state.lists.values.reduce(0) { $0 + $1.entryCount }, state.bytes) }
    }
}
