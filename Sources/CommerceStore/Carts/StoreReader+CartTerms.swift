import Commerce

extension StoreReader {
    /// The terms of a cart; most have none.
    func terms(ofCart number: Int64) throws -> CartTerms {
        try connection.first(
            "SELECT quote, shipping_address, billing_address, note FROM cart_terms WHERE cart = $1", [.integer(number)]
        ) { row in
            CartTerms(
                quote: row.optionalText(0).map { QuoteID($0) },
                delivery: Delivery(
                    shippingAddress: try row.optionalText(1).map { try PostalAddress(kept: $0) },
                    billingAddress: try row.optionalText(2).map { try PostalAddress(kept: $0) }, note: row.text(3)))
        } ?? CartTerms()
    }

    /// The prices that were agreed on for the lines of a cart.
    func agreedPrices(ofCart number: Int64, in currency: CurrencyCode) throws -> [CartLineID: AgreedPrice] {
        let prices = try connection.all("SELECT line, price, discount FROM cart_fixed_price WHERE cart = $1", [.integer(number)]) { row in
            (
                CartLineID(row.integer(0)),
                AgreedPrice(
                    price: FixedDecimal(tenThousandths: row.integer(1)),
                    discount: row.optionalInteger(2).map { Money(minorUnits: $0, currency: currency) })
            )
        }
        return Dictionary(uniqueKeysWithValues: prices)
    }
}
