import Commerce

/// The price lists of a chain made ready to answer for many products of a segment, one after the other.
///
/// It is the same reading of the rules as `PriceResolver`, over numbers instead of texts.
struct PriceResolution {
    /// What a term of a list means for the question.
    struct Term {
        /// Whether currency and validity fit.
        var counts: Bool
        /// Whether the quantity reaches the tier.
        var isReached: Bool
        var unit: Int32
        var minQuantity: Int64
        var validFrom: Int64
    }

    /// A list with the percentages that it puts on the list below it.
    struct Level {
        var list: LoadedPriceList
        var terms: [Term]
        /// The documents that each percentage is for, in the order in which they are tried.
        var adjustments: [(documents: [UInt64], percent: FixedDecimal)]
        var cursor = 0
    }

    struct Link {
        var mergeAllowed: Bool
        /// The list itself, then those that its percentages start from.
        var levels: [Level]
    }

    var links: [Link]
    let strategy: PriceStrategy

    init(links: [Link], strategy: PriceStrategy) {
        self.links = links
        self.strategy = strategy
    }

    /// Stands for no price.
    static let none = Int64.min

    /// What one list has for a product.
    private struct Offer {
        /// Whether it has any price for the product, in whatever unit and from whatever quantity.
        var exists = false
        /// Whether it has a price in the product's unit.
        var hasUnit = false
        var minQuantity: Int64 = -1
        var validFrom = Int64.min
        var price = PriceResolution.none
    }

    /// The price of a product in ten-thousandths, or ``none``.
    ///
    /// - Parameters:
    ///   - doc: document in the segment.
    ///   - sku: its number, above 0; ascending from call to call.
    ///   - unit: number of the unit that it is sold in.
    mutating func price(doc: UInt32, sku: UInt32, unit: Int32) -> Int64 {
        var price = Self.none
        var minQuantity: Int64 = -1
        var exists = false
        for index in links.indices {
            let merges = strategy == .minimal || links[index].mergeAllowed
            if !merges, exists { continue }
            let offer = Self.offer(&links[index].levels, 0, doc, sku, unit)
            guard offer.exists else { continue }
            exists = true
            if offer.price != Self.none {
                let isBetter =
                    offer.minQuantity > minQuantity
                    || (strategy == .minimal && offer.minQuantity == minQuantity && offer.price < price)
                if isBetter { (minQuantity, price) = (offer.minQuantity, offer.price) }
            }
            if !merges { break }
        }
        return price
    }

    private static func offer(_ levels: inout [Level], _ index: Int, _ doc: UInt32, _ sku: UInt32, _ unit: Int32) -> Offer {
        var offer = Offer()
        func take(_ term: Term, _ price: Int64) {
            guard term.counts else { return }
            offer.exists = true
            guard term.unit == unit else { return }
            offer.hasUnit = true
            guard term.isReached else { return }
            if term.minQuantity > offer.minQuantity || (term.minQuantity == offer.minQuantity && term.validFrom > offer.validFrom) {
                (offer.minQuantity, offer.validFrom, offer.price) = (term.minQuantity, term.validFrom, price)
            }
        }
        if !levels[index].list.patches.isEmpty, let patch = levels[index].list.patches[sku] {
            for entry in patch { take(levels[index].terms[Int(entry.term)], entry.price) }
        } else {
            var at = levels[index].list.seek(sku, from: levels[index].cursor)
            levels[index].cursor = at
            while at < levels[index].list.skus.count, levels[index].list.skus[at] == sku {
                take(levels[index].terms[Int(levels[index].list.terms[at])], levels[index].list.price(at: at))
                at += 1
            }
        }
        guard !offer.hasUnit, index + 1 < levels.count,
            let adjustment = levels[index].adjustments.first(where: { $0.documents[Int(doc >> 6)] >> UInt64(doc & 63) & 1 == 1 })
        else { return offer }
        var below = self.offer(&levels, index + 1, doc, sku, unit)
        if below.price != none {
            below.price = FixedDecimal(tenThousandths: below.price).changed(byPercent: adjustment.percent)?.tenThousandths ?? none
        }
        below.exists = below.exists || offer.exists
        return below
    }
}
