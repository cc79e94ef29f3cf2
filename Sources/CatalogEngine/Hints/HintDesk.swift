package import Commerce
import CommerceStore

/// Tells what is worth knowing before a cart is ordered: the next tiers, what is missing to free shipping, what is left of a limit and of
/// budgets.
package struct HintDesk: Sendable {
    let engine: CatalogEngine

    /// - Throws: ``EngineError`` with `.notFound` for a cart that is not there or not reached.
    package func hints(for id: CartID, _ session: Session) throws -> CartHints {
        try EngineError.translatingCommerce {
            let view = try engine.carts.cart(id, for: session)
            let subtotal = view.priced.subtotal
            let (free, limit, budgets) = try engine.approvals.read { reader, directory in
                (
                    try reader.freeShipping(in: subtotal.currency), try reader.orderLimit(of: session.associate.code),
                    try engine.approvals.budgets(of: view.cart.holding, directory, reader, at: engine.options.clock())
                )
            }
            let exceeded = Set(budgets.exceeded(by: subtotal).map(\.budget.code))
            func missing(to amount: Money) -> Money {
                Money(minorUnits: max(0, amount.minorUnits - subtotal.minorUnits), currency: amount.currency)
            }
            let counts = limit.flatMap { $0.currency == subtotal.currency ? $0 : nil }
            return CartHints(
                subtotal: subtotal, nextTiers: view.nextTiers.sorted { $0.key < $1.key }.map { ($0.key, $0.value) },
                freeShipping: free.map { ($0, missing(to: $0)) },
                orderLimit: counts.map { limit in
                    (limit, Money(minorUnits: limit.minorUnits - subtotal.minorUnits, currency: limit.currency))
                }, budgets: budgets.map { ($0, $0.remaining(after: subtotal), !exceeded.contains($0.budget.code)) })
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
