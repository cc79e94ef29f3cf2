import ByteStorage
import CatalogEngine
import Commerce
import CommerceStore
import SearchIndex
import TestSupport
import Testing

/// Numbers of documents that change in place, and rules that choose products by them:
///
/// 1. A catalog that shows what is in stock shows it from the next search on, and hides it again.
/// 2. A price list that changes prices by a number of the product does so as the number is now.
@Suite struct ChangedNumberTests {
    private let fixture = EngineFixture()

    private static let schema: Schema = {
        var schema = WorldFixture.schema
        var weight = Field(name: "weight", type: .float)
        weight.optional = true
        schema.fields.append(weight)
        return schema
    }()

    private func document(_ number: Int, stock: Int, weight: Int) -> [UInt8] {
        bytes(
            #"{"id":"s\#(number)","sku":"s\#(number)","title":"bolt","brand":"x","popularity":\#(number),"stock":\#(stock),"weight":\#(weight)}"#
        )
    }

    private func open() throws -> CatalogEngine {
        let engine = try fixture.open { _ in }
        try engine.createCollection(NewCollection(name: "products", schema: Self.schema))
        try engine.write("products", (0..<40).map { .create(document($0, stock: $0 % 2, weight: 1)) }, refresh: .wait)
        try engine.store.write { writer in
            try writer.put([Company(code: "c", name: "")])
            try writer.put([Catalog(code: "inStock", mode: .restrict, rules: [CatalogRule(.add, .filter("stock:>0"))])])
            try writer.put([CatalogAssignment(.company("c"), "inStock")])
            let heavy = PriceAdjustment(.filter("weight:>10"), percent: FixedDecimal(tenThousandths: 500_000))
            try writer.put([
                PriceList(code: PriceListCode("all")),
                PriceList(code: PriceListCode("own"), parent: PriceListCode("all"), adjustments: [heavy, PriceAdjustment(percent: .zero)]),
            ])
            try writer.put([PriceListAssignment(.company("c"), PriceListCode("own"), priority: 1)])
            try writer.putPrices(
                try (0..<40).map { number in
                    PriceRow(
                        list: PriceListCode("all"), sku: SKU("s\(number)"), unit: "pce", amount: FixedDecimal(tenThousandths: 100_000),
                        currency: try CurrencyCode("EUR"))
                })
        }
        return engine
    }

    /// What is shown to the company, with its price.
    private func shown(_ engine: CatalogEngine) throws -> [String: Double] {
        var request = SearchRequest(query: "bolt")
        request.limit = 250
        request.filter = try FilterExpression.parse("price:>0")
        return try engine.search("products", request, for: Buyer(customer: "c")).hits.reduce(into: [:]) { shown, hit in
            shown[hit.id] = try JSON.parse(hit.document)["price"]?.doubleValue
        }
    }

    @Test func `rules are met by the numbers of now`() throws {
        let engine = try open()
        var random = SeededRandom(3)
        var (stock, weight) = ((0..<40).map { $0 % 2 }, [Int](repeating: 1, count: 40))
        for _ in 0..<30 {
            let expected = (0..<40).filter { stock[$0] > 0 }.map { ("s\($0)", weight[$0] > 10 ? 15.0 : 10.0) }
            for _ in 0..<3 { #expect(try shown(engine) == Dictionary(uniqueKeysWithValues: expected)) }
            let changed = Set((0..<4).map { _ in Int.random(in: 0..<40, using: &random) })
            for number in changed {
                stock[number] = Int.random(in: 0...2, using: &random)
                weight[number] = Int.random(in: 1...20, using: &random)
            }
            try engine.write(
                "products", changed.map { .upsert(document($0, stock: stock[$0], weight: weight[$0])) }, refresh: .wait)
        }
        try engine.close()
    }
}
