import Commerce
import CommerceStore

extension CartDesk {
    /// A cart that somebody may put something into.
    /// - Throws: ``EngineError``: `.notFound`, `.forbidden`, `.conflict`.
    func editable(_ id: CartID, for session: Session) throws -> Cart {
        let cart = try engine.store.read { try self.cart(id, $0, session) }
        try cart.require(.edit, of: session.authority)
        try cart.requireOpen()
        return cart
    }

    /// Who must see what is put into a cart: whom it belongs to, at whose prices, and whoever puts it there.
    func buyers(of cart: Cart, _ session: Session) -> [Buyer] {
        let currency = cart.currency.description
        let owner = cart.holding.owner
        let people = session.associate.code == owner ? [owner] : [owner, session.associate.code]
        return people.map { Buyer(customer: $0.description, currency: currency) }
    }

    /// Adds products that both have been seen to see, in one version.
    ///
    /// - Parameter action: what the log calls it.
    /// - Throws: ``EngineError``: `.notFound`, `.forbidden`, `.stale`, `.conflict`.
    func add(
        _ additions: [CartAddition], to id: CartID, seen version: Int64?, as action: String, details: [String: String] = [:],
        for session: Session
    ) throws -> Cart {
        try engine.store.write { writer in
            let old = try self.cart(id, writer.reader, session)
            var cart = old
            let now = engine.options.clock()
            try cart.carryOut(.addAll(additions), by: session.authority, seen: version, at: now)
            try writer.update(cart, from: old)
            var details = details
            details["lines"] = "\(additions.count)"
            try writer.append(
                AuditEvent(
                    action, "cart/\(id)", company: cart.holding.company, by: session.actor, onBehalfOf: session.onBehalfOf, at: now,
                    details: details))
            return cart
        }
    }
}
