/// Finds the price of one product for a buyer.
///
/// The rules, in order:
/// 1. Of a list, only entries in the buyer's currency that are valid at the moment count. Of several for one unit and least quantity
///    the one that began last counts.
/// 2. A list with percentages offers, for units that it has no entry of its own for, the prices of its parent changed by the first
///    percentage whose products include the SKU. A fixed price beats a percentage.
/// 3. The lists of the chain fill slots of unit and least quantity: see ``PriceStrategy``. By priority, a list that must not merge is
///    left out for a SKU that has a price already, and otherwise closes the SKU to later lists.
/// 4. The tier with the greatest least quantity that the wanted quantity reaches sets the price of the whole quantity. Below the
///    smallest tier there is no price.
package struct PriceResolver: Sendable {
    private let book: PriceBook
    let entries: @Sendable (PriceListCode, SKU) -> [PriceRow]
    private let passes: @Sendable (SKU, String) -> Bool

    /// - Parameters:
    ///   - entries: all entries of a list for a SKU, in any order.
    ///   - passes: whether a product passes a filter that a percentage names.
    package init(
        _ book: PriceBook, entries: @escaping @Sendable (PriceListCode, SKU) -> [PriceRow],
        passes: @escaping @Sendable (SKU, String) -> Bool = { _, _ in false }
    ) {
        self.book = book
        self.entries = entries
        self.passes = passes
    }

    /// What a list by itself offers for a product: ascending by unit, then quantity.
    package func offers(
        of list: PriceListCode, _ product: ProductFacts, currency: CurrencyCode, at moment: Int64
    ) -> [PriceTier] {
        offers(book.ancestry(of: list, at: moment)[...], product, currency, moment)
            .sorted { $0.unit == $1.unit ? $0.minQuantity < $1.minQuantity : $0.unit < $1.unit }
    }

    private func offers(_ lists: ArraySlice<PriceList>, _ product: ProductFacts, _ currency: CurrencyCode, _ moment: Int64) -> [PriceTier] {
        guard let list = lists.first else { return [] }
        var own: [PriceSlot: (from: Int64, tier: PriceTier)] = [:]
        for row in entries(list.code, product.sku) where row.currency == currency && row.validity.contains(moment) {
            guard let price = row.unitPrice else { continue }
            let slot = PriceSlot(unit: row.unit, minQuantity: row.minQuantity)
            let from = row.validFrom ?? .min
            if let known = own[slot], known.from >= from { continue }
            own[slot] = (from, PriceTier(unit: row.unit, minQuantity: row.minQuantity, unitPrice: price, list: list.code))
        }
        let fixed = own.values.map(\.tier)
        let adjustment = list.adjustments.first { adjustment in
            adjustment.products.matches(product, passes: { passes(product.sku, $0) })
        }
        guard let adjustment, lists.count > 1 else { return fixed }
        let units = Set(fixed.map(\.unit))
        return fixed
            + offers(lists.dropFirst(), product, currency, moment).compactMap { tier in
                guard !units.contains(tier.unit), let price = tier.unitPrice.changed(byPercent: adjustment.percent) else { return nil }
                return PriceTier(
                    unit: tier.unit, minQuantity: tier.minQuantity, unitPrice: price, list: list.code, percent: adjustment.percent)
            }
    }

    /// The tiers that the chain gives a product: ascending by unit, then quantity.
    package func tiers(
        of product: ProductFacts, _ chain: PriceChain, currency: CurrencyCode, at moment: Int64
    ) -> [PriceTier] {
        var slots: [PriceSlot: PriceTier] = [:]
        for link in chain.links {
            let offers = offers(of: link.list, product, currency: currency, at: moment)
            guard !offers.isEmpty else { continue }
            switch chain.strategy {
            case .priority:
                if !link.mergeAllowed, !slots.isEmpty { continue }
                for tier in offers where slots[PriceSlot(tier)] == nil { slots[PriceSlot(tier)] = tier }
            case .minimal:
                for tier in offers where slots[PriceSlot(tier)].map({ tier.unitPrice < $0.unitPrice }) ?? true {
                    slots[PriceSlot(tier)] = tier
                }
            }
            if chain.strategy == .priority, !link.mergeAllowed { break }
        }
        return slots.values.sorted { $0.unit == $1.unit ? $0.minQuantity < $1.minQuantity : $0.unit < $1.unit }
    }

    /// The tier that sets the price of a quantity; nil when there is no price.
    package func price(
        of product: ProductFacts, unit: String, quantity: FixedDecimal, _ chain: PriceChain, currency: CurrencyCode, at moment: Int64
    ) -> PriceTier? {
        tiers(of: product, chain, currency: currency, at: moment).last { $0.unit == unit && $0.minQuantity <= quantity }
    }
}
