package import Commerce

extension StoreReader {
    /// The subtotal from which orders in a currency are sent without a charge; nil where there is none.
    package func freeShipping(in currency: CurrencyCode) throws -> Money? {
        try connection.first("SELECT amount FROM free_shipping WHERE currency = $1", [.text(currency.description)]) { row in
            Money(minorUnits: row.integer(0), currency: currency)
        }
    }

    /// All of them, ascending by currency.
    package func freeShipping() throws -> [Money] {
        try connection.all("SELECT currency, amount FROM free_shipping ORDER BY currency", []) { row in
            Money(minorUnits: row.integer(1), currency: try Self.currency(row.text(0)))
        }
    }
}

extension StoreWriter {
    /// Replaces the subtotals from which orders are sent without a charge, at most one a currency.
    package func setFreeShipping(_ amounts: [Money]) throws {
        try connection.execute("DELETE FROM free_shipping", [])
        for amount in amounts {
            try connection.execute(
                "INSERT INTO free_shipping (currency, amount) VALUES ($1, $2)",
                [.text(amount.currency.description), .integer(amount.minorUnits)])
        }
    }
}
