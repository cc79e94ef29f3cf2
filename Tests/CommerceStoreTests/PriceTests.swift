import Commerce
import CommerceStore
import TestSupport
import Testing

/// 1. Rows come back as they were put, in order of their slot; the row of a taken slot replaces the one there.
/// 2. Rows that were gathered are as if each had been put after the one before.
/// 3. Removing by list leaves the other lists; removing by SKU leaves other SKUs.
@Suite struct PriceTests {
    private let euro: CurrencyCode
    private let dollar: CurrencyCode

    init() throws {
        euro = try CurrencyCode("EUR")
        dollar = try CurrencyCode("USD")
    }

    private func row(_ sku: String, in list: String = "default", from quantity: Int64 = 1, _ amount: Int64, valid: Int64? = nil) -> PriceRow
    {
        PriceRow(
            list: PriceListCode(list), sku: SKU(sku), unit: "pce", minQuantity: FixedDecimal(whole: quantity) ?? .one,
            amount: FixedDecimal(tenThousandths: amount), baseQuantity: FixedDecimal(tenThousandths: 1_000_000), currency: euro,
            validFrom: valid, validUntil: valid.map { $0 + 10 })
    }

    @Test func keepsRows() throws {
        let fixture = try StoreFixture()
        let a = [row("a", from: 1, 95_000), row("a", from: 10, 83_519), row("a", from: 10, 80_000, valid: 1_700_000_000)]
        let b = [row("b", in: "vip", 12), row("b", 13)]
        try fixture.store.write { try $0.putPrices(a.reversed() + b) }
        let rows = try fixture.store.read { try $0.prices(of: [SKU("b"), SKU("none"), SKU("a")]) }
        #expect(rows == [[b[1], b[0]], [], a])
        var changed = a[1]
        changed.amount = .one
        changed.validUntil = 5
        var foreign = changed
        foreign.currency = dollar
        try fixture.store.write { try $0.putPrices([changed, foreign]) }
        #expect(try fixture.store.read { try $0.prices(of: [SKU("a")])[0] } == [a[0], changed, a[2], foreign])
        #expect(try fixture.store.read { try $0.priceCount() } == 6)
    }

    @Test func gatheredRowsAreThoseThatCameLast() throws {
        let fixture = try StoreFixture()
        var random = SeededRandom(5)
        var truth: [String: PriceRow] = [:]
        for _ in 0..<4 {
            let before = try fixture.store.read { try $0.priceSequence() }
            var named: Set<String> = []
            try fixture.store.write { writer in
                var buffer = PriceEntryBuffer()
                for _ in 0..<30 {
                    let rows = (0..<Int.random(in: 0...9, using: &random)).map { _ in
                        let list = Bool.random(using: &random) ? "vip" : "default"
                        let amount = Int64.random(in: 1...9_999, using: &random)
                        return row("s\(Int.random(in: 0..<25, using: &random))", in: list, from: .random(in: 1...3, using: &random), amount)
                    }
                    // Of rows that are put together each has another slot.
                    var last: [String: PriceRow] = [:]
                    for row in rows { last["\(row.list)/\(row.sku)/\(row.minQuantity)"] = row }
                    for row in last.values { named.insert("\(row.list)/\(row.sku)") }
                    try writer.gather(Array(last.values), in: &buffer, tracking: .bySKU)
                    truth.merge(last) { $1 }
                }
                try writer.write(&buffer, tracking: .bySKU)
            }
            for number in 0..<25 {
                let found = try fixture.store.read { try $0.prices(of: [SKU("s\(number)")])[0] }
                let expected = truth.values.filter { $0.sku == SKU("s\(number)") }
                #expect(Set(found.map { "\($0)" }) == Set(expected.map { "\($0)" }))
            }
            #expect(try fixture.store.read { try $0.priceChanges(after: before, limit: 1000) }.changes.count == named.count)
        }
    }

    @Test func removesByListAndBySKU() throws {
        let fixture = try StoreFixture()
        let rows = [row("a", 1), row("a", in: "vip", 2), row("b", 3), row("b", in: "vip", 4)]
        try fixture.store.write { try $0.putPrices(rows) }
        try fixture.store.write { try $0.removePrices([(SKU("a"), PriceListCode("vip"))]) }
        #expect(try fixture.store.read { try $0.prices(of: [SKU("a"), SKU("b")]) } == [[rows[0]], [rows[2], rows[3]]])
        #expect(try fixture.store.write { try $0.removePrices(of: [SKU("b"), SKU("none")]) } == 2)
        #expect(try fixture.store.read { try $0.prices(of: [SKU("a"), SKU("b")]) } == [[rows[0]], []])
    }
}
