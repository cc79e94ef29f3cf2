import Commerce

/// What one product costs one buyer, for any quantity, and why.
struct ProductPricing {
    let view: BuyerView
    let sku: SKU
    /// The unit that it is sold in.
    let unit: String
    private let resolver: PriceResolver

    /// - Parameters:
    ///   - lists: those of the view's chain with their parents; the rules of percentages are answered for the product.
    ///   - entries: all entries of each list for the product.
    init(view: BuyerView, sku: SKU, unit: String, lists: [PriceList], entries: [PriceListCode: [PriceRow]]) {
        self.view = view
        self.sku = sku
        self.unit = unit
        resolver = PriceResolver(PriceBook(lists, []), entries: { list, _ in entries[list] ?? [] })
    }

    private var facts: ProductFacts { ProductFacts(sku: sku) }

    /// The tiers in all units, ascending by unit, then quantity.
    var tiers: [PriceTier] {
        resolver.tiers(of: facts, view.chain, currency: view.context.currency, at: view.context.moment)
    }

    /// The price of the buyer's quantity with the reasons.
    var explanation: PriceExplanation {
        resolver.explanation(
            of: facts, unit: unit, quantity: view.context.quantity, view.chain, currency: view.context.currency, at: view.context.moment)
    }
}
