import Commerce
import CommerceStore
import SearchIndex

extension BuyerView {
    /// SKUs that are brought up to date one by one; with more, all are worked out anew.
    private static let patchLimit = 4096

    /// The prices of a segment: remembered, brought up to date, or worked out.
    func prices(in segment: SegmentReference) throws -> PriceColumn {
        let ancestries = ancestries
        let usesRules = ancestries.contains { $0.count > 1 }
        let question = PriceQuestion(
            chain: chain, currency: context.currency, quantity: context.quantity, ruleVersion: usesRules ? records.version : 0)
        let identity = segment.identity
        let known = desk.cache.value(.prices(question), of: identity, as: PriceColumn.self).flatMap {
            $0.counts(at: context.moment) ? $0 : nil
        }
        if let known, known.sequence >= priceSequence { return known }

        let numbers = numbers(of: ancestries)
        if let known {
            let changed = try desk.shelf.withState(at: priceSequence, []) { state in
                (state.sequence, state.changes(after: known.sequence, in: known.lists), known.lastSKU >= state.register.last)
            }
            if let skus = changed.1, skus.isEmpty, changed.2 {
                var column = known
                column.sequence = changed.0
                desk.cache.set(column, bytes: column.footprint, for: .prices(question), of: identity)
                return column
            }
        }
        let column = try desk.shelf.withState(at: priceSequence, numbers) { state in
            let changed = known.flatMap { state.changes(after: $0.sequence, in: $0.lists) }
            return try resolve(segment, state, ancestries, known, changed, Set(numbers))
        }
        desk.cache.set(column, bytes: column.footprint, for: .prices(question), of: identity)
        return column
    }

    /// The lists of the chain, each with those below it.
    var ancestries: [[PriceList]] { chain.links.map { records.prices.ancestry(of: $0.list, at: context.moment) } }

    func numbers(of ancestries: [[PriceList]]) -> [PriceListNumber] {
        ancestries.joined().compactMap { records.listNumbers[$0.code] }
    }

    private func resolve(
        _ segment: SegmentReference, _ state: PriceShelf.State, _ ancestries: [[PriceList]], _ known: PriceColumn?,
        _ changed: Set<SKUNumber>?, _ lists: Set<PriceListNumber>
    ) throws -> PriceColumn {
        let products = desk.products(of: segment, state.register)
        var until: Int64?
        var resolution = try resolution(segment, state, ancestries, &until)
        let count = segment.documentCount
        if let known, let changed, changed.count <= Self.patchLimit, known.lastSKU >= state.register.last {
            let skus = Set(changed.map { UInt32(truncatingIfNeeded: $0.rawValue) })
            var patched: [UInt32: Int64] = [:]
            for (sku, doc) in products.places(of: skus) {
                resolution.rewind()
                patched[doc] = resolution.price(doc: doc, sku: sku, unit: products.units[Int(doc)])
            }
            return finish(count, state, products, lists, until: [until, known.until].compactMap(\.self).min()) { doc in
                if let price = patched[doc] { return price == PriceResolution.none ? nil : Self.number(price) }
                return known.column.number(of: doc)
            }
        }
        var prices = [Int64](repeating: PriceResolution.none, count: count)
        for (sku, doc) in products.order { prices[Int(doc)] = resolution.price(doc: doc, sku: sku, unit: products.units[Int(doc)]) }
        return finish(count, state, products, lists, until: until) { doc in
            let price = prices[Int(doc)]
            return price == PriceResolution.none ? nil : Self.number(price)
        }
    }

    private static func number(_ tenThousandths: Int64) -> Double { FixedDecimal(tenThousandths: tenThousandths).number }

    private func finish(
        _ count: Int, _ state: PriceShelf.State, _ products: SegmentProducts, _ lists: Set<PriceListNumber>, until: Int64?,
        _ value: (UInt32) -> Double?
    ) -> PriceColumn {
        var priced = [UInt64](repeating: 0, count: (count + 63) / 64)
        let column = ShadowColumn(documentCount: count) { doc in
            guard let number = value(doc) else { return nil }
            priced[Int(doc >> 6)] |= 1 << UInt64(doc & 63)
            return number
        }
        return PriceColumn(
            column: column, priced: priced, sequence: state.sequence, lastSKU: products.last, lists: lists, from: context.moment,
            until: until)
    }

    /// The lists of the chain made ready for this buyer.
    /// - Parameter until: becomes the next moment at which an entry begins or ends to count, if that is earlier.
    func resolution(
        _ segment: SegmentReference, _ state: PriceShelf.State, _ ancestries: [[PriceList]], _ until: inout Int64?
    ) throws -> PriceResolution {
        var links: [PriceResolution.Link] = []
        for (link, ancestry) in zip(chain.links, ancestries) {
            var levels: [PriceResolution.Level] = []
            for (index, list) in ancestry.enumerated() {
                let loaded = records.listNumbers[list.code].flatMap { state.lists[$0] } ?? LoadedPriceList()
                let terms = loaded.table.map { term -> PriceResolution.Term in
                    guard let slot = state.slots[term.slot] else {
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
            links.append(PriceResolution.Link(mergeAllowed: link.mergeAllowed, levels: levels))
        }
        return PriceResolution(links: links, strategy: chain.strategy)
    }
}
