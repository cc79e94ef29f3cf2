import Commerce
import TestSupport

/// A random small world in which everything overlaps: companies in a tree, lists with percentages and schedules, catalogs.
struct PriceWorld {
    var directory = CompanyDirectory()
    var lists: [PriceList] = []
    var assignments: [PriceListAssignment] = []
    var policies: [PricePolicy] = []
    var rows: [PriceRow] = []
    var products: [ProductFacts] = []
    var catalogs: [Catalog] = []
    var catalogAssignments: [CatalogAssignment] = []
    var customers: [String] = []

    init(_ random: inout SeededRandom) {
        for index in 0..<12 {
            products.append(
                ProductFacts(
                    sku: SKU("s\(index)"), brand: ["x", "y", nil].randomElement(using: &random)!,
                    categories: [CategoryTrail(["A", "A > B", "A > B > C", "D"].randomElement(using: &random)!)]))
        }
        for index in 0..<6 {
            let code = CompanyCode("c\(index)")
            directory.companies[code] = Company(
                code: code,
                parent: index > 1 && Bool.random(using: &random) ? CompanyCode("c\(Int.random(in: 0..<index, using: &random))") : nil,
                group: [CustomerGroupCode("g0"), CustomerGroupCode("g1"), nil].randomElement(using: &random)!)
            customers.append("c\(index)")
            for number in 0..<2 {
                let unit = BusinessUnitCode("c\(index)u\(number)")
                directory.units[unit] = BusinessUnit(
                    code: unit, company: code, parent: number == 1 && Bool.random(using: &random) ? BusinessUnitCode("c\(index)u0") : nil)
                customers.append(unit.description)
            }
            directory.associates[AssociateCode("c\(index)a")] = Associate(
                code: AssociateCode("c\(index)a"), company: code, unit: BusinessUnitCode("c\(index)u1"))
            customers.append("c\(index)a")
        }
        var levels: [CustomerLevel] = [.everyone, .group("g0"), .group("g1")]
        levels += directory.companies.keys.sorted().map { .company($0) } + directory.units.keys.sorted().map { .unit($0) }
        levels += directory.associates.keys.sorted().map { .associate($0) }
        makeLists(levels, &random)
        makeCatalogs(levels, &random)
    }

    private static func validity(_ random: inout SeededRandom) -> Validity {
        switch Int.random(in: 0..<5, using: &random) {
        case 0: Validity(from: Int64.random(in: 0...20, using: &random))
        case 1: Validity(until: Int64.random(in: 0...20, using: &random))
        case 2:
            {
                let from = Int64.random(in: 0...15, using: &random); return Validity(from: from, until: from + 5)
            }()
        default: .always
        }
    }

    private static func rule(_ random: inout SeededRandom) -> ProductRule {
        switch Int.random(in: 0..<5, using: &random) {
        case 0: .all
        case 1: .brand("x")
        case 2: .sku(SKU("s\(Int.random(in: 0..<12, using: &random))"))
        case 3: .category(CategoryTrail("A>B"))
        default: .category(CategoryTrail(["A", "A > B > C", "D"].randomElement(using: &random)!))
        }
    }

    private mutating func makeLists(_ levels: [CustomerLevel], _ random: inout SeededRandom) {
        for index in 0..<10 {
            var list = PriceList(code: PriceListCode("l\(index)"), isActive: Int.random(in: 0..<8, using: &random) > 0)
            if Int.random(in: 0..<4, using: &random) == 0 { list.validity = Self.validity(&random) }
            if Int.random(in: 0..<3, using: &random) == 0 {
                list.parent = PriceListCode("l\(Int.random(in: 0..<10, using: &random))")
                list.adjustments = (0..<Int.random(in: 1...2, using: &random)).map { _ in
                    PriceAdjustment(
                        Self.rule(&random), percent: FixedDecimal(tenThousandths: Int64.random(in: -500_000...300_000, using: &random)))
                }
            }
            lists.append(list)
            for _ in 0..<40 {
                let validity = Self.validity(&random)
                rows.append(
                    PriceRow(
                        list: list.code, sku: SKU("s\(Int.random(in: 0..<12, using: &random))"),
                        unit: ["pce", "pce", "box"].randomElement(using: &random)!,
                        minQuantity: d(["1", "2", "2.5", "10"].randomElement(using: &random)!),
                        amount: FixedDecimal(tenThousandths: Int64.random(in: 1...40, using: &random) * 2500),
                        baseQuantity: d(["1", "1", "1", "7", "100"].randomElement(using: &random)!),
                        currency: [euro, euro, dollar].randomElement(using: &random)!, validFrom: validity.from, validUntil: validity.until)
                )
            }
        }
        // A later row of a slot replaces the earlier one, as in the store.
        var slots: [[String]: PriceRow] = [:]
        for row in rows {
            slots[[
                row.list.description, row.sku.description, row.unit, row.minQuantity.description, "\(row.currency)",
                "\(row.validFrom ?? .min)",
            ]] = row
        }
        rows = Array(slots.values)
        for level in levels where level == .everyone || Int.random(in: 0..<3, using: &random) > 0 {
            for _ in 0..<Int.random(in: 1...3, using: &random) {
                let assignment = PriceListAssignment(
                    level, PriceListCode("l\(Int.random(in: 0..<10, using: &random))"), priority: Int.random(in: 1...3, using: &random),
                    mergeAllowed: Int.random(in: 0..<3, using: &random) > 0)
                if !assignments.contains(where: { $0.level == level && $0.list == assignment.list }) { assignments.append(assignment) }
            }
            if Int.random(in: 0..<5, using: &random) == 0 {
                policies.append(
                    PricePolicy(
                        level, stops: Bool.random(using: &random), strategy: [.minimal, .priority, nil].randomElement(using: &random)!))
            }
        }
    }

    private mutating func makeCatalogs(_ levels: [CustomerLevel], _ random: inout SeededRandom) {
        for index in 0..<6 {
            catalogs.append(
                Catalog(
                    code: CatalogCode("k\(index)"), mode: Bool.random(using: &random) ? .restrict : .overlay,
                    isActive: Int.random(in: 0..<8, using: &random) > 0,
                    validity: Int.random(in: 0..<4, using: &random) == 0 ? Self.validity(&random) : .always,
                    rules: (0..<Int.random(in: 0...4, using: &random)).map { _ in
                        CatalogRule(
                            Int.random(in: 0..<3, using: &random) == 0 ? .remove : .add, Self.rule(&random),
                            validity: Self.validity(&random))
                    }))
        }
        for level in levels {
            for catalog in catalogs where Int.random(in: 0..<4, using: &random) == 0 {
                catalogAssignments.append(CatalogAssignment(level, catalog.code))
            }
        }
    }
}
