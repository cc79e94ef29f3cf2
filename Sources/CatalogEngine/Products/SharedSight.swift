import ByteStorage
import Commerce
import SearchIndex

/// The products that some buyers all see at one moment, at the prices of the first.
///
/// Whoever changes a colleague's cart works with two pairs of eyes: what either does not see cannot be put into it.
struct SharedSight {
    /// The documents that all of them see.
    let snapshot: IndexSnapshot
    private let view: BuyerView?
    private let buyer: Buyer
    private let options: BuyerOptions

    /// - Parameter buyers: at least one.
    /// - Throws: ``EngineError``: `.notFound` and `.forbidden` for a customer, `.unavailable` while the index is being rebuilt.
    init(_ engine: CatalogEngine, _ buyers: [Buyer]) throws {
        let live = try engine.live(engine.options.buyers.collection)
        var snapshot = try live.snapshot()
        var first: BuyerView?
        // The view that comes last has its prices shown.
        for buyer in buyers.reversed() {
            first = try engine.buyers.view(of: buyer, in: live.name)
            if let first { snapshot = try snapshot.viewed(by: first) }
        }
        self.snapshot = snapshot
        view = first
        buyer = buyers[0]
        options = engine.options.buyers
    }

    /// The currency of the first buyer.
    var currency: CurrencyCode {
        get throws { try view?.context.currency ?? CurrencyCode(buyer.currency ?? options.defaultCurrency) }
    }

    /// The product of a document, without its price.
    func product(_ sku: SKU, _ document: JSON) -> SeenProduct {
        var product = SeenProduct(sku, document, options)
        if view?.shadowedPriceFields.isEmpty ?? true { product.unitPrice = storedPrice(document) }
        return product
    }

    /// The products that are seen, among some, each with its price for a quantity.
    /// - Parameter quantity: how much of a product is wanted, above 0, by the unit that it is sold in.
    func products(_ skus: Set<SKU>, quantity: (SKU, _ unit: String) -> FixedDecimal) throws -> [SKU: SeenProduct] {
        var products: [SKU: SeenProduct] = [:]
        for sku in skus {
            guard let body = snapshot.document(id: sku.description), let document = try? JSON.parse(body) else { continue }
            products[sku] = product(sku, document)
        }
        try setPrices(of: &products, quantity: quantity)
        return products
    }

    /// Gives products their prices for a quantity; nil for those that have none.
    func setPrices(of products: inout [SKU: SeenProduct], quantity: (SKU, _ unit: String) -> FixedDecimal) throws {
        guard let view, !view.shadowedPriceFields.isEmpty else { return }
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

    /// The tiers of products that are seen, in all units, as the first buyer's lists have them.
    func tiers(of skus: [SKU]) throws -> [SKU: [PriceTier]] {
        guard let view, !view.shadowedPriceFields.isEmpty else { return [:] }
        let seen = skus.filter { snapshot.contains(id: $0.description) }
        let pricing = try view.pricing(of: seen.map(\.description), in: snapshot)
        return Dictionary(zip(seen, pricing.map { $0?.tiers ?? [] })) { first, _ in first }
    }

    /// The price that a document states, which counts as long as no price list is assigned to anybody.
    private func storedPrice(_ document: JSON) -> FixedDecimal? {
        guard buyer.currency.map({ $0.uppercased() == options.defaultCurrency }) ?? true else { return nil }
        return document[options.priceField]?.doubleValue.flatMap { FixedDecimal(nearest: $0) }
    }
}
