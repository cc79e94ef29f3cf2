import Commerce

/// Price entries that wait to be written together, in the order in which they lie in the store.
///
/// Entries of random lists and SKUs are each in another page of a table of gigabytes; written in order they fill a page before they go on
/// to the next. A million changes over 3,000 lists took a tenth of the time so. 56 bytes an entry.
package struct PriceEntryBuffer {
    struct Entry {
        var list: PriceListNumber
        var sku: SKUNumber
        var slot: Int64
        var amount: FixedDecimal
        var baseQuantity: FixedDecimal
        var validUntil: Int64?

        private var place: (Int64, Int64, Int64) { (list.rawValue, sku.rawValue, slot) }

        func precedes(_ other: Entry) -> Bool { place < other.place }
        func replaces(_ other: Entry) -> Bool { place == other.place }
    }

    /// Entries that wait at most: 56 MiB.
    static let limit = 1 << 20

    private(set) var entries: [Entry] = []

    package init() {}

    var isFull: Bool { entries.count >= Self.limit }

    mutating func append(_ entry: Entry) { entries.append(entry) }

    /// Takes out the entries in order, of each slot the one that came last.
    /// - Complexity: O(entries · log entries)
    mutating func drain() -> [Entry] {
        var taken: [Entry] = []
        swap(&taken, &entries)
        // Entries of one slot must stay in their order, which a sort need not keep; most come in order anyway.
        let isSorted = taken.indices.dropFirst().allSatisfy { taken[$0 - 1].precedes(taken[$0]) }
        if isSorted { return taken }
        let order = (0..<UInt32(taken.count)).sorted { left, right in
            let (first, second) = (taken[Int(left)], taken[Int(right)])
            return first.precedes(second) || left < right && first.replaces(second)
        }
        var sorted: [Entry] = []
        sorted.reserveCapacity(taken.count)
        for index in order {
            let entry = taken[Int(index)]
            if let last = sorted.last, entry.replaces(last) { sorted[sorted.count - 1] = entry } else { sorted.append(entry) }
        }
        return sorted
    }
}
