/// What the buyer would take a line of a quote for.
package struct QuoteLineCounter: Sendable, Hashable {
    package var line: QuoteLineID
    /// The net price of one unit; nil where the offered one is good.
    package var price: FixedDecimal?
    /// nil where the offered one is good.
    package var quantity: FixedDecimal?

    package init(line: QuoteLineID, price: FixedDecimal?, quantity: FixedDecimal?) {
        self.line = line
        self.price = price
        self.quantity = quantity
    }
}
