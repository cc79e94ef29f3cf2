import Commerce
import CommerceStore
import TestSupport
import Testing

/// 1. Records come back as they were put; a second record of a code replaces the first.
/// 2. Every change of a record moves the version; changes of price entries do not.
/// 3. Listed SKUs come and go one by one; a catalog gets the rule for them by itself.
/// 4. Removed records are gone, with rules and lists.
@Suite struct BuyerRecordTests {
    private let euro: CurrencyCode

    init() throws {
        euro = try CurrencyCode("EUR")
    }

    private let rules: [ProductRule] = [
        .all, .sku(SKU("a")), .category(CategoryTrail("A > B")), .brand("Acme"), .attribute(name: "Thread", value: "M8"), .filter("x:=1"),
    ]

    @Test func keepsRecords() throws {
        let store = try StoreFixture().store
        #expect(try store.read { try $0.buyerRecords() }.version == 0)
        let group = CustomerGroup(code: "G", name: "Group")
        let company = Company(
            code: "C", name: "Company", parent: "P", group: "G", currency: euro,
            taxDisplay: .gross(rate: FixedDecimal(tenThousandths: 190_000)), status: .blocked)
        let unit = BusinessUnit(code: "U", name: "Unit", company: "C", parent: "T")
        let associate = Associate(code: "A", name: "Ann", company: "C", unit: "U")
        let catalog = Catalog(
            code: "K", name: "Catalog", mode: .overlay, isActive: false, validity: Validity(from: 1, until: 2), unpriced: .hide,
            rules: rules.enumerated().map { CatalogRule($0 % 2 == 0 ? .add : .remove, $1, validity: Validity(from: Int64($0))) })
        let list = PriceList(
            code: PriceListCode("L"), name: "List", currency: euro, isActive: false, validity: Validity(until: 9),
            parent: PriceListCode("M"), adjustments: rules.map { PriceAdjustment($0, percent: FixedDecimal(tenThousandths: -5)) })
        let levels: [CustomerLevel] = [.everyone, .group("G"), .company("C"), .unit("U"), .associate("A")]
        try store.write { writer in
            try writer.put([CustomerGroup(code: "G", name: "Old")])
            try writer.put([group])
            try writer.put([company])
            try writer.put([unit])
            try writer.put([associate])
            try writer.put([Catalog(code: "K", mode: .restrict, rules: [CatalogRule(.add, .all)])])
            try writer.put([catalog])
            try writer.put([list])
            try writer.put(levels.map { CatalogAssignment($0, "K") })
            try writer.put(levels.map { PriceListAssignment($0, list.code, priority: 7, mergeAllowed: false) })
            try writer.put(levels.map { PricePolicy($0, stops: true, strategy: .minimal) })
        }
        let records = try store.read { try $0.buyerRecords() }
        #expect(records.directory.groups == ["G": group])
        #expect(records.directory.companies == ["C": company])
        #expect(records.directory.units == ["U": unit])
        #expect(records.directory.associates == ["A": associate])
        #expect(records.catalogs.catalogs == ["K": catalog])
        #expect(records.prices.lists == [list.code: list])
        #expect(records.catalogs.assignments == Dictionary(uniqueKeysWithValues: levels.map { ($0, ["K"]) }))
        #expect(
            records.prices.assignments
                == Dictionary(
                    uniqueKeysWithValues: levels.map { ($0, [PriceListAssignment($0, list.code, priority: 7, mergeAllowed: false)]) }))
        #expect(Set(records.prices.policies.values) == Set(levels.map { PricePolicy($0, stops: true, strategy: .minimal) }))
        #expect(records.version > 0)
        try store.write { writer in
            try writer.remove([CatalogAssignment(.everyone, "K")])
            try writer.remove([PriceListAssignment(.everyone, list.code)])
            try writer.remove(companies: ["C"])
            try writer.remove(units: ["U"])
            try writer.remove(associates: ["A"])
            try writer.remove(groups: ["G"])
            let removals = try [writer.removeCatalog("K"), writer.removeCatalog("K")]
            #expect(removals == [true, false])
        }
        let after = try store.read { try $0.buyerRecords() }
        #expect(after.directory.isEmpty && after.catalogs.catalogs.isEmpty)
        #expect(after.catalogs.assignments.count == 4 && after.prices.assignments.count == 4)
        #expect(after.version > records.version)
    }

    @Test func listsSKUs() throws {
        let store = try StoreFixture().store
        func listed(_ operation: CatalogRule.Operation) throws -> [String] {
            try store.read { reader in
                var names: [SKUNumber: String] = [:]
                try reader.forEachSKU(after: 0) { names[$0] = String(decoding: $1, as: UTF8.self) }
                var found: [String] = []
                guard let number = try reader.buyerRecords().catalogNumbers["K"] else { return [] }
                try reader.forEachListedSKU(ofCatalog: number, operation) { found.append(names[$0] ?? "?") }
                return found.sorted()
            }
        }
        let refusal = #expect(throws: StoreError.self) { try store.write { try $0.list([SKU("a")], for: .add, of: "K") } }
        #expect(refusal?.code == .notFound)
        try store.write { writer in
            try writer.put([Catalog(code: "K", mode: .restrict)])
            try writer.list([SKU("a"), SKU("b")], for: .add, of: "K")
            try writer.list([SKU("b"), SKU("c")], for: .add, of: "K")
            try writer.list([SKU("z")], for: .remove, of: "K")
        }
        let version = try store.read { try $0.buyerRecords().catalogVersions["K"] ?? 0 }
        #expect(try store.read { try $0.buyerRecords().catalogs.catalogs["K"]?.rules } == [.init(.add, .listed), .init(.remove, .listed)])
        #expect(try listed(.add) == ["a", "b", "c"])
        #expect(try listed(.remove) == ["z"])
        try store.write { try $0.unlist([SKU("b"), SKU("none")], for: .add, of: "K") }
        #expect(try listed(.add) == ["a", "c"])
        #expect(try store.read { try $0.buyerRecords().catalogVersions["K"] ?? 0 } > version)
        try store.write { try $0.unlistAll(of: "K") }
        #expect(try listed(.add) == [] && listed(.remove) == [])
    }
}
