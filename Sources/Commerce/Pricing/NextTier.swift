/// How much more of a product makes all of it cheaper.
package struct NextTier: Sendable, Hashable {
    /// Of all lines of the product together.
    package let missing: FixedDecimal
    /// The net price of one unit from there on.
    package let unitPrice: FixedDecimal

    /// The first tier ahead at which a unit costs less; nil where there is none.
    ///
    /// - Parameters:
    ///   - quantity: of all lines of the product together, by `unit`.
    ///   - price: of one unit at that quantity.
    package init?(beyond quantity: FixedDecimal, at price: FixedDecimal, by unit: String, in tiers: [PriceTier]) {
        let ahead = tiers.filter { $0.unit == unit && $0.minQuantity > quantity && $0.unitPrice < price }
        guard let next = ahead.min(by: { $0.minQuantity < $1.minQuantity }) else { return nil }
        missing = FixedDecimal(tenThousandths: next.minQuantity.tenThousandths - quantity.tenThousandths)
        unitPrice = next.unitPrice
    }
}

extension PricedCart {
    /// The next tiers of the lines that have one; what was agreed on in a quote has none.
    package func nextTiers(in tiers: [SKU: [PriceTier]]) -> [CartLineID: NextTier] {
        let quantities = cart.quantities
        var next: [CartLineID: NextTier] = [:]
        for priced in lines where priced.line.fixedPrice == nil {
            let line = priced.line
            guard let price = priced.unitPrice, let quantity = quantities[line.goods] else { continue }
            next[line.id] = NextTier(beyond: quantity, at: price, by: line.unit, in: tiers[line.sku] ?? [])
        }
        return next
    }
}
