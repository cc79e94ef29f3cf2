/// Why a product costs what it costs: every price that was looked at, and what became of it.
package struct PriceExplanation: Sendable, Hashable {
    /// What became of a price.
    package enum Verdict: String, Sendable, Hashable {
        /// It is the price.
        case won
        /// A tier that the quantity reaches, but a higher one is reached as well.
        case lowerTier = "lower_tier"
        /// Its least quantity is above the quantity.
        case quantityTooSmall = "quantity_too_small"
        /// Another list has the slot: an earlier one, or under `minimal` a cheaper one.
        case slotTaken = "slot_taken"
        /// Its list must not merge with the lists before it, which have a price.
        case mergeNotAllowed = "merge_not_allowed"
        /// A list before it closed the SKU.
        case closed
        case otherUnit = "other_unit"
        case otherCurrency = "other_currency"
        case notYetValid = "not_yet_valid"
        case expired
        /// Another entry of the list for the same unit and least quantity began later.
        case superseded

        /// Whether the price counts at the moment that was asked for.
        package var counts: Bool {
            switch self {
            case .otherCurrency, .notYetValid, .expired, .superseded: false
            default: true
            }
        }
    }

    package struct Step: Sendable, Hashable {
        package var tier: PriceTier
        package var currency: CurrencyCode
        package var verdict: Verdict
    }

    package var chain: PriceChain
    package var price: PriceTier?
    /// In the order of the chain; those that do not count at all come last.
    package var steps: [Step]
}

extension PriceResolver {
    /// The price of a quantity with the reasons.
    package func explanation(
        of product: ProductFacts, unit: String, quantity: FixedDecimal, _ chain: PriceChain, currency: CurrencyCode, at moment: Int64
    ) -> PriceExplanation {
        let kept = tiers(of: product, chain, currency: currency, at: moment)
        let price = kept.last { $0.unit == unit && $0.minQuantity <= quantity }
        var steps: [PriceExplanation.Step] = []
        var uncounted: [PriceExplanation.Step] = []
        var closed = false
        for link in chain.links {
            let offers = offers(of: link.list, product, currency: currency, at: moment)
            let isRefused = chain.strategy == .priority && !link.mergeAllowed && !steps.isEmpty
            for tier in offers {
                let verdict: PriceExplanation.Verdict =
                    if closed { .closed } else if isRefused { .mergeNotAllowed } else if !kept.contains(tier) {
                        .slotTaken
                    } else if tier == price {
                        .won
                    } else if tier.unit != unit { .otherUnit } else if tier.minQuantity > quantity { .quantityTooSmall } else { .lowerTier }
                steps.append(PriceExplanation.Step(tier: tier, currency: currency, verdict: verdict))
            }
            uncounted += self.uncounted(of: link.list, product.sku, currency: currency, at: moment)
            if chain.strategy == .priority, !link.mergeAllowed, !offers.isEmpty, !isRefused { closed = true }
        }
        return PriceExplanation(chain: chain, price: price, steps: steps + uncounted)
    }

    /// A list's own entries that do not count, ascending by unit, quantity and begin.
    private func uncounted(
        of list: PriceListCode, _ sku: SKU, currency: CurrencyCode, at moment: Int64
    ) -> [PriceExplanation.Step] {
        let rows = entries(list, sku).sorted {
            ($0.unit, $0.minQuantity.tenThousandths, $0.validFrom ?? .min) < ($1.unit, $1.minQuantity.tenThousandths, $1.validFrom ?? .min)
        }
        return rows.compactMap { row in
            let isSuperseded = rows.contains { other in
                other.currency == currency && other.validity.contains(moment) && PriceSlot(other) == PriceSlot(row)
                    && other.validFrom ?? .min > row.validFrom ?? .min
            }
            let verdict: PriceExplanation.Verdict? =
                if row.currency != currency { .otherCurrency } else if let from = row.validFrom, from > moment {
                    .notYetValid
                } else if let until = row.validUntil, until <= moment { .expired } else if isSuperseded { .superseded } else { nil }
            guard let verdict, let price = row.unitPrice else { return nil }
            let tier = PriceTier(unit: row.unit, minQuantity: row.minQuantity, unitPrice: price, list: list)
            return PriceExplanation.Step(tier: tier, currency: row.currency, verdict: verdict)
        }
    }
}
