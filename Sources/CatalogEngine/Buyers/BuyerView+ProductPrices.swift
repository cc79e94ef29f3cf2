import Commerce
import CommerceStore
import SearchIndex

extension BuyerView {
    /// The same buyer, who wants another quantity.
    func wanting(_ quantity: FixedDecimal) -> BuyerView {
        var context = context
        context.quantity = quantity
        return BuyerView(desk: desk, records: records, context: context, priceSequence: priceSequence)
    }

    /// The net unit prices of some products of a segment, by the same reading of the rules as whole columns have.
    ///
    /// - Parameter products: documents of the segment with their ids.
    /// - Returns: a price for each, nil where there is none.
    /// - Complexity: O(terms of the chain's lists + products · log entries), besides loading lists that are not in memory
    func prices(of wanted: [(doc: UInt32, id: [UInt8])], in segment: SegmentReference) throws -> [FixedDecimal?] {
        let ancestries = chain.links.map { records.prices.ancestry(of: $0.list, at: context.moment) }
        let numbers = ancestries.flatMap { $0 }.compactMap { records.listNumbers[$0.code] }
        return try desk.shelf.withState(at: priceSequence, numbers) { state in
            let products = desk.products(of: segment, state.register)
            var until: Int64?
            var resolution = try resolution(segment, state, ancestries, &until)
            return wanted.map { doc, id in
                let sku = state.register.number(of: id)
                guard sku > 0 else { return nil }
                resolution.rewind()
                let price = resolution.price(doc: doc, sku: sku, unit: products.units[Int(doc)])
                return price == PriceResolution.none ? nil : FixedDecimal(tenThousandths: price)
            }
        }
    }
}
