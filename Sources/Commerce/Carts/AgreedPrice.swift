/// What a quote has fixed for a line of the cart that was made of it.
package struct AgreedPrice: Sendable, Hashable {
    /// The net price of one unit.
    package var price: FixedDecimal
    /// The line's share of what is taken off the whole; nil for nothing.
    package var discount: Money?

    package init(price: FixedDecimal, discount: Money?) {
        self.price = price
        self.discount = discount
    }
}
