import ByteStorage
import Commerce
import SearchIndex

extension CatalogEngine {
    /// Products of the catalog as a buyer sees them, each with the price for a quantity.
    ///
    /// What is seen and what it costs is what a search of the same buyer for the same quantity shows.
    /// - Parameter quantity: how much of a product is wanted, above 0, by the unit that it is sold in.
    /// - Returns: the products that the buyer sees; a hidden one is not told from one that is not there.
    /// - Throws: ``EngineError``: `.notFound` and `.forbidden` for the customer, `.unavailable` while the index is being rebuilt.
    func products(
        _ skus: Set<SKU>, for buyer: Buyer, quantity: (SKU, _ unit: String) -> FixedDecimal = { _, _ in .one }
    ) throws -> [SKU: SeenProduct] {
        let live = try live(options.buyers.collection)
        let view = try buyers.view(of: buyer, in: live.name)
        return try watching(live) {
            var snapshot = try live.snapshot()
            if let view { snapshot = try snapshot.viewed(by: view) }
            var products: [SKU: SeenProduct] = [:]
            for sku in skus {
                guard let body = snapshot.document(id: sku.description), let document = try? JSON.parse(body) else { continue }
                var product = SeenProduct(sku, document, options.buyers)
                if view?.shadowedPriceFields.isEmpty ?? true { product.unitPrice = storedPrice(document, buyer) }
                products[sku] = product
            }
            if let view, !view.shadowedPriceFields.isEmpty { try setPrices(of: &products, view, snapshot, quantity) }
            return products
        }
    }

    /// The price that a document states, which counts as long as no price list is assigned to anybody.
    private func storedPrice(_ document: JSON, _ buyer: Buyer) -> FixedDecimal? {
        guard buyer.currency.map({ $0.uppercased() == options.buyers.defaultCurrency }) ?? true else { return nil }
        return document[options.buyers.priceField]?.doubleValue.flatMap { FixedDecimal(nearest: $0) }
    }

    private func setPrices(
        of products: inout [SKU: SeenProduct], _ view: BuyerView, _ snapshot: IndexSnapshot,
        _ quantity: (SKU, _ unit: String) -> FixedDecimal
    ) throws {
        let segments = snapshot.segments
        for (quantity, alike) in Dictionary(grouping: products.values, by: { quantity($0.sku, $0.unit) }) {
            let view = view.wanting(quantity)
            for segment in segments {
                let here = alike.compactMap { product in
                    segment.visibleDocument(id: Array(product.sku.description.utf8)).map { (sku: product.sku, doc: $0) }
                }
                guard !here.isEmpty else { continue }
                for (product, price) in zip(here, try view.prices(of: here.map(\.doc), in: segment)) {
                    products[product.sku]?.unitPrice = price
                }
            }
        }
    }
}
