package import Commerce

extension StoreWriter {
    /// Rows of the feed of price changes that are kept; who is further behind reads the lists anew.
    private static let keptChanges: Int64 = 500_000

    /// Rows of one statement's arguments.
    private static let writtenAtOnce = 20_000

    /// Adds prices; a row whose slot is taken replaces the one there. A list that is not there is made.
    package func putPrices(_ rows: [PriceRow], tracking: PriceTracking = .bySKU) throws {
        var buffer = PriceEntryBuffer()
        try gather(rows, in: &buffer, tracking: tracking)
        try write(&buffer, tracking: tracking)
    }

    /// Adds prices that count once they are written; that happens when the buffer is full, and else with ``write(_:tracking:)``.
    ///
    /// Until then a removal of prices does not meet them.
    package func gather(_ rows: [PriceRow], in buffer: inout PriceEntryBuffer, tracking: PriceTracking) throws {
        guard !rows.isEmpty else { return }
        let skus = try numbers(ofSKUs: rows.lazy.map(\.sku), adding: true)
        let lists = try numbers(ofLists: rows.lazy.map(\.list), adding: true)
        let slots = try numbers(ofSlots: rows.lazy.map(SlotKey.init))
        for row in rows {
            guard let list = lists[row.list], let sku = skus[row.sku], let slot = slots[SlotKey(row)] else { continue }
            buffer.append(
                PriceEntryBuffer.Entry(
                    list: list, sku: sku, slot: slot, amount: row.amount, baseQuantity: row.baseQuantity, validUntil: row.validUntil))
        }
        if buffer.isFull { try write(&buffer, tracking: tracking) }
    }

    /// Writes what was gathered.
    package func write(_ buffer: inout PriceEntryBuffer, tracking: PriceTracking) throws {
        let entries = buffer.drain()
        var touched: [Touch] = []
        for start in stride(from: 0, to: entries.count, by: Self.writtenAtOnce) {
            let part = entries[start..<min(start + Self.writtenAtOnce, entries.count)]
            var arguments: [SQLValue] = []
            arguments.reserveCapacity(part.count * 6)
            for entry in part {
                arguments.append(.integer(entry.list.rawValue))
                arguments.append(.integer(entry.sku.rawValue))
                arguments.append(.integer(entry.slot))
                arguments.append(.integer(entry.amount.tenThousandths))
                arguments.append(.integer(entry.baseQuantity.tenThousandths))
                arguments.append(.optional(entry.validUntil))
                let touch = Touch(list: entry.list, sku: tracking == .bySKU ? entry.sku : nil)
                if touched.last != touch { touched.append(touch) }
            }
            try connection.executeEach(
                """
                INSERT INTO price_entry (list, sku, slot, amount, base_quantity, valid_until) VALUES ($1, $2, $3, $4, $5, $6)
                ON CONFLICT (list, sku, slot)
                DO UPDATE SET amount = excluded.amount, base_quantity = excluded.base_quantity, valid_until = excluded.valid_until
                """,
                columns: 6, arguments)
        }
        try recordPrices(touched)
    }

    /// Removes single prices by their slots; those that are not there do not matter.
    /// - Returns: how many went.
    @discardableResult
    package func removePrices(_ rows: [PriceRow]) throws -> Int {
        let skus = try numbers(ofSKUs: rows.lazy.map(\.sku), adding: false)
        let lists = try numbers(ofLists: rows.lazy.map(\.list), adding: false)
        let slots = try numbers(ofSlots: rows.lazy.map(SlotKey.init))
        var arguments: [SQLValue] = []
        var touched: Set<Touch> = []
        for row in rows {
            guard let list = lists[row.list], let sku = skus[row.sku], let slot = slots[SlotKey(row)] else { continue }
            arguments += [.integer(list.rawValue), .integer(sku.rawValue), .integer(slot)]
            touched.insert(Touch(list: list, sku: sku))
        }
        guard !arguments.isEmpty else { return 0 }
        let removed = try connection.executeEach(
            "DELETE FROM price_entry WHERE list = $1 AND sku = $2 AND slot = $3", columns: 3, arguments)
        try recordPrices(touched)
        return removed
    }

    /// Removes the prices that SKUs have in certain lists.
    package func removePrices(_ pairs: [(sku: SKU, list: PriceListCode)]) throws {
        let skus = try numbers(ofSKUs: pairs.lazy.map(\.sku), adding: false)
        let lists = try numbers(ofLists: pairs.lazy.map(\.list), adding: false)
        var touched: Set<Touch> = []
        for pair in pairs {
            guard let list = lists[pair.list], let sku = skus[pair.sku] else { continue }
            touched.insert(Touch(list: list, sku: sku))
        }
        _ = try remove(touched)
    }

    /// Removes all prices of SKUs in all lists.
    /// - Returns: how many rows went.
    /// - Complexity: O(SKUs · lists)
    @discardableResult
    package func removePrices(of skus: [SKU]) throws -> Int {
        guard !skus.isEmpty else { return 0 }
        var touched: Set<Touch> = []
        try connection.queryEach(
            """
            SELECT DISTINCT price_entry.list, price_entry.sku FROM sku CROSS JOIN price_list
            JOIN price_entry ON price_entry.list = price_list.number AND price_entry.sku = sku.number WHERE sku.sku = $1
            """,
            columns: 1, skus.map { .text($0.description) }
        ) { _, row in
            touched.insert(Touch(list: PriceListNumber(row.integer(0)), sku: SKUNumber(row.integer(1))))
        }
        return try remove(touched)
    }

    private func remove(_ touched: Set<Touch>) throws -> Int {
        guard !touched.isEmpty else { return 0 }
        let removed = try connection.executeEach(
            "DELETE FROM price_entry WHERE list = $1 AND sku = $2", columns: 2,
            touched.flatMap { [.integer($0.list.rawValue), .integer($0.sku?.rawValue ?? 0)] })
        if removed > 0 { try recordPrices(touched) }
        return removed
    }

    /// Removes all entries of a list; its head stays.
    /// - Returns: how many went.
    @discardableResult
    package func removeEntries(of list: PriceListCode) throws -> Int {
        guard let number = try numbers(ofLists: [list], adding: false)[list] else { return 0 }
        let removed = try connection.execute("DELETE FROM price_entry WHERE list = $1", [.integer(number.rawValue)])
        if removed > 0 { try recordPrices([Touch(list: number, sku: nil)]) }
        return removed
    }

    /// Says that entries of any list may have changed.
    func recordAllPrices() throws { try recordPrices([Touch(list: PriceListNumber(0), sku: nil)]) }

    /// - Parameter touched: each once.
    private func recordPrices(_ touched: some Collection<Touch>) throws {
        guard !touched.isEmpty else { return }
        let last = try advance("price", by: Int64(touched.count))
        // Of more than are kept only the last are written.
        let kept = touched.suffix(Int(Self.keptChanges))
        var sequence = last - Int64(kept.count)
        var arguments: [SQLValue] = []
        func write() throws {
            try connection.executeEach("INSERT INTO price_change (seq, list, sku) VALUES ($1, $2, $3)", columns: 3, arguments)
            arguments.removeAll(keepingCapacity: true)
        }
        for touch in kept {
            sequence += 1
            arguments.append(.integer(sequence))
            arguments.append(.integer(touch.list.rawValue))
            arguments.append(.integer(touch.sku?.rawValue ?? 0))
            if arguments.count >= Self.writtenAtOnce * 3 { try write() }
        }
        if !arguments.isEmpty { try write() }
        let lists = Set(touched.lazy.map(\.list.rawValue))
        if lists.contains(0) {
            try connection.execute("UPDATE price_list SET version = $1", [.integer(last)])
        } else {
            try connection.executeEach(
                "UPDATE price_list SET version = $1 WHERE number = $2", columns: 2, lists.flatMap { [.integer(last), .integer($0)] })
        }
        try connection.execute("DELETE FROM price_change WHERE seq <= $1", [.integer(last - Self.keptChanges)])
    }

    /// The numbers of SKUs, which are given to those that have none yet when `adding`.
    package func numbers(ofSKUs skus: some Sequence<SKU>, adding: Bool) throws -> [SKU: SKUNumber] {
        let wanted = Array(Set(skus))
        var found: [SKU: SKUNumber] = [:]
        found.reserveCapacity(wanted.count)
        try connection.queryEach("SELECT number FROM sku WHERE sku = $1", columns: 1, wanted.map { .text($0.description) }) { index, row in
            found[wanted[index]] = SKUNumber(row.integer(0))
        }
        guard adding, found.count < wanted.count else { return found }
        let new = wanted.filter { found[$0] == nil }
        var next = try advance("sku", by: Int64(new.count)) - Int64(new.count)
        var arguments: [SQLValue] = []
        for sku in new {
            next += 1
            found[sku] = SKUNumber(next)
            arguments += [.integer(next), .text(sku.description)]
        }
        try connection.executeEach("INSERT INTO sku (number, sku) VALUES ($1, $2)", columns: 2, arguments)
        return found
    }

    /// The numbers of lists; a list that is not there is made when `adding`, active and of any currency.
    func numbers(ofLists lists: some Sequence<PriceListCode>, adding: Bool) throws -> [PriceListCode: PriceListNumber] {
        let wanted = Array(Set(lists))
        var found: [PriceListCode: PriceListNumber] = [:]
        try connection.queryEach("SELECT number FROM price_list WHERE code = $1", columns: 1, wanted.map { .text($0.description) }) {
            found[wanted[$0]] = PriceListNumber($1.integer(0))
        }
        guard adding, found.count < wanted.count else { return found }
        var new: Set<BuyerChange> = []
        for list in wanted where found[list] == nil {
            let number = try advance("price_list", by: 1)
            try connection.execute(
                "INSERT INTO price_list (number, code, name, active, version) VALUES ($1, $2, '', 1, 0)",
                [.integer(number), .text(list.description)])
            found[list] = PriceListNumber(number)
            try recordChanges([RecordChange(.priceList, list.description)])
            new.insert(BuyerChange(.priceList, list.description))
        }
        try recordBuyers(new)
        return found
    }

    private func numbers(ofSlots slots: some Sequence<SlotKey>) throws -> [SlotKey: Int64] {
        let wanted = Array(Set(slots))
        var found: [SlotKey: Int64] = [:]
        try connection.queryEach(
            "SELECT number FROM price_slot WHERE currency = $1 AND unit = $2 AND min_quantity = $3 AND valid_from = $4", columns: 4,
            wanted.flatMap(\.arguments)
        ) { found[wanted[$0]] = $1.integer(0) }
        let new = wanted.filter { found[$0] == nil }
        guard !new.isEmpty else { return found }
        var next = try advance("price_slot", by: Int64(new.count)) - Int64(new.count)
        var arguments: [SQLValue] = []
        for slot in new {
            next += 1
            found[slot] = next
            arguments += [.integer(next)] + slot.arguments
        }
        try connection.executeEach(
            "INSERT INTO price_slot (number, currency, unit, min_quantity, valid_from) VALUES ($1, $2, $3, $4, $5)", columns: 5, arguments)
        return found
    }

    private struct Touch: Hashable {
        let list: PriceListNumber
        let sku: SKUNumber?
    }

    private struct SlotKey: Hashable {
        let currency: CurrencyCode
        let unit: String
        let minQuantity: FixedDecimal
        let validFrom: Int64?

        init(_ row: PriceRow) {
            currency = row.currency
            unit = row.unit
            minQuantity = row.minQuantity
            validFrom = row.validFrom
        }

        var arguments: [SQLValue] {
            [
                .text(currency.description), .text(unit), .integer(minQuantity.tenThousandths),
                .integer(validFrom ?? PriceColumns.always),
            ]
        }
    }
}
