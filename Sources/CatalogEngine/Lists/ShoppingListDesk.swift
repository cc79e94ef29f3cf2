package import Commerce
import CommerceStore

/// The shopping lists of all companies: each person reaches their own, those of their unit, those that are shared with them, and those
/// that their role reaches.
package struct ShoppingListDesk: Sendable {
    let engine: CatalogEngine

    private static let noList = EngineError(.notFound, "There is no such list.")

    /// Makes a list that belongs to whoever makes it.
    /// - Throws: ``EngineError``: `.forbidden` without the permission, `.invalid`, `.notFound` for the cart it is to start with.
    package func create(_ new: NewShoppingList, for session: Session) throws -> ShoppingListView {
        try EngineError.translatingCommerce {
            let holding = session.associate.holding
            guard session.authority.allows(.editCarts, on: holding) else {
                throw EngineError(.forbidden, "Your roles do not allow you to make lists.")
            }
            let now = engine.options.clock()
            var list = try ShoppingList(
                id: ShoppingListID(KeyText.random()), holding: holding, name: new.name, project: new.project, audience: new.audience,
                createdAt: now)
            if let cart = new.cart {
                let lines = try engine.store.read { try engine.carts.cart(cart, $0, session) }.lines
                let goods = lines.map { ListedProduct(sku: $0.sku, unit: $0.unit, quantity: $0.quantity, note: "") }
                let additions = try self.additions(of: goods, skipsUnseen: true, session)
                try list.carryOut(.add(additions), by: session.authority, seen: nil, at: now)
            }
            let made = list
            try engine.store.write { writer in
                try writer.insert(made)
                try writer.append(event("list.created", made, session, now))
            }
            return try view(of: made, for: session)
        }
    }

    /// The lists that somebody reaches, newest first.
    ///
    /// - Parameters:
    ///   - project: only those for this one; nil for all.
    ///   - previous: the last list of the page before; nil for the first page.
    /// - Returns: the lists, and whether there are more.
    package func list(
        project: String?, after previous: ShoppingListID?, limit: Int, for session: Session
    ) throws -> (lists: [ShoppingList], hasMore: Bool) {
        try EngineError.translatingCommerce {
            try engine.store.read { reader in
                if let previous { _ = try list(previous, reader, session) }
                var lists: [ShoppingList] = []
                try reader.forEachShoppingList(of: session.associate.company, before: previous) { list in
                    let isWanted = project.map { $0 == list.project } ?? true
                    if isWanted, session.authority.right(to: list) > .none { lists.append(list) }
                    return lists.count <= limit
                }
                return (Array(lists.prefix(limit)), lists.count > limit)
            }
        }
    }

    /// - Throws: ``EngineError`` with `.notFound` for a list that is not there or not reached.
    package func list(_ id: ShoppingListID, for session: Session) throws -> ShoppingListView {
        try EngineError.translatingCommerce {
            try view(of: try engine.store.read { try list(id, $0, session) }, for: session)
        }
    }

    /// Changes a list, all or nothing.
    /// - Throws: ``EngineError``: `.notFound`, `.forbidden`, `.versionMissing`, `.stale`, `.invalid`, `.conflict`.
    package func change(
        _ id: ShoppingListID, _ commands: [ShoppingListCommand], seen version: Int64?, for session: Session
    ) throws -> ShoppingListView {
        try EngineError.translatingCommerce {
            guard !commands.isEmpty else { throw EngineError(.invalid, "The body states nothing to change.") }
            for case .share(let colleague, _) in commands {
                guard try engine.accounts.colleagues(of: session).contains(where: { $0.code == colleague }) else {
                    _ = try engine.store.read { try list(id, $0, session) }
                    throw EngineError(.notFound, "There is no such colleague.")
                }
            }
            return try view(of: carryOut(commands, on: id, seen: version, for: session), for: session)
        }
    }

    /// Puts products on a list.
    /// - Throws: ``EngineError``: `.notFound` for the list, and for a product that is not there or not to be seen; `.forbidden`, `.stale`,
    ///   `.invalid`, `.conflict`.
    package func add(
        _ products: [ListedProduct], to id: ShoppingListID, seen version: Int64?, for session: Session
    ) throws -> ShoppingListView {
        try EngineError.translatingCommerce {
            try editable(id, for: session)
            let additions = try additions(of: products, skipsUnseen: false, session)
            return try view(of: carryOut([.add(additions)], on: id, seen: version, for: session), for: session)
        }
    }

    /// Removes a list with all that is on it.
    package func delete(_ id: ShoppingListID, seen version: Int64?, for session: Session) throws {
        try EngineError.translatingCommerce {
            try engine.store.write { writer in
                let list = try self.list(id, writer.reader, session)
                try list.require(.manage, of: session.authority)
                try list.require(version: version)
                try writer.removeShoppingList(id)
                try writer.append(event("list.deleted", list, session, engine.options.clock()))
            }
        }
    }

    /// Puts the lines of a list into a cart, at the prices of now.
    ///
    /// - Parameter lines: which ones; nil for all.
    /// - Throws: ``EngineError``: `.notFound` for the list, a line or the cart; `.forbidden`, `.stale`, `.conflict` for the cart.
    package func put(
        _ id: ShoppingListID, lines: [Int64]?, into cart: CartID, seen version: Int64?, for session: Session
    ) throws -> GoodsReport {
        try EngineError.translatingCommerce {
            let (_, wanted) = try self.lines(lines, of: id, for: session)
            let goods = wanted.map { WantedGoods(line: $0.id, sku: $0.sku, unit: $0.unit, quantity: $0.quantity) }
            return try engine.carts.put(
                goods, into: cart, seen: version, as: "cart.filled_from_list", details: ["list": id.description], for: session)
        }
    }

    /// A list with those of its lines that have some numbers; nil for all.
    /// - Throws: ``EngineError`` with `.notFound` for the list or a line.
    func lines(
        _ numbers: [Int64]?, of id: ShoppingListID, for session: Session
    ) throws -> (list: ShoppingList, lines: [ShoppingListLine]) {
        let list = try engine.store.read { try self.list(id, $0, session) }
        guard let numbers else { return (list, list.lines) }
        let lines = try numbers.map { number in
            guard let line = list.lines.first(where: { $0.id == number }) else {
                throw EngineError(.notFound, "The list has no such line.", field: "lines")
            }
            return line
        }
        return (list, lines)
    }

    /// - Throws: ``EngineError``: `.notFound`, `.forbidden`.
    func editable(_ id: ShoppingListID, for session: Session) throws {
        try engine.store.read { try list(id, $0, session) }.require(.edit, of: session.authority)
    }

    func carryOut(
        _ commands: [ShoppingListCommand], on id: ShoppingListID, seen version: Int64?, for session: Session
    ) throws -> ShoppingList {
        try engine.store.write { writer in
            let old = try list(id, writer.reader, session)
            var list = old
            let now = engine.options.clock()
            for command in commands {
                let seen = list.version == old.version ? version : version.map { _ in list.version }
                try list.carryOut(command, by: session.authority, seen: seen, at: now)
            }
            try writer.update(list, from: old)
            try writer.append(event("list.changed", list, session, now))
            return list
        }
    }

    private func list(_ id: ShoppingListID, _ reader: StoreReader, _ session: Session) throws -> ShoppingList {
        guard let list = try reader.shoppingList(id), session.authority.right(to: list) > .none else { throw Self.noList }
        return list
    }

    private func event(_ action: String, _ list: ShoppingList, _ session: Session, _ now: Int64) -> AuditEvent {
        AuditEvent(
            action, "list/\(list.id)", company: list.holding.company, by: session.actor, onBehalfOf: session.onBehalfOf, at: now,
            details: ["name": list.name, "lines": "\(list.lines.count)"])
    }

    private func view(of list: ShoppingList, for session: Session) throws -> ShoppingListView {
        let quantities = Dictionary(list.lines.map { ($0.sku, $0.quantity) }) { max($0, $1) }
        let products = try engine.products(Set(list.lines.map(\.sku)), for: session.buyer) { sku, _ in quantities[sku] ?? .one }
        let customer = try engine.accounts.currentDirectory().customer(session.associate.code.description)
        return ShoppingListView(
            list: list, products: products, currency: try customer.currency ?? CurrencyCode(engine.options.buyers.defaultCurrency),
            right: session.authority.right(to: list))
    }

    /// Products with their units, as whoever puts them on a list sees them.
    private func additions(of products: [ListedProduct], skipsUnseen: Bool, _ session: Session) throws -> [CartAddition] {
        let seen = try engine.products(Set(products.map(\.sku)), for: session.buyer)
        return try products.compactMap { wanted in
            guard let product = seen[wanted.sku] else {
                if skipsUnseen { return nil }
                throw EngineError(.notFound, "There is no such product.", field: "sku")
            }
            guard PieceUnits.areEqual(wanted.unit ?? product.unit, product.unit) else {
                if skipsUnseen { return nil }
                throw EngineError(.invalid, "The product is sold by `\(product.unit)`.", field: "unit")
            }
            return CartAddition(sku: wanted.sku, unit: product.unit, quantity: wanted.quantity, rule: product.rule, note: wanted.note)
        }
    }
}

extension CatalogEngine {
    /// The shopping lists of those who buy here.
    package var shoppingLists: ShoppingListDesk { ShoppingListDesk(engine: self) }
}
