package import Commerce

extension StoreWriter {
    /// Takes over what was ordered elsewhere; a line of an order that is there already replaces it.
    package func put(_ lines: [OrderedLine]) throws {
        guard !lines.isEmpty else { return }
        try connection.executeEach(
            """
            INSERT INTO ordered_line (company, sku, order_number, quantity, ordered_at) VALUES ($1, $2, $3, $4, $5)
            ON CONFLICT (company, sku, order_number) DO UPDATE SET quantity = excluded.quantity, ordered_at = excluded.ordered_at
            """, columns: 5,
            lines.flatMap { line in
                [
                    .text(line.company.description), .text(line.sku.description), .text(line.order), .integer(line.quantity.tenThousandths),
                    .integer(line.orderedAt),
                ] as [SQLValue]
            })
        _ = try advance("ordered_line", by: 1)
    }

    /// Removes lines of orders that were taken over.
    package func remove(_ lines: [OrderedLine]) throws {
        guard !lines.isEmpty else { return }
        try connection.executeEach(
            "DELETE FROM ordered_line WHERE company = $1 AND sku = $2 AND order_number = $3", columns: 3,
            lines.flatMap { [.text($0.company.description), .text($0.sku.description), .text($0.order)] as [SQLValue] })
        _ = try advance("ordered_line", by: 1)
    }

    /// Removes all that was taken over of a company.
    package func removeOrderedLines(of company: CompanyCode) throws {
        try connection.execute("DELETE FROM ordered_line WHERE company = $1", [.text(company.description)])
        _ = try advance("ordered_line", by: 1)
    }
}
