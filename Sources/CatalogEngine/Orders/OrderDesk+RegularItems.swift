package import Commerce
import CommerceStore

extension OrderDesk {
    /// Orders that are looked at for what is ordered again and again, the newest.
    private static let regarded = 2000

    private struct History {
        var quantities: [FixedDecimal] = []
        var lastOrderedAt: Int64 = 0
    }

    /// The products of the orders that somebody sees, those in most orders first; what cannot be bought any more is left out.
    ///
    /// - Parameters:
    ///   - start: Unix seconds; orders before it do not count.
    ///   - limit: products at most.
    package func regularItems(
        since start: Int64, limit: Int, for session: Session
    ) throws -> (items: [RegularItem], currency: CurrencyCode) {
        try EngineError.translatingCommerce {
            var histories: [Cart.Goods: History] = [:]
            var count = 0
            try engine.store.read { reader in
                try reader.forEachOrder(of: session.associate.company, before: nil) { order in
                    count += 1
                    guard order.placedAt >= start, count <= Self.regarded else { return false }
                    guard order.status != .cancelled, sees(order, session) else { return true }
                    for (goods, lines) in Dictionary(grouping: order.lines, by: { Cart.Goods(sku: $0.sku, unit: $0.unit) }) {
                        let sum = lines.reduce(FixedDecimal.zero) { sum, line in (try? sum.adding(line.quantity)) ?? sum }
                        var history = histories[goods] ?? History()
                        history.quantities.append(sum)
                        history.lastOrderedAt = max(history.lastOrderedAt, order.placedAt)
                        histories[goods] = history
                    }
                    return true
                }
            }
            let usual = histories.mapValues { history in history.quantities.sorted()[history.quantities.count / 2] }
            let products = try engine.products(Set(histories.keys.map(\.sku)), for: session.buyer) { sku, unit in
                usual[Cart.Goods(sku: sku, unit: unit)] ?? .one
            }
            let items = histories.compactMap { goods, history -> RegularItem? in
                guard let product = products[goods.sku], product.unit == goods.unit, product.unitPrice != nil else { return nil }
                return RegularItem(
                    product: product, orders: history.quantities.count, lastOrderedAt: history.lastOrderedAt,
                    usualQuantity: usual[goods] ?? .one)
            }
            let customer = try engine.accounts.currentDirectory().customer(session.associate.code.description)
            let sorted = items.sorted { left, right in
                (right.orders, right.lastOrderedAt, left.product.sku.description)
                    < (left.orders, left.lastOrderedAt, right.product.sku.description)
            }
            return (
                Array(sorted.prefix(limit)), try customer.currency ?? CurrencyCode(engine.options.buyers.defaultCurrency)
            )
        }
    }
}
