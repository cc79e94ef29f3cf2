/// All catalogs and who has them.
package struct CatalogBook: Sendable {
    package var catalogs: [CatalogCode: Catalog] = [:]
    package var assignments: [CustomerLevel: Set<CatalogCode>] = [:]

    package init() {}

    package init(_ catalogs: some Sequence<Catalog>, _ assignments: some Sequence<CatalogAssignment>) {
        for catalog in catalogs { self.catalogs[catalog.code] = catalog }
        for assignment in assignments { self.assignments[assignment.level, default: []].insert(assignment.catalog) }
    }

    /// The assortment of a customer.
    ///
    /// 1. Levels are walked from the nearest outwards. Catalogs that are not active or not valid at the moment do not count.
    /// 2. What is shown is the union of what the catalogs show (a restricting one what it adds and does not remove, an overlay what
    ///    it adds) up to and with the first level that has a restricting one. Without any, everything is shown.
    /// 3. What an overlay removes is hidden, on whatever level it is assigned: hiding beats showing.
    /// 4. Whether products without a price are shown says the nearest catalog that states it, of several on a level the hiding one;
    ///    otherwise they are.
    /// - Complexity: O(catalogs of the customer · log)
    package func assortment(of customer: Customer, at moment: Int64) -> Assortment {
        var shows: Set<CatalogCode> = []
        var hides: Set<CatalogCode> = []
        var isRestricted = false
        var unpriced: Catalog.Unpriced?
        for level in customer.levels {
            let here = (assignments[level] ?? []).compactMap { catalogs[$0] }.filter { $0.counts(at: moment) }
            let stated = here.compactMap(\.unpriced)
            if unpriced == nil, !stated.isEmpty { unpriced = stated.contains(.hide) ? .hide : .show }
            for catalog in here {
                if !isRestricted { shows.insert(catalog.code) }
                if catalog.mode == .overlay { hides.insert(catalog.code) }
            }
            if here.contains(where: { $0.mode == .restrict }) { isRestricted = true }
        }
        let hiding = hides.filter { code in catalogs[code]?.rules.contains { $0.operation == .remove } == true }
        return Assortment(
            shows: isRestricted ? shows.sorted() : nil, hides: hiding.sorted(), hidesUnpriced: unpriced == .hide)
    }

    /// Whether an assortment shows a product; prices aside.
    package func shows(
        _ product: ProductFacts, _ assortment: Assortment, at moment: Int64,
        isListed: (CatalogCode, CatalogRule.Operation, SKU) -> Bool = { _, _, _ in false }, passes: (String) -> Bool = { _ in false }
    ) -> Bool {
        func has(_ operation: CatalogRule.Operation, _ code: CatalogCode) -> Bool {
            catalogs[code]?.has(operation, product, at: moment, isListed: { isListed(code, $0, $1) }, passes: passes) == true
        }
        guard !assortment.hides.contains(where: { has(.remove, $0) }) else { return false }
        guard let shown = assortment.shows else { return true }
        return shown.contains { code in
            has(.add, code) && (catalogs[code]?.mode == .overlay || !has(.remove, code))
        }
    }

    /// The next moment after `moment` at which a catalog of the assortment or one of its rules begins or ends to count.
    package func edge(of customer: Customer, after moment: Int64) -> Int64? {
        var edge: Int64?
        for level in customer.levels {
            for code in assignments[level] ?? [] {
                guard let catalog = catalogs[code] else { continue }
                for next in [catalog.validity.edge(after: moment)] + catalog.rules.map({ $0.validity.edge(after: moment) }) {
                    if let next { edge = min(edge ?? next, next) }
                }
            }
        }
        return edge
    }
}
