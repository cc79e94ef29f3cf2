/// The prices of the few products that small lists have entries for; they lie over the prices that a chain has without these lists.
///
/// A list changes the price of no SKU but those that it has entries for, so that chains with large lists in common share the prices
/// that come from these.
struct PriceLayer: Sendable {
    /// Documents, ascending by the number of their SKU.
    var items: [Item]
    var age: PriceAge

    struct Item: Sendable {
        var sku: UInt32
        var doc: UInt32
        /// Ten-thousandths, or ``PriceResolution/none``.
        var price: Int64
    }

    var footprint: Int { items.count * 16 + 128 }

    /// The items of both, those of `newer` where both have one of a SKU.
    static func merge(_ older: [Item], _ newer: [Item]) -> [Item] {
        if older.isEmpty { return newer }
        var merged: [Item] = []
        merged.reserveCapacity(older.count + newer.count)
        var at = 0
        for item in newer {
            while at < older.count, older[at].sku < item.sku {
                merged.append(older[at])
                at += 1
            }
            if at < older.count, older[at].sku == item.sku { at += 1 }
            merged.append(item)
        }
        merged += older[at...]
        return merged
    }
}
