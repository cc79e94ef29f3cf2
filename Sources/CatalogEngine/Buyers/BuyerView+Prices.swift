import Commerce
import CommerceStore
import SearchIndex

extension BuyerView {
    /// The prices of a segment: remembered, brought up to date, or worked out.
    func prices(in segment: SegmentReference) throws -> PriceColumn {
        var sequence = priceSequence
        while true {
            var maker = PriceColumnMaker(view: self, segment: segment, sequence: sequence)
            if let column = try maker.column(of: chain) { return column }
            // Others have gone on meanwhile: what they remembered is newer than the lists that were looked at.
            sequence = maker.newest
        }
    }

    /// The documents that have a price, as words of 64 bits.
    func priced(in segment: SegmentReference) throws -> [UInt64] {
        var sequence = priceSequence
        while true {
            var maker = PriceColumnMaker(view: self, segment: segment, sequence: sequence)
            if let found = try maker.priced(by: chain, ancestries) { return found.words }
            sequence = maker.newest
        }
    }

    /// The lists of a chain, each with those below it.
    func ancestries(of chain: PriceChain) -> [[PriceList]] {
        chain.links.map { records.prices.ancestry(of: $0.list, at: context.moment) }
    }

    func numbers(of ancestries: [[PriceList]]) -> Set<PriceListNumber> {
        Set(ancestries.joined().compactMap { records.listNumbers[$0.code] })
    }

    func question(_ chain: PriceChain, _ ancestries: [[PriceList]]) -> PriceQuestion {
        let usesRules = ancestries.contains { $0.count > 1 }
        return PriceQuestion(
            chain: chain, currency: context.currency, quantity: context.quantity, ruleVersion: usesRules ? records.version : 0)
    }

    /// The lists of a chain made ready for this buyer.
    /// - Parameter until: becomes the next moment at which an entry begins or ends to count, if that is earlier.
    func resolution(
        of chain: PriceChain, _ ancestries: [[PriceList]], _ glance: PriceGlance, in segment: SegmentReference, _ until: inout Int64?
    ) throws -> PriceResolution {
        var links: [PriceResolution.Link] = []
        for (link, ancestry) in zip(chain.links, ancestries) {
            var levels: [PriceResolution.Level] = []
            for (index, list) in ancestry.enumerated() {
                let loaded = records.listNumbers[list.code].flatMap { glance.lists[$0] } ?? LoadedPriceList()
                let terms = loaded.table.map { term -> PriceResolution.Term in
                    guard let slot = glance.slots[term.slot] else {
                        return .init(counts: false, isReached: false, unit: -1, minQuantity: 0, validFrom: 0)
                    }
                    let validity = Validity(from: slot.validFrom, until: term.validUntil)
                    if slot.currency == context.currency, let edge = validity.edge(after: context.moment) {
                        until = min(until ?? edge, edge)
                    }
                    return PriceResolution.Term(
                        counts: slot.currency == context.currency && validity.contains(context.moment),
                        isReached: slot.minQuantity <= context.quantity.tenThousandths, unit: slot.unit, minQuantity: slot.minQuantity,
                        validFrom: slot.validFrom ?? .min)
                }
                let adjustments =
                    index + 1 < ancestry.count
                    ? try list.adjustments.map { (try documents(meeting: $0.products, in: segment), $0.percent) } : []
                levels.append(PriceResolution.Level(list: loaded, terms: terms, adjustments: adjustments))
            }
            // A list of other currencies or times has no price at all.
            guard levels.contains(where: { $0.terms.contains { $0.counts } }) else { continue }
            links.append(PriceResolution.Link(mergeAllowed: link.mergeAllowed, levels: levels))
        }
        return PriceResolution(links: links, strategy: chain.strategy)
    }
}
