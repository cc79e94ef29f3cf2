import Commerce
import TestSupport
import Testing

/// 1. In random worlds every price and every visibility is what the rules alone give.
/// 2. The price that is explained is the one that is resolved.
/// 3. Between a moment and the next edge a customer has the same lists, with the same below them, and the same catalogs.
@Suite struct PriceTwinTests {
    @Test(arguments: 0..<20)
    func agreesWithTheRules(_ seed: UInt64) throws {
        var random = SeededRandom(seed &* 7919 &+ 3)
        let world = PriceWorld(&random)
        let twin = PriceTwin(world: world)
        let prices = PriceBook(world.lists, world.assignments, world.policies)
        let catalogs = CatalogBook(world.catalogs, world.catalogAssignments)
        let resolver = PriceResolver(prices, entries: Entries(world.rows).callAsFunction)
        for _ in 0..<100 {
            let name = Int.random(in: 0..<8, using: &random) == 0 ? nil : PriceWorld.pick(world.customers, &random)
            let customer = try name.map { try world.directory.customer($0) } ?? .anonymous
            let product = PriceWorld.pick(world.products, &random)
            let moment = Int64.random(in: -1...22, using: &random)
            let quantity = d(PriceWorld.pick(PriceWorld.quantities, &random))
            let unit = PriceWorld.pick(["pce", "box"], &random)
            let currency = PriceWorld.pick(PriceWorld.currencies, &random)
            let chain = prices.chain(of: customer, at: moment)
            let price = resolver.price(of: product, unit: unit, quantity: quantity, chain, currency: currency, at: moment)
            let expected = twin.price(name, product, unit: unit, quantity: quantity, currency, at: moment)
            #expect(
                price?.unitPrice == expected, "customer \(name ?? "-"), \(product.sku), \(quantity) \(unit) in \(currency) at \(moment)")
            let explanation = resolver.explanation(of: product, unit: unit, quantity: quantity, chain, currency: currency, at: moment)
            #expect(explanation.price == price)
            #expect(explanation.steps.filter { $0.verdict == .won }.map(\.tier) == price.map { [$0] } ?? [])
            let assortment = catalogs.assortment(of: customer, at: moment)
            let shown = catalogs.shows(
                product, assortment, at: moment,
                isListed: { code, operation, sku in
                    world.listed[code]?[operation]?.contains(sku) == true
                })
            #expect(
                (shown && !(assortment.hidesUnpriced && expected == nil))
                    == twin.shows(name, product, hasPrice: expected != nil, at: moment),
                "customer \(name ?? "-"), \(product.sku) at \(moment)")
        }
    }

    @Test(arguments: 0..<20)
    func nothingChangesBeforeTheNextEdge(_ seed: UInt64) throws {
        var random = SeededRandom(seed &* 6131 &+ 11)
        let world = PriceWorld(&random)
        let prices = PriceBook(world.lists, world.assignments, world.policies)
        let catalogs = CatalogBook(world.catalogs, world.catalogAssignments)
        var changes = 0
        for customer in try world.customers.map({ try world.directory.customer($0) }) + [.anonymous] {
            func lists(_ moment: Int64) -> [[PriceListCode]] {
                prices.chain(of: customer, at: moment).links.map { prices.ancestry(of: $0.list, at: moment).map(\.code) }
            }
            for moment in Int64(-1)...22 {
                if prices.edge(of: customer, after: moment) != moment + 1 {
                    #expect(lists(moment) == lists(moment + 1), "\(customer.levels) after \(moment)")
                } else if lists(moment) != lists(moment + 1) {
                    changes += 1
                }
                if catalogs.edge(of: customer, after: moment) != moment + 1 {
                    #expect(catalogs.assortment(of: customer, at: moment) == catalogs.assortment(of: customer, at: moment + 1))
                }
            }
        }
        if seed == 0 { #expect(changes > 0) }
    }
}
