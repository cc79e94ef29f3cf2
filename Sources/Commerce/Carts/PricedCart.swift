/// A cart with what it costs now.
package struct PricedCart: Sendable, Hashable {
    package let cart: Cart
    /// In the order of the cart's lines.
    package let lines: [PricedLine]
    /// The sum of the lines that have a price.
    package let subtotal: Money
    /// How amounts are shown to whom the cart belongs.
    package let taxDisplay: TaxDisplay
    /// The sum of the lines with tax, each as it is shown; nil where amounts are shown net.
    package let grossSubtotal: Money?

    /// Whether every line has a price, so that the subtotal is all that the goods cost.
    package var isComplete: Bool { lines.allSatisfy { $0.total != nil } }

    /// - Parameters:
    ///   - taxDisplay: of whom the cart belongs to.
    ///   - isSold: whether a product can be had by a unit at all, so that a price that was agreed on counts.
    ///   - unitPrice: the net price of one unit, given the quantity of all lines of the SKU and unit together; not asked for where a
    ///     price was agreed on.
    /// - Throws: ``CommerceError`` with `.range` when a line or the sum is too large to be held.
    package init(
        _ cart: Cart, taxDisplay: TaxDisplay = .net, isSold: (SKU, _ unit: String) -> Bool = { _, _ in true },
        unitPrice: (SKU, _ unit: String, _ quantity: FixedDecimal) -> FixedDecimal?
    ) throws(CommerceError) {
        let quantities = cart.quantities
        var lines: [PricedLine] = []
        var subtotal = Money(minorUnits: 0, currency: cart.currency)
        var gross = subtotal
        for line in cart.lines {
            var priced = PricedLine(line: line)
            let price =
                if let fixed = line.fixedPrice {
                    isSold(line.sku, line.unit) ? fixed : nil
                } else {
                    quantities[line.goods].flatMap { unitPrice(line.sku, line.unit, $0) }
                }
            if let price {
                var total = try Money(lineOf: price, quantity: line.quantity, currency: cart.currency)
                if let discount = line.discount { total = try total.subtracting(discount) }
                priced.unitPrice = price
                priced.total = total
                subtotal = try subtotal.adding(total)
                if case .gross(let rate) = taxDisplay {
                    let taxed = try Money(
                        lineOf: price, quantity: line.quantity, less: line.discount?.minorUnits ?? 0, taxRate: rate,
                        currency: cart.currency)
                    priced.grossTotal = taxed
                    gross = try gross.adding(taxed)
                }
            }
            lines.append(priced)
        }
        self.cart = cart
        self.lines = lines
        self.subtotal = subtotal
        self.taxDisplay = taxDisplay
        grossSubtotal = taxDisplay == .net ? nil : gross
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
