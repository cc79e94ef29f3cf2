import Commerce
import SearchIndex

/// Finds the prices of a few documents of a segment, without working out those of all.
struct PriceFinder: Sendable {
    let resolution: PriceResolution
    let segment: SegmentReference
    let register: SKURegister
    /// What is known of all documents of the segment; nil as long as nobody needed that.
    let products: SegmentProducts?
    /// The field of the unit, and the number of a unit, nil for that of products that state none.
    let unitField: String
    let unitNumber: @Sendable (String?) -> Int32

    /// The net unit prices in ten-thousandths, or ``PriceResolution/none``.
    /// - Complexity: O(documents · lists of the chain · log distance)
    func prices(of docs: [UInt32]) -> [Int64] {
        var places: [(sku: UInt32, index: Int)] = []
        places.reserveCapacity(docs.count)
        for (index, doc) in docs.enumerated() {
            let sku = products.map { $0.skus[Int(doc)] } ?? register.number(of: segment.id(of: doc))
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

    /// The prices of all documents, each as it is asked for.
    var all: (UInt32) -> Double? {
        let prices = prices(of: Array(0..<UInt32(segment.documentCount)))
        return { PriceColumn.number(prices[Int($0)]) }
    }

    private func unit(of doc: UInt32) -> Int32 {
        products?.unit(of: doc) ?? unitNumber(segment.value(of: unitField, doc: doc))
    }
}
