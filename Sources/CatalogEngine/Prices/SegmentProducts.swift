import SearchIndex

/// The products of a segment as prices and catalogs know them: by the number of their SKU, with the unit that they are sold in.
///
/// Eight bytes a document, and four more where units differ.
struct SegmentProducts: Sendable {
    /// Documents whose SKU has a number, ascending by number.
    private(set) var order: [UInt32]
    /// Number of each document's SKU; 0 for none.
    private(set) var skus: [UInt32]
    /// Number of each document's unit; a single one where it is that of all.
    private let units: [Int32]
    /// The greatest number that was given when this was made.
    private(set) var last: Int64

    /// - Complexity: O(documents · log)
    init(_ segment: SegmentReference, _ register: SKURegister, unitField: String, unitNumber: (String?) -> Int32) {
        var order: [UInt32] = []
        var skus = [UInt32](repeating: 0, count: segment.documentCount)
        segment.forEachID { doc, id in
            let number = register.number(of: id)
            guard number > 0 else { return }
            skus[Int(doc)] = number
            order.append(doc)
        }
        order.sort { skus[Int($0)] < skus[Int($1)] }
        (self.order, self.skus) = (order, skus)
        last = register.last
        let common = unitNumber(nil)
        guard let column = segment.values(of: unitField) else {
            units = [common]
            return
        }
        let numbers = column.values.map { unitNumber($0) }
        let units = column.numbers.map { $0 < 0 ? common : numbers[Int($0)] }
        let first = units.first ?? common
        self.units = units.allSatisfy { $0 == first } ? [first] : units
    }

    /// Takes in the SKUs that were given numbers since.
    /// - Complexity: O(new numbers)
    mutating func extend(by register: SKURegister, in segment: SegmentReference) {
        for number in UInt32(last + 1)...UInt32(max(register.last, last + 1)) where Int64(number) <= register.last {
            guard let doc = segment.document(id: register.text(of: number)) else { continue }
            skus[Int(doc)] = number
            order.append(doc)
        }
        last = register.last
    }

    var footprint: Int { (order.count + skus.count + units.count) * 4 }

    /// The number of a document's unit.
    @inline(__always)
    func unit(of doc: UInt32) -> Int32 { units.count == 1 ? units[0] : units[Int(doc)] }

    /// The documents of some SKUs, as words of 64 bits.
    /// - Parameter numbers: ascending.
    /// - Complexity: O(documents / 64 + SKUs · log distance)
    func documents(of numbers: [UInt32]) -> [UInt64] {
        var words = [UInt64](repeating: 0, count: (skus.count + 63) / 64)
        for (_, doc) in places(of: numbers) { words[Int(doc >> 6)] |= 1 << UInt64(doc & 63) }
        return words
    }

    /// The documents of SKUs, in the same order.
    /// - Parameter numbers: ascending.
    /// - Complexity: O(SKUs · log distance)
    func places(of numbers: [UInt32]) -> [(sku: UInt32, doc: UInt32)] {
        var found: [(sku: UInt32, doc: UInt32)] = []
        found.reserveCapacity(numbers.count)
        var at = 0
        for sku in numbers {
            at = order.seek(from: at) { skus[Int($0)] < sku }
            guard at < order.count else { break }
            if skus[Int(order[at])] == sku { found.append((sku, order[at])) }
        }
        return found
    }
}
