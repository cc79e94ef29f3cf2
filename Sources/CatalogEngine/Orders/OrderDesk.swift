package import Commerce
import CommerceStore

/// Places orders, shows them and cancels them.
///
/// An order, the end of its cart, what it holds of the stock, the charge on the credit account and the key of the request are written
/// in one transaction: a crash leaves all or nothing. The prices are those of that moment: where a price or an assortment changed while they were worked out, they
/// are worked out again.
package struct OrderDesk: Sendable {
    let engine: CatalogEngine

    /// How often prices are worked out again before the request is sent away.
    private static let attempts = 5
    /// Most bytes of a request's key.
    package static let maximumKey = 255
    static let noOrder = EngineError(.notFound, "There is no such order.")

    /// Places an order of a cart.
    ///
    /// - Returns: the order, and whether an earlier request with the same key had placed it.
    /// - Throws: ``EngineError``: `.notFound` and `.forbidden` for the cart; `.stale` when it was changed since it was seen;
    ///   `.conflict` when it is empty, has become an order, cannot be bought as a whole, costs something else than was seen, or is above
    ///   what is left of the credit; `.approvalRequired` and `.overBudget`; `.outOfStock`; `.keyReused` when the key stood for another
    ///   request.
    package func place(_ placement: Placement, for session: Session) throws -> (order: Order, isRepeated: Bool) {
        try EngineError.translatingCommerce {
            for _ in 0..<Self.attempts {
                if let known = try engine.store.read({ try repeated(placement, $0, session) }) { return (known, true) }
                let before = try engine.store.read { try $0.buyerVersions() }
                let directory = try engine.buyers.records(at: before.buyers).directory
                let view = try engine.carts.cart(placement.cart, for: session)
                let outcome = try engine.store.write { writer -> (order: Order, isRepeated: Bool)? in
                    // Another request with the key may have come in between.
                    if let known = try repeated(placement, writer.reader, session) { return (known, true) }
                    guard try writer.reader.buyerVersions().ofPrices == before.ofPrices else { return nil }
                    return (try write(placement, view, directory, writer, session), false)
                }
                if let outcome { return outcome }
            }
            throw EngineError(.unavailable, "Prices are changing all the time. Try again in a while.")
        }
    }

    /// The order that an equal request with the same key has placed.
    private func repeated(_ placement: Placement, _ reader: StoreReader, _ session: Session) throws -> Order? {
        guard let record = try reader.idempotency(placement.key, of: session.associate.company) else { return nil }
        // The key of a colleague's request is nobody else's to learn from.
        guard record.request == fingerprint(placement, session) else {
            throw EngineError.keyReused
        }
        return try reader.order(OrderID(record.outcome))
    }

    private func fingerprint(_ placement: Placement, _ session: Session) -> String {
        KeyText.hash("\(session.associate.code)\n\(placement.fingerprint)")
    }

    private func write(
        _ placement: Placement, _ view: CartView, _ directory: CompanyDirectory, _ writer: StoreWriter, _ session: Session
    ) throws -> Order {
        let now = engine.options.clock()
        guard let cart = try writer.reader.cart(placement.cart), session.authority.right(to: cart) > .none else {
            throw EngineError(.notFound, "There is no such cart.")
        }
        try PlacementGate.check(session.authority, on: cart.holding)
        try cart.require(version: placement.version)
        // The view is of this version, so that its prices are those of these lines.
        try cart.require(version: view.cart.version)
        try engine.approvals.requirePlacement(of: view, by: session, directory, writer.reader, at: now)
        let quote = try quote(toOrder: cart, writer.reader, at: now)
        let company = cart.holding.company
        let account = try writer.reader.creditAccount(of: company)
        let terms = try writer.reader.paymentTerms(of: company) ?? .usual(hasAccount: account != nil)
        var order = try Order(
            of: view.priced, id: OrderID(KeyText.random()), number: writer.drawOrderNumber(), by: session.associate.code, at: now,
            isPrepaid: terms.isPrepaid
        ) { view.products[$0]?.title ?? $0.description }
        guard order.total == placement.total else {
            throw EngineError(.conflict, "The cart does not cost what was seen any more. Look at it again, then order.", field: "total")
        }
        if try reserveStock(for: order, writer) { order.noteBackorder() }
        try checkArrears(of: &order, terms, writer.reader, at: now)
        try charge(order, to: account, writer, at: now)
        var ordered = cart
        try ordered.becomeOrder(order.id, at: now)
        try writer.update(ordered, from: cart)
        try writer.insert(order)
        try finish(quote, with: order, writer, session, at: now)
        try writer.insert(
            IdempotencyRecord(
                company: session.associate.company, key: placement.key, request: fingerprint(placement, session),
                outcome: order.id.description, usedAt: now))
        let details = ["total": "\(order.total.minorUnits)", "currency": order.total.currency.description, "cart": cart.id.description]
        try record("order.placed", order, by: session.actor, onBehalfOf: session.onBehalfOf, writer, at: now, details: details)
        try tell(.orderPlaced, of: order, to: .seller, writer, at: now)
        try tell(.orderPlaced, of: order, to: .associate(cart.holding.owner), writer, at: now)
        return order
    }

    /// - Throws: ``EngineError`` with `.notFound`, also for an order that may not be seen.
    package func order(_ id: OrderID, for session: Session) throws -> Order {
        try EngineError.translating { try engine.store.read { try order(id, $0, session) } }
    }

    /// The orders that somebody sees, newest first.
    ///
    /// - Parameters:
    ///   - filter: which of them.
    ///   - previous: the last order of the page before; nil for the first page.
    /// - Returns: the orders, and whether there are more.
    package func list(
        _ filter: OrderFilter = OrderFilter(), after previous: OrderID?, limit: Int, for session: Session
    ) throws -> (orders: [Order], hasMore: Bool) {
        try EngineError.translating {
            try engine.store.read { reader in
                if let previous { _ = try order(previous, reader, session) }
                var orders: [Order] = []
                try reader.forEachOrder(of: session.associate.company, before: previous, matching: filter) { order in
                    if sees(order, session) { orders.append(order) }
                    return orders.count <= limit
                }
                return (Array(orders.prefix(limit)), orders.count > limit)
            }
        }
    }

    /// Reads all orders that somebody sees, newest first.
    package func export(_ filter: OrderFilter, for session: Session, _ body: (Order) throws -> Void) throws {
        try EngineError.translating {
            try engine.store.read { reader in
                try reader.forEachOrder(of: session.associate.company, before: nil, matching: filter) { order in
                    if sees(order, session) { try body(order) }
                    return true
                }
            }
        }
    }

    /// Cancels an order that has not been confirmed, and gives its credit back.
    /// - Throws: ``EngineError``: `.notFound`, `.forbidden`, `.versionMissing`, `.stale`; `.conflict` when it cannot be cancelled.
    package func cancel(_ id: OrderID, seen version: Int64?, for session: Session) throws -> Order {
        try EngineError.translatingCommerce {
            try engine.store.write { writer in
                var order = try self.order(id, writer.reader, session)
                let authority = session.authority
                guard authority.allows(.placeOrders, on: order.holding) || authority.allows(.placeOrdersWithinLimit, on: order.holding)
                else { throw EngineError(.forbidden, "Your roles do not allow you to cancel this order.") }
                try require(order, seen: version)
                guard order.status == .open else {
                    throw EngineError(.conflict, "An order that is \(order.status.rawValue) cannot be cancelled by the buyer.")
                }
                let now = engine.options.clock()
                try order.advance(to: .cancelled)
                try writer.updateProgress(of: order)
                try undo(order, writer, at: now)
                try record("order.cancelled", order, by: session.actor, onBehalfOf: session.onBehalfOf, writer, at: now)
                try tell(.orderCancelled, of: order, to: .seller, writer, at: now)
                return order
            }
        }
    }

    func sees(_ order: Order, _ session: Session) -> Bool {
        order.holding.company == session.associate.company
            && (session.authority.allows(.viewOrders, on: order.holding) || order.placedBy == session.associate.code)
    }

    private func order(_ id: OrderID, _ reader: StoreReader, _ session: Session) throws -> Order {
        guard let order = try reader.order(id), sees(order, session) else { throw Self.noOrder }
        return order
    }
}

extension CatalogEngine {
    /// The orders of those who buy here.
    package var orders: OrderDesk { OrderDesk(engine: self) }
}
