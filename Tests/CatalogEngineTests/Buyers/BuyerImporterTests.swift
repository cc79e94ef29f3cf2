import CatalogEngine
import Commerce
import CommerceStore
import Foundation
import TestSupport
import Testing

/// Files for buyers.
///
/// 1. Prices are read in the project's own columns, in those of OroCommerce and in those of Magento.
/// 2. Each bad row is told with its line and field; the good rows are in.
/// 3. `op` adds and removes; a later row rules over an earlier one; read twice, a file changes nothing.
/// 4. A file that cannot be read to its end leaves nothing, unless its rows are to count in batches.
/// 5. A replacing import leaves what the rows name as the rows have it, however many batches they fill, and nothing else is touched.
/// 6. Order lines are read as a shop's own table has them; what was ordered twice within a year is regular.
@Suite struct BuyerImporterTests {
    private let folder = TemporaryDirectory()
    private let store: CommerceStore

    init() throws { store = try CommerceStore.open(directory: folder.path) }

    private func run(_ kind: BuyerFileKind, _ text: String, _ change: (inout BuyerImportPlan) -> Void = { _ in }) throws -> ImportReport {
        try run(kind, Data(text.utf8), change)
    }

    private func run(_ kind: BuyerFileKind, _ data: Data, _ change: (inout BuyerImportPlan) -> Void = { _ in }) throws -> ImportReport {
        let path = folder.file("input")
        try data.write(to: URL(fileURLWithPath: path))
        var plan = BuyerImportPlan(kind, inputs: [path])
        plan.rejectsPath = folder.file("rejects")
        change(&plan)
        return try BuyerImporter(plan, store: store).run()
    }

    /// The prices of SKUs as `list unit quantity amount currency`.
    private func prices(_ skus: String...) throws -> [String] {
        try store.read { try $0.prices(of: skus.map { SKU($0) }) }.joined().map { row in
            "\(row.list) \(row.unit) \(row.minQuantity) \(row.amount)/\(row.baseQuantity) \(row.currency)"
        }
    }

    @Test func pricesOfOroCommerce() throws {
        let report = try run(
            .prices, "Product SKU,Quantity,Unit Code,Price,Currency\n0RT28,1,set,99.99,USD\n0RT28,10,set,95,USD\n1AB92,1,item,7.25,EUR\n"
        ) { $0.priceList = "Default Price List" }
        #expect(report.accepted == 3 && report.rejected == 0)
        #expect(
            try prices("0RT28", "1AB92") == [
                "Default Price List set 1 99.99/1 USD", "Default Price List set 10 95/1 USD", "Default Price List item 1 7.25/1 EUR",
            ])
    }

    @Test func pricesOfMagento() throws {
        let report = try run(
            .prices,
            """
            sku,tier_price_website,tier_price_customer_group,tier_price_qty,tier_price,tier_price_value_type
            MH01,All Websites [USD],Wholesale,5.0000,40.5000,Fixed
            MH01,base,ALL GROUPS,10,38,Fixed
            MH02,base,Wholesale,5,10,Discount
            """)
        #expect(report.accepted == 2 && report.rejects.map(\.field) == ["tier_price_value_type"] && report.rejects[0].line == 4)
        #expect(try prices("MH01", "MH02") == ["ALL GROUPS pce 10 38/1 EUR", "Wholesale pce 5 40.5/1 USD"])
    }

    @Test func badRowsAreTold() throws {
        let report = try run(
            .prices,
            """
            price_list,sku,unit,min_quantity,price,price_base_quantity,currency,valid_from,valid_until,op
            l,a,pce,1,1.00005,,EUR,,,
            l,b,pce,1,-1,,EUR,,,
            l,,pce,1,1,,EUR,,,
            l,c,pce,0,1,,EUR,,,
            l,d,pce,1,1,,EURO,,,
            l,e,pce,1,1,,EUR,2026-05-02,2026-04-01,
            l,f,pce,1,1,,EUR,,,jump
            l,g,pce,1,,,EUR,,,
            l,h,pce,1,1,0,EUR,,,
            l,i,box,2.5,7.5,100,EUR,2026-01-01,2026-01-31,upsert
            """)
        #expect(report.accepted == 1 && report.rejected == 9 && report.rows == 10)
        #expect(
            report.rejects.map { "\($0.line) \($0.field)" } == [
                "2 price", "3 price", "4 sku", "5 min_quantity", "6 currency", "7 valid_until", "8 op", "9 price", "10 price_base_quantity",
            ])
        #expect(try prices("i") == ["l box 2.5 7.5/100 EUR"])
        let row = try #require(try store.read { try $0.prices(of: [SKU("i")]) }[0].first)
        // The last day counts to its end.
        #expect(row.validFrom == 1_767_225_600 && row.validUntil == 1_767_225_600 + 31 * 86_400)
        #expect(try String(contentsOfFile: folder.file("rejects"), encoding: .utf8).split(separator: "\n").count == 10)
    }

    @Test func deltasAddAndRemove() throws {
        _ = try run(.prices, "price_list,sku,price\nl,a,1\nl,b,2\nl,b,3\nm,a,9\n")
        #expect(try prices("a", "b") == ["l pce 1 1/1 EUR", "m pce 1 9/1 EUR", "l pce 1 3/1 EUR"])
        let delta = "price_list,sku,price,op\nl,a,,delete\nl,b,4,\nl,c,5,add\nl,c,,remove\n"
        #expect(try run(.prices, delta).accepted == 4)
        #expect(try prices("a", "b", "c") == ["m pce 1 9/1 EUR", "l pce 1 4/1 EUR"])
        #expect(try run(.prices, delta).accepted == 4)
        #expect(try prices("a", "b", "c") == ["m pce 1 9/1 EUR", "l pce 1 4/1 EUR"])
        let before = try store.read { try $0.priceSequence() }
        #expect(try run(.prices, delta) { $0.isDryRun = true }.accepted == 4)
        #expect(try store.read { try $0.priceSequence() } == before)
    }

    /// Sixty prices of list `cut`, gzipped, without the last quarter of the bytes.
    private static let cutFile =
        Data(
            base64Encoded: """
                H4sIAAAAAAAC/0WSOU4tQQxFc9ZyZZXHslfzA0SAIEAM+8f/tasJj7ravoM/Pl+fX/69v3594+vtBx//8en5p2khOcj8IoaqUcpFgtpCkhcpLIrKLjLUMqq6yFH9bR4G\
                0o1iHm5EGe2hhCatmV8IXqQ8uxdUWsq8ZO4xi0IHBbGp9pBClpPPejawJelBh+UmnTUcvefPFe/eo8TnccKqaJ3Jhc1C+0SwwKoUMcjY/heJyENyjgNR8L4HS0fkLeq8\
                dUgarYMB76jrYIuKIB23kpAO6l5b8E7qtKSr3ReNRGVU9dtTU7dmJCNCW1Iy5UFD9p81a9QfeBrQ1pRKa7bqBremk4xmu1PS6UcLcuu1hbjLMYZsIz+XIm1c7l6tq+uU\
                Dg==
                """) ?? Data()

    @Test func aBrokenFileLeavesNothing() throws {
        _ = try run(.prices, "price_list,sku,price\ncut,s0,1\n")
        let before = try store.read { try $0.priceSequence() }
        for replaces in [false, true] {
            let report = try run(.prices, Self.cutFile) { $0.replaces = replaces }
            #expect(report.interruption != nil && report.accepted == 0)
            #expect(try store.read { try $0.priceSequence() } == before && prices("s0") == ["cut pce 1 1/1 EUR"])
        }
        let batched = try run(.prices, Self.cutFile) { plan in
            plan.isBatched = true
            plan.batchSize = 1
        }
        #expect(batched.interruption != nil && (1..<60).contains(batched.accepted))
        #expect(try store.read { try $0.priceCount() } == batched.accepted)
    }

    @Test func replacingLeavesWhatTheFileHas() throws {
        _ = try run(.catalogs, "catalog,mode,op,sku,brand,assigned_to\nk,restrict,add,,x,everyone\nk,restrict,add,a,,\no,overlay,add,b,,\n")
        _ = try run(
            .catalogs, "catalog,mode,op,sku,category\nk,restrict,add,c,\nk,restrict,add,,A > B\nk,restrict,remove,d,\nk,restrict,add,,D\n"
        ) {
            plan in
            plan.replaces = true
            plan.batchSize = 1
        }
        let records = try store.read { try $0.buyerRecords() }
        let rules = try #require(records.catalogs.catalogs["k"]).rules
        #expect(
            Set(rules) == [
                CatalogRule(.add, .listed), CatalogRule(.remove, .listed), CatalogRule(.add, .category(CategoryTrail("A > B"))),
                CatalogRule(.add, .category(CategoryTrail("D"))),
            ], "\(rules)")
        let number = try #require(records.catalogNumbers["k"])
        var listed = 0
        try store.read { try $0.forEachListedSKU(ofCatalog: number, .add) { _ in listed += 1 } }
        #expect(listed == 1 && records.catalogs.catalogs["o"]?.rules == [CatalogRule(.add, .listed)])

        _ = try run(.prices, "price_list,sku,price\nl,a,1\nm,a,1\n")
        _ = try run(.prices, "price_list,sku,price\nl,b,2\nl,c,3\n") { plan in
            plan.replaces = true
            plan.batchSize = 1
        }
        #expect(try prices("a", "b", "c") == ["m pce 1 1/1 EUR", "l pce 1 2/1 EUR", "l pce 1 3/1 EUR"])
    }

    @Test func customersWithTheirLists() throws {
        let report = try run(
            .customers,
            """
            type,code,name,parent,company,unit,group,currency,tax_rate,status,price_lists,catalogs,stop,strategy,op
            group,G,Wholesale,,,,,,,,g,,,,
            company,A,Acme,,,,G,USD,25,active,a1;a2!,k,true,minimal,
            unit,U,,,A,,,,,,,,,,
            unit,V,,,,,,,,,,,,,
            associate,p,,,A,U,,,,blocked,,,,,
            planet,X,,,,,,,,,,,,,
            company,B,,,,,,EU,,,,,,,
            """)
        #expect(report.accepted == 4 && report.rejects.map(\.field) == ["company", "type", "currency"], "\(report.rejects)")
        let records = try store.read { try $0.buyerRecords() }
        let chain = records.prices.chain(of: try records.directory.customer("U"), at: 0)
        let dollar = try CurrencyCode("USD")
        #expect(chain.links.isEmpty && records.directory.companies["A"]?.currency == dollar)
        #expect(records.prices.assignments[.company("A")]?.map(\.mergeAllowed).sorted { $0 && !$1 } == [true, false])
        #expect(throws: CommerceError.self) { try records.directory.customer("p") }
        _ = try run(.customers, "type,code,op\nunit,U,delete\n")
        #expect(try store.read { try $0.buyerRecords() }.directory.units.isEmpty)
    }

    @Test func linesOfOrders() throws {
        _ = try run(.customers, "type,code,company\ncompany,17850,\ncompany,12583,\nunit,U,17850\n")
        let report = try run(
            .orderLines,
            """
            InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country
            536365,85123A,WHITE HANGING HEART T-LIGHT HOLDER,6,2010-12-01 08:26:00,2.55,17850.0,United Kingdom
            536365,85123A,WHITE HANGING HEART T-LIGHT HOLDER,2,2010-12-01 08:26:00,2.55,17850.0,United Kingdom
            536366,85123A,WHITE HANGING HEART T-LIGHT HOLDER,6,2010-12-02 08:26:00,2.55,17850.0,United Kingdom
            536367,71053,WHITE METAL LANTERN,6,2010-12-01 08:26:00,3.39,17850.0,United Kingdom
            C536379,D,Discount,-1,2010-12-01 09:41:00,27.5,12583.0,United Kingdom
            536370,22728,ALARM CLOCK BAKELIKE PINK,24,2010-12-01 08:45:00,3.75,,France
            536371,22728,ALARM CLOCK BAKELIKE PINK,24,yesterday,3.75,12583.0,France
            """)
        #expect(report.accepted == 4 && report.rejects.map(\.field) == ["quantity", "customer", "ordered_at"], "\(report.rejects)")
        let before = Int64(1_291_161_600)
        #expect(try store.read { try $0.orderCounts(of: ["17850"], since: before, times: 2) } == [SKU("85123A"): 2])
        #expect(try store.read { try $0.orderCounts(of: ["17850"], since: before + 86_400, times: 2) }.isEmpty)
        #expect(try store.read { try $0.orderCounts(of: ["12583"], since: 0, times: 1) }.isEmpty)
        _ = try run(.orderLines, "customer,order,sku,op\nU,536366,85123A,delete\n")
        #expect(try store.read { try $0.orderCounts(of: ["17850"], since: before, times: 1) }.count == 2)
        #expect(try store.read { try $0.orderCounts(of: ["17850"], since: before, times: 2) }.isEmpty)
    }

    @Test func laterBatchesRuleOverEarlierOnes() throws {
        var random = SeededRandom(11)
        var truth: [String: Int] = [:]
        var lines = ["op,price_list,sku,price"]
        for _ in 0..<400 {
            let (list, sku) = ("l\(Int.random(in: 0..<3, using: &random))", "s\(Int.random(in: 0..<9, using: &random))")
            let price = Int.random(in: 1...999, using: &random)
            if Int.random(in: 0..<4, using: &random) == 0 {
                truth[list + "/" + sku] = nil
                lines.append("remove,\(list),\(sku),")
            } else {
                truth[list + "/" + sku] = price
                lines.append("upsert,\(list),\(sku),\(price)")
            }
        }
        for isBatched in [false, true] {
            let report = try run(.prices, lines.joined(separator: "\n")) { ($0.batchSize, $0.isBatched) = (7, isBatched) }
            #expect(report.rejected == 0 && report.accepted == 400)
            var found: [String: Int] = [:]
            for number in 0..<9 {
                for row in try store.read({ try $0.prices(of: [SKU("s\(number)")])[0] }) {
                    found["\(row.list)/\(row.sku)"] = Int(row.amount.tenThousandths / 10_000)
                }
            }
            #expect(found == truth)
        }
    }
}
