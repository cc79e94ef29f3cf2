package import Commerce
import CommerceStore

/// Tells what is worth knowing before a cart is ordered: the next tiers, what is missing to free shipping, what is left of a limit.
package struct HintDesk: Sendable {
    let engine: CatalogEngine

    /// - Throws: ``EngineError`` with `.notFound` for a cart that is not there or not reached.
    package func hints(for id: CartID, _ session: Session) throws -> CartHints {
        try EngineError.translatingCommerce {
            let view = try engine.carts.cart(id, for: session)
            let subtotal = view.priced.subtotal
            let (free, limit) = try engine.store.read { reader in
                (try reader.freeShipping(in: subtotal.currency), try reader.orderLimit(of: session.associate.code))
            }
            func missing(to amount: Money) -> Money {
                Money(minorUnits: max(0, amount.minorUnits - subtotal.minorUnits), currency: amount.currency)
            }
            let counts = limit.flatMap { $0.currency == subtotal.currency ? $0 : nil }
            return CartHints(
                subtotal: subtotal, nextTiers: try nextTiers(of: view), freeShipping: free.map { ($0, missing(to: $0)) },
                orderLimit: counts.map { limit in
                    (limit, Money(minorUnits: limit.minorUnits - subtotal.minorUnits, currency: limit.currency))
                })
        }
    }

    /// The next tier of each line that has one at which all of the product is cheaper.
    private func nextTiers(of view: CartView) throws -> [CartHints.NextTier] {
        let cart = view.cart
        let buyer = Buyer(customer: cart.holding.owner.description, currency: cart.currency.description)
        let skus = Array(Set(cart.lines.map(\.sku)))
        let tiers: [SKU: [PriceTier]]
        do {
            tiers = try engine.watching(engine.live(engine.options.buyers.collection)) { try SharedSight(engine, [buyer]).tiers(of: skus) }
        } catch let error as EngineError where error.code == .forbidden || error.code == .notFound {
            return []
        }
        let quantities = cart.quantities
        return view.priced.lines.compactMap { priced in
            let line = priced.line
            guard let price = priced.unitPrice, let quantity = quantities[line.goods] else { return nil }
            let next = (tiers[line.sku] ?? []).filter { $0.unit == line.unit && $0.minQuantity > quantity && $0.unitPrice < price }
                .min { $0.minQuantity < $1.minQuantity }
            return next.map { tier in
                CartHints.NextTier(
                    line: line.id,
                    missing: FixedDecimal(tenThousandths: tier.minQuantity.tenThousandths - quantity.tenThousandths),
                    unitPrice: tier.unitPrice)
            }
        }
    }

    /// The subtotals from which orders are sent without a charge.
    package func freeShipping() throws -> [Money] { try EngineError.translating { try engine.store.read { try $0.freeShipping() } } }

    /// Replaces them.
    /// - Throws: ``EngineError`` with `.invalid` for two of one currency, or one below 0.
    package func setFreeShipping(_ amounts: [Money], by actor: Actor) throws {
        guard Set(amounts.map(\.currency)).count == amounts.count, amounts.allSatisfy({ $0.minorUnits >= 0 }) else {
            throw EngineError(.invalid, "There is at most one amount for each currency, and none below 0.", field: "from")
        }
        try EngineError.translating {
            try engine.store.write { writer in
                try writer.setFreeShipping(amounts)
                try writer.append(
                    AuditEvent(
                        "free_shipping.changed", "shop/free_shipping", company: nil, by: actor, at: engine.options.clock(),
                        details: Dictionary(uniqueKeysWithValues: amounts.map { ($0.currency.description, "\($0.minorUnits)") })))
            }
        }
    }
}

extension CatalogEngine {
    /// What is worth knowing before a cart is ordered.
    package var hints: HintDesk { HintDesk(engine: self) }
}
