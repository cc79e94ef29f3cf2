import Commerce
import TestSupport
import Testing

/// The price rules, each by its worked example.
///
/// 1. First hit by priority a slot; `mergeAllowed=false` only for a SKU without a price, and then it closes the SKU.
/// 2. `minimal` takes the cheapest a slot; permuted chains are equal.
/// 3. Currency and validity are hard filters; validity is `[from, until)`.
/// 4. The highest tier reached sets the whole quantity; below the smallest tier there is no price.
/// 5. A fixed price beats a percentage of the parent; the first percentage that names the product counts.
/// 6. Levels fall back from the nearest to everyone, and each may stop.
@Suite struct PriceRuleTests {
    private let merged = [
        row("default", from: "1", "9"), row("default", from: "2", "8"), row("default", from: "5", "6"),
        row("custom", from: "1", "8"), row("custom", from: "2", "7"), row("custom", from: "4", "7"),
    ]

    private func resolver(_ book: PriceBook, _ rows: [PriceRow]) -> PriceResolver {
        PriceResolver(book, entries: Entries(rows).callAsFunction)
    }

    @Test func mergesByPriority() {
        let book = book([("default", true), ("custom", true)])
        #expect(resolver(book, merged).text(book) == "1/9, 2/8, 4/7, 5/6")
        let reverse = Commerce.PriceBook(
            book.lists.values,
            [
                PriceListAssignment(.everyone, PriceListCode("default"), priority: 2),
                PriceListAssignment(.everyone, PriceListCode("custom"), priority: 1),
            ])
        #expect(resolver(reverse, merged).text(reverse) == "1/8, 2/7, 4/7, 5/6")
    }

    @Test func mergeNotAllowed() {
        let late = book([("default", true), ("custom", false)])
        #expect(resolver(late, merged).text(late) == "1/9, 2/8, 5/6")
        let early = book([("custom", false), ("default", true)])
        #expect(resolver(early, merged).text(early) == "1/8, 2/7, 4/7")
        let other = merged.filter { $0.list == PriceListCode("default") } + [row("custom", of: "b", "3")]
        #expect(resolver(early, other).text(early) == "1/9, 2/8, 5/6")
        #expect(resolver(early, other).text(early, sku: "b") == "1/3")
    }

    @Test func aSKUWithAPriceInAnotherUnitIsClosedToo() {
        let book = book([("first", true), ("second", false)])
        let rows = [row("first", "5", unit: "box"), row("second", "1")]
        let price = resolver(book, rows).price(
            of: ProductFacts(sku: SKU("a")), unit: "pce", quantity: .one, book.chain(of: .anonymous, at: 0), currency: euro, at: 0)
        #expect(price == nil)
    }

    @Test func minimalTakesTheCheapest() {
        for lists in [[("default", true), ("custom", false)], [("custom", false), ("default", false)]] {
            let book = book(lists, strategy: .minimal)
            #expect(resolver(book, merged).text(book) == "1/8, 2/7, 4/7, 5/6")
        }
    }

    @Test func permutedChainsAreOneUnderMinimal() {
        let links = ["b", "c", "a"].map { PriceChain.Link(PriceListCode($0), mergeAllowed: $0 == "a") }
        #expect(PriceChain(links, strategy: .minimal) == PriceChain(links.reversed(), strategy: .minimal))
        #expect(PriceChain(links) != PriceChain(links.reversed()))
    }

    @Test func currencyIsNeverMixed() {
        let book = book([("dollars", false), ("euros", true)])
        let rows = [row("dollars", "1", dollar), row("euros", "2")]
        #expect(resolver(book, rows).text(book) == "1/2")
    }

    @Test(arguments: [(99, ""), (100, "1/5"), (199, "1/5"), (200, "")])
    func validityEdges(_ moment: Int64, _ expected: String) {
        let book = book([("a", true)])
        #expect(resolver(book, [row("a", "5", validFrom: 100, validUntil: 200)]).text(book, at: moment) == expected)
    }

    @Test func theEntryThatBeganLastCounts() {
        let book = book([("a", true)])
        let rows = [row("a", "5"), row("a", "4", validFrom: 100, validUntil: 200), row("a", "3", validFrom: 150)]
        let resolver = resolver(book, rows)
        #expect([99, 100, 149, 150, 250].map { resolver.text(book, at: $0) } == ["1/5", "1/4", "1/4", "1/3", "1/3"])
    }

    @Test func aListOutsideItsValidityOrNotActiveDoesNotCount() {
        var book = book([("first", true), ("second", true)])
        let rows = [row("first", "1"), row("second", "2")]
        book.lists[PriceListCode("first")]?.validity = Validity(from: 10, until: 20)
        #expect([9, 10, 19, 20].map { resolver(book, rows).text(book, at: $0) } == ["1/2", "1/1", "1/1", "1/2"])
        book.lists[PriceListCode("first")]?.isActive = false
        #expect(resolver(book, rows).text(book, at: 15) == "1/2")
    }

    @Test(arguments: [
        ("9", nil), ("10", "5"), ("10.5", "5"), ("99", "5"), ("99.9999", "5"), ("100", "4"), ("100.0001", "4"), ("1000000", "4"),
    ])
    func tierBoundaries(_ quantity: String, _ expected: String?) {
        let book = book([("a", true)])
        let price = resolver(book, [row("a", from: "10", "5"), row("a", from: "100", "4")]).price(
            of: ProductFacts(sku: SKU("a")), unit: "pce", quantity: d(quantity), book.chain(of: .anonymous, at: 0), currency: euro, at: 0)
        #expect(price?.unitPrice == expected.map(d))
    }

    @Test func fractionalTiers() {
        let book = book([("a", true)])
        let resolver = resolver(book, [row("a", from: "0.5", "5", unit: "m"), row("a", from: "2.25", "4", unit: "m")])
        let chain = book.chain(of: .anonymous, at: 0)
        let prices = ["0.4999", "0.5", "2.2499", "2.25"].map { quantity in
            resolver.price(of: ProductFacts(sku: SKU("a")), unit: "m", quantity: d(quantity), chain, currency: euro, at: 0)?.unitPrice
        }
        #expect(prices == [nil, d("5"), d("5"), d("4")])
    }

    @Test func priceBaseQuantity() {
        let book = book([("a", true)])
        #expect(resolver(book, [row("a", "12.34", per: "100")]).text(book) == "1/0.1234")
        #expect(resolver(book, [row("a", "0.1", per: "8")]).text(book) == "1/0.0125")
    }

    @Test func percentages() {
        let list = PriceListCode("contract")
        let base = PriceList(code: PriceListCode("base"))
        let contract = PriceList(
            code: list, parent: base.code,
            adjustments: [
                PriceAdjustment(.brand("Acme"), percent: d("-20")), PriceAdjustment(.category(CategoryTrail("Bolts")), percent: d("-12.5")),
            ])
        let book = PriceBook([base, contract], [PriceListAssignment(.everyone, list)])
        let rows = [
            row("base", "10"), row("base", from: "100", "9"), row("base", of: "b", "10"), row("base", of: "c", "10"),
            row("contract", of: "c", "9.99"),
        ]
        let resolver = resolver(book, rows)
        func text(_ product: ProductFacts) -> String {
            resolver.tiers(of: product, book.chain(of: .anonymous, at: 0), currency: euro, at: 0)
                .map { "\($0.minQuantity)/\($0.unitPrice)" }.joined(separator: ", ")
        }
        let bolt = CategoryTrail("Bolts>Hex bolts")
        #expect(text(ProductFacts(sku: SKU("a"), brand: "Acme", categories: [bolt])) == "1/8, 100/7.2")
        #expect(text(ProductFacts(sku: SKU("b"), brand: "Other", categories: [bolt])) == "1/8.75")
        #expect(text(ProductFacts(sku: SKU("c"), brand: "Acme")) == "1/9.99")
        #expect(text(ProductFacts(sku: SKU("a"), brand: "Other", categories: [CategoryTrail("Bolt")])) == "")
    }

    @Test func levelsFallBackAndStop() throws {
        var directory = CompanyDirectory()
        directory.companies["C"] = Company(code: "C", group: "G")
        directory.units["U"] = BusinessUnit(code: "U", company: "C")
        let lists = ["unit", "company", "group", "all"]
        let levels: [CustomerLevel] = [.unit("U"), .company("C"), .group("G"), .everyone]
        func chain(_ policies: [PricePolicy], _ customer: String = "U") throws -> [String] {
            let book = PriceBook(
                lists.map { PriceList(code: PriceListCode($0)) },
                zip(levels, lists).map { PriceListAssignment($0, PriceListCode($1)) }, policies)
            return book.chain(of: try directory.customer(customer), at: 0).links.map(\.list.description)
        }
        #expect(try chain([]) == ["unit", "company", "group", "all"])
        #expect(try chain([], "C") == ["company", "group", "all"])
        #expect(try chain([PricePolicy(.company("C"), stops: true)]) == ["unit", "company"])
        #expect(try chain([PricePolicy(.unit("U"), stops: true)]) == ["unit"])
        #expect(try chain([PricePolicy(.unit("U"), stops: true)], "C") == ["company", "group", "all"])
    }

    @Test func explains() {
        let book = book([("default", true), ("custom", false), ("last", true)])
        let rows = merged + [row("last", from: "3", "1"), row("last", "7", unit: "box")]
        let explanation = resolver(book, rows).explanation(
            of: ProductFacts(sku: SKU("a")), unit: "pce", quantity: d("3"), book.chain(of: .anonymous, at: 0), currency: euro, at: 0)
        #expect(explanation.price?.list == PriceListCode("last"))
        #expect(
            explanation.steps.map(\.verdict) == [
                .lowerTier, .lowerTier, .quantityTooSmall, .mergeNotAllowed, .mergeNotAllowed, .mergeNotAllowed, .otherUnit, .won,
            ])
    }
}
