/// A stretch of the feed of price changes.
package struct PriceChangeBatch: Sendable, Equatable {
    package struct Change: Sendable, Hashable {
        package var list: PriceListNumber
        /// nil: any entry of the list may have changed.
        package var sku: SKUNumber?
    }

    package var changes: [Change]
    /// The feed is complete up to this number.
    package var through: Int64
    /// Whether the feed no longer holds all that follows the number that was asked for: everything may have changed.
    package var isCut: Bool
}
