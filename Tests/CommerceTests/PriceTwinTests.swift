import Commerce
import TestSupport
import Testing

/// 1. In random worlds every price and every visibility is what the rules alone give.
/// 2. The price that is explained is the one that is resolved.
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
            let name = Int.random(in: 0..<8, using: &random) == 0 ? nil : world.customers.randomElement(using: &random)!
            let customer = try name.map { try world.directory.customer($0) } ?? .anonymous
            let product = world.products.randomElement(using: &random)!
            let moment = Int64.random(in: -1...22, using: &random)
            let quantity = d(["0.5", "1", "1.5", "2", "2.4999", "2.5", "9", "10", "11"].randomElement(using: &random)!)
            let unit = ["pce", "box"].randomElement(using: &random)!
            let currency = [euro, dollar].randomElement(using: &random)!
            let chain = prices.chain(of: customer, at: moment)
            let price = resolver.price(of: product, unit: unit, quantity: quantity, chain, currency: currency, at: moment)
            let expected = twin.price(name, product, unit: unit, quantity: quantity, currency, at: moment)
            #expect(
                price?.unitPrice == expected, "customer \(name ?? "-"), \(product.sku), \(quantity) \(unit) in \(currency) at \(moment)")
            let explanation = resolver.explanation(of: product, unit: unit, quantity: quantity, chain, currency: currency, at: moment)
            #expect(explanation.price == price)
            #expect(explanation.steps.filter { $0.verdict == .won }.map(\.tier) == price.map { [$0] } ?? [])
            #expect(
                catalogs.shows(product, catalogs.assortment(of: customer, at: moment), at: moment) == twin.shows(name, product, at: moment),
                "customer \(name ?? "-"), \(product.sku) at \(moment)")
        }
    }
}
