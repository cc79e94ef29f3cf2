/// A cart with what it costs now.
package struct PricedCart: Sendable, Hashable {
    package let cart: Cart
    /// In the order of the cart's lines.
    package let lines: [PricedLine]
    /// The sum of the lines that have a price.
    package let subtotal: Money

    /// Whether every line has a price, so that the subtotal is all that the goods cost.
    package var isComplete: Bool { lines.allSatisfy { $0.total != nil } }

    /// - Parameters:
    ///   - isSold: whether a product can be had by a unit at all, so that a price that was agreed on counts.
    ///   - unitPrice: the net price of one unit, given the quantity of all lines of the SKU and unit together; not asked for where a
    ///     price was agreed on.
    /// - Throws: ``CommerceError`` with `.range` when a line or the sum is too large to be held.
    package init(
        _ cart: Cart, isSold: (SKU, _ unit: String) -> Bool = { _, _ in true },
        unitPrice: (SKU, _ unit: String, _ quantity: FixedDecimal) -> FixedDecimal?
    ) throws(CommerceError) {
        let quantities = cart.quantities
        var lines: [PricedLine] = []
        var subtotal = Money(minorUnits: 0, currency: cart.currency)
        for line in cart.lines {
            var priced = PricedLine(line: line)
            let price =
                if let fixed = line.fixedPrice {
                    isSold(line.sku, line.unit) ? fixed : nil
                } else {
                    quantities[line.goods].flatMap { unitPrice(line.sku, line.unit, $0) }
                }
            if let price {
                let total = try Money(lineOf: price, quantity: line.quantity, currency: cart.currency)
                priced.unitPrice = price
                priced.total = total
                subtotal = try subtotal.adding(total)
            }
            lines.append(priced)
        }
        self.cart = cart
        self.lines = lines
        self.subtotal = subtotal
    }
}

extension Cart {
    /// What lines are summed by to find the price tier.
    package struct Goods: Sendable, Hashable {
        package let sku: SKU
        package let unit: String

        package init(sku: SKU, unit: String) {
            self.sku = sku
            self.unit = unit
        }
    }

    /// The quantity of all lines together, by SKU and unit; a sum that is too large to be held leaves the goods out.
    package var quantities: [Goods: FixedDecimal] {
        Dictionary(grouping: lines) { $0.goods }.compactMapValues { lines in
            let sum = lines.reduce(Int128(0)) { $0 + Int128($1.quantity.tenThousandths) }
            return Int64(exactly: sum).map { FixedDecimal(tenThousandths: $0) }
        }
    }
}

extension CartLine {
    package var goods: Cart.Goods { Cart.Goods(sku: sku, unit: unit) }
}
