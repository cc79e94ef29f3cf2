/// On which terms a cart is bought, besides what is in it.
package struct CartTerms: Sendable, Hashable {
    /// The quote that the cart was made of; its lines then have fixed prices, and what is bought does not change any more.
    package internal(set) var quote: QuoteID?
    /// Where to, and what is to be known about it.
    package internal(set) var delivery: Delivery

    package init(quote: QuoteID? = nil, delivery: Delivery = Delivery()) {
        self.quote = quote
        self.delivery = delivery
    }
}
