import Commerce

/// Rounds the quantities of resolved lines, prices them, and says what stands in the way of buying them.
struct QuickOrderPricing {
    private let seen: SharedSight
    private let currency: CurrencyCode

    init(_ seen: SharedSight, currency: CurrencyCode) {
        self.seen = seen
        self.currency = currency
    }

    func price(_ lines: inout [QuickOrderLine]) throws {
        var products: [SKU: SeenProduct] = [:]
        var quantities: [SKU: FixedDecimal] = [:]
        for index in lines.indices {
            guard let product = lines[index].meant?.product else { continue }
            products[product.sku] = product
            if let unit = lines[index].unit, !PieceUnits.areEqual(unit, product.unit) { lines[index].obstacle = .unit(product.unit) }
            guard let quantity = try? product.rule.rounded(lines[index].wanted) else {
                lines[index].obstacle = lines[index].obstacle ?? .quantity
                continue
            }
            lines[index].quantity = quantity
            // Several lines of a product, for several references, reach a tier together, as they do in a cart.
            quantities[product.sku] = (try? (quantities[product.sku] ?? .zero).adding(quantity)) ?? quantity
        }
        try seen.setPrices(of: &products) { sku, _ in quantities[sku] ?? .one }
        for index in lines.indices {
            guard let sku = lines[index].meant?.product.sku else { continue }
            let price = products[sku]?.unitPrice
            lines[index].meant?.product.unitPrice = price
            if lines[index].obstacle == nil {
                if let price, let quantity = lines[index].quantity {
                    lines[index].total = try Money(lineOf: price, quantity: quantity, currency: currency)
                } else {
                    lines[index].obstacle = .noPrice
                }
            }
            if lines[index].obstacle != nil, lines[index].status == .resolved { lines[index].status = .notOrderable }
        }
    }
}
