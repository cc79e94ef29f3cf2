import Commerce
import CommerceStore
import SearchIndex

/// Finds the prices of a few documents of a segment, without working out those of all.
struct PriceFinder: Sendable {
    /// A column that has most of the prices: one made of older lists, or of the large lists that a chain has in common with others.
    struct Remembered: Sendable {
        let column: ShadowColumn
        /// SKUs whose prices may be others by now.
        let changed: Set<SKUNumber>
        /// Lists of the chain that the column does not know; it has the prices of SKUs that are in none of them.
        let lists: [LoadedPriceList]

        /// - Returns: nil where it cannot be told what has changed.
        init?(_ known: PriceColumn, _ glance: PriceGlance, beside lists: [LoadedPriceList] = []) {
            guard known.age.sequence <= glance.sequence,
                let changed = glance.log.changes(after: known.age.sequence, in: known.age.lists)
            else { return nil }
            (column, self.changed, self.lists) = (known.column, changed, lists)
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
        var prices = [Int64](repeating: PriceResolution.none, count: docs.count)
        var resolution = resolution
        for (sku, index) in places(of: docs) where sku > 0 {
            let doc = docs[index]
            prices[index] = resolution.price(doc: doc, sku: sku, unit: unit(of: doc))
        }
        return prices
    }

    /// The same as numbers of a column; nil for none.
    /// - Complexity: O(1) for a document whose price is remembered, besides finding that it is
    func numbers(of docs: [UInt32]) -> [Double?] {
        guard let remembered else { return prices(of: docs).map { PriceColumn.number($0) } }
        var numbers = remembered.column.numbers(of: docs)
        let (changed, lists) = (remembered.changed, remembered.lists)
        if changed.isEmpty, lists.isEmpty { return numbers }
        var resolution = resolution
        var cursors = lists.map { _ in 0 }
        // A document without a number has no price, in the column neither.
        for (sku, index) in places(of: docs) where sku > 0 {
            var isRemembered = changed.isEmpty || !changed.contains(SKUNumber(Int64(sku)))
            for number in cursors.indices where lists[number].mayHave(sku, from: &cursors[number]) { isRemembered = false }
            if isRemembered { continue }
            let doc = docs[index]
            numbers[index] = PriceColumn.number(resolution.price(doc: doc, sku: sku, unit: unit(of: doc)))
        }
        return numbers
    }

    /// The numbers of the documents' SKUs, ascending, 0 for none, each with the index of the document.
    private func places(of docs: [UInt32]) -> [(sku: UInt32, index: Int)] {
        var places: [(sku: UInt32, index: Int)] = []
        places.reserveCapacity(docs.count)
        var isSorted = true
        for (index, doc) in docs.enumerated() {
            let sku = products.map { $0.skus[Int(doc)] } ?? register.number(of: segment.id(of: doc))
            if let last = places.last, last.sku > sku { isSorted = false }
            places.append((sku, index))
        }
        if !isSorted { places.sort { $0.sku < $1.sku } }
        return places
    }

    /// The prices of all documents, each as it is asked for.
    var all: (UInt32) -> Double? {
        let numbers = numbers(of: Array(0..<UInt32(segment.documentCount)))
        return { numbers[Int($0)] }
    }

    private func unit(of doc: UInt32) -> Int32 {
        products?.unit(of: doc) ?? unitNumber(segment.value(of: unitField, doc: doc))
    }
}
