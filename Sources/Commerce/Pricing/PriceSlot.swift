/// What two prices of a SKU compete for: a unit from a quantity on.
package struct PriceSlot: Sendable, Hashable {
    package var unit: String
    package var minQuantity: FixedDecimal

    package init(unit: String, minQuantity: FixedDecimal) {
        self.unit = unit
        self.minQuantity = minQuantity
    }

    package init(_ tier: PriceTier) {
        self.init(unit: tier.unit, minQuantity: tier.minQuantity)
    }

    package init(_ row: PriceRow) {
        self.init(unit: row.unit, minQuantity: row.minQuantity)
    }
}
