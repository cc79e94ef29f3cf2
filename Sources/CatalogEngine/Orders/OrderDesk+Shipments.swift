package import Commerce
import CommerceStore

/// What arrives, for those who receive goods and need not know what they cost.
extension OrderDesk {
    /// The orders of which something was sent, among those whose deliveries somebody sees, newest first.
    ///
    /// - Parameters:
    ///   - isOnTheWay: whether only those of which something has not arrived yet.
    ///   - previous: the last order of the page before; nil for the first page.
    /// - Returns: the orders, and whether there are more.
    /// - Throws: ``EngineError`` with `.notFound` for a `previous` that is not seen.
    package func shipped(
        isOnTheWay: Bool, after previous: OrderID?, limit: Int, for session: Session
    ) throws -> (orders: [Order], hasMore: Bool) {
        try EngineError.translating {
            try engine.store.read { reader in
                if let previous {
                    guard let order = try reader.order(previous), seesDeliveries(of: order, session) else { throw Self.noOrder }
                }
                var orders: [Order] = []
                try reader.forEachOrder(
                    of: session.associate.company, before: previous, matching: OrderFilter(isOnTheWay: isOnTheWay)
                ) { order in
                    if seesDeliveries(of: order, session) { orders.append(order) }
                    return orders.count <= limit
                }
                return (Array(orders.prefix(limit)), orders.count > limit)
            }
        }
    }

    private func seesDeliveries(of order: Order, _ session: Session) -> Bool {
        session.authority.allows(.viewDeliveries, on: order.holding) || sees(order, session)
    }
}
