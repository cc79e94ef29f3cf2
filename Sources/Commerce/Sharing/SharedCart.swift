/// A cart as it was at the moment when it was shared by a link: what outsiders are shown.
///
/// It has neither the names of people nor what they noted for themselves: comments, references, and the number of the order to be.
package struct SharedCart: Sendable, Hashable {
    package struct Line: Sendable, Hashable {
        package var sku: SKU
        package var title: String
        package var unit: String
        package var quantity: FixedDecimal
        /// nil where no price is shown.
        package var unitPrice: FixedDecimal?
        package var total: Money?

        package init(
            sku: SKU, title: String, unit: String, quantity: FixedDecimal, unitPrice: FixedDecimal? = nil, total: Money? = nil
        ) {
            self.sku = sku
            self.title = title
            self.unit = unit
            self.quantity = quantity
            self.unitPrice = unitPrice
            self.total = total
        }
    }

    package var name: String
    package var currency: CurrencyCode
    package var prices: SharedPrices
    package var lines: [Line]
    /// Unix seconds.
    package var takenAt: Int64

    package init(name: String, currency: CurrencyCode, prices: SharedPrices, lines: [Line], takenAt: Int64) {
        self.name = name
        self.currency = currency
        self.prices = prices
        self.lines = lines
        self.takenAt = takenAt
    }

    /// The sum of the lines; nil where some line shows no price.
    package var subtotal: Money? {
        guard !lines.isEmpty else { return nil }
        var sum = Money(minorUnits: 0, currency: currency)
        for line in lines {
            guard let total = line.total, let more = try? sum.adding(total) else { return nil }
            sum = more
        }
        return sum
    }
}
