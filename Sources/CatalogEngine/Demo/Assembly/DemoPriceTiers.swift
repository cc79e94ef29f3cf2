import Commerce

/// Quantity breaks of a list price: the more expensive the product, the fewer and the earlier they come.
struct DemoPriceTiers {
    /// Quantity from which a unit price counts.
    struct Tier {
        let quantity: Int
        /// Euro per unit.
        let price: Double
    }

    /// Falling prices at growing quantities, the first from one unit on.
    static func tiers(of variant: DemoVariant, random: inout DemoRandom) -> [Tier] {
        let list = rounded(variant.price)
        var tiers = [Tier(quantity: 1, price: list)]
        let depth = 0.85 + random.unit() * 0.3
        for (quantity, discount) in breaks(of: variant) {
            let price = rounded(variant.price * (1 - discount * depth))
            if let last = tiers.last, price < last.price, price > 0 { tiers.append(Tier(quantity: quantity, price: price)) }
        }
        return tiers
    }

    private static func breaks(of variant: DemoVariant) -> [(Int, Double)] {
        let least = variant.trade.minimum
        if least > 1 { return [(least * 5, 0.06), (least * 10, 0.11), (least * 50, 0.18)] }
        let raw: [(Int, Double)] =
            switch variant.price {
            case ..<20: [(10, 0.05), (50, 0.10), (100, 0.15)]
            case ..<200: [(5, 0.04), (20, 0.08)]
            case ..<1000: [(5, 0.05)]
            default: []
            }
        let step = variant.trade.step
        return raw.map { ((($0.0 + step - 1) / step) * step, $0.1) }
    }

    /// Four decimals below a euro, cents above.
    private static func rounded(_ price: Double) -> Double { price.rounded(decimals: price < 1 ? 4 : 2) }
}
