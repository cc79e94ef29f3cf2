package import Commerce

extension StoreReader {
    /// The prices of SKUs in all lists: for each SKU its rows, ascending by list, currency, unit, minimum quantity, validity.
    /// - Throws: ``StoreError`` with `.corrupt` when a row holds no valid currency.
    package func prices(of skus: [SKU]) throws -> [[PriceRow]] {
        var rows = [[PriceRow]](repeating: [], count: skus.count)
        try connection.queryEach(
            """
            SELECT list, currency, unit, min_quantity, valid_from, valid_until, amount, base_quantity FROM price
            WHERE sku = $1 ORDER BY list, currency, unit, min_quantity, valid_from
            """,
            columns: 1, skus.map { .text($0.description) }
        ) { index, row in
            guard let currency = try? CurrencyCode(row.text(1)) else {
                throw StoreError(.corrupt, "a price row of the store has no valid currency; restore the database from a backup")
            }
            rows[index].append(
                PriceRow(
                    list: PriceListCode(row.text(0)), sku: skus[index], unit: row.text(2),
                    minQuantity: FixedDecimal(tenThousandths: row.integer(3)),
                    amount: FixedDecimal(tenThousandths: row.integer(6)),
                    baseQuantity: FixedDecimal(tenThousandths: row.integer(7)), currency: currency,
                    validFrom: row.integer(4) == PriceColumns.always ? nil : row.integer(4), validUntil: row.optionalInteger(5)))
        }
        return rows
    }

    /// How many price rows there are.
    /// - Complexity: O(price rows)
    package func priceCount() throws -> Int {
        Int(try connection.first("SELECT count(*) FROM price") { $0.integer(0) } ?? 0)
    }
}

/// Values that stand for an absent one in the price table, whose key columns cannot be null.
enum PriceColumns {
    /// `valid_from` of a price that has always been valid.
    static let always = Int64.min
}
