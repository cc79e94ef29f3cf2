package import Commerce

/// What entries of price lists share: currency, unit, least quantity and begin of validity, under a number.
package struct PriceSlotRecord: Sendable, Hashable {
    package var number: Int64
    package var currency: CurrencyCode
    package var unit: String
    package var minQuantity: FixedDecimal
    /// nil means always.
    package var validFrom: Int64?
}
