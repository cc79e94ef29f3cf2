import ByteStorage
import CatalogEngine
import Commerce
import CommerceStore
import SearchIndex
import TestSupport
import Testing

/// 1. Whatever is asked for whomever, the answer is that of a brute-force search over the documents that the rules show, with the
///    prices that the rules give: hits, order, prices, counts, statistics. Over a world of 500 companies and 200 lists, 2,000 times.
/// 2. So it stays while prices change.
/// 3. The searches use part numbers: those of the buyer's company, units and own find what they mean, those of others are as if they were
///    not there. Where the collection asks for it, regular and contract items get their points. What is in stock is filtered, sorted,
///    counted and shown as it was counted last.
@Suite struct BuyerTwinTests {
    private let fixture = EngineFixture()

    private static func request(_ random: inout SeededRandom) throws -> SearchRequest {
        func chance(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &random) < percent }
        let number = Int.random(in: 0..<30, using: &random)
        let words = [
            "bolt", "nut", "wash", "hex", "steal", "brass lamp", "bracket hex", "*", "*", "*", "pn-\(1000 + number)", "PN\(1000 + number)",
            "pn 10", "\(4711 + number)", "0\(4711 + number)", "s\(number)", "S \(number)", "bolt\(number)", "0\(number)88 15",
            "O\(number)B",
            "PN-\(1000 + number) bolt", "pn-10\(number)7", "bolt pn",
        ]
        var request = SearchRequest(query: PriceWorld.pick(words, &random))
        let filters = [
            "price:<3", "price:>=1.5", "price:[1..4]", "brand:=x", "categories:=`A > B`", "price:<2 && brand:=y", "unit:=box || price:>5",
            "stock:>5", "availability:=in_stock", "availability:=[low, out] && price:<3", "lead_time_days:<=2", "!(availability:=out)",
            "stock:[0.5..9] || availability:discontinued",
            "!(price:<4)", "price:=0.25", "id:[s1, s2, s3, s5, s8]", "attributes.Thread:=M8",
        ]
        if chance(60) { request.filter = try FilterExpression.parse(PriceWorld.pick(filters, &random)) }
        let sorts = [
            "stock:desc", "lead_time_days(missing_values: first):asc,price:asc", "availability:asc,stock:asc", "_eval(stock:>0):desc",
            "price:asc", "price:desc", "price(missing_values: first):asc", "brand:asc,price:desc", "_eval(price:<2):desc,price:asc",
        ]
        if chance(60) { request.sort = try SortKey.parse(PriceWorld.pick(sorts, &random)) }
        let facets = [
            "availability,stock(little:[0, 5], much:[5, ])", "stock,lead_time_days", "availability(sort_by:_alpha:desc),price",
            "price", "brand,price(cheap:[0, 2], dear:[2, ])", "price(sort_by:_alpha:asc),categories", "attributes.*,unit", "brand",
        ]
        if chance(70) { request.facets = try FacetRequest.parse(PriceWorld.pick(facets, &random)) }
        for index in request.facets.indices where chance(30) { request.facets[index].disjunctive = true }
        if chance(15) { request.grouping = Grouping(fields: [PriceWorld.pick(["brand", "price", "availability"], &random)], limit: 2) }
        if chance(15) { request.pinnedIDs = [("s\(Int.random(in: 0..<40, using: &random))", 1)] }
        request.limit = PriceWorld.pick([3, 10, 100], &random)
        request.offset = chance(20) ? 2 : 0
        return request
    }

    /// The schema with the field of the price where the view has it.
    private static let seenSchema: Schema = {
        var schema = WorldFixture.schema
        var price = Field(name: "price", type: .float)
        price.facet = true
        price.optional = true
        schema.fields.removeAll { ["price", "stock", "availability"].contains($0.name) }
        schema.fields.append(price)
        for (name, type) in [("stock", FieldType.float), ("lead_time_days", .float), ("availability", .string)] {
            var field = price
            field.name = name
            field.type = type
            field.isShadow = true
            schema.fields.append(field)
        }
        return schema
    }()

    /// Points of regular and of contract items.
    private static let boost = (regular: 3000, contract: 700)

    private func check(_ world: WorldFixture, cases: Int, boosted: Bool = false, _ random: inout SeededRandom) throws -> Int {
        var differing = 0
        var foundByNumber = 0
        defer { if cases > 500 { #expect(foundByNumber > cases / 50) } }
        for number in 0..<cases {
            let customer = Int.random(in: 0..<8, using: &random) == 0 ? nil : PriceWorld.pick(world.world.customers, &random)
            let quantity = PriceWorld.pick(PriceWorld.quantities, &random)
            let currency = PriceWorld.pick(PriceWorld.currencies, &random)
            let moment = Int64.random(in: -1...22, using: &random)
            let buyer = Buyer(customer: customer, currency: currency.description, quantity: quantity, moment: moment)
            let request = try Self.request(&random)
            let seen = world.seen(buyer, currency, try FixedDecimal(quantity), moment)
            let own = world.twin.partNumbers(customer)
            var twin = try Twin(schema: Self.seenSchema, documents: seen, own: own.filter { seen[$0.key] != nil })
            if boosted {
                twin.bonuses = world.twin.bonuses(customer, regular: Self.boost.regular, contract: Self.boost.contract, at: moment)
            }
            let expected = try twin.search(request)
            let result = try world.engine.search("products", request, for: buyer)
            var differences = expected.differences(from: result)
            for hit in result.hits + (result.groups ?? []).flatMap(\.hits) {
                let wanted = try seen[hit.id].map { try JSON.parse($0) }
                let document = try JSON.parse(hit.document)
                for field in ["stock", "lead_time_days"] where document[field]?.doubleValue != wanted?[field]?.doubleValue {
                    differences.append("\(field) of \(hit.id): \(document[field] ?? .null) instead of \(wanted?[field] ?? .null)")
                }
                if document["availability"] != wanted?["availability"] { differences.append("availability of \(hit.id): \(document)") }
                let expected = wanted?["price"]?.doubleValue
                let shown = document["price"]?.doubleValue
                if let found = hit.matchedVia, found.field == "customer_part_number" {
                    foundByNumber += 1
                    if own[hit.id]?.contains(found.value) != true { differences.append("\(hit.id) by \(found.value)") }
                }
                if shown != expected { differences.append("price of \(hit.id): \(shown ?? -1) instead of \(expected ?? -1)") }
            }
            if !differences.isEmpty { differing += 1 }
            #expect(differences.isEmpty, "case \(number): \(buyer) \(request.query) \(String(describing: request.filter))")
        }
        return differing
    }

    @Test func agreesWithTheRules() throws {
        var random = SeededRandom(20_261)
        let world = PriceWorld(products: 60, companies: 500, lists: 200, catalogs: 60, &random)
        let fixture = try WorldFixture(world, in: fixture, &random)
        #expect(try check(fixture, cases: 1000, &random) == 0)
        let boost: JSON = ["regular": .int(Int64(Self.boost.regular)), "contract": .int(Int64(Self.boost.contract))]
        try fixture.engine.updateCollection("products", CollectionUpdate(metadata: ["buyer_boost": boost]))
        #expect(try check(fixture, cases: 1000, boosted: true, &random) == 0)
        try fixture.engine.close()
    }

    @Test func staysSoWhilePricesChange() throws {
        var random = SeededRandom(7)
        var world = PriceWorld(products: 40, companies: 8, lists: 12, &random)
        let engine: CatalogEngine
        do {
            let first = try WorldFixture(world, in: fixture, &random)
            engine = first.engine
            #expect(try check(first, cases: 40, &random) == 0)
        }
        for round in 0..<10 {
            for index in world.rows.indices where Int.random(in: 0..<60, using: &random) == 0 {
                world.rows[index].amount = FixedDecimal(tenThousandths: Int64.random(in: 1...40, using: &random) * 2500)
            }
            var counted: [StockItem] = []
            for product in world.products where Int.random(in: 0..<8, using: &random) == 0 {
                world.recount(product.sku, &random)
                if let item = world.stock[product.sku] { counted.append(item) }
            }
            let recounted = counted
            let gone = Int.random(in: 0..<world.rows.count, using: &random)
            let row = world.rows.remove(at: gone)
            try engine.store.write { writer in
                _ = try writer.removePrices([row])
                try writer.putPrices(world.rows, tracking: round % 3 == 0 ? .byList : .bySKU)
                try writer.put(recounted)
            }
            var changed = WorldFixture(world, engine: engine)
            changed.load(try engine.contents("products"))
            #expect(try check(changed, cases: 40, &random) == 0)
        }
        try engine.close()
    }
}

extension WorldFixture {
    /// A changed world over an engine that has its prices.
    init(_ world: PriceWorld, engine: CatalogEngine) {
        self.init(world: world, twin: PriceTwin(world: world), engine: engine)
    }

    mutating func load(_ contents: [String: String]) {
        for (id, text) in contents {
            guard case .object(let object)? = try? JSON.parse(text) else { continue }
            add(SKU(id), object)
        }
    }
}
