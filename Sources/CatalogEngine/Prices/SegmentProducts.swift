import SearchIndex

/// The products of a segment as prices and catalogs know them: by the number of their SKU, with the unit that they are sold in.
struct SegmentProducts: Sendable {
    /// Documents whose SKU has a number, ascending by number.
    let order: [(sku: UInt32, doc: UInt32)]
    /// Number of each document's unit.
    let units: [Int32]
    /// The greatest number that was given when this was made.
    let last: Int64

    /// - Complexity: O(documents · log)
    init(_ segment: SegmentReference, _ register: SKURegister, unitField: String, unitNumber: (String?) -> Int32) {
        var order: [(sku: UInt32, doc: UInt32)] = []
        segment.forEachID { doc, id in
            let number = register.number(of: id)
            if number > 0 { order.append((number, doc)) }
        }
        order.sort { $0.sku < $1.sku }
        self.order = order
        last = register.last
        let common = unitNumber(nil)
        if let column = segment.values(of: unitField) {
            let numbers = column.values.map { unitNumber($0) }
            units = column.numbers.map { $0 < 0 ? common : numbers[Int($0)] }
        } else {
            units = [Int32](repeating: common, count: segment.documentCount)
        }
    }

    var footprint: Int { order.count * 8 + units.count * 4 }

    /// The documents of some SKUs, as words of 64 bits.
    /// - Parameter skus: ascending.
    /// - Complexity: O(documents + SKUs)
    func documents(of skus: [UInt32]) -> [UInt64] {
        var words = [UInt64](repeating: 0, count: (units.count + 63) / 64)
        var at = 0
        for (sku, doc) in order {
            while at < skus.count, skus[at] < sku { at += 1 }
            guard at < skus.count else { break }
            if skus[at] == sku { words[Int(doc >> 6)] |= 1 << UInt64(doc & 63) }
        }
        return words
    }

    /// The documents of a set of SKUs, with their places in `order`.
    func places(of skus: Set<UInt32>) -> [(sku: UInt32, doc: UInt32)] {
        if skus.count * 16 > order.count { return order.filter { skus.contains($0.sku) } }
        return skus.sorted().compactMap { sku in
            var low = 0
            var high = order.count
            while low < high {
                let middle = (low + high) / 2
                if order[middle].sku < sku { low = middle + 1 } else { high = middle }
            }
            return low < order.count && order[low].sku == sku ? order[low] : nil
        }
    }
}
