import Commerce
import Testing

/// 1. Without a catalog everything is shown; an empty restricting catalog shows nothing.
/// 2. Several catalogs of a level combine by union; within a catalog removing beats adding.
/// 3. The nearest level with a restricting catalog replaces what farther levels show; overlays lie over it.
/// 4. What an overlay of any level removes is hidden, whoever shows it.
/// 5. A catalog, and a rule of it, counts in `[from, until)` and while active.
/// 6. A product that comes later falls under the rules; a category includes all below it.
/// 7. Customers of equal catalogs have equal assortments.
@Suite struct CatalogBookTests {
    private let bolt = ProductFacts(
        sku: SKU("bolt"), brand: "Acme", categories: [CategoryTrail("Fasteners > Bolts")], attributes: ["Thread": ["M8"]])
    private let nut = ProductFacts(sku: SKU("nut"), brand: "Other", categories: [CategoryTrail("Fasteners > Nuts")])
    private let lamp = ProductFacts(sku: SKU("lamp"), brand: "Acme", categories: [CategoryTrail("Lighting")])
    private var products: [ProductFacts] { [bolt, nut, lamp] }

    private var directory: CompanyDirectory {
        var directory = CompanyDirectory()
        directory.companies["TOP"] = Company(code: "TOP", group: "G")
        directory.companies["SUB"] = Company(code: "SUB", parent: "TOP")
        directory.units["U1"] = BusinessUnit(code: "U1", company: "SUB")
        directory.units["U2"] = BusinessUnit(code: "U2", company: "SUB", parent: "U1")
        directory.associates["ann"] = Associate(code: "ann", company: "SUB", unit: "U2")
        return directory
    }

    private func catalog(_ code: CatalogCode, _ mode: Catalog.Mode, _ rules: [CatalogRule]) -> Catalog {
        Catalog(code: code, mode: mode, rules: rules)
    }

    private func seen(_ book: CatalogBook, _ customer: String? = nil, at moment: Int64 = 0) throws -> [String] {
        let customer = try customer.map { try directory.customer($0) } ?? .anonymous
        let assortment = book.assortment(of: customer, at: moment)
        return products.filter { product in
            book.shows(product, assortment, at: moment, isListed: { code, _, sku in sku.description.hasPrefix(code.description) })
        }.map(\.sku.description)
    }

    @Test func modesAreExplicit() throws {
        #expect(try seen(CatalogBook()) == ["bolt", "nut", "lamp"])
        #expect(try seen(CatalogBook([catalog("c", .restrict, [])], [.init(.everyone, "c")])) == [])
        #expect(try seen(CatalogBook([catalog("c", .overlay, [])], [.init(.everyone, "c")])) == ["bolt", "nut", "lamp"])
    }

    @Test func rules() throws {
        func seen(_ rules: CatalogRule...) throws -> [String] {
            try self.seen(CatalogBook([catalog("lam", .restrict, rules)], [.init(.everyone, "lam")]))
        }
        #expect(try seen(.init(.add, .category(CategoryTrail("Fasteners")))) == ["bolt", "nut"])
        #expect(try seen(.init(.add, .category(CategoryTrail("Fasten")))) == [])
        #expect(try seen(.init(.add, .brand("Acme"))) == ["bolt", "lamp"])
        #expect(try seen(.init(.add, .attribute(name: "Thread", value: "M8"))) == ["bolt"])
        #expect(try seen(.init(.add, .sku(SKU("nut")))) == ["nut"])
        #expect(try seen(.init(.add, .listed)) == ["lamp"])
        #expect(try seen(.init(.remove, .brand("Acme")), .init(.add, .all)) == ["nut"])
    }

    @Test func levels() throws {
        let book = CatalogBook(
            [
                catalog("public", .restrict, [.init(.add, .category(CategoryTrail("Lighting")))]),
                catalog("extra", .overlay, [.init(.add, .sku(SKU("nut")))]),
                catalog("contract", .restrict, [.init(.add, .sku(SKU("bolt")))]),
                catalog("group", .restrict, [.init(.add, .all)]),
            ],
            [.init(.everyone, "public"), .init(.unit("U1"), "contract"), .init(.associate("ann"), "extra"), .init(.group("G"), "group")])
        #expect(try seen(book) == ["lamp"])
        #expect(try seen(book, "TOP") == ["bolt", "nut", "lamp"])
        #expect(try seen(book, "U1") == ["bolt"])
        #expect(try seen(book, "U2") == ["bolt"])
        #expect(try seen(book, "ann") == ["bolt", "nut"])
    }

    @Test func hidingBeatsShowing() throws {
        let book = CatalogBook(
            [
                catalog("hide", .overlay, [.init(.remove, .brand("Acme"))]), catalog("a", .restrict, [.init(.add, .all)]),
                catalog("b", .restrict, [.init(.add, .all), .init(.remove, .sku(SKU("nut")))]),
            ],
            [.init(.everyone, "hide"), .init(.company("SUB"), "a"), .init(.company("SUB"), "b")])
        #expect(try seen(book, "ann") == ["nut"])
        #expect(try seen(book, "TOP") == ["nut"])
    }

    @Test func validity() throws {
        var timed = catalog(
            "c", .restrict, [.init(.add, .brand("Acme"), validity: Validity(from: 10, until: 20)), .init(.add, .sku(SKU("nut")))])
        timed.validity = Validity(until: 100)
        let book = CatalogBook([timed], [.init(.everyone, "c")])
        #expect(try [9, 10, 19, 20].map { try seen(book, at: $0).count } == [1, 3, 3, 1])
        #expect(try seen(book, at: 100).count == 3)
        #expect([0, 10, 20, 100].map { book.edge(of: .anonymous, after: $0) } == [10, 20, 100, nil])
        timed.isActive = false
        #expect(try seen(CatalogBook([timed], [.init(.everyone, "c")])).count == 3)
    }

    @Test func equalAssortmentsAreOne() throws {
        let book = CatalogBook(
            [catalog("a", .restrict, [.init(.add, .all)]), catalog("o", .overlay, [.init(.add, .all)])],
            [.init(.company("TOP"), "a"), .init(.company("SUB"), "a"), .init(.associate("ann"), "o"), .init(.everyone, "o")])
        #expect(book.assortment(of: try directory.customer("TOP"), at: 0) == book.assortment(of: try directory.customer("U2"), at: 0))
        #expect(book.assortment(of: .anonymous, at: 0) == .everything)
    }

    @Test func unpriced() throws {
        var near = catalog("near", .overlay, [])
        var far = catalog("far", .overlay, [])
        near.unpriced = .show
        far.unpriced = .hide
        let book = CatalogBook([near, far], [.init(.everyone, "far"), .init(.company("SUB"), "near")])
        #expect(book.assortment(of: .anonymous, at: 0).hidesUnpriced)
        #expect(!book.assortment(of: try directory.customer("SUB"), at: 0).hidesUnpriced)
    }

    @Test func customers() throws {
        var directory = directory
        #expect(
            try directory.customer("ann").levels == [
                .associate("ann"), .unit("U2"), .unit("U1"), .company("SUB"), .company("TOP"), .group("G"), .everyone,
            ])
        #expect(throws: CommerceError.self) { try directory.customer("nobody") }
        directory.companies["TOP"]?.status = .blocked
        #expect { try directory.customer("ann") } throws: { ($0 as? CommerceError)?.code == .blocked }
    }
}
