import Commerce
import CommerceStore
import TestSupport
import Testing

/// 1. Records that are brought up to date are those that are read anew, whatever changed and however much at once.
/// 2. Changes that are not named one by one any more lead to the same.
@Suite struct BuyerChangeTests {
    private static func check(_ known: BuyerRecords, _ fresh: BuyerRecords) {
        #expect(known.version == fresh.version)
        #expect(known.directory.groups == fresh.directory.groups)
        #expect(known.directory.companies == fresh.directory.companies)
        #expect(known.directory.units == fresh.directory.units)
        #expect(known.directory.associates == fresh.directory.associates)
        #expect(known.catalogs.catalogs == fresh.catalogs.catalogs)
        #expect(known.catalogs.assignments == fresh.catalogs.assignments)
        #expect(known.catalogNumbers == fresh.catalogNumbers)
        #expect(known.catalogVersions == fresh.catalogVersions)
        #expect(known.prices.lists == fresh.prices.lists)
        #expect(known.prices.assignments == fresh.prices.assignments)
        #expect(known.prices.policies == fresh.prices.policies)
        #expect(known.listNumbers == fresh.listNumbers)
    }

    /// One random change.
    private static func change(_ writer: StoreWriter, _ random: inout SeededRandom) throws {
        let number = Int.random(in: 0..<4, using: &random)
        let (company, unit, person) = (CompanyCode("c\(number)"), BusinessUnitCode("u\(number)"), AssociateCode("a\(number)"))
        let (catalog, list) = (CatalogCode("k\(number)"), PriceListCode("l\(number)"))
        let levels: [CustomerLevel] = [.everyone, .group("g"), .company(company), .unit(unit), .associate(person)]
        let level = levels[Int.random(in: 0..<levels.count, using: &random)]
        let name = "\(Int.random(in: 0..<100, using: &random))"
        switch Int.random(in: 0..<18, using: &random) {
        case 0: try writer.put([CustomerGroup(code: CustomerGroupCode("g\(number)"), name: name)])
        case 1: try writer.put([Company(code: company, name: name)])
        case 2: try writer.put([BusinessUnit(code: unit, name: name, company: company)])
        case 3: try writer.put([Associate(code: person, name: name, company: company)])
        case 4: try writer.put([Catalog(code: catalog, name: name, mode: .overlay, rules: [CatalogRule(.add, .brand(name))])])
        case 5: try writer.put([PriceList(code: list, name: name, adjustments: [PriceAdjustment(.all, percent: .one)])])
        case 6: try writer.put([CatalogAssignment(level, catalog)])
        case 7: try writer.put([PriceListAssignment(level, list, priority: Int.random(in: 0..<9, using: &random))])
        case 8: try writer.put([PricePolicy(level, stops: Bool.random(using: &random))])
        case 9: try writer.remove([CatalogAssignment(level, catalog)])
        case 10: try writer.remove([PriceListAssignment(level, list, priority: 0)])
        case 11: try writer.remove([PricePolicy(level, stops: false)])
        case 12: try writer.remove(companies: [company])
        case 13: try writer.remove(units: [unit])
        case 14: try writer.remove(associates: [person])
        case 15: try writer.removeCatalog(catalog)
        case 16: try writer.removePriceList(list)
        default:
            try writer.put([Catalog(code: catalog, mode: .restrict)])
            try writer.list([SKU(name)], for: .add, of: catalog)
        }
    }

    @Test func followsEveryChange() throws {
        let store = try StoreFixture().store
        var random = SeededRandom(5)
        try store.write { try $0.put([CustomerGroup(code: "g", name: "")]) }
        var records = try store.read { try $0.buyerRecords() }
        for _ in 0..<300 {
            try store.write { writer in
                for _ in 0..<Int.random(in: 1...4, using: &random) { try Self.change(writer, &random) }
            }
            try store.read { reader in
                try reader.update(&records)
                Self.check(records, try reader.buyerRecords())
            }
        }
    }

    @Test("many changes at once", arguments: [1999, 2000, 2001, 5200])
    func followsMany(_ count: Int) throws {
        let store = try StoreFixture().store
        try store.write { try $0.put([CustomerGroup(code: "g", name: "")]) }
        var records = try store.read { try $0.buyerRecords() }
        try store.write { writer in
            for start in stride(from: 0, to: count, by: 1300) {
                try writer.put((start..<min(start + 1300, count)).map { Company(code: CompanyCode("c\($0)"), name: "") })
            }
        }
        try store.read { reader in
            try reader.update(&records)
            Self.check(records, try reader.buyerRecords())
        }
        #expect(records.directory.companies.count == count)
    }
}
