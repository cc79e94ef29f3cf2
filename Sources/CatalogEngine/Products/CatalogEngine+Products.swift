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
        return try watching(live) { try SharedSight(self, [buyer]).products(skus, quantity: quantity) }
    }
}
