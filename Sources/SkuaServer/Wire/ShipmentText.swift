import ByteStorage
import CatalogEngine
import Commerce

/// Shipments in the wire shape.
enum ShipmentText {
    /// Writes a shipment with what is in it, without what that costs.
    static func write(_ shipment: Shipment, of order: Order, to text: inout JSONText) {
        text.object("order") { text in
            text.member("id", order.id.description)
            text.member("number", .int(order.number))
            text.member("owner", order.holding.owner.description)
            if let unit = order.holding.unit { text.member("unit", unit.description) }
            if !order.purchaseOrder.isEmpty { text.member("purchase_order", order.purchaseOrder) }
            if !order.reference.isEmpty { text.member("reference", order.reference) }
        }
        writeHead(shipment, to: &text)
        DeliveryText.write(Delivery(shippingAddress: order.delivery.shippingAddress, note: order.delivery.note), to: &text)
        text.array("lines", of: shipment.lines) { text, sent in
            let line = order.lines[sent.position]
            text.member("line", sent.position + 1)
            text.member("quantity", sent.quantity)
            text.member("sku", line.sku.description)
            text.member("title", line.title)
            text.member("unit", line.unit)
            if !line.reference.isEmpty { text.member("reference", line.reference) }
            if !line.purchaseOrder.isEmpty { text.member("purchase_order", line.purchaseOrder) }
        }
    }

    /// Writes a shipment with the numbers of its lines.
    static func write(_ shipment: Shipment, to text: inout JSONText) {
        writeHead(shipment, to: &text)
        text.array("lines", of: shipment.lines) { text, line in
            text.member("line", line.position + 1)
            text.member("quantity", line.quantity)
        }
    }

    private static func writeHead(_ shipment: Shipment, to text: inout JSONText) {
        text.member("number", .int(shipment.number))
        if !shipment.carrier.isEmpty { text.member("carrier", shipment.carrier) }
        if !shipment.tracking.isEmpty { text.member("tracking", shipment.tracking) }
        text.member("shipped_at", DateText(unixSeconds: shipment.shippedAt).rfc3339)
        if let moment = shipment.deliveredAt { text.member("delivered_at", DateText(unixSeconds: moment).rfc3339) }
    }
}
