package import Commerce

/// An entry of a price list by numbers, as it is read in bulk.
package struct PriceEntryRecord: Sendable, Hashable {
    package var sku: SKUNumber
    /// Number of a ``PriceSlotRecord``.
    package var slot: Int64
    package var amount: FixedDecimal
    package var baseQuantity: FixedDecimal
    package var validUntil: Int64?
}
