import ByteStorage
import CatalogEngine
import Commerce
import CommerceStore
import SearchIndex
import TestSupport
import Testing

/// 1. In a random world, the list price of a hit is the price that the rules give nobody in particular, and the discount the share by which
///    the own price lies below it; both are shown to customers of other price lists only.
/// 2. The tiers of a hit are the prices that the rules give at each of their quantities, and none is left out.
/// 3. The explained price is the price of the hit; exactly one entry won where there is a price, none where there is not.
@Suite struct PriceNotesTests {
    private let fixture = EngineFixture()

    private struct Case {
        var buyer: Buyer
        var currency: CurrencyCode
        var quantity: FixedDecimal
        var moment: Int64
    }

    private func randomCase(_ world: PriceWorld, _ random: inout SeededRandom) throws -> Case {
        let customer = Int.random(in: 0..<8, using: &random) == 0 ? nil : PriceWorld.pick(world.customers, &random)
        let quantity = PriceWorld.pick(PriceWorld.quantities, &random)
        let currency = PriceWorld.pick(PriceWorld.currencies, &random)
        let moment = Int64.random(in: -1...22, using: &random)
        return Case(
            buyer: Buyer(customer: customer, currency: currency.description, quantity: quantity, moment: moment), currency: currency,
            quantity: try FixedDecimal(quantity), moment: moment)
    }

    private func number(_ price: FixedDecimal?) -> Double? { price.flatMap { Double($0.description) } }

    @Test func notesAreWhatTheRulesGive() throws {
        var random = SeededRandom(505)
        let world = PriceWorld(products: 30, companies: 25, lists: 14, &random)
        let fixture = try WorldFixture(world, in: fixture, &random)
        let facts = Dictionary(uniqueKeysWithValues: world.products.map { ($0.sku.description, $0) })
        var (listPrices, discounts, tierCounts) = (0, 0, 0)
        for _ in 0..<150 {
            let asked = try randomCase(world, &random)
            var request = SearchRequest(query: "*")
            request.limit = 8
            request.offset = Int.random(in: 0..<4, using: &random)
            for hit in try fixture.engine.search("products", request, for: asked.buyer, showsTiers: true).hits {
                let product = try #require(facts[hit.id])
                let unit = world.units[product.sku] ?? "pce"
                let document = try JSON.parse(hit.document)
                func price(_ customer: String?, _ quantity: FixedDecimal) -> FixedDecimal? {
                    fixture.twin.price(customer, product, unit: unit, quantity: quantity, asked.currency, at: asked.moment)
                }
                let own = price(asked.buyer.customer, asked.quantity)
                if let shown = document["list_price"]?.doubleValue {
                    let everyone = try #require(price(nil, asked.quantity))
                    #expect(shown == number(everyone))
                    listPrices += 1
                    let saved = own.flatMap { $0 < everyone ? (1 - (number($0) ?? 0) / shown) * 100 : nil }
                    #expect((document["discount"] == nil) == (saved == nil))
                    if let saved, let discount = document["discount"]?.doubleValue {
                        discounts += 1
                        #expect(abs(discount - saved) <= 0.005_001)
                    }
                }
                var quantities: [Double] = []
                for tier in document["price_tiers"]?.arrayValue ?? [] {
                    let from = try #require(tier["min_quantity"]?.doubleValue.flatMap { FixedDecimal(nearest: $0) })
                    #expect(tier["price"]?.doubleValue == number(price(asked.buyer.customer, from)))
                    quantities.append(tier["min_quantity"]?.doubleValue ?? 0)
                }
                #expect(quantities == quantities.sorted())
                tierCounts += quantities.count
                // Whatever quantity has a price of the own is that of the last tier it reaches.
                for text in PriceWorld.quantities {
                    let quantity = try FixedDecimal(text)
                    let reached = quantities.lastIndex { $0 <= Double(text) ?? 0 }
                    let expected = reached.flatMap { document["price_tiers"]?[$0]?["price"]?.doubleValue }
                    #expect(expected == number(price(asked.buyer.customer, quantity)))
                }
            }
        }
        #expect(listPrices > 100 && discounts > 30 && tierCounts > 300, "\(listPrices) \(discounts) \(tierCounts)")
        try fixture.engine.close()
    }

    @Test func explanationsAgreeWithHits() throws {
        var random = SeededRandom(606)
        let world = PriceWorld(products: 30, companies: 25, lists: 14, &random)
        let fixture = try WorldFixture(world, in: fixture, &random)
        var verdicts: Set<PriceExplanation.Verdict> = []
        var reasons: Set<PriceBook.LeftOut.Reason> = []
        for _ in 0..<400 {
            let asked = try randomCase(world, &random)
            let product = PriceWorld.pick(world.products, &random)
            let answer = try fixture.engine.explainPrice(of: product.sku.description, for: asked.buyer, isForSeller: true)
            let expected = fixture.twin.price(
                asked.buyer.customer, product, unit: answer.unit, quantity: asked.quantity, asked.currency, at: asked.moment)
            #expect(answer.explanation.price?.unitPrice == expected)
            #expect(answer.explanation.steps.filter { $0.verdict == .won }.count == (expected == nil ? 0 : 1))
            let everyone = fixture.twin.price(nil, product, unit: answer.unit, quantity: asked.quantity, asked.currency, at: asked.moment)
            #expect(answer.listPrice == everyone)
            let visible = fixture.twin.shows(asked.buyer.customer, product, hasPrice: expected != nil, at: asked.moment)
            #expect(answer.isVisible == visible)
            verdicts.formUnion(answer.explanation.steps.map(\.verdict))
            reasons.formUnion(answer.leftOut.map(\.reason))
            // The buyer is told the same price, without lists and entries that do not count.
            guard visible else {
                #expect(throws: EngineError.self) {
                    try fixture.engine.explainPrice(of: product.sku.description, for: asked.buyer, isForSeller: false)
                }
                continue
            }
            let own = try fixture.engine.explainPrice(of: product.sku.description, for: asked.buyer, isForSeller: false)
            #expect(own.explanation.price == answer.explanation.price)
            #expect(own.leftOut.isEmpty)
            #expect(own.explanation.steps == answer.explanation.steps.filter(\.verdict.counts))
        }
        #expect(verdicts.count == 11, "\(verdicts)")
        #expect(reasons.isSuperset(of: [.inactive, .stopped, .repeated, .notYetValid, .expired]), "\(reasons)")
        try fixture.engine.close()
    }
}
