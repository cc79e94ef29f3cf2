import Commerce
import Testing

/// The assignments of OroCommerce's demo data with prices that they imply, derived by hand.
///
/// The lists hold, for the four SKUs of the examples: Default the catalog price and a tier from 10; Wholesale 10 % below Default
/// but a fixed price for `1AB92`; Partner C fixed prices for `0RT28` (with a tier of its own from 5) and `1TB10`.
///
/// | SKU | Default | Wholesale | Partner C |
/// |---|---|---|---|
/// | 0RT28 | 99.99, from 10: 95 | 89.991, from 10: 85.5 | 80, from 5: 75 |
/// | 1AB92 | 95 | 70 | – |
/// | 1TB10 | – | – | 250 |
/// | 1GB82 | 19.99 | 17.991 | – |
@Suite struct OroDemoTests {
    private let standard = PriceListCode("Default Price List")
    private let wholesale = PriceListCode("Wholesale Price List")
    private let custom = PriceListCode("Partner C Custom Price List")

    private var book: PriceBook {
        PriceBook(
            [
                PriceList(code: standard), PriceList(code: custom),
                PriceList(code: wholesale, parent: standard, adjustments: [PriceAdjustment(percent: d("-10"))]),
            ],
            [
                PriceListAssignment(.company("Company A"), standard, priority: 100),
                PriceListAssignment(.company("Company A"), wholesale, priority: 200),
                PriceListAssignment(.company("Wholesaler B"), wholesale, priority: 100),
                PriceListAssignment(.company("Wholesaler B"), standard, priority: 200),
                PriceListAssignment(.company("Partner C"), standard, priority: 100),
                PriceListAssignment(.company("Partner C"), custom, priority: 200, mergeAllowed: false),
                PriceListAssignment(.group("All Customers"), wholesale, priority: 100, mergeAllowed: false),
                PriceListAssignment(.group("All Customers"), custom, priority: 200),
                PriceListAssignment(.group("Wholesale Customers"), custom, priority: 100, mergeAllowed: false),
                PriceListAssignment(.group("Wholesale Customers"), wholesale, priority: 200),
                PriceListAssignment(.group("Partners"), wholesale, priority: 100),
                PriceListAssignment(.group("Partners"), custom, priority: 200),
                PriceListAssignment(.everyone, wholesale, priority: 100),
                PriceListAssignment(.everyone, custom, priority: 200),
            ])
    }

    private func text(_ customer: Customer, _ sku: String) -> String {
        let rows = [
            row("Default Price List", of: "0RT28", "99.99", dollar), row("Default Price List", of: "0RT28", from: "10", "95", dollar),
            row("Default Price List", of: "1AB92", "95", dollar), row("Default Price List", of: "1GB82", "19.99", dollar),
            row("Wholesale Price List", of: "1AB92", "70", dollar),
            row("Partner C Custom Price List", of: "0RT28", "80", dollar),
            row("Partner C Custom Price List", of: "0RT28", from: "5", "75", dollar),
            row("Partner C Custom Price List", of: "1TB10", "250", dollar),
        ]
        let resolver = PriceResolver(book, entries: Entries(rows).callAsFunction)
        return resolver.tiers(of: ProductFacts(sku: SKU(sku)), book.chain(of: customer, at: 0), currency: dollar, at: 0)
            .map { "\($0.minQuantity)/\($0.unitPrice)" }.joined(separator: ", ")
    }

    private func customer(_ company: String, _ group: String) throws -> Customer {
        var directory = CompanyDirectory()
        directory.companies[CompanyCode(company)] = Company(code: CompanyCode(company), group: CustomerGroupCode(group))
        return try directory.customer(company)
    }

    private static let skus = ["0RT28", "1AB92", "1TB10", "1GB82"]

    /// Default first; Wholesale has no slot that Default lacks; the group's Wholesale comes again, its Partner C adds the slot from 5.
    @Test func companyA() throws {
        let prices = try Self.skus.map { text(try customer("Company A", "All Customers"), $0) }
        #expect(prices == ["1/99.99, 5/75, 10/95", "1/95", "1/250", "1/19.99"])
    }

    /// Wholesale first. The group's Partner C must not merge: it gives only `1TB10`, which has no price yet, its price.
    @Test func wholesalerB() throws {
        let prices = try Self.skus.map { text(try customer("Wholesaler B", "Wholesale Customers"), $0) }
        #expect(prices == ["1/89.991, 10/85.5", "1/70", "1/250", "1/17.991"])
    }

    /// Default first; its own list must not merge, so it gives a price only to `1TB10`. A list counts where it comes first: Partner C
    /// does not come again by the group.
    @Test func partnerC() throws {
        let prices = try Self.skus.map { text(try customer("Partner C", "Partners"), $0) }
        #expect(prices == ["1/99.99, 10/95", "1/95", "1/250", "1/19.99"])
    }

    /// Without a company's own lists the group decides: Wholesale must not merge, so it closes what it has a price for.
    @Test func anyCustomerOfTheGroups() throws {
        let all = try Self.skus.map { text(try customer("Other", "All Customers"), $0) }
        #expect(all == ["1/89.991, 10/85.5", "1/70", "1/250", "1/17.991"])
        let wholesale = try Self.skus.map { text(try customer("Other", "Wholesale Customers"), $0) }
        #expect(wholesale == ["1/80, 5/75", "1/70", "1/250", "1/17.991"])
    }

    /// The website's lists: Wholesale, then the slots that only Partner C has.
    @Test func visitors() {
        #expect(Self.skus.map { text(.anonymous, $0) } == ["1/89.991, 5/75, 10/85.5", "1/70", "1/250", "1/17.991"])
    }
}
