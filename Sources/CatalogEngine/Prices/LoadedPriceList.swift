import Commerce
import CommerceStore

/// The entries of a price list in memory, 9 bytes each: number of the SKU, number of the term, net price of one unit.
///
/// Ascending by SKU. SKUs whose entries changed since the list was loaded have theirs in `patches` instead, until there are so many
/// that they are worked in.
struct LoadedPriceList: Sendable {
    struct Entry: Sendable {
        var term: UInt32
        /// Ten-thousandths of the currency's unit.
        var price: Int64
    }

    private(set) var skus: [UInt32] = []
    private(set) var terms = EntryTerms()
    /// Prices in ten-thousandths; from ``largeMark`` on, the place of a greater one in `large`.
    private(set) var amounts: [UInt32] = []
    private(set) var large: [Int64] = []
    private(set) var table: [PriceTerm] = []
    private var numbers: [PriceTerm: UInt32] = [:]
    private(set) var patches: [UInt32: [Entry]] = [:]

    /// 402,653.1840 in units of the currency.
    private static let largeMark: UInt32 = 0xF000_0000

    init() {}

    /// - Parameters:
    ///   - amounts: as ``amounts`` has them, with `large`.
    ///   - table: different terms.
    ///   - terms: numbers in the table.
    init(skus: [UInt32], terms: [UInt32], amounts: [UInt32], large: [Int64], table: [PriceTerm]) {
        (self.skus, self.terms, self.amounts, self.large, self.table) = (skus, EntryTerms(terms), amounts, large, table)
        for (number, term) in table.enumerated() { numbers[term] = UInt32(number) }
    }

    var entryCount: Int { skus.count + patches.count }
    /// Bytes in memory, about.
    var footprint: Int { skus.count * 8 + terms.byteCount + large.count * 8 + table.count * 48 + patches.count * 96 + 256 }

    mutating func append(_ record: PriceEntryRecord) {
        guard let entry = entry(record) else { return }
        append(UInt32(truncatingIfNeeded: record.sku.rawValue), entry)
    }

    private mutating func append(_ sku: UInt32, _ entry: Entry) {
        skus.append(sku)
        terms.append(entry.term)
        if entry.price >= 0, entry.price < Int64(Self.largeMark) {
            amounts.append(UInt32(entry.price))
        } else {
            amounts.append(Self.largeMark + UInt32(large.count))
            large.append(entry.price)
        }
    }

    /// The price of an entry, in ten-thousandths.
    @inline(__always)
    func price(at index: Int) -> Int64 {
        let amount = amounts[index]
        return amount < Self.largeMark ? Int64(amount) : large[Int(amount - Self.largeMark)]
    }

    private mutating func entry(_ record: PriceEntryRecord) -> Entry? {
        guard let price = record.amount.perUnit(of: record.baseQuantity) else { return nil }
        let term = PriceTerm(slot: record.slot, validUntil: record.validUntil)
        var number = numbers[term]
        if number == nil {
            number = UInt32(table.count)
            numbers[term] = number
            table.append(term)
        }
        return Entry(term: number ?? 0, price: price.tenThousandths)
    }

    /// Replaces the entries of a SKU.
    mutating func replace(_ sku: SKUNumber, with records: [PriceEntryRecord]) {
        patches[UInt32(truncatingIfNeeded: sku.rawValue)] = records.compactMap { entry($0) }
    }

    /// Whether so much is patched that it had better be worked in.
    var isWorn: Bool { patches.count > 4096 && patches.count * 64 > skus.count }

    /// Gives back what the arrays reserved beyond their contents.
    mutating func trim() {
        (skus, amounts) = (skus.map { $0 }, amounts.map { $0 })
        terms.trim()
    }

    /// Puts the patches in their places among the entries.
    /// - Complexity: O(entries + patches · log patches)
    mutating func settle() {
        var settled = LoadedPriceList()
        settled.skus.reserveCapacity(skus.count + patches.count)
        settled.terms.reserveCapacity(skus.count + patches.count)
        settled.amounts.reserveCapacity(skus.count + patches.count)
        (settled.table, settled.numbers) = (table, numbers)
        let changed = patches.keys.sorted()
        var at = 0
        for sku in changed {
            while at < skus.count, skus[at] < sku {
                settled.append(skus[at], Entry(term: terms[at], price: price(at: at)))
                at += 1
            }
            for entry in patches[sku] ?? [] { settled.append(sku, entry) }
            while at < skus.count, skus[at] == sku { at += 1 }
        }
        while at < skus.count {
            settled.append(skus[at], Entry(term: terms[at], price: price(at: at)))
            at += 1
        }
        self = settled
    }

    /// The SKUs that have entries, ascending; some that had may be among them.
    var listedSKUs: [UInt32] {
        var found: [UInt32] = []
        for sku in skus where found.last != sku { found.append(sku) }
        guard !patches.isEmpty else { return found }
        return Set(found).union(patches.keys).sorted()
    }

    /// Whether a SKU has entries, or had.
    func mayHave(_ sku: UInt32) -> Bool {
        if patches[sku] != nil { return true }
        let place = seek(sku, from: 0)
        return place < skus.count && skus[place] == sku
    }

    /// The same for SKUs that ascend from call to call.
    /// - Parameter cursor: 0 before the first.
    /// - Complexity: O(log distance)
    func mayHave(_ sku: UInt32, from cursor: inout Int) -> Bool {
        cursor = seek(sku, from: cursor)
        if cursor < skus.count, skus[cursor] == sku { return true }
        return !patches.isEmpty && patches[sku] != nil
    }

    /// The SKUs that there are entries for, each once.
    /// - Complexity: O(entries)
    var pricedSKUs: Set<UInt32> {
        var found = Set(skus)
        for (sku, entries) in patches {
            if entries.isEmpty { found.remove(sku) } else { found.insert(sku) }
        }
        return found
    }

    /// The first entry at `start` or later whose SKU is not below `sku`, found by doubling steps.
    /// - Complexity: O(log distance)
    @inline(__always)
    func seek(_ sku: UInt32, from start: Int) -> Int {
        skus.seek(from: start) { $0 < sku }
    }
}

extension Array {
    /// The first element at `start` or later that is not before the one looked for, found by doubling steps.
    /// - Parameter isBefore: true up to a place, then false.
    /// - Complexity: O(log distance)
    @inline(__always)
    func seek(from start: Int, _ isBefore: (Element) -> Bool) -> Int {
        guard start < count, isBefore(self[start]) else { return start }
        var step = 1
        var low = start
        while low + step < count, isBefore(self[low + step]) {
            low += step
            step *= 2
        }
        var high = Swift.min(low + step, count)
        // What is at `low` is before it, what is at `high` is not, or the end.
        while high - low > 1 {
            let middle = (low + high) / 2
            if isBefore(self[middle]) { low = middle } else { high = middle }
        }
        return high
    }
}
