import Commerce
import CommerceStore
import Logging
import SearchIndex

extension BuyerView {
    /// The prices of a segment for a search: those of all documents where they are remembered, else those of the documents that the search
    /// looks at.
    ///
    /// A search does not wait for the column of all, unless it looks at a large part of the documents itself: the column is made in the
    /// background once enough was looked up, and one that has become out of date tells what has not changed since.
    func priceNumbers(in segment: SegmentReference) throws -> ShadowNumbers {
        let question = question(chain, ancestries)
        let known = desk.cache.value(.prices(question), of: segment.identity, as: PriceColumn.self).flatMap {
            $0.age.counts(at: context.moment) ? $0 : nil
        }
        if let known, known.age.sequence >= priceSequence { return .column(known.column) }
        let glance = try desk.shelf.glance(at: priceSequence, numbers(of: ancestries))
        let own = known.flatMap { PriceFinder.Remembered($0, glance) }
        if own?.changed.isEmpty == true {
            var maker = PriceColumnMaker(view: self, segment: segment, glance: glance)
            // Others may have made it newer than the glance meanwhile.
            return .column(try (maker.column(of: chain) ?? prices(in: segment)).column)
        }
        let remembered = own ?? base(ancestries, glance, in: segment)
        let finder = try finder(ancestries, glance, remembered, in: segment)
        let demand = desk.demand(question, in: segment)
        let count = segment.documentCount
        let limit = own == nil ? PriceDemand.limit(of: count, hasBase: remembered != nil) : count
        return .demanded(
            DemandedNumbers(documentCount: count, limit: limit) { docs in
                if demand.note(docs.count, of: count, renews: own != nil) { order(demand, in: segment) }
                return finder.numbers(of: docs)
            } all: {
                column(at: glance, in: segment) ?? ShadowColumn(documentCount: count, finder.all)
            })
    }

    /// The remembered prices that come from the large lists of the chain, with the small ones beside them; nil where there are none.
    private func base(_ ancestries: [[PriceList]], _ glance: PriceGlance, in segment: SegmentReference) -> PriceFinder.Remembered? {
        let small = PriceColumnMaker.smallLists(ancestries, glance, records, in: segment)
        let places = chain.links.indices.filter { !small.contains($0) }
        guard !small.isEmpty, !places.isEmpty else { return nil }
        let question = question(PriceChain(places.map { chain.links[$0] }, strategy: chain.strategy), places.map { ancestries[$0] })
        guard let known = desk.cache.value(.prices(question), of: segment.identity, as: PriceColumn.self),
            known.age.counts(at: context.moment)
        else { return nil }
        return PriceFinder.Remembered(
            known, glance, beside: small.compactMap { records.listNumbers[ancestries[$0][0].code] }.compactMap { glance.lists[$0] })
    }

    /// What finds the prices of single documents by the lists of a glance.
    func finder(
        _ ancestries: [[PriceList]], _ glance: PriceGlance, _ remembered: PriceFinder.Remembered? = nil, in segment: SegmentReference
    ) throws -> PriceFinder {
        var until: Int64?
        return PriceFinder(
            resolution: try resolution(of: chain, ancestries, glance, in: segment, &until), segment: segment, register: glance.register,
            products: desk.knownProducts(of: segment, glance.register), unitField: desk.options.unitField, remembered: remembered
        ) { [shelf = desk.shelf, unit = desk.options.defaultUnit] name in shelf.unit(name ?? unit) }
    }

    /// The column of all prices by the lists of a glance, remembered for others; nil where these know newer ones, or where it cannot be
    /// made and each price has to be looked up.
    private func column(at glance: PriceGlance, in segment: SegmentReference) -> ShadowColumn? {
        do {
            var maker = PriceColumnMaker(view: self, segment: segment, glance: glance)
            return try maker.column(of: chain)?.column
        } catch {
            desk.logger.error("a column of prices cannot be made", metadata: ["error": "\(error)"])
            return nil
        }
    }

    /// Has the column of all prices made in the background.
    private func order(_ demand: PriceDemand, in segment: SegmentReference) {
        let isTaken = desk.columns.add {
            desk.options.makingColumn {
                do {
                    demand.settle(isMade: try makeColumn(in: segment))
                } catch {
                    desk.logger.error("a column of prices cannot be made", metadata: ["error": "\(error)"])
                    demand.settle(isMade: false)
                }
            }
        }
        if !isTaken { demand.settle(isMade: false) }
    }

    /// Makes the column of all prices as they are now, unless customers or lists have changed since the view was made.
    private func makeColumn(in segment: SegmentReference) throws -> Bool {
        let glance = try desk.shelf.glance(at: priceSequence, numbers(of: ancestries))
        // Asked after the glance, so that the lists that it has are those of these records.
        guard try desk.store.read({ try $0.buyerVersion() }) == records.version else { return false }
        var maker = PriceColumnMaker(view: self, segment: segment, glance: glance)
        return try maker.column(of: chain) != nil
    }
}
