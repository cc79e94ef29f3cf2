import ByteStorage
package import CatalogEngine
package import Commerce

/// Lines of an import of orders, and of its answer.
package enum OrderImportText {
    private static let members =
        [
            "channel", "number", "associate", "currency", "purchase_order", "reference", "cost_center", "placed_at", "status", "lines",
        ] + DeliveryText.members
    private static let lineMembers = [
        "sku", "title", "unit", "quantity", "reference", "purchase_order", "cost_center", "unit_price",
    ]

    /// What became of a line: the order, and whether it had been taken over before.
    package typealias Outcome = Result<(order: Order, isRepeated: Bool), any Error>

    /// The lines of a file, without those that are blank, each with its number.
    package static func lines(of bytes: some Collection<UInt8>) -> [(number: Int, text: [UInt8])] {
        bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).enumerated()
            .filter { !$0.element.allSatisfy { $0 == 0x20 || $0 == 0x0D || $0 == 0x09 } }
            .map { ($0.offset + 1, Array($0.element)) }
    }

    /// Takes over the orders of some lines in one transaction; one that cannot be taken leaves the others.
    /// - Throws: ``EngineError`` when the store cannot be written.
    package static func take(_ lines: [[UInt8]], into engine: CatalogEngine, by agent: SellerAgent) throws -> [Outcome] {
        let read = lines.map { line in Result { try order(of: line) } }
        var taken = try engine.orders.importOrders(read.compactMap { try? $0.get() }, by: agent).makeIterator()
        return read.map { item in
            switch item {
            case .failure(let error): .failure(error)
            case .success: taken.next().map { $0.mapError { $0 } } ?? .failure(ServerError.internal)
            }
        }
    }

    /// What is answered for a line, as one line.
    package static func answer(_ outcome: Outcome) -> [UInt8] {
        switch outcome {
        case .success(let (order, isRepeated)): success(order, isRepeated: isRepeated)
        case .failure(let error): failure(error)
        }
    }

    /// What is wrong with a line, in a sentence.
    package static func message(_ error: any Error) -> String { ServerError(commerce: error).message }

    /// - Throws: ``ServerError``, `JSONSyntaxError`, ``EngineError`` for a line that cannot be read.
    private static func order(of line: [UInt8]) throws -> OrderImport {
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

    private static func success(_ order: Order, isRepeated: Bool) -> [UInt8] {
        var text = JSONText()
        text.object { text in
            text.member("success", true)
            text.member("id", order.id.description)
            text.member("number", .int(order.number))
            if isRepeated { text.member("is_repeated", true) }
        }
        return text.bytes
    }

    private static func failure(_ error: any Error) -> [UInt8] {
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
