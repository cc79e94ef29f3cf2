import Commerce

extension StoreWriter {
    /// Writes the terms of a cart where they differ from those of `old`.
    func writeTerms(of cart: Cart, insteadOf old: Cart?, _ number: Int64) throws {
        if cart.terms != old?.terms ?? CartTerms() {
            try connection.execute("DELETE FROM cart_terms WHERE cart = $1", [.integer(number)])
            let delivery = cart.terms.delivery
            try connection.execute(
                "INSERT INTO cart_terms (cart, quote, shipping_address, billing_address, note) VALUES ($1, $2, $3, $4, $5)",
                [
                    .integer(number), .optional(cart.quote?.description), .optional(try delivery.shippingAddress?.kept),
                    .optional(try delivery.billingAddress?.kept), .text(delivery.note),
                ])
        }
        // Prices are fixed when a cart is made, and at no other time.
        guard old == nil else { return }
        let fixed = cart.lines.filter { $0.fixedPrice != nil }
        guard !fixed.isEmpty else { return }
        try connection.executeEach(
            "INSERT INTO cart_fixed_price (cart, line, price, discount) VALUES ($1, $2, $3, $4)", columns: 4,
            fixed.flatMap { line in
                [
                    .integer(number), .integer(line.id.rawValue), .optional(line.fixedPrice?.tenThousandths),
                    .optional(line.discount?.minorUnits),
                ] as [SQLValue]
            })
    }
}
