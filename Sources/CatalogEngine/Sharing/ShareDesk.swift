package import Commerce
import CommerceStore

/// Shares carts outside of the shop: by links that show them as they were when they were shared.
///
/// A token is random and kept as its hash. It is no session and no key: it opens the one snapshot that was taken for it, as long as it has
/// not expired, has not been taken back, and whoever made it is not blocked. What was true when the snapshot was taken stays as it is.
package struct ShareDesk: Sendable {
    let engine: CatalogEngine

    private static let noLink = EngineError(.notFound, "There is no such link, or it leads nowhere any more.")

    /// Takes a snapshot of a cart and makes a link to it.
    ///
    /// - Returns: the link, and its token, which cannot be had again.
    /// - Throws: ``EngineError``: `.notFound` for the cart; `.forbidden` for somebody who may not share it, or not its prices; `.invalid` for
    ///   a time that has passed or is too far away; `.conflict` when there are too many links.
    package func share(_ id: CartID, _ new: NewShareLink, for session: Session) throws -> (link: ShareLink, token: String) {
        try EngineError.translatingCommerce {
            let view = try engine.carts.cart(id, for: session)
            try view.cart.require(.manage, of: session.authority)
            guard new.prices != .contract || session.authority.allows(.acceptQuotes, on: view.cart.holding) else {
                throw EngineError(.forbidden, "Your roles do not allow you to show the company's prices to others.", field: "prices")
            }
            let now = engine.options.clock()
            let end = new.expiresAt ?? now + ShareLink.usual
            guard end > now, end <= now + ShareLink.longest else {
                throw EngineError(.invalid, "A link expires within \(ShareLink.longest / 86_400) days.", field: "expires_at")
            }
            let shown = try snapshot(of: view, new.prices, at: now)
            let token = KeyText.random()
            let link = ShareLink(
                id: String(KeyText.random().prefix(12)), cart: id, company: view.cart.holding.company, sharedBy: session.associate.code,
                prices: new.prices, createdAt: now, expiresAt: end)
            try engine.store.write { writer in
                try engine.carts.cart(id, writer.reader, session).require(.manage, of: session.authority)
                guard try writer.reader.shareLinks(of: id).count(where: { $0.isOpen(at: now) }) < ShareLink.maximumPerCart else {
                    throw EngineError(.conflict, "A cart has at most \(ShareLink.maximumPerCart) links. Take some back first.")
                }
                try writer.insert(link, hash: KeyText.hash(token), shows: shown)
                try writer.append(
                    event("cart.link_made", link, session, now, ["link": link.id, "prices": link.prices.rawValue]))
            }
            return (link, token)
        }
    }

    /// The links of a cart, newest first.
    /// - Throws: ``EngineError``: `.notFound`, `.forbidden`.
    package func links(of id: CartID, for session: Session) throws -> [ShareLink] {
        try EngineError.translatingCommerce {
            try engine.store.read { reader in
                try engine.carts.cart(id, reader, session).require(.manage, of: session.authority)
                return try reader.shareLinks(of: id)
            }
        }
    }

    /// Takes a link back, for good.
    /// - Throws: ``EngineError``: `.notFound`, `.forbidden`.
    package func revoke(_ link: String, of id: CartID, for session: Session) throws -> ShareLink {
        try EngineError.translatingCommerce {
            try engine.store.write { writer in
                try engine.carts.cart(id, writer.reader, session).require(.manage, of: session.authority)
                guard var found = try writer.reader.shareLinks(of: id).first(where: { $0.id == link }) else { throw Self.noLink }
                let now = engine.options.clock()
                found.revoke(at: now)
                try writer.revoke(found)
                try writer.append(event("cart.link_revoked", found, session, now, ["link": found.id]))
                return found
            }
        }
    }

    /// What a token shows to whoever has it.
    /// - Throws: ``EngineError`` with `.notFound`, the same for a token that never was and one that leads nowhere any more.
    package func open(_ token: String) throws -> (cart: SharedCart, expiresAt: Int64) {
        try EngineError.translatingCommerce {
            guard let found = try engine.store.read({ try $0.shareLink(hash: KeyText.hash(token)) }),
                found.link.isOpen(at: engine.options.clock()), try isTrusted(found.link)
            else { throw Self.noLink }
            return (found.cart, found.link.expiresAt)
        }
    }

    /// Whether whoever made a link is still of the company and not blocked.
    private func isTrusted(_ link: ShareLink) throws -> Bool {
        let directory = try engine.accounts.currentDirectory()
        guard directory.associates[link.sharedBy]?.company == link.company else { return false }
        return (try? directory.customer(link.sharedBy.description)) != nil
    }

    private func snapshot(of view: CartView, _ prices: SharedPrices, at now: Int64) throws -> SharedCart {
        let cart = view.cart
        var unitPrices: [CartLineID: FixedDecimal] = [:]
        // What a quote took off is part of what the company pays, and nobody else's.
        var discounts: [CartLineID: Int64] = [:]
        switch prices {
        case .hidden: break
        case .contract:
            for line in view.priced.lines {
                unitPrices[line.line.id] = line.unitPrice
                discounts[line.line.id] = line.line.discount?.minorUnits
            }
        case .public:
            // Those of nobody in particular, whatever was agreed on with the company.
            let quantities = cart.quantities
            let products = try engine.products(
                Set(cart.lines.map(\.sku)), for: Buyer(currency: cart.currency.description)
            ) { sku, unit in quantities[Cart.Goods(sku: sku, unit: unit)] ?? .one }
            for line in cart.lines where products[line.sku]?.unit == line.unit { unitPrices[line.id] = products[line.sku]?.unitPrice }
        }
        let lines = try cart.lines.map { line in
            let price = unitPrices[line.id]
            return SharedCart.Line(
                sku: line.sku, title: view.products[line.sku]?.title ?? line.sku.description, unit: line.unit, quantity: line.quantity,
                unitPrice: price,
                total: try price.map { price in
                    var total = try Money(lineOf: price, quantity: line.quantity, currency: cart.currency)
                    total.minorUnits -= discounts[line.id] ?? 0
                    return total
                })
        }
        return SharedCart(name: cart.name, currency: cart.currency, prices: prices, lines: lines, takenAt: now)
    }

    private func event(
        _ action: String, _ link: ShareLink, _ session: Session, _ now: Int64, _ details: [String: String]
    ) -> AuditEvent {
        AuditEvent(
            action, "cart/\(link.cart)", company: link.company, by: session.actor, onBehalfOf: session.onBehalfOf, at: now,
            details: details)
    }
}

extension CatalogEngine {
    /// Carts that are shared outside of the shop.
    package var sharing: ShareDesk { ShareDesk(engine: self) }
}
