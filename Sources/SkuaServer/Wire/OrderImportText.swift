import ByteStorage
import CatalogEngine
import Commerce

/// Lines of an import of orders, and of its answer.
enum OrderImportText {
    private static let members =
        [
            "channel", "number", "associate", "currency", "purchase_order", "reference", "cost_center", "placed_at", "status", "lines",
        ] + DeliveryText.members
    private static let lineMembers = [
        "sku", "title", "unit", "quantity", "reference", "purchase_order", "cost_center", "unit_price",
    ]

    /// - Throws: ``ServerError``, `JSONSyntaxError`, ``EngineError`` for a line that cannot be read.
    static func order(of line: [UInt8]) throws -> OrderImport {
        let body = try BodyObject(line, members: members)
        let text = try body.requiredText("placed_at")
        guard let date = DateText(iso: text) else {
            throw ServerError(status: 400, "Member `placed_at` must be a time such as 2026-04-01T12:00:00Z.", field: "placed_at")
        }
        let code = try body.requiredText("currency")
        let currency: CurrencyCode
        do throws(CommerceError) { currency = try CurrencyCode(code) } catch {
            throw ServerError(status: 400, "Member `currency`: \(error.message).", field: "currency")
        }
        let lines = try (body.objects("lines", members: lineMembers) ?? []).map { row in
            guard let quantity = try row.decimal("quantity"), let price = try row.decimal("unit_price") else {
                throw ServerError(status: 400, "A line has a `quantity` and a `unit_price`.", field: "lines")
            }
            let sku = try row.requiredText("sku")
            return OrderImport.Line(
                sku: SKU(sku), title: try row.text("title") ?? sku, unit: try row.text("unit") ?? "pce", quantity: quantity,
                reference: try row.text("reference") ?? "", purchaseOrder: try row.text("purchase_order") ?? "",
                costCenter: try row.text("cost_center") ?? "", unitPrice: price)
        }
        var delivery = Delivery()
        if let change = try DeliveryText.change(of: body) {
            do throws(CommerceError) { delivery = try change.applied(to: delivery) } catch {
                throw ServerError(status: 400, "\(error.message).", field: "shipping_address")
            }
        }
        return OrderImport(
            source: OrderSource(channel: try body.requiredText("channel"), number: try body.requiredText("number")),
            associate: AssociateCode(try body.requiredText("associate")), currency: currency,
            purchaseOrder: try body.text("purchase_order") ?? "", reference: try body.text("reference") ?? "",
            costCenter: try body.text("cost_center") ?? "", delivery: delivery, lines: lines, placedAt: Int64(date.unixSeconds),
            status: try body.choice("status", OrderStatus.self) ?? .complete)
    }

    static func success(_ order: Order, isRepeated: Bool) -> [UInt8] {
        var text = JSONText()
        text.object { text in
            text.member("success", true)
            text.member("id", order.id.description)
            text.member("number", .int(order.number))
            if isRepeated { text.member("is_repeated", true) }
        }
        return text.bytes
    }

    static func failure(_ error: any Error) -> [UInt8] {
        let error = ServerError(commerce: error)
        var text = JSONText()
        text.object { text in
            text.member("success", false)
            text.member("error", error.message)
            if let code = error.code { text.member("code", code) }
            if let field = error.field { text.member("field", field) }
        }
        return text.bytes
    }
}
