package import Commerce

extension StoreReader {
    private static let rowColumns = """
        price_list.code, price_slot.currency, price_slot.unit, price_slot.min_quantity, price_slot.valid_from, price_entry.valid_until,
        price_entry.amount, price_entry.base_quantity
        """
    private static let rowJoins = """
        JOIN price_entry ON price_entry.list = price_list.number AND price_entry.sku = sku.number
        JOIN price_slot ON price_slot.number = price_entry.slot
        """
    private static let rowOrder = """
        ORDER BY price_list.code, price_slot.currency, price_slot.unit, price_slot.min_quantity, price_slot.valid_from
        """

    /// The prices of SKUs in all lists: for each SKU its rows, ascending by list, currency, unit, minimum quantity, validity.
    /// - Throws: ``StoreError`` with `.corrupt` when a row holds no valid currency.
    /// - Complexity: O(SKUs · lists)
    package func prices(of skus: [SKU]) throws -> [[PriceRow]] {
        var rows = [[PriceRow]](repeating: [], count: skus.count)
        try connection.queryEach(
            "SELECT \(Self.rowColumns) FROM sku CROSS JOIN price_list \(Self.rowJoins) WHERE sku.sku = $1 \(Self.rowOrder)",
            columns: 1, skus.map { .text($0.description) }
        ) { index, row in
            rows[index].append(try Self.row(row, skus[index]))
        }
        return rows
    }

    /// The prices of SKUs in lists: for each pair its rows, in the same order.
    /// - Complexity: O(pairs · log prices)
    package func prices(of pairs: [(sku: SKU, list: PriceListCode)]) throws -> [[PriceRow]] {
        var rows = [[PriceRow]](repeating: [], count: pairs.count)
        try connection.queryEach(
            """
            SELECT \(Self.rowColumns) FROM sku CROSS JOIN price_list \(Self.rowJoins)
            WHERE sku.sku = $1 AND price_list.code = $2 \(Self.rowOrder)
            """,
            columns: 2, pairs.flatMap { [.text($0.sku.description), .text($0.list.description)] }
        ) { index, row in
            rows[index].append(try Self.row(row, pairs[index].sku))
        }
        return rows
    }

    private static func row(_ row: any SQLRow, _ sku: SKU) throws -> PriceRow {
        PriceRow(
            list: PriceListCode(row.text(0)), sku: sku, unit: row.text(2), minQuantity: FixedDecimal(tenThousandths: row.integer(3)),
            amount: FixedDecimal(tenThousandths: row.integer(6)), baseQuantity: FixedDecimal(tenThousandths: row.integer(7)),
            currency: try currency(row.text(1)), validFrom: PriceColumns.moment(row.integer(4)), validUntil: row.optionalInteger(5))
    }

    /// The currencies of the lists that have one only.
    package func priceListCurrencies() throws -> [PriceListCode: CurrencyCode] {
        let lists = try connection.all("SELECT code, currency FROM price_list WHERE currency IS NOT NULL", []) { row in
            (PriceListCode(row.text(0)), try Self.currency(row.text(1)))
        }
        return Dictionary(lists) { first, _ in first }
    }

    /// Whether a list has an entry in another currency than this.
    /// - Complexity: O(entries of the list) where it has none
    package func hasEntries(of list: PriceListCode, inOtherThan currency: CurrencyCode) throws -> Bool {
        try connection.first(
            """
            SELECT 1 FROM price_entry
            JOIN price_list ON price_list.number = price_entry.list JOIN price_slot ON price_slot.number = price_entry.slot
            WHERE price_list.code = $1 AND price_slot.currency <> $2 LIMIT 1
            """, [.text(list.description), .text(currency.description)]
        ) { _ in true } ?? false
    }

    static func currency(_ text: String) throws -> CurrencyCode {
        guard let currency = try? CurrencyCode(text) else {
            throw StoreError(.corrupt, "a row of the store has no valid currency; restore the database from a backup")
        }
        return currency
    }

    /// How many price rows there are.
    /// - Complexity: O(price rows)
    package func priceCount() throws -> Int {
        Int(try connection.first("SELECT count(*) FROM price_entry") { $0.integer(0) } ?? 0)
    }

    /// Hands over the entries of a list in ascending order of SKU numbers.
    /// - Complexity: O(entries of the list)
    package func forEachEntry(of list: PriceListNumber, _ body: (PriceEntryRecord) -> Void) throws {
        try connection.query(
            "SELECT sku, slot, amount, base_quantity, valid_until FROM price_entry WHERE list = $1 ORDER BY sku, slot",
            [.integer(list.rawValue)]
        ) { row in
            body(Self.entry(row))
            return true
        }
    }

    /// Hands over the entries of a list for SKUs, with the index of the SKU.
    package func forEachEntry(of list: PriceListNumber, _ skus: [SKUNumber], _ body: (Int, PriceEntryRecord) -> Void) throws {
        try connection.queryEach(
            "SELECT sku, slot, amount, base_quantity, valid_until FROM price_entry WHERE list = $1 AND sku = $2 ORDER BY slot",
            columns: 2, skus.flatMap { [.integer(list.rawValue), .integer($0.rawValue)] }
        ) { index, row in
            body(index, Self.entry(row))
        }
    }

    private static func entry(_ row: any SQLRow) -> PriceEntryRecord {
        PriceEntryRecord(
            sku: SKUNumber(row.integer(0)), slot: row.integer(1), amount: FixedDecimal(tenThousandths: row.integer(2)),
            baseQuantity: FixedDecimal(tenThousandths: row.integer(3)), validUntil: row.optionalInteger(4))
    }

    /// The slots with numbers above `number`, ascending; they never change.
    package func priceSlots(after number: Int64) throws -> [PriceSlotRecord] {
        try connection.all(
            "SELECT number, currency, unit, min_quantity, valid_from FROM price_slot WHERE number > $1 ORDER BY number",
            [.integer(number)]
        ) { row in
            PriceSlotRecord(
                number: row.integer(0), currency: try Self.currency(row.text(1)), unit: row.text(2),
                minQuantity: FixedDecimal(tenThousandths: row.integer(3)), validFrom: PriceColumns.moment(row.integer(4)))
        }
    }

    /// Hands over the SKUs with numbers above `number`, ascending; they never change.
    package func forEachSKU(after number: Int64, _ body: (SKUNumber, [UInt8]) -> Void) throws {
        try connection.query("SELECT number, sku FROM sku WHERE number > $1 ORDER BY number", [.integer(number)]) { row in
            body(SKUNumber(row.integer(0)), row.utf8(1))
            return true
        }
    }

    /// The number of the last change of a price; 0 before the first.
    package func priceSequence() throws -> Int64 {
        try connection.first("SELECT value FROM counter WHERE name = 'price'") { $0.integer(0) } ?? 0
    }

    /// The SKUs of lists whose prices changed after a number, in the order of the changes; a nil SKU stands for the whole list, a nil
    /// list for all of them.
    ///
    /// - Returns: nil when changes after the number are no longer known one by one.
    package func priceChangePage(
        after sequence: Int64, limit: Int
    ) throws -> [(sequence: Int64, list: PriceListCode?, sku: SKU?)]? {
        let head = try priceSequence()
        guard sequence <= head else { return nil }
        let page = try connection.all(
            """
            SELECT price_change.seq, price_list.code, sku.sku FROM price_change
            LEFT JOIN price_list ON price_list.number = price_change.list LEFT JOIN sku ON sku.number = price_change.sku
            WHERE price_change.seq > $1 ORDER BY price_change.seq LIMIT $2
            """,
            [.integer(sequence), .integer(limit)]
        ) { row in (row.integer(0), row.optionalText(1).map { PriceListCode($0) }, row.optionalText(2).map { SKU($0) }) }
        guard page.isEmpty ? sequence == head : page[0].0 == sequence + 1 else { return nil }
        return page
    }

    /// The number of the last change of each list's entries, at the latest.
    package func priceListVersions() throws -> [PriceListNumber: Int64] {
        let rows = try connection.all("SELECT number, version FROM price_list") { (PriceListNumber($0.integer(0)), $0.integer(1)) }
        return Dictionary(uniqueKeysWithValues: rows)
    }

    /// The same of one list; nil when it is not there.
    package func version(of list: PriceListNumber) throws -> Int64? {
        try connection.first("SELECT version FROM price_list WHERE number = $1", [.integer(list.rawValue)]) { $0.integer(0) }
    }

    /// The SKUs of a list whose prices changed after a number; nil when that is not known one by one, or takes too long to find out.
    /// - Complexity: O(changes after the number, of whatever list)
    package func changedPrices(of list: PriceListNumber, after sequence: Int64, limit: Int) throws -> Set<SKUNumber>? {
        let batch = try priceChanges(after: sequence, limit: limit)
        guard !batch.isCut else { return nil }
        var skus: Set<SKUNumber> = []
        for change in batch.changes where change.list == list {
            guard let sku = change.sku else { return nil }
            skus.insert(sku)
        }
        return skus
    }

    /// What changed in price lists after a number.
    package func priceChanges(after sequence: Int64, limit: Int) throws -> PriceChangeBatch {
        let head = try priceSequence()
        guard head > sequence else { return PriceChangeBatch(changes: [], through: sequence, isCut: false) }
        let first = try connection.first("SELECT seq FROM price_change WHERE seq > $1 ORDER BY seq LIMIT 1", [.integer(sequence)]) {
            $0.integer(0)
        }
        guard first == sequence + 1, head - sequence <= Int64(limit) else {
            return PriceChangeBatch(changes: [], through: head, isCut: true)
        }
        var whole = false
        let changes = try connection.all(
            "SELECT list, sku FROM price_change WHERE seq > $1 ORDER BY seq", [.integer(sequence)]
        ) { row in
            if row.integer(0) == 0 { whole = true }
            return PriceChangeBatch.Change(
                list: PriceListNumber(row.integer(0)), sku: row.integer(1) == 0 ? nil : SKUNumber(row.integer(1)))
        }
        return PriceChangeBatch(changes: whole ? [] : changes, through: head, isCut: whole)
    }
}

/// Values that stand for an absent one in key columns, which cannot be null.
enum PriceColumns {
    /// `valid_from` of a price that has always been valid.
    static let always = Int64.min

    static func moment(_ value: Int64) -> Int64? { value == always ? nil : value }
}
