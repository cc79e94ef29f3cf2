/// What a search depends on besides its words: who asks, in which currency, for how many, and when.
package struct BuyerContext: Sendable, Hashable {
    package var customer: Customer
    package var currency: CurrencyCode
    /// Units wanted, which decides the price tier.
    package var quantity: FixedDecimal
    /// Unix seconds.
    package var moment: Int64

    package init(customer: Customer, currency: CurrencyCode, quantity: FixedDecimal = .one, moment: Int64) {
        self.customer = customer
        self.currency = currency
        self.quantity = quantity
        self.moment = moment
    }
}
