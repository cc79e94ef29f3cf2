import ByteStorage
import Commerce
import Foundation

/// Turns the variants of a family into records: gives each a number, a popularity, stock and prices.
struct DemoAssembler {
    let seed: UInt64
    /// Items numbered so far, over all brands.
    private var items = 0

    init(seed: UInt64) {
        self.seed = seed
    }

    /// - Complexity: O(variants)
    mutating func records(of family: DemoFamily) -> [DemoRecord] {
        var random = DemoRandom(seed: seed, name: family.code)
        let origins = family.brand.origins
        let origin = origins[random.below(3) == 0 ? random.below(origins.count) : 0]
        return family.variants.map { record(of: $0, family: family, origin: origin) }
    }

    private mutating func record(of variant: DemoVariant, family: DemoFamily, origin: String) -> DemoRecord {
        precondition(variant.trade.minimum % variant.trade.step == 0, "\(variant.sku): the least quantity is not a multiple of the step")
        items += 1
        var random = DemoRandom(seed: seed, name: variant.sku)
        let popularity = Self.popularity(demand: family.demand * variant.demand, random: &random)
        let supply = DemoSupply(of: variant, popularity: popularity, random: &random)
        let tiers = DemoPriceTiers.tiers(of: variant, random: &random)
        let trade = variant.trade

        var members: [JSONObject.Member] = []
        members.reserveCapacity(32)
        func add(_ key: String, _ value: JSON) { members.append(JSONObject.Member(key: key, value: value)) }
        add("id", .string(variant.sku))
        add("sku", .string(variant.sku))
        add("gtin", .string(DemoGTIN.number(brand: family.brand.gs1, item: items)))
        add("mpn", .string(variant.mpn))
        add("brand", .string(family.brand.name))
        add("title", .string(variant.title.en))
        for (key, title) in [("title_nb", variant.title.nb), ("title_de", variant.title.de), ("title_fr", variant.title.fr)] {
            if let title { add(key, .string(title)) }
        }
        add("description", .string(Self.description(of: variant, family: family, random: &random)))
        add("categories", .array([.string(family.category)]))
        add("attributes", Self.json(of: variant.attributes + family.attributes))
        add("price", Self.number(tiers[0].price))
        add("unit", .string(trade.unit))
        add("pack_quantity", .int(Int64(trade.pack)))
        if let packs = trade.packsPerPallet { add("packs_per_pallet", .int(Int64(packs))) }
        add("min_quantity", .int(Int64(trade.minimum)))
        add("quantity_step", .int(Int64(trade.step)))
        add("order_type", .string(trade.orderType.rawValue))
        add("lead_time_days", .int(Int64(supply.leadTimeDays)))
        add("availability", .string(supply.availability.rawValue))
        add("stock", .int(Int64(supply.stock)))
        add("country_of_origin", .string(origin))
        let kilograms = max(variant.grams / 1000, 0.000_001).rounded(significant: 3)
        add("weight", .object(["value": Self.number(kilograms), "unit": "kg"]))
        add("parent", .string(family.code))
        add("parent_title", .string(family.title))
        if let relations = Self.json(of: variant.relations) { add("relations", relations) }
        add("documents", .array([Self.datasheet(of: family)]))
        add("images", .array([.string("/demo/images/\(family.image).svg")]))
        add("popularity", .int(Int64(popularity)))
        return DemoRecord(document: JSONObject(members: members), prices: Self.rows(of: tiers, variant: variant))
    }

    /// Pareto-distributed, so that the sorted figures follow Zipf's law: a few sell a lot, most hardly ever.
    private static func popularity(demand: Double, random: inout DemoRandom) -> Int {
        let draw = 1 - random.unit()
        return max(1, min(100_000, Int(8 * demand * pow(draw, -0.75))))
    }

    /// The summary and one or two notes of the family, in the order in which the family has them.
    private static func description(of variant: DemoVariant, family: DemoFamily, random: inout DemoRandom) -> String {
        var sentences = [variant.summary]
        if !family.notes.isEmpty {
            let first = random.below(family.notes.count)
            let second = random.below(family.notes.count + 1)
            let chosen = Set([first, second]).filter { $0 < family.notes.count }.sorted()
            sentences += chosen.map { family.notes[$0] }
        }
        return sentences.joined(separator: " ")
    }

    private static func datasheet(of family: DemoFamily) -> JSON {
        let url = "/demo/datasheets/\(DemoDatasheets.fileName(of: family))"
        return .object(["kind": "datasheet", "title": .string("Datasheet: \(family.title) (generated for the demo)"), "url": .string(url)])
    }

    private static func rows(of tiers: [DemoPriceTiers.Tier], variant: DemoVariant) -> [PriceRow] {
        tiers.map { tier in
            guard let amount = FixedDecimal(nearest: tier.price), let quantity = FixedDecimal(whole: Int64(tier.quantity)) else {
                preconditionFailure("\(variant.sku): the price or quantity of a tier cannot be held")
            }
            return PriceRow(
                list: DemoCatalog.priceList, sku: SKU(variant.sku), unit: variant.trade.unit, minQuantity: quantity, amount: amount,
                currency: DemoCatalog.currency)
        }
    }

    private static func json(of attributes: [DemoAttribute]) -> JSON {
        var members: [JSONObject.Member] = []
        members.reserveCapacity(attributes.count)
        for attribute in attributes {
            let value: JSON =
                switch attribute.value {
                case .text(let text): .string(text)
                case .number(let value): number(value)
                case .flag(let value): .bool(value)
                case .quantity(let value, let unit): .object(["value": number(value), "unit": .string(unit.rawValue)])
                case .list(let values): .array(values.map { .string($0) })
                }
            precondition(!members.contains { $0.key == attribute.name }, "attribute \(attribute.name) is given twice")
            members.append(JSONObject.Member(key: attribute.name, value: value))
        }
        return .object(JSONObject(members: members))
    }

    private static func json(of relations: DemoRelations) -> JSON? {
        guard !relations.isEmpty else { return nil }
        var members: [JSONObject.Member] = []
        let lists = [("substitute", relations.substitutes), ("accessory", relations.accessories), ("spare_part", relations.spareParts)]
        for (key, skus) in lists where !skus.isEmpty {
            members.append(JSONObject.Member(key: key, value: .array(skus.map { .string($0) })))
        }
        if let successor = relations.supersededBy {
            members.append(JSONObject.Member(key: "superseded_by", value: .string(successor)))
        }
        return .object(JSONObject(members: members))
    }

    /// Whole numbers as integers, others with at most six decimals.
    private static func number(_ value: Double) -> JSON {
        let value = value.rounded(decimals: 6)
        if let whole = Int64(exactly: value) { return .int(whole) }
        return .double(value)
    }
}
