/// A line of a cart with what it costs now.
package struct PricedLine: Sendable, Hashable {
    package var line: CartLine
    /// The net price of one unit, by the quantity of all lines of the same SKU and unit; nil where there is none.
    package var unitPrice: FixedDecimal?
    /// Unit price × quantity, rounded once, less the discount of the line.
    package var total: Money?
    /// The total with tax, rounded once from the unit price; nil where amounts are shown net.
    package var grossTotal: Money?
}
