/// A price that counts from a quantity on, and where it comes from.
package struct PriceTier: Sendable, Hashable {
    package var unit: String
    package var minQuantity: FixedDecimal
    /// The net price of one unit.
    package var unitPrice: FixedDecimal
    /// The list of the chain that offers it.
    package var list: PriceListCode
    /// The percentage by which a parent's price was changed, where the price is not the list's own.
    package var percent: FixedDecimal?

    package init(
        unit: String, minQuantity: FixedDecimal, unitPrice: FixedDecimal, list: PriceListCode, percent: FixedDecimal? = nil
    ) {
        self.unit = unit
        self.minQuantity = minQuantity
        self.unitPrice = unitPrice
        self.list = list
        self.percent = percent
    }
}
