package import Commerce

extension StoreReader {
    /// A number that grows with every change of what was ordered before.
    package func orderedLineVersion() throws -> Int64 {
        try connection.first("SELECT value FROM counter WHERE name = 'ordered_line'") { $0.integer(0) } ?? 0
    }

    /// How often companies ordered products since a moment: in how many orders, those placed here and those taken over.
    ///
    /// - Parameter since: Unix seconds; later orders and those of this moment count.
    /// - Returns: SKUs that were ordered at least `times` times.
    /// - Complexity: O(ordered lines of the companies)
    package func orderCounts(of companies: [CompanyCode], since: Int64, times: Int) throws -> [SKU: Int] {
        var counts: [SKU: Int] = [:]
        for company in companies {
            let code = SQLValue.text(company.description)
            try connection.query(
                """
                SELECT sku, count(*) FROM (
                    SELECT sku, order_number FROM ordered_line WHERE company = $1 AND ordered_at >= $2
                    UNION
                    SELECT order_line.sku, placed_order.id FROM placed_order
                    JOIN order_line ON order_line.placed_order = placed_order.number
                    WHERE placed_order.company = $3 AND placed_order.placed_at >= $4 AND placed_order.status <> 'cancelled'
                ) AS ordered GROUP BY sku
                """,
                [code, .integer(since), code, .integer(since)]
            ) { row in
                counts[SKU(row.text(0)), default: 0] += Int(row.integer(1))
                return true
            }
        }
        return counts.filter { $0.value >= times }
    }

    /// The number of the last order that was placed; 0 before the first.
    package func lastOrderNumber() throws -> Int64 {
        try connection.first("SELECT value FROM counter WHERE name = 'order'") { $0.integer(0) } ?? 0
    }
}
