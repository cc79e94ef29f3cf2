import ByteStorage
import CatalogEngine
import Commerce

/// Orders in the wire shape.
enum OrderText {
    static func writeHead(_ order: Order, to text: inout JSONText) {
        text.member("id", order.id.description)
        text.member("number", .int(order.number))
        if let cart = order.cart { text.member("cart", cart.description) }
        if let source = order.source {
            text.object("source") { text in
                text.member("channel", source.channel)
                text.member("number", source.number)
            }
        }
        text.member("company", order.holding.company.description)
        text.member("owner", order.holding.owner.description)
        if let unit = order.holding.unit { text.member("unit", unit.description) }
        text.member("placed_by", order.placedBy.description)
        if !order.purchaseOrder.isEmpty { text.member("purchase_order", order.purchaseOrder) }
        if !order.reference.isEmpty { text.member("reference", order.reference) }
        if !order.costCenter.isEmpty { text.member("cost_center", order.costCenter) }
        text.member("placed_at", DateText(unixSeconds: order.placedAt).rfc3339)
        text.member("status", order.status.rawValue)
        text.member("payment_status", order.paymentStatus.rawValue)
        text.member("shipment_status", order.shipmentStatus.rawValue)
        if let hold = order.progress.hold { text.member("held_for", hold.rawValue) }
        text.member("is_prepaid", order.isPrepaid)
        text.member("version", .int(order.version))
        text.member("total", order.total)
    }

    static func write(_ order: Order, to text: inout JSONText) {
        writeHead(order, to: &text)
        DeliveryText.write(order.delivery, to: &text)
        let gross = order.taxDisplay.rate.flatMap { rate in try? order.lines.map { try $0.grossTotal(rate) } } ?? []
        if let rate = order.taxDisplay.rate { text.member("tax_rate", rate) }
        if let total = try? gross.dropFirst().reduce(gross.first, { try $0?.adding($1) }) { text.member("gross_total", total) }
        text.array("lines", of: order.lines.enumerated()) { text, line in
            text.member("line", line.offset + 1)
            write(line.element, to: &text)
            if gross.indices.contains(line.offset) { text.member("gross_total", gross[line.offset]) }
        }
        text.array("shipments", of: order.progress.shipments) { text, shipment in ShipmentText.write(shipment, to: &text) }
        text.array("payments", of: order.progress.payments) { text, payment in
            text.member("number", .int(payment.number))
            text.member("amount", payment.amount)
            text.member("state", payment.state.rawValue)
            if !payment.reference.isEmpty { text.member("reference", payment.reference) }
            text.member("at", DateText(unixSeconds: payment.at).rfc3339)
        }
    }

    /// Writes a line with its price into an object.
    static func write(_ line: OrderLine, to text: inout JSONText) {
        text.member("sku", line.sku.description)
        text.member("title", line.title)
        text.member("unit", line.unit)
        text.member("quantity", line.quantity)
        if !line.reference.isEmpty { text.member("reference", line.reference) }
        if !line.purchaseOrder.isEmpty { text.member("purchase_order", line.purchaseOrder) }
        if !line.costCenter.isEmpty { text.member("cost_center", line.costCenter) }
        text.member("unit_price", unitPrice: line.unitPrice, line.total.currency)
        if let discount = line.discount { text.member("discount", discount) }
        text.member("total", line.total)
    }
}
