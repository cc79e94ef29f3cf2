import Commerce
import CommerceStore
import SearchIndex
import Synchronization

/// Part numbers of customers in memory, in step with the store: those of a level are loaded when they are first asked for.
///
/// Customers of one company share those of the company. A change of others' part numbers costs a look at a version.
final class PartNumberShelf: Sendable {
    private struct Entry {
        /// Nil for a level without any.
        var table: OwnIdentifiers?
        var owner: PartNumberOwner?
        var schema: Schema
        /// The version of all part numbers at which the owner's was last looked at.
        var checked: Int64
        var use: Int

        var bytes: Int { (table?.footprint ?? 0) + 256 }
    }

    private struct State {
        var entries: [CustomerLevel: Entry] = [:]
        var bytes = 0
        var turn = 0
    }

    /// What answers call the field that the numbers stand for.
    static let name = "customer_part_number"

    private let store: CommerceStore
    private let budget: Int
    private let state = Mutex(State())

    init(store: CommerceStore, budget: Int) {
        self.store = store
        self.budget = budget
    }

    /// The part numbers of a customer, the nearest level first.
    /// - Parameter version: that of all part numbers, which the caller has just read.
    func identifiers(of customer: Customer, at version: Int64, _ schema: Schema) throws -> [OwnIdentifiers] {
        guard version > 0 else { return [] }
        return try customer.levels.compactMap { level in
            // What everyone knows is in the documents.
            guard level != .everyone else { return nil }
            let table = try table(of: level, at: version, schema)
            return table?.count ?? 0 > 0 ? table : nil
        }
    }

    private func table(of level: CustomerLevel, at version: Int64, _ schema: Schema) throws -> OwnIdentifiers? {
        let known = state.withLock { state -> Entry? in
            state.turn += 1
            state.entries[level]?.use = state.turn
            return state.entries[level]
        }
        if let known, known.checked >= version, known.schema == schema { return known.table }
        let entry = try store.read { reader -> Entry in
            let checked = try reader.partNumberVersion()
            let owner = try reader.partNumberOwner(level)
            if var entry = known, entry.owner == owner, entry.schema == schema {
                entry.checked = checked
                return entry
            }
            var pairs: [(identifier: String, id: String)] = []
            if let owner { try reader.forEachPartNumber(of: owner) { pairs.append(($0, $1)) } }
            let table = pairs.isEmpty ? nil : OwnIdentifiers(name: Self.name, schema: schema, pairs)
            return Entry(table: table, owner: owner, schema: schema, checked: checked, use: 0)
        }
        keep(entry, of: level)
        return entry.table
    }

    private func keep(_ entry: Entry, of level: CustomerLevel) {
        state.withLock { state in
            var entry = entry
            entry.use = state.turn
            if let old = state.entries.updateValue(entry, forKey: level) { state.bytes -= old.bytes }
            state.bytes += entry.bytes
            guard state.bytes > budget else { return }
            for (level, entry) in state.entries.sorted(by: { $0.value.use < $1.value.use }) where state.bytes > budget / 4 * 3 {
                state.bytes -= entry.bytes
                state.entries[level] = nil
            }
        }
    }
}
