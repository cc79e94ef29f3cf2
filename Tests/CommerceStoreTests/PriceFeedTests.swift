import Commerce
import CommerceStore
import TestSupport
import Testing

/// 1. The feed names each list and SKU whose prices changed, or the list when it came as a whole; it says when it cannot tell.
/// 2. Entries of a list come in the order of SKU numbers, with the slots that they name.
/// 3. A store of the first schema keeps its prices.
@Suite struct PriceFeedTests {
    private let euro: CurrencyCode

    init() throws {
        euro = try CurrencyCode("EUR")
    }

    private func row(_ sku: String, in list: String = "default", from quantity: Int64 = 1, _ amount: Int64 = 7) -> PriceRow {
        PriceRow(
            list: PriceListCode(list), sku: SKU(sku), unit: "pce", minQuantity: FixedDecimal(whole: quantity) ?? .one,
            amount: FixedDecimal(tenThousandths: amount), currency: euro)
    }

    @Test func namesWhatChanged() throws {
        let store = try StoreFixture().store
        func changes(_ body: (StoreWriter) throws -> Void) throws -> [String] {
            let before = try store.read { try $0.priceSequence() }
            try store.write(body)
            return try store.read { reader in
                let batch = try reader.priceChanges(after: before, limit: 100)
                if batch.isCut { return ["cut"] }
                var names: [SKUNumber: String] = [:]
                try reader.forEachSKU(after: 0) { names[$0] = String(decoding: $1, as: UTF8.self) }
                let lists = try reader.buyerRecords().listNumbers
                return batch.changes.map { change in
                    (lists.first { $0.value == change.list }?.key.description ?? "?") + "/" + (change.sku.map { names[$0] ?? "?" } ?? "*")
                }.sorted()
            }
        }
        #expect(
            try changes { try $0.putPrices([row("a"), row("a", from: 10), row("b"), row("a", in: "vip")]) } == [
                "default/a", "default/b", "vip/a",
            ])
        #expect(try changes { try $0.putPrices([row("a", 8), row("c")], tracking: .byList) } == ["default/*"])
        #expect(try changes { _ = try $0.removePrices([row("a"), row("q")]) } == ["default/a"])
        #expect(try changes { try $0.removePrices(of: [SKU("a"), SKU("q")]) } == ["default/a", "vip/a"])
        #expect(try changes { try $0.removePrices(of: [SKU("a")]) } == [])
        #expect(try changes { try $0.removeEntries(of: PriceListCode("default")) } == ["default/*"])
        #expect(try changes { try $0.removeEntries(of: PriceListCode("none")) } == [])
        #expect(try store.read { try $0.priceChanges(after: 0, limit: 2) }.isCut)
        #expect(try store.read { try $0.priceCount() } == 0)
    }

    @Test func readsAListInOrder() throws {
        let store = try StoreFixture().store
        let rows = (0..<50).map { row("s\(($0 * 37) % 50)", from: Int64($0 % 3 + 1), Int64($0)) }
        try store.write { try $0.putPrices(rows) }
        try store.read { reader in
            let slots = Dictionary(uniqueKeysWithValues: try reader.priceSlots(after: 0).map { ($0.number, $0) })
            var names: [SKUNumber: String] = [:]
            try reader.forEachSKU(after: 0) { names[$0] = String(decoding: $1, as: UTF8.self) }
            let list = try #require(try reader.buyerRecords().listNumbers[PriceListCode("default")])
            var entries: [PriceEntryRecord] = []
            try reader.forEachEntry(of: list) { entries.append($0) }
            #expect(entries.map(\.sku.rawValue) == entries.map(\.sku.rawValue).sorted())
            #expect(entries.count == rows.count)
            for entry in entries {
                let slot = try #require(slots[entry.slot])
                #expect(
                    rows.contains(row(names[entry.sku] ?? "", from: slot.minQuantity.tenThousandths / 10_000, entry.amount.tenThousandths)))
            }
            var picked: [Int] = []
            try reader.forEachEntry(of: list, [entries[3].sku, SKUNumber(999), entries[9].sku]) { index, _ in picked.append(index) }
            #expect(picked == [0, 2])
        }
    }

    @Test func keepsThePricesOfTheFirstSchema() throws {
        let directory = TemporaryDirectory()
        let path = directory.path + "/" + CommerceStore.fileName
        let driver = try SQLiteDriver(path: path)
        try driver.write { connection in
            try connection.execute("CREATE TABLE meta (name TEXT NOT NULL PRIMARY KEY, value BIGINT NOT NULL)")
            try connection.execute("INSERT INTO meta (name, value) VALUES ('schema_version', 1)")
            try connection.execute("CREATE TABLE counter (name TEXT NOT NULL PRIMARY KEY, value BIGINT NOT NULL)")
            try connection.execute(
                """
                CREATE TABLE price (
                    sku TEXT NOT NULL, list TEXT NOT NULL, currency TEXT NOT NULL, unit TEXT NOT NULL, min_quantity BIGINT NOT NULL,
                    valid_from BIGINT NOT NULL, valid_until BIGINT, amount BIGINT NOT NULL, base_quantity BIGINT NOT NULL,
                    PRIMARY KEY (sku, list, currency, unit, min_quantity, valid_from)
                ) WITHOUT ROWID
                """)
            for (sku, list, amount) in [("a", "default", 7), ("a", "vip", 8), ("b", "default", 9)] {
                try connection.execute(
                    "INSERT INTO price VALUES ($1, $2, 'EUR', 'pce', 10000, $3, 5, $4, 10000)",
                    [.text(sku), .text(list), .integer(Int64.min), .integer(amount)])
            }
        }
        try driver.close()
        let store = try CommerceStore.open(directory: directory.path)
        var expected = [row("a", 7), row("a", in: "vip", 8), row("b", 9)]
        for index in expected.indices { expected[index].validUntil = 5 }
        #expect(try store.read { try $0.prices(of: [SKU("a"), SKU("b")]) } == [[expected[0], expected[1]], [expected[2]]])
        try store.write { try $0.putPrices([row("c"), row("a", from: 3)]) }
        #expect(try store.read { try $0.priceCount() } == 5)
    }
}
