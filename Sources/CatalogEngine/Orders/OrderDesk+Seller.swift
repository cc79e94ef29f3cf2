package import Commerce
import CommerceStore

/// What the seller does with orders.
extension OrderDesk {
    /// - Throws: ``EngineError`` with `.notFound`, also for an order of a company that they do not look after.
    package func order(_ id: OrderID, for agent: SellerAgent) throws -> Order {
        try EngineError.translating { try engine.store.read { try order(id, $0, agent) } }
    }

    /// The orders that somebody of the seller sees, newest first.
    ///
    /// - Parameters:
    ///   - company: only its; nil for all that they look after.
    ///   - previous: the last order of the page before; nil for the first page.
    /// - Returns: the orders, and whether there are more.
    package func list(
        _ filter: OrderFilter, of company: CompanyCode?, after previous: OrderID?, limit: Int, for agent: SellerAgent
    ) throws -> (orders: [Order], hasMore: Bool) {
        try EngineError.translating {
            try engine.store.read { reader in
                if let previous { _ = try order(previous, reader, agent) }
                var orders: [Order] = []
                try reader.forEachOrder(of: company, before: previous, matching: filter) { order in
                    if agent.reach.includes(order.holding.company) { orders.append(order) }
                    return orders.count <= limit
                }
                return (Array(orders.prefix(limit)), orders.count > limit)
            }
        }
    }

    /// Reads all orders that somebody of the seller sees, newest first.
    package func export(
        _ filter: OrderFilter, of company: CompanyCode?, for agent: SellerAgent, _ body: (Order) throws -> Void
    ) throws {
        try EngineError.translating {
            try engine.store.read { reader in
                try reader.forEachOrder(of: company, before: nil, matching: filter) { order in
                    if agent.reach.includes(order.holding.company) { try body(order) }
                    return true
                }
            }
        }
    }

    /// Takes an order a step on, or lets one that waits go on.
    ///
    /// - Parameters:
    ///   - status: nil leaves it.
    ///   - isReleased: whether it waits no longer; that comes first.
    /// - Throws: ``EngineError``: `.notFound`, `.versionMissing`, `.stale`; `.conflict` for a step that cannot be.
    package func advance(
        _ id: OrderID, to status: OrderStatus?, isReleased: Bool, seen version: Int64?, by agent: SellerAgent
    ) throws -> Order {
        let action = status.map { "order.\($0.rawValue)" } ?? "order.released"
        let kind: Notice.Kind? =
            switch status {
            case .confirmed: .orderConfirmed
            case .cancelled: .orderCancelled
            default: nil
            }
        return try change(id, seen: version, by: agent, action, kind) { order, writer, now in
            if isReleased { try order.release() }
            guard let status else { return [:] }
            try order.advance(to: status)
            if status == .cancelled { try undo(order, writer, at: now) }
            if status == .confirmed { try bill(order, writer, at: now) }
            return [:]
        }
    }

    /// Sends goods of a confirmed order; they leave the stock.
    ///
    /// - Parameter lines: how much of which lines; nil for all that is left.
    package func ship(
        _ id: OrderID, _ lines: [Shipment.Line]?, carrier: String, tracking: String, seen version: Int64?, by agent: SellerAgent
    ) throws -> Order {
        try change(id, seen: version, by: agent, "order.shipped", .orderShipped) { order, writer, now in
            let shipment = try order.ship(lines, carrier: carrier, tracking: tracking, at: now)
            try takeFromStock(shipment, of: order, writer)
            return ["shipment": "\(shipment.number)", "carrier": carrier, "tracking": tracking]
        }
    }

    /// Notes that a shipment has arrived.
    package func deliver(_ id: OrderID, shipment: Int64, seen version: Int64?, by agent: SellerAgent) throws -> Order {
        try change(id, seen: version, by: agent, "order.delivered", nil) { order, _, now in
            try order.deliver(shipment, at: now)
            return ["shipment": "\(shipment)"]
        }
    }

    /// Notes a payment of an order.
    package func pay(
        _ id: OrderID, _ amount: Money, _ state: OrderPayment.State, reference: String, seen version: Int64?, by agent: SellerAgent
    ) throws -> Order {
        try change(id, seen: version, by: agent, "order.paid", nil) { order, writer, now in
            let payment = try order.pay(amount, state, reference: reference, at: now)
            try settle(payment, for: order, writer, at: now)
            return ["amount": "\(amount.minorUnits)", "currency": amount.currency.description, "state": state.rawValue]
        }
    }

    /// Changes an order in one transaction, with its event in the log and its notice to whom it belongs.
    ///
    /// - Parameter body: returns details for the log.
    private func change(
        _ id: OrderID, seen version: Int64?, by agent: SellerAgent, _ action: String, _ kind: Notice.Kind?,
        _ body: (inout Order, StoreWriter, Int64) throws -> [String: String]
    ) throws -> Order {
        try EngineError.translatingCommerce {
            let now = engine.options.clock()
            return try engine.store.write { writer in
                var order = try self.order(id, writer.reader, agent)
                try require(order, seen: version)
                let details = try body(&order, writer, now)
                try writer.updateProgress(of: order)
                try record(action, order, by: agent.actor, writer, at: now, details: details)
                if let kind { try tell(kind, of: order, to: .associate(order.holding.owner), writer, at: now, values: details) }
                return order
            }
        }
    }

    private func order(_ id: OrderID, _ reader: StoreReader, _ agent: SellerAgent) throws -> Order {
        guard let order = try reader.order(id), agent.reach.includes(order.holding.company) else { throw Self.noOrder }
        return order
    }
}
