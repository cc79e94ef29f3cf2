import SearchIndex

/// The products of a segment as prices and catalogs know them: by the number of their SKU, with the unit that they are sold in.
struct SegmentProducts: Sendable {
    /// Documents whose SKU has a number, ascending by number.
    private(set) var order: [(sku: UInt32, doc: UInt32)]
    /// Number of each document's unit.
    let units: [Int32]
    /// The greatest number that was given when this was made.
    private(set) var last: Int64

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

    /// Takes in the SKUs that were given numbers since.
    /// - Complexity: O(new numbers), and O(documents) when there are documents among them
    mutating func extend(by register: SKURegister, in segment: SegmentReference) {
        for number in UInt32(last + 1)...UInt32(max(register.last, last + 1)) where Int64(number) <= register.last {
            if let doc = segment.document(id: register.text(of: number)) { order.append((number, doc)) }
        }
        last = register.last
    }

    var footprint: Int { order.count * 8 + units.count * 4 }

    /// The documents of some SKUs, as words of 64 bits.
    /// - Parameter skus: ascending.
    /// - Complexity: O(documents / 64 + SKUs · log distance)
    func documents(of skus: [UInt32]) -> [UInt64] {
        var words = [UInt64](repeating: 0, count: (units.count + 63) / 64)
        for (_, doc) in places(of: skus) { words[Int(doc >> 6)] |= 1 << UInt64(doc & 63) }
        return words
    }

    /// The documents of SKUs, in the same order.
    /// - Parameter skus: ascending.
    /// - Complexity: O(SKUs · log distance)
    func places(of skus: [UInt32]) -> [(sku: UInt32, doc: UInt32)] {
        var found: [(sku: UInt32, doc: UInt32)] = []
        found.reserveCapacity(skus.count)
        var at = 0
        for sku in skus {
            at = order.seek(from: at) { $0.sku < sku }
            guard at < order.count else { break }
            if order[at].sku == sku { found.append(order[at]) }
        }
        return found
    }
}
