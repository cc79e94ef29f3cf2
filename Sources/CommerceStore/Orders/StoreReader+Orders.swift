package import Commerce

extension StoreReader {
    private static let columns = """
        number, id, cart, company, unit, owner, placed_by, purchase_order, currency, total, placed_at, status, version,
        channel, channel_number, shipping_address, billing_address, note, prepaid, hold, backordered,
        reference, cost_center, tax_rate
        """

    /// An order with its lines and what has happened to it.
    package func order(_ id: OrderID) throws -> Order? {
        try connection.first("SELECT \(Self.columns) FROM placed_order WHERE id = $1", [.text(id.description)], Self.head).map(whole)
    }

    /// The order that came from another channel.
    package func order(from source: OrderSource) throws -> Order? {
        try connection.first(
            "SELECT \(Self.columns) FROM placed_order WHERE channel = $1 AND channel_number = $2",
            [.text(source.channel), .text(source.number)], Self.head
        ).map(whole)
    }

    /// Orders, newest first, as long as `body` returns true.
    ///
    /// - Parameters:
    ///   - company: nil for those of all companies.
    ///   - before: only those placed before this one; nil for all. An unknown one gives none.
    ///   - filter: which of them.
    /// - Complexity: O(orders of the company) with words that few have
    package func forEachOrder(
        of company: CompanyCode?, before: OrderID?, matching filter: OrderFilter = OrderFilter(), _ body: (Order) throws -> Bool
    ) throws {
        var last = Int64.max
        if let before {
            last = try connection.first("SELECT number FROM placed_order WHERE id = $1", [.text(before.description)]) { $0.integer(0) } ?? 0
        }
        let (condition, arguments) = Self.condition(company, filter)
        while true {
            let heads = try connection.all(
                "SELECT \(Self.columns) FROM placed_order WHERE \(condition)number < $\(arguments.count + 1) ORDER BY number DESC LIMIT 100",
                arguments + [.integer(last)], Self.head)
            for head in heads {
                guard try body(whole(head)) else { return }
            }
            guard let next = heads.last?.number else { return }
            last = next
        }
    }

    /// What was carried out for a key of the client's.
    package func idempotency(_ key: String, of company: CompanyCode) throws -> IdempotencyRecord? {
        try connection.first(
            "SELECT request, order_id, used_at FROM idempotency_key WHERE company = $1 AND idempotency_key = $2",
            [.text(company.description), .text(key)]
        ) { row in
            IdempotencyRecord(company: company, key: key, request: row.text(0), outcome: row.text(1), usedAt: row.integer(2))
        }
    }

    /// What a filter asks for, each part followed by `AND`.
    private static func condition(_ company: CompanyCode?, _ filter: OrderFilter) -> (text: String, arguments: [SQLValue]) {
        var (text, arguments) = ("", [SQLValue]())
        func add(_ part: String, _ value: SQLValue) {
            arguments.append(value)
            text += part + " $\(arguments.count) AND "
        }
        if let company { add("company =", .text(company.description)) }
        if let status = filter.status { add("status =", .text(status.rawValue)) }
        if let payment = filter.payment { add("payment =", .text(payment.rawValue)) }
        if let shipment = filter.shipment { add("shipment =", .text(shipment.rawValue)) }
        if let from = filter.from { add("placed_at >=", .integer(from)) }
        if let until = filter.until { add("placed_at <", .integer(until)) }
        if let isOnTheWay = filter.isOnTheWay {
            text += "EXISTS (SELECT 1 FROM order_shipment WHERE order_shipment.placed_order = placed_order.number"
            text += isOnTheWay ? " AND delivered_at IS NULL) AND " : ") AND "
        }
        for word in filter.words {
            let literal = word.lowercased().map { "\\%_".contains($0) ? "\\\($0)" : "\($0)" }.joined()
            arguments.append(.text("%\(literal)%"))
            text += "search_text LIKE $\(arguments.count) ESCAPE '\\' AND "
        }
        return (text, arguments)
    }

    private static func head(_ row: any SQLRow) throws -> Order {
        guard let status = OrderStatus(rawValue: row.text(11)) else {
            throw StoreError(.corrupt, "an order has an unknown status; restore the database from a backup")
        }
        let (id, cart) = (row.text(1), row.text(2))
        let source = row.optionalText(13).map { OrderSource(channel: $0, number: row.text(14)) }
        return Order(
            id: OrderID(id), number: row.integer(0), cart: source == nil ? CartID(cart) : nil, source: source,
            holding: Holding(
                company: CompanyCode(row.text(3)), unit: row.optionalText(4).map { BusinessUnitCode($0) },
                owner: AssociateCode(row.text(5))),
            placedBy: AssociateCode(row.text(6)), purchaseOrder: row.text(7), reference: row.text(21), costCenter: row.text(22),
            lines: [],
            total: Money(minorUnits: row.integer(9), currency: try currency(row.text(8))),
            taxDisplay: row.optionalInteger(23).map { .gross(rate: FixedDecimal(tenThousandths: $0)) } ?? .net,
            delivery: Delivery(
                shippingAddress: try row.optionalText(15).map { try PostalAddress(kept: $0) },
                billingAddress: try row.optionalText(16).map { try PostalAddress(kept: $0) }, note: row.text(17)),
            isPrepaid: row.integer(18) != 0, placedAt: row.integer(10), status: status, version: row.integer(12),
            progress: OrderProgress(
                hold: row.optionalText(19).flatMap { OrderHold(rawValue: $0) }, isBackordered: row.integer(20) != 0))
    }

    /// The order of a head with its lines and what has happened to it.
    private func whole(_ head: Order) throws -> Order {
        let lines = try connection.all(
            """
            SELECT sku, title, unit, quantity, reference, unit_price, total, purchase_order, cost_center, discount FROM order_line
            WHERE placed_order = $1 ORDER BY position
            """, [.integer(head.number)]
        ) { row in
            OrderLine(
                sku: SKU(row.text(0)), title: row.text(1), unit: row.text(2), quantity: FixedDecimal(tenThousandths: row.integer(3)),
                reference: row.text(4), purchaseOrder: row.text(7), costCenter: row.text(8),
                unitPrice: FixedDecimal(tenThousandths: row.integer(5)),
                discount: row.optionalInteger(9).map { Money(minorUnits: $0, currency: head.total.currency) },
                total: Money(minorUnits: row.integer(6), currency: head.total.currency))
        }
        return Order(
            id: head.id, number: head.number, cart: head.cart, source: head.source, holding: head.holding, placedBy: head.placedBy,
            purchaseOrder: head.purchaseOrder, reference: head.reference, costCenter: head.costCenter, lines: lines, total: head.total,
            taxDisplay: head.taxDisplay, delivery: head.delivery, isPrepaid: head.isPrepaid, placedAt: head.placedAt,
            status: head.status, version: head.version,
            progress: OrderProgress(
                hold: head.progress.hold, isBackordered: head.progress.isBackordered, shipments: try shipments(of: head),
                payments: try payments(of: head)))
    }
}
