package import Commerce

/// That a line has another quantity than was asked for, because of how the product is sold.
package struct QuantityNote: Sendable, Hashable {
    package var line: CartLineID
    /// What the line would have without rounding.
    package var wanted: FixedDecimal
    package var quantity: FixedDecimal
    package var rule: QuantityRule
}
