package import Commerce
import CommerceStore

extension CartDesk {
    /// Puts into a cart what an order had, at the prices of now.
    ///
    /// - Throws: ``EngineError``: `.notFound` for a cart or order that is not there or not reached; `.forbidden`, `.stale`, `.conflict`.
    package func reorder(_ order: OrderID, into id: CartID, seen version: Int64?, for session: Session) throws -> GoodsReport {
        try EngineError.translatingCommerce {
            _ = try editable(id, for: session)
            let order = try engine.orders.order(order, for: session)
            let goods = order.lines.enumerated().map { position, line in
                WantedGoods(
                    line: Int64(position + 1), sku: line.sku, title: line.title, unit: line.unit, quantity: line.quantity,
                    reference: line.reference)
            }
            return try put(
                goods, into: id, seen: version, as: "cart.reordered", details: ["order": order.id.description], for: session)
        }
    }

    /// Puts goods into a cart in one version, as far as whoever does and whom the cart belongs to can buy them; the others are told.
    func put(
        _ goods: [WantedGoods], into id: CartID, seen version: Int64?, as action: String, details: [String: String],
        for session: Session
    ) throws -> GoodsReport {
        let cart = try editable(id, for: session)
        let wanted = Dictionary(goods.map { ($0.sku, $0.quantity) }) { (try? $0.adding($1)) ?? $0 }
        let products = try engine.watching(engine.live(engine.options.buyers.collection)) {
            try SharedSight(engine, buyers(of: cart, session)).products(Set(goods.map(\.sku))) { sku, _ in wanted[sku] ?? .one }
        }
        var report = GoodsReport(cart: cart, added: 0, leftOut: [])
        var additions: [CartAddition] = []
        for item in goods {
            switch Self.addition(of: item, products[item.sku]) {
            case .success(let addition): additions.append(addition)
            case .failure(let obstacle):
                report.leftOut.append(GoodsLeftOut(line: item.line, sku: item.sku, title: item.title, reason: obstacle.reason))
            }
        }
        report.added = additions.count
        if !additions.isEmpty { report.cart = try add(additions, to: id, seen: version, as: action, details: details, for: session) }
        return report
    }

    private struct Obstacle: Error {
        var reason: GoodsLeftOut.Reason
    }

    private static func addition(of item: WantedGoods, _ product: SeenProduct?) -> Result<CartAddition, Obstacle> {
        guard let product else { return .failure(Obstacle(reason: .gone)) }
        guard product.unit == item.unit else { return .failure(Obstacle(reason: .unit)) }
        guard (try? product.rule.rounded(item.quantity)) != nil else { return .failure(Obstacle(reason: .quantity)) }
        guard product.unitPrice != nil else { return .failure(Obstacle(reason: .noPrice)) }
        return .success(
            CartAddition(
                sku: item.sku, unit: item.unit, quantity: item.quantity, rule: product.rule, reference: item.reference, note: item.note))
    }
}
