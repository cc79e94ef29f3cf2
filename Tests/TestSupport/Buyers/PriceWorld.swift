package import Commerce

/// A random world in which everything overlaps: companies in a tree, lists with percentages and schedules, catalogs.
///
/// Moments worth asking for are -1...22.
package struct PriceWorld: Sendable {
    package var directory = CompanyDirectory()
    package var lists: [PriceList] = []
    package var assignments: [PriceListAssignment] = []
    package var policies: [PricePolicy] = []
    package var rows: [PriceRow] = []
    package var products: [ProductFacts] = []
    /// The unit that each product is sold in.
    package var units: [SKU: String] = [:]
    package var catalogs: [Catalog] = []
    /// SKUs that catalogs list by operation.
    package var listed: [CatalogCode: [CatalogRule.Operation: Set<SKU>]] = [:]
    package var catalogAssignments: [CatalogAssignment] = []
    /// Codes of companies, units and associates.
    package var customers: [String] = []
    package var partNumbers: [PartNumber] = []
    package var orderedLines: [OrderedLine] = []
    package var stock: [SKU: StockItem] = [:]

    package static let currencies: [CurrencyCode] = ["EUR", "USD"].compactMap { try? CurrencyCode($0) }
    package static let quantities = ["0.5", "1", "1.5", "2", "2.4999", "2.5", "9", "10", "11"]
    package static let categories = ["A", "A > B", "A > B > C", "D"]

    package init(products count: Int = 12, companies: Int = 6, lists: Int = 10, catalogs: Int = 6, _ random: inout SeededRandom) {
        for index in 0..<count {
            let sku = SKU("s\(index)")
            products.append(
                ProductFacts(
                    sku: sku, brand: Self.pick(["x", "y", nil], &random),
                    categories: [CategoryTrail(Self.pick(Self.categories, &random))],
                    attributes: Bool.random(using: &random) ? ["Thread": [Self.pick(["M6", "M8"], &random)]] : [:]))
            units[sku] = Self.pick(["pce", "pce", "box"], &random)
        }
        makeCompanies(companies, &random)
        var levels: [CustomerLevel] = [.everyone, .group("g0"), .group("g1")]
        levels += directory.companies.keys.sorted().map { .company($0) } + directory.units.keys.sorted().map { .unit($0) }
        levels += directory.associates.keys.sorted().map { .associate($0) }
        makeLists(lists, levels, &random)
        makeCatalogs(catalogs, levels, &random)
        // Of a generator of their own, so that all else is as it would be without them.
        var other = SeededRandom(UInt64(count * 1000 + companies))
        makePartNumbers(&other)
        makeOrderedLines(&other)
        for product in products where Int.random(in: 0..<3, using: &other) > 0 { recount(product.sku, &other) }
    }

    /// Counts a product in some warehouses anew.
    package mutating func recount(_ sku: SKU, _ random: inout SeededRandom) {
        let levels = ["OSL", "BER", "LYN"].prefix(Int.random(in: 0...3, using: &random)).compactMap { warehouse -> StockLevel? in
            guard let there = try? FixedDecimal(Self.pick(["0", "0", "0.5", "1", "2", "2.5", "9", "12", "40"], &random)),
                let reserved = try? FixedDecimal(Self.pick(["0", "0", "1", "2"], &random))
            else { return nil }
            return StockLevel(
                warehouse: WarehouseCode(warehouse), onHand: there, reserved: reserved,
                leadTimeDays: Self.pick([nil, nil, 0, 2, 5], &random))
        }
        stock[sku] = StockItem(sku: sku, allowsBackorder: Int.random(in: 0..<6, using: &random) == 0, levels: levels)
    }

    /// One of some values.
    package static func pick<Value>(_ values: [Value], _ random: inout SeededRandom) -> Value {
        values[Int.random(in: 0..<values.count, using: &random)]
    }

    private mutating func makeCompanies(_ count: Int, _ random: inout SeededRandom) {
        for index in 0..<count {
            let code = CompanyCode("c\(index)")
            let parent = index > 1 && Bool.random(using: &random) ? CompanyCode("c\(Int.random(in: 0..<index, using: &random))") : nil
            let group: CustomerGroupCode? = Self.pick(["g0", "g1", nil], &random)
            directory.companies[code] = Company(code: code, parent: parent, group: group)
            customers.append(code.description)
            for number in 0..<2 {
                let unit = BusinessUnitCode("c\(index)u\(number)")
                let above = number == 1 && Bool.random(using: &random) ? BusinessUnitCode("c\(index)u0") : nil
                directory.units[unit] = BusinessUnit(code: unit, company: code, parent: above)
                customers.append(unit.description)
            }
            let associate = AssociateCode("c\(index)a")
            directory.associates[associate] = Associate(code: associate, company: code, unit: BusinessUnitCode("c\(index)u1"))
            customers.append(associate.description)
        }
    }

    private static func validity(_ random: inout SeededRandom) -> Validity {
        let from = Int64.random(in: 0...15, using: &random)
        return switch Int.random(in: 0..<5, using: &random) {
        case 0: Validity(from: from)
        case 1: Validity(until: from + 5)
        case 2: Validity(from: from, until: from + 5)
        default: .always
        }
    }

    private func rule(_ random: inout SeededRandom) -> ProductRule {
        switch Int.random(in: 0..<6, using: &random) {
        case 0: .all
        case 1: .brand("x")
        case 2: .sku(Self.pick(products, &random).sku)
        case 3: .category(CategoryTrail("A>B"))
        case 4: .attribute(name: "Thread", value: "M8")
        default: .category(CategoryTrail(Self.pick(["A", "A > B > C", "D"], &random)))
        }
    }

    private mutating func makeLists(_ count: Int, _ levels: [CustomerLevel], _ random: inout SeededRandom) {
        func code(_ random: inout SeededRandom) -> PriceListCode { PriceListCode("l\(Int.random(in: 0..<count, using: &random))") }
        var slots: Set<[String]> = []
        for index in 0..<count {
            var list = PriceList(code: PriceListCode("l\(index)"), isActive: Int.random(in: 0..<8, using: &random) > 0)
            if Int.random(in: 0..<4, using: &random) == 0 { list.validity = Self.validity(&random) }
            if Int.random(in: 0..<3, using: &random) == 0 {
                list.parent = code(&random)
                for _ in 0..<Int.random(in: 1...2, using: &random) {
                    let percent = FixedDecimal(tenThousandths: Int64.random(in: -500_000...300_000, using: &random))
                    list.adjustments.append(PriceAdjustment(rule(&random), percent: percent))
                }
            }
            lists.append(list)
            for _ in 0..<products.count * 3 {
                let validity = Self.validity(&random)
                guard let quantity = try? FixedDecimal(Self.pick(["1", "1", "2", "2.5", "10"], &random)),
                    let base = try? FixedDecimal(Self.pick(["1", "1", "1", "7", "100"], &random))
                else { continue }
                let row = PriceRow(
                    list: list.code, sku: Self.pick(products, &random).sku, unit: Self.pick(["pce", "pce", "box"], &random),
                    minQuantity: quantity, amount: FixedDecimal(tenThousandths: Int64.random(in: 1...40, using: &random) * 2500),
                    baseQuantity: base, currency: Self.pick([0, 0, 1].map { Self.currencies[$0] }, &random), validFrom: validity.from,
                    validUntil: validity.until)
                let slot = [
                    "\(row.list)", "\(row.sku)", row.unit, "\(row.minQuantity)", "\(row.currency)", "\(row.validFrom ?? .min)",
                ]
                if slots.insert(slot).inserted { rows.append(row) }
            }
        }
        for level in levels where level == .everyone || Int.random(in: 0..<3, using: &random) > 0 {
            for _ in 0..<Int.random(in: 1...3, using: &random) {
                let assignment = PriceListAssignment(
                    level, code(&random), priority: Int.random(in: 1...3, using: &random),
                    mergeAllowed: Int.random(in: 0..<3, using: &random) > 0)
                if !assignments.contains(where: { $0.level == level && $0.list == assignment.list }) { assignments.append(assignment) }
            }
            if Int.random(in: 0..<5, using: &random) == 0 {
                let strategy: PriceStrategy? = Self.pick([.minimal, .priority, nil], &random)
                policies.append(PricePolicy(level, stops: Bool.random(using: &random), strategy: strategy))
            }
        }
    }

    /// Numbers that look like those of others, like SKUs and like words.
    private mutating func makePartNumbers(_ random: inout SeededRandom) {
        var seen: Set<[String]> = []
        for customer in customers where Int.random(in: 0..<3, using: &random) > 0 {
            guard let level = directory.level(of: customer) else { continue }
            for _ in 0..<Int.random(in: 1...6, using: &random) {
                let number = Int.random(in: 0..<30, using: &random)
                let text = Self.pick(
                    [
                        "PN-\(1000 + number)", "PN \(1000 + number)/A", "00\(4711 + number)", "s\(number)", "S-\(number)", "bolt\(number)",
                        "O\(number)B8-I5",
                    ],
                    &random)
                let sku = Self.pick(products, &random).sku
                guard seen.insert([customer, text, sku.description]).inserted else { continue }
                partNumbers.append(PartNumber(level, text, sku))
            }
        }
    }

    private mutating func makeOrderedLines(_ random: inout SeededRandom) {
        for (number, company) in directory.companies.keys.sorted().enumerated() where Int.random(in: 0..<3, using: &random) > 0 {
            for line in 0..<Int.random(in: 2...30, using: &random) {
                let age: Int64 = Self.pick([0, 10, 200, 366, 800], &random)
                orderedLines.append(
                    OrderedLine(
                        company: company, order: "O\(number)-\(line % 9)", sku: Self.pick(products, &random).sku, quantity: .one,
                        orderedAt: -age * 86_400))
            }
        }
        // A line of an order counts once.
        var seen: Set<[String]> = []
        orderedLines = orderedLines.filter { seen.insert([$0.company.description, $0.order, $0.sku.description]).inserted }
    }

    private mutating func makeCatalogs(_ count: Int, _ levels: [CustomerLevel], _ random: inout SeededRandom) {
        for index in 0..<count {
            var catalog = Catalog(
                code: CatalogCode("k\(index)"), mode: Bool.random(using: &random) ? .restrict : .overlay,
                isActive: Int.random(in: 0..<8, using: &random) > 0,
                validity: Int.random(in: 0..<4, using: &random) == 0 ? Self.validity(&random) : .always,
                unpriced: Self.pick([nil, nil, .show, .hide], &random))
            for _ in 0..<Int.random(in: 0...4, using: &random) {
                let operation: CatalogRule.Operation = Int.random(in: 0..<3, using: &random) == 0 ? .remove : .add
                catalog.rules.append(CatalogRule(operation, rule(&random), validity: Self.validity(&random)))
            }
            if Int.random(in: 0..<3, using: &random) == 0 {
                let skus = (0..<3).map { _ in Self.pick(products, &random).sku }
                listed[catalog.code, default: [:]][.add] = Set(skus)
                catalog.rules.append(CatalogRule(.add, .listed))
            }
            catalogs.append(catalog)
        }
        for level in levels {
            for catalog in catalogs where Int.random(in: 0..<max(4, count), using: &random) == 0 {
                catalogAssignments.append(CatalogAssignment(level, catalog.code))
            }
        }
    }
}
