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
        let ancestries = ancestries(of: chain)
        let question = question(chain, ancestries)
        let known = desk.cache.value(.prices(question), of: segment.identity, as: PriceColumn.self).flatMap {
            $0.age.counts(at: context.moment) ? $0 : nil
        }
        if let known, known.age.sequence >= priceSequence { return .column(known.column) }
        let glance = try desk.shelf.glance(at: priceSequence, numbers(of: ancestries))
        let finder = try finder(ancestries, glance, known, in: segment)
        if let remembered = finder.remembered, remembered.changed.isEmpty {
            var maker = PriceColumnMaker(view: self, segment: segment, glance: glance)
            // Others may have made it newer than the glance meanwhile.
            return .column(try (maker.column(of: chain) ?? prices(in: segment)).column)
        }
        let demand = desk.demand(question, in: segment)
        let count = segment.documentCount
        let renews = finder.remembered != nil
        return .demanded(
            DemandedNumbers(documentCount: count, limit: renews ? count : PriceDemand.limit(of: count)) { docs in
                if demand.note(docs.count, of: count, renews: renews) { order(demand, in: segment) }
                return finder.numbers(of: docs)
            } all: {
                column(at: glance, in: segment) ?? ShadowColumn(documentCount: count, finder.all)
            })
    }

    /// What finds the prices of single documents by the lists of a glance.
    /// - Parameter known: a column that may be out of date.
    func finder(
        _ ancestries: [[PriceList]], _ glance: PriceGlance, _ known: PriceColumn? = nil, in segment: SegmentReference
    ) throws -> PriceFinder {
        var until: Int64?
        return PriceFinder(
            resolution: try resolution(of: chain, ancestries, glance, in: segment, &until), segment: segment, register: glance.register,
            products: desk.knownProducts(of: segment, glance.register), unitField: desk.options.unitField,
            remembered: known.flatMap { PriceFinder.Remembered($0, glance) }
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
        let glance = try desk.shelf.glance(at: priceSequence, numbers(of: ancestries(of: chain)))
        // Asked after the glance, so that the lists that it has are those of these records.
        guard try desk.store.read({ try $0.buyerVersion() }) == records.version else { return false }
        var maker = PriceColumnMaker(view: self, segment: segment, glance: glance)
        return try maker.column(of: chain) != nil
    }
}
