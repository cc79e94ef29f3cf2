import Commerce
import CommerceStore

/// What is written down of orders, and who is told.
extension OrderDesk {
    func record(
        _ action: String, _ order: Order, by actor: Actor, onBehalfOf: AssociateCode? = nil, _ writer: StoreWriter,
        at now: Int64, details: [String: String] = [:]
    ) throws {
        var all = ["number": "\(order.number)", "status": order.status.rawValue]
        all.merge(details) { $1 }
        try writer.append(
            AuditEvent(
                action, "order/\(order.id)", company: order.holding.company, by: actor, onBehalfOf: onBehalfOf, at: now, details: all))
    }

    func tell(
        _ kind: Notice.Kind, of order: Order, to recipient: Notice.Recipient, _ writer: StoreWriter, at now: Int64,
        values: [String: String] = [:]
    ) throws {
        var all = ["number": "\(order.number)", "purchase_order": order.purchaseOrder]
        all.merge(values) { $1 }
        try writer.enqueue(Notice(kind, to: recipient, about: "order/\(order.id)", at: now, values: all))
    }

    /// - Throws: ``EngineError``: `.versionMissing`, `.stale`.
    func require(_ order: Order, seen version: Int64?) throws(EngineError) {
        guard let version else { throw EngineError(.versionMissing, "The version of the order must be named.") }
        guard version == order.version else { throw EngineError(.stale, "The order has been changed meanwhile.") }
    }
}
