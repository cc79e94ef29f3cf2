import Commerce
import SearchIndex

extension BuyerView {
    /// The prices of a segment for a search: those of all documents where they are remembered or were asked for often enough, else those
    /// of the documents that the search looks at.
    func priceNumbers(in segment: SegmentReference) throws -> ShadowNumbers {
        let ancestries = ancestries(of: chain)
        let question = question(chain, ancestries)
        let known = desk.cache.value(.prices(question), of: segment.identity, as: PriceColumn.self).flatMap {
            $0.age.counts(at: context.moment) ? $0 : nil
        }
        if let known, known.age.sequence >= priceSequence { return .column(known.column) }
        let demand = desk.demand(question, in: segment)
        let rest = demand.rest(of: segment.documentCount, renews: known != nil)
        let glance = try desk.shelf.glance(at: priceSequence, numbers(of: ancestries))
        let isUnchanged = known.map { glance.log.changes(after: $0.age.sequence, in: $0.age.lists)?.isEmpty == true } ?? false
        guard rest > 0, !isUnchanged else {
            demand.reset()
            return .column(try prices(in: segment).column)
        }
        let finder = try finder(ancestries, glance, in: segment)
        return .demanded(
            DemandedNumbers(documentCount: segment.documentCount, limit: rest) { docs in
                demand.note(docs.count)
                return finder.prices(of: docs).map { PriceColumn.number($0) }
            } all: {
                demand.reset()
                return column(at: glance, in: segment) ?? ShadowColumn(documentCount: segment.documentCount, finder.all)
            })
    }

    /// What finds the prices of single documents by the lists of a glance.
    func finder(_ ancestries: [[PriceList]], _ glance: PriceGlance, in segment: SegmentReference) throws -> PriceFinder {
        var until: Int64?
        return PriceFinder(
            resolution: try resolution(of: chain, ancestries, glance, in: segment, &until), segment: segment, register: glance.register,
            products: desk.knownProducts(of: segment, glance.register), unitField: desk.options.unitField
        ) { [shelf = desk.shelf, unit = desk.options.defaultUnit] name in shelf.unit(name ?? unit) }
    }

    /// The column of all prices by the lists of a glance; nil where others know newer ones, so that they do not fit what was looked up.
    private func column(at glance: PriceGlance, in segment: SegmentReference) -> ShadowColumn? {
        var maker = PriceColumnMaker(view: self, segment: segment, glance: glance)
        return try? maker.column(of: chain)?.column
    }
}
