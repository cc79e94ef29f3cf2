import Commerce
import CommerceStore
import SearchIndex

/// Finds the prices of a few documents of a segment, without working out those of all.
struct PriceFinder: Sendable {
    /// A column that was made of older lists, with the SKUs whose prices may be others by now.
    struct Remembered: Sendable {
        let column: ShadowColumn
        let changed: Set<SKUNumber>

        /// - Returns: nil where it cannot be told what has changed.
        init?(_ known: PriceColumn, _ glance: PriceGlance) {
            guard known.age.sequence <= glance.sequence,
                let changed = glance.log.changes(after: known.age.sequence, in: known.age.lists)
            else { return nil }
            (column, self.changed) = (known.column, changed)
        }
    }

    let resolution: PriceResolution
    let segment: SegmentReference
    let register: SKURegister
    /// What is known of all documents of the segment; nil as long as nobody needed that.
    let products: SegmentProducts?
    /// The field of the unit, and the number of a unit, nil for that of products that state none.
    let unitField: String
    let remembered: Remembered?
    let unitNumber: @Sendable (String?) -> Int32

    /// The net unit prices in ten-thousandths, or ``PriceResolution/none``.
    /// - Complexity: O(documents · lists of the chain · log distance)
    func prices(of docs: [UInt32]) -> [Int64] {
        var places: [(sku: UInt32, index: Int)] = []
        places.reserveCapacity(docs.count)
        for (index, doc) in docs.enumerated() {
            let sku = sku(of: doc)
            if sku > 0 { places.append((sku, index)) }
        }
        places.sort { $0.sku < $1.sku }
        var resolution = resolution
        var prices = [Int64](repeating: PriceResolution.none, count: docs.count)
        for (sku, index) in places {
            let doc = docs[index]
            prices[index] = resolution.price(doc: doc, sku: sku, unit: unit(of: doc))
        }
        return prices
    }

    /// The same as numbers of a column; nil for none.
    /// - Complexity: O(1) for a document whose price is remembered
    func numbers(of docs: [UInt32]) -> [Double?] {
        guard let remembered else { return prices(of: docs).map { PriceColumn.number($0) } }
        var numbers = [Double?](repeating: nil, count: docs.count)
        var changed: [Int] = []
        for (index, doc) in docs.enumerated() {
            if remembered.changed.contains(SKUNumber(Int64(sku(of: doc)))) {
                changed.append(index)
            } else {
                numbers[index] = remembered.column.number(of: doc)
            }
        }
        for (index, price) in zip(changed, prices(of: changed.map { docs[$0] })) { numbers[index] = PriceColumn.number(price) }
        return numbers
    }

    /// The prices of all documents, each as it is asked for.
    var all: (UInt32) -> Double? {
        let numbers = numbers(of: Array(0..<UInt32(segment.documentCount)))
        return { numbers[Int($0)] }
    }

    /// The number of a document's SKU; 0 for none.
    private func sku(of doc: UInt32) -> UInt32 { products.map { $0.skus[Int(doc)] } ?? register.number(of: segment.id(of: doc)) }

    private func unit(of doc: UInt32) -> Int32 {
        products?.unit(of: doc) ?? unitNumber(segment.value(of: unitField, doc: doc))
    }
}
