package import ByteStorage
package import Commerce

/// Products side by side, attribute by attribute.
package struct Comparison: Sendable {
    /// One row of the table.
    package struct Row: Sendable {
        /// The path of the field: `brand`, `attributes.Material`.
        package var name: String
        /// In the order of the products; nil where one has none.
        package var values: [JSON?]
        /// Whether not all values are the same.
        package var differs: Bool
    }

    package var products: [SeenProduct]
    package var currency: CurrencyCode
    package var rows: [Row]
    /// SKUs that there is no product of, as far as the buyer sees.
    package var missing: [SKU]
}
