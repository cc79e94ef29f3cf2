package import Commerce
import CommerceStore

/// Turns codes and quantities into products, as a buyer sees them, and puts them into carts.
package struct QuickOrderDesk: Sendable {
    let engine: CatalogEngine

    /// What a quick order comes to for a buyer, without changing anything.
    /// - Throws: ``EngineError``: `.notFound` and `.forbidden` for the customer, `.unavailable` while the index is being rebuilt.
    package func answer(_ sheet: QuickOrderSheet, for buyer: Buyer) throws -> QuickOrderAnswer {
        try EngineError.translatingCommerce {
            let view = try engine.buyers.view(of: buyer, in: engine.options.buyers.collection)
            let currency = try view?.context.currency ?? CurrencyCode(buyer.currency ?? engine.options.buyers.defaultCurrency)
            return try answer(sheet, for: [buyer], in: currency)
        }
    }

    /// Puts what a quick order comes to into a cart, in one version: the lines that are resolved, as long as both whoever orders and whom
    /// the cart belongs to see them.
    ///
    /// - Parameters:
    ///   - acceptsGuesses: whether lines go in, too, whose code is much like that of one product.
    ///   - version: the version of the cart that was seen; nil where none was named.
    /// - Throws: ``EngineError``: `.notFound`, `.forbidden`, `.stale` and `.conflict` for the cart.
    package func order(
        _ sheet: QuickOrderSheet, into id: CartID, acceptsGuesses: Bool = false, seen version: Int64? = nil, for session: Session
    ) throws -> QuickOrderAnswer {
        try EngineError.translatingCommerce {
            let cart = try engine.carts.editable(id, for: session)
            var answer = try answer(sheet, for: engine.carts.buyers(of: cart, session), in: cart.currency)
            let additions = answer.additions(acceptsGuesses: acceptsGuesses)
            answer.cart =
                try additions.isEmpty
                ? cart : engine.carts.add(additions, to: id, seen: version, as: "cart.quick_ordered", for: session)
            return answer
        }
    }

    /// - Parameter buyers: who all must see a product; it is priced for the first.
    private func answer(_ sheet: QuickOrderSheet, for buyers: [Buyer], in currency: CurrencyCode) throws -> QuickOrderAnswer {
        let lines = try engine.watching(engine.live(engine.options.buyers.collection)) {
            let resolver = try CodeResolver(engine, buyers)
            var lines = QuickOrderMerge.merged(sheet.entries.map { resolver.line(of: $0) })
            try QuickOrderPricing(resolver.seen, currency: currency).price(&lines)
            return lines
        }
        let subtotal = try lines.filter { $0.status == .resolved }.compactMap(\.total)
            .reduce(Money(minorUnits: 0, currency: currency)) { (sum, total) throws in try sum.adding(total) }
        return QuickOrderAnswer(lines: lines, problems: sheet.problems, subtotal: subtotal)
    }
}

extension CatalogEngine {
    /// Ordering by codes and quantities.
    package var quickOrders: QuickOrderDesk { QuickOrderDesk(engine: self) }
}
