import ByteStorage
import CatalogEngine
import Commerce

/// Orders and credit accounts in the wire shape.
enum OrderText {
    static func writeHead(_ order: Order, to text: inout JSONText) {
        text.member("id", order.id.description)
        text.member("number", .int(order.number))
        text.member("cart", order.cart.description)
        text.member("owner", order.holding.owner.description)
        if let unit = order.holding.unit { text.member("unit", unit.description) }
        text.member("placed_by", order.placedBy.description)
        if !order.purchaseOrder.isEmpty { text.member("purchase_order", order.purchaseOrder) }
        text.member("placed_at", DateText(unixSeconds: order.placedAt).rfc3339)
        text.member("status", order.status.rawValue)
        text.member("version", .int(order.version))
        text.member("total", order.total)
    }

    static func write(_ order: Order, to text: inout JSONText) {
        writeHead(order, to: &text)
        text.array("lines", of: order.lines) { text, line in write(line, to: &text) }
    }

    /// Writes a line with its price into an object.
    static func write(_ line: OrderLine, to text: inout JSONText) {
        text.member("sku", line.sku.description)
        text.member("title", line.title)
        text.member("unit", line.unit)
        text.member("quantity", line.quantity)
        if !line.reference.isEmpty { text.member("reference", line.reference) }
        text.member("unit_price", unitPrice: line.unitPrice, line.total.currency)
        text.member("total", line.total)
    }

    static func write(_ account: CreditAccount, _ entries: [CreditEntry], to text: inout JSONText) {
        text.member("company", account.company.description)
        text.member("limit", account.limit)
        text.member("balance", account.balance)
        text.member("is_blocked", account.isBlocked)
        text.array("entries", of: entries) { text, entry in
            text.member("number", .int(entry.number))
            text.member("kind", entry.kind.rawValue)
            text.member("amount", entry.amount)
            if let order = entry.order { text.member("order", order.description) }
            if !entry.reference.isEmpty { text.member("reference", entry.reference) }
            text.member("at", DateText(unixSeconds: entry.at).rfc3339)
        }
    }
}
