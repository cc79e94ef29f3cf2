import Commerce

extension StoreReader {
    func shipments(of head: Order) throws -> [Shipment] {
        let key: [SQLValue] = [.integer(head.number)]
        var lines: [Int64: [Shipment.Line]] = [:]
        try connection.query(
            "SELECT shipment, position, quantity FROM order_shipment_line WHERE placed_order = $1 ORDER BY shipment, position", key
        ) { row in
            lines[row.integer(0), default: []].append(
                Shipment.Line(position: Int(row.integer(1)), quantity: FixedDecimal(tenThousandths: row.integer(2))))
            return true
        }
        guard !lines.isEmpty else { return [] }
        return try connection.all(
            "SELECT number, carrier, tracking, shipped_at, delivered_at FROM order_shipment WHERE placed_order = $1 ORDER BY number", key
        ) { row in
            Shipment(
                number: row.integer(0), lines: lines[row.integer(0)] ?? [], carrier: row.text(1), tracking: row.text(2),
                shippedAt: row.integer(3), deliveredAt: row.optionalInteger(4))
        }
    }

    func payments(of head: Order) throws -> [OrderPayment] {
        try connection.all(
            "SELECT number, amount, state, reference, at FROM order_payment WHERE placed_order = $1 ORDER BY number",
            [.integer(head.number)]
        ) { row in
            guard let state = OrderPayment.State(rawValue: row.text(2)) else {
                throw StoreError(.corrupt, "an order has an unknown kind of payment; restore the database from a backup")
            }
            return OrderPayment(
                number: row.integer(0), amount: Money(minorUnits: row.integer(1), currency: head.total.currency), state: state,
                reference: row.text(3), at: row.integer(4))
        }
    }
}
