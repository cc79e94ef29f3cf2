import Commerce
import CommerceStore

/// The entries of a price list in memory, 16 bytes each: number of the SKU, number of the term, net price of one unit.
///
/// Ascending by SKU. SKUs whose entries changed since the list was loaded have theirs in `patches` instead.
struct LoadedPriceList: Sendable {
    struct Entry: Sendable {
        var term: UInt32
        /// Ten-thousandths of the currency's unit.
        var price: Int64
    }

    private(set) var skus: [UInt32] = []
    private(set) var terms: [UInt32] = []
    private(set) var prices: [Int64] = []
    private(set) var table: [PriceTerm] = []
    private var numbers: [PriceTerm: UInt32] = [:]
    private(set) var patches: [UInt32: [Entry]] = [:]

    var entryCount: Int { skus.count + patches.count }
    /// Bytes in memory, about.
    var footprint: Int { skus.count * 16 + table.count * 48 + patches.count * 96 + 256 }

    mutating func append(_ record: PriceEntryRecord) {
        guard let entry = entry(record) else { return }
        skus.append(UInt32(truncatingIfNeeded: record.sku.rawValue))
        terms.append(entry.term)
        prices.append(entry.price)
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

    /// The SKUs that there are entries for, each once.
    /// - Complexity: O(entries)
    var pricedSKUs: Set<UInt32> {
        var found = Set(skus)
        for (sku, entries) in patches {
            if entries.isEmpty { found.remove(sku) } else { found.insert(sku) }
        }
        return found
    }

    /// Whether so much is patched that the list had better be loaded anew.
    var isWorn: Bool { patches.count > 4096 && patches.count * 8 > skus.count }

    /// The first entry at `start` or later whose SKU is not below `sku`, found by doubling steps.
    /// - Complexity: O(log distance)
    @inline(__always)
    func seek(_ sku: UInt32, from start: Int) -> Int {
        guard start < skus.count, skus[start] < sku else { return start }
        var step = 1
        var low = start
        while low + step < skus.count, skus[low + step] < sku {
            low += step
            step *= 2
        }
        var high = min(low + step, skus.count)
        // skus[low] < sku, and skus[high] >= sku or the end.
        while high - low > 1 {
            let middle = (low + high) / 2
            if skus[middle] < sku { low = middle } else { high = middle }
        }
        return high
    }
}
