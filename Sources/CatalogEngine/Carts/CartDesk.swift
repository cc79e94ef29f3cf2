package import Commerce
import CommerceStore

/// The carts of all companies: each person reaches their own, those that are shared with them, and those that their role reaches.
///
/// A change is one transaction, which checks rights and versions on what it changes. Products are looked up before it, in the eyes
/// of who changes the cart and of whom it belongs to: what either does not see cannot be put into it.
package struct CartDesk: Sendable {
    let engine: CatalogEngine

    private static let noCart = EngineError(.notFound, "There is no such cart.")

    /// Makes a cart that belongs to whoever makes it.
    ///
    /// - Parameter currency: nil for the company's, or else the engine's.
    /// - Throws: ``EngineError``: `.forbidden` without the permission, `.invalid` for a name or currency that is none.
    package func create(
        name: String, currency: String?, purchaseOrder: String, reference: String = "", costCenter: String = "", for session: Session
    ) throws -> CartView {
        try EngineError.translatingCommerce {
            let associate = session.associate
            guard session.authority.allows(.editCarts, on: associate.holding) else {
                throw EngineError(.forbidden, "Your roles do not allow you to make carts.")
            }
            let customer = try engine.accounts.currentDirectory().customer(associate.code.description)
            let currency = try currency.map { (code) throws(CommerceError) in try CurrencyCode(code) } ?? customer.currency
            let cart = try Cart(
                id: CartID(KeyText.random()), holding: associate.holding,
                currency: try currency ?? CurrencyCode(engine.options.buyers.defaultCurrency), name: name, purchaseOrder: purchaseOrder,
                reference: reference, costCenter: costCenter, createdAt: engine.options.clock())
            try engine.store.write { writer in
                try writer.insert(cart)
                try append("cart.created", cart, by: session, writer)
            }
            return try view(of: cart, for: session)
        }
    }

    /// The carts that somebody reaches, newest first.
    ///
    /// - Parameters:
    ///   - previous: the last cart of the page before; nil for the first page.
    ///   - limit: carts at most.
    /// - Returns: the carts, and whether there are more.
    /// - Throws: ``EngineError`` with `.notFound` for a `previous` that is not reached.
    package func list(after previous: CartID?, limit: Int, for session: Session) throws -> (carts: [Cart], hasMore: Bool) {
        try EngineError.translatingCommerce {
            try engine.store.read { reader in
                if let previous { _ = try cart(previous, reader, session) }
                var carts: [Cart] = []
                try reader.forEachCart(of: session.associate.company, before: previous) { cart in
                    if session.authority.right(to: cart) > .none { carts.append(cart) }
                    return carts.count <= limit
                }
                return (Array(carts.prefix(limit)), carts.count > limit)
            }
        }
    }

    /// - Throws: ``EngineError`` with `.notFound` for a cart that is not there or not reached.
    package func cart(_ id: CartID, for session: Session) throws -> CartView {
        try EngineError.translatingCommerce {
            try view(of: try engine.store.read { try cart(id, $0, session) }, for: session)
        }
    }

    /// Changes a cart, all or nothing.
    ///
    /// - Parameters:
    ///   - changes: at least one, in order; each makes a version of its own.
    ///   - version: the version that was seen; nil where none was named.
    /// - Throws: ``EngineError``: `.notFound` for a cart, line, colleague or product that is not there or not to be seen; `.forbidden`,
    ///   `.versionMissing`, `.stale`, `.invalid`, `.conflict`.
    package func change(_ id: CartID, _ changes: [CartChange], seen version: Int64?, for session: Session) throws -> CartView {
        try EngineError.translatingCommerce {
            // A stranger learns nothing of products by trying them on a cart.
            let before = try engine.store.read { try self.cart(id, $0, session) }
            guard !changes.isEmpty else { throw EngineError(.invalid, "The body states nothing to change.") }
            let commands = try changes.map { try command($0, on: before, session) }
            let (cart, notes) = try engine.store.write { writer in
                let old = try self.cart(id, writer.reader, session)
                var cart = old
                var notes: [QuantityNote] = []
                for command in commands {
                    let last = cart
                    let seen = last.version == old.version ? version : version.map { _ in last.version }
                    try cart.carryOut(command, by: session.authority, seen: seen, at: engine.options.clock())
                    notes += Self.notes(of: command, last, cart)
                }
                try writer.update(cart, from: old)
                for command in commands { try record(command, on: cart, by: session, writer) }
                return (cart, notes)
            }
            var view = try self.view(of: cart, for: session)
            view.notes = notes
            return view
        }
    }

    /// Removes a cart with all that is in it.
    package func delete(_ id: CartID, seen version: Int64?, for session: Session) throws {
        try EngineError.translatingCommerce {
            try engine.store.write { writer in
                let cart = try self.cart(id, writer.reader, session)
                try cart.require(.manage, of: session.authority)
                try cart.requireActive()
                try cart.require(version: version)
                try requireNoOpenQuote(of: cart, writer.reader)
                try writer.removeShareLinks(of: id)
                try writer.removeCart(id)
                try append("cart.deleted", cart, by: session, writer)
            }
        }
    }

    /// A cart as it is kept.
    /// - Throws: ``EngineError`` with `.notFound` where it is not there or not reached.
    func cart(_ id: CartID, _ reader: StoreReader, _ session: Session) throws -> Cart {
        guard let cart = try reader.cart(id), session.authority.right(to: cart) > .none else { throw Self.noCart }
        return cart
    }

    private func requireColleague(_ code: AssociateCode, _ session: Session) throws {
        guard try engine.accounts.colleagues(of: session).contains(where: { $0.code == code }) else {
            throw EngineError(.notFound, "There is no such colleague.")
        }
    }

    /// The cart with what it costs whom it belongs to.
    private func view(of cart: Cart, for session: Session) throws -> CartView {
        let (products, tiers) = try offers(of: cart)
        let customer = try? engine.accounts.currentDirectory().customer(cart.holding.owner.description)
        let priced = try PricedCart(cart, taxDisplay: customer?.taxDisplay ?? .net) { sku, unit in
            products[sku]?.unit == unit
        } unitPrice: { sku, unit, _ in
            products[sku].flatMap { $0.unit == unit ? $0.unitPrice : nil }
        }
        return CartView(
            priced: priced, products: products, right: session.authority.right(to: cart), nextTiers: priced.nextTiers(in: tiers))
    }

    /// The products of a cart as its owner sees them, and their tiers while the cart can be changed; none while the owner is blocked.
    private func offers(of cart: Cart) throws -> (products: [SKU: SeenProduct], tiers: [SKU: [PriceTier]]) {
        guard !cart.lines.isEmpty else { return ([:], [:]) }
        let quantities = cart.quantities
        let buyer = Buyer(customer: cart.holding.owner.description, currency: cart.currency.description)
        do {
            return try engine.watching(engine.live(engine.options.buyers.collection)) {
                let sight = try SharedSight(engine, [buyer])
                let products = try sight.products(Set(cart.lines.map(\.sku))) { sku, unit in
                    quantities[Cart.Goods(sku: sku, unit: unit)] ?? .one
                }
                let isOpen = cart.status == .active && cart.quote == nil
                return (products, isOpen ? try sight.tiers(of: Array(products.keys)) : [:])
            }
        } catch let error as EngineError where error.code == .forbidden || error.code == .notFound {
            return ([:], [:])
        }
    }

    /// The command of a change, with what the product says about quantities.
    private func command(_ change: CartChange, on cart: Cart, _ session: Session) throws -> CartCommand {
        switch change {
        case .plain(let command):
            if case .share(let colleague, _) = command { try requireColleague(colleague, session) }
            return command
        case .add(let sku, let unit, let quantity, let reference, let purchaseOrder):
            try cart.require(.edit, of: session.authority)
            let product = try self.product(sku, in: cart, session)
            guard unit ?? product.unit == product.unit else {
                throw EngineError(.invalid, "The product is sold by `\(product.unit)`.", field: "unit")
            }
            return .add(
                sku, unit: product.unit, quantity: quantity, rule: product.rule, reference: reference, purchaseOrder: purchaseOrder)
        case .setQuantity(let id, let quantity):
            try cart.require(.edit, of: session.authority)
            guard let line = cart.lines.first(where: { $0.id == id }) else {
                throw EngineError(.notFound, "The cart has no such line.")
            }
            return .setQuantity(id, quantity, rule: try product(line.sku, in: cart, session).rule)
        }
    }

    /// A product that both the owner of a cart and who changes it see.
    private func product(_ sku: SKU, in cart: Cart, _ session: Session) throws -> SeenProduct {
        let owner = cart.holding.owner
        let currency = cart.currency.description
        var buyers = [Buyer(customer: owner.description, currency: currency)]
        if session.associate.code != owner { buyers.append(Buyer(customer: session.associate.code.description, currency: currency)) }
        var product: SeenProduct?
        for buyer in buyers {
            guard let seen = try engine.products([sku], for: buyer)[sku] else {
                throw EngineError(.notFound, "There is no such product.", field: "sku")
            }
            product = product ?? seen
        }
        guard let product else { throw EngineError(.notFound, "There is no such product.", field: "sku") }
        return product
    }

    /// What a command rounded.
    private static func notes(of command: CartCommand, _ old: Cart, _ cart: Cart) -> [QuantityNote] {
        let known = Dictionary(uniqueKeysWithValues: old.lines.map { ($0.id, $0.quantity) })
        guard let line = cart.lines.first(where: { known[$0.id] != $0.quantity }) else { return [] }
        switch command {
        case .add(_, _, let quantity, let rule, _, _):
            let wanted = FixedDecimal(tenThousandths: (known[line.id]?.tenThousandths ?? 0) + quantity.tenThousandths)
            return wanted == line.quantity ? [] : [QuantityNote(line: line.id, wanted: wanted, quantity: line.quantity, rule: rule)]
        case .setQuantity(_, let wanted, let rule):
            return wanted == line.quantity ? [] : [QuantityNote(line: line.id, wanted: wanted, quantity: line.quantity, rule: rule)]
        default: return []
        }
    }
}

extension CatalogEngine {
    /// The carts of those who buy here.
    package var carts: CartDesk { CartDesk(engine: self) }
}
