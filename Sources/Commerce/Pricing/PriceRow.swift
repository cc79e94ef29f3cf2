/// One price of a list: what `baseQuantity` units of a SKU cost from `minQuantity` on.
///
/// Rows are sparse and independent. Two rows are the same slot when everything but `amount`, `baseQuantity` and `validUntil`
/// agrees; a later row of a slot replaces the earlier one.
package struct PriceRow: Sendable, Hashable {
    package var list: PriceListCode
    package var sku: SKU
    /// The unit of sale that the price is for, such as `pce`.
    package var unit: String
    /// The quantity from which the price counts.
    package var minQuantity: FixedDecimal
    /// The net price of `baseQuantity` units.
    package var amount: FixedDecimal
    /// How many units `amount` is for; 1 for a plain unit price.
    package var baseQuantity: FixedDecimal
    package var currency: CurrencyCode
    /// First Unix second at which the price counts; nil means always.
    package var validFrom: Int64?
    /// Unix second from which the price no longer counts; nil means for ever.
    package var validUntil: Int64?

    package init(
        list: PriceListCode, sku: SKU, unit: String, minQuantity: FixedDecimal = .one, amount: FixedDecimal,
        baseQuantity: FixedDecimal = .one, currency: CurrencyCode, validFrom: Int64? = nil, validUntil: Int64? = nil
    ) {
        self.list = list
        self.sku = sku
        self.unit = unit
        self.minQuantity = minQuantity
        self.amount = amount
        self.baseQuantity = baseQuantity
        self.currency = currency
        self.validFrom = validFrom
        self.validUntil = validUntil
    }
}
