package import Commerce

extension StoreReader {
    private static let columns = """
        number, id, cart, company, unit, owner, placed_by, purchase_order, currency, total, placed_at, status, version
        """

    /// An order with its lines.
    package func order(_ id: OrderID) throws -> Order? {
        try connection.first("SELECT \(Self.columns) FROM placed_order WHERE id = $1", [.text(id.description)], Self.head).map(whole)
    }

    /// Orders of a company, newest first, as long as `body` returns true.
    ///
    /// - Parameter before: only those placed before this one; nil for all. An unknown one gives none.
    package func forEachOrder(of company: CompanyCode, before: OrderID?, _ body: (Order) throws -> Bool) throws {
        var last = Int64.max
        if let before {
            last = try connection.first("SELECT number FROM placed_order WHERE id = $1", [.text(before.description)]) { $0.integer(0) } ?? 0
        }
        while true {
            let heads = try connection.all(
                "SELECT \(Self.columns) FROM placed_order WHERE company = $1 AND number < $2 ORDER BY number DESC LIMIT 100",
                [.text(company.description), .integer(last)], Self.head)
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
            IdempotencyRecord(
                company: company, key: key, request: row.text(0), order: OrderID(row.text(1)), usedAt: row.integer(2))
        }
    }

    private static func head(_ row: any SQLRow) throws -> Order {
        guard let status = OrderStatus(rawValue: row.text(11)) else {
            throw StoreError(.corrupt, "an order has an unknown status; restore the database from a backup")
        }
        return Order(
            id: OrderID(row.text(1)), number: row.integer(0), cart: CartID(row.text(2)),
            holding: Holding(
                company: CompanyCode(row.text(3)), unit: row.optionalText(4).map { BusinessUnitCode($0) },
                owner: AssociateCode(row.text(5))),
            placedBy: AssociateCode(row.text(6)), purchaseOrder: row.text(7), lines: [],
            total: Money(minorUnits: row.integer(9), currency: try currency(row.text(8))), placedAt: row.integer(10), status: status,
            version: row.integer(12))
    }

    /// The order of a head with its lines.
    private func whole(_ head: Order) throws -> Order {
        let lines = try connection.all(
            """
            SELECT sku, title, unit, quantity, reference, unit_price, total FROM order_line
            WHERE placed_order = $1 ORDER BY position
            """, [.integer(head.number)]
        ) { row in
            OrderLine(
                sku: SKU(row.text(0)), title: row.text(1), unit: row.text(2), quantity: FixedDecimal(tenThousandths: row.integer(3)),
                reference: row.text(4), unitPrice: FixedDecimal(tenThousandths: row.integer(5)),
                total: Money(minorUnits: row.integer(6), currency: head.total.currency))
        }
        return Order(
            id: head.id, number: head.number, cart: head.cart, holding: head.holding, placedBy: head.placedBy,
            purchaseOrder: head.purchaseOrder, lines: lines, total: head.total, placedAt: head.placedAt, status: head.status,
            version: head.version)
    }
}
