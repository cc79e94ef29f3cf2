import ByteStorage
import CatalogEngine
import Commerce
import CommerceStore
import Foundation
import SearchIndex
import TestSupport
import Testing

/// 1. Prices that come from files are those of the store, also when some changed after the file was written, at restart too.
/// 2. A file that is damaged, or of a store that was ahead, is not believed.
/// 3. So it stays when more prices of a list change than it keeps apart, and when the next customer's list is a small one on top.
@Suite struct PriceListFileTests {
    private let fixture = EngineFixture()
    private let count = 4_300

    private func row(_ list: String, _ number: Int, _ price: Int) throws -> PriceRow {
        PriceRow(
            list: PriceListCode(list), sku: SKU("s\(number)"), unit: "pce", amount: FixedDecimal(tenThousandths: Int64(price) * 10_000),
            currency: try CurrencyCode("EUR"))
    }

    /// Everyone has list `all`; company c a contract of ten prices on top of it, where `s0` costs 1,000,000.
    private func open() throws -> CatalogEngine {
        let engine = try fixture.open()
        try engine.createCollection(NewCollection(name: "products", schema: WorldFixture.schema))
        for start in stride(from: 0, to: count, by: 1000) {
            try engine.write(
                "products",
                (start..<min(start + 1000, count)).map { number in
                    .create(bytes(#"{"id":"s\#(number)","sku":"s\#(number)","title":"bolt","popularity":\#(number)}"#))
                })
        }
        try engine.store.write { writer in
            try writer.put([Company(code: "c", name: "")])
            try writer.put([
                PriceListAssignment(.everyone, PriceListCode("all"), priority: 1),
                PriceListAssignment(.company("c"), PriceListCode("own"), priority: 1),
            ])
            try writer.putPrices((0..<count).map { try row("all", $0, $0 + 1) })
            try writer.putPrices((0..<10).map { try row("own", $0, $0 == 0 ? 1_000_000 : 500_000 + $0) })
        }
        return engine
    }

    /// The prices of everything, dearest first.
    private func dearest(_ engine: CatalogEngine, _ customer: String?, _ limit: Int = 3) throws -> [String] {
        var request = SearchRequest(query: "*")
        request.sort = try SortKey.parse("price:desc")
        request.limit = limit
        return try engine.search("products", request, for: Buyer(customer: customer)).hits.map { hit in
            "\(hit.id)=\(Int(try JSON.parse(hit.document)["price"]?.doubleValue ?? -1))"
        }
    }

    private var files: [String] {
        let folder = fixture.directory.path + "/prices"
        return (try? FileManager.default.contentsOfDirectory(atPath: folder))?.filter { $0.hasSuffix(".list") }.map { folder + "/" + $0 }
            ?? []
    }

    @Test func filesAreWhatTheStoreHas() throws {
        var engine = try open()
        #expect(try engine.packPrices() > 24 * count / 2)
        #expect(files.count == 2)
        try engine.store.write { try $0.putPrices([try row("all", 7, 7_000_000), try row("own", 3, 3_000_000)]) }
        try engine.close()

        engine = try fixture.open()
        #expect(try dearest(engine, nil, 2) == ["s7=7000000", "s4299=4300"])
        // The contract has s7 as well, and the nearer list counts.
        #expect(try dearest(engine, "c", 2) == ["s3=3000000", "s0=1000000"])
        try engine.close()

        for file in files {
            var damaged = [UInt8](try Data(contentsOf: URL(filePath: file)))
            damaged[damaged.count / 2] ^= 0x10
            try Data(damaged).write(to: URL(filePath: file))
        }
        engine = try fixture.open()
        #expect(try dearest(engine, nil, 2) == ["s7=7000000", "s4299=4300"])
        #expect(try dearest(engine, "c", 2) == ["s3=3000000", "s0=1000000"])
        try engine.close()

        // As after an older store was put in place of the newer one.
        try Data("99999999".utf8).write(to: URL(filePath: fixture.directory.path + "/prices/THROUGH"))
        engine = try fixture.open()
        #expect(try dearest(engine, "c", 2) == ["s3=3000000", "s0=1000000"])
        try engine.close()
    }

    @Test func manyChangesAreSeen() throws {
        let engine = try open()
        #expect(try dearest(engine, nil) == ["s4299=4300", "s4298=4299", "s4297=4298"])
        #expect(try dearest(engine, "c") == ["s0=1000000", "s9=500009", "s8=500008"])
        for round in 1...3 {
            // All prices upside down, so that the list has more changes than it keeps apart; then a few again.
            try engine.store.write { writer in
                try writer.putPrices((0..<count).map { try row("all", $0, round * 10_000 - $0) })
            }
            #expect(try dearest(engine, nil) == (0..<3).map { "s\($0)=\(round * 10_000 - $0)" })
            #expect(try dearest(engine, "c", 11).suffix(1) == ["s10=\(round * 10_000 - 10)"])
            try engine.store.write { writer in
                try writer.putPrices([try row("all", 9, 200_000 + round), try row("all", 20, 300_000 + round)])
                _ = try writer.removePrices([try row("own", 9, 0)])
            }
            #expect(try dearest(engine, nil, 2) == ["s20=\(300_000 + round)", "s9=\(200_000 + round)"])
            #expect(try dearest(engine, "c", 11).suffix(2) == ["s20=\(300_000 + round)", "s9=\(200_000 + round)"])
            try engine.store.write { try $0.putPrices([try row("own", 9, 500_009)]) }
            #expect(try dearest(engine, "c", 2) == ["s0=1000000", "s9=500009"])
        }
        try engine.close()
    }
}
