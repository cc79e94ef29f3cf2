import ByteStorage
import CatalogEngine
import Commerce
import Foundation
import SearchIndex
import TestSupport
import Testing

/// 1. Every map in `Fixtures/maps` reads, and what it declares it also makes.
/// 2. On the first rows of the feed that it is for, nothing is rejected and the documents are as a buyer would have them.
///
/// The feeds are no part of the project; tests that need them do nothing where the folder is missing.
@Suite struct ShippedMapsTests {
    private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()
        .deletingLastPathComponent().path
    private static let maps = root + "/Fixtures/maps/"
    private static let data = ProcessInfo.processInfo.environment["SKUA_DATA"] ?? root + "/../shared/data"
    static let hasData = FileManager.default.fileExists(atPath: data + "/jlcparts/products.jsonl.gz")

    private let directory = TemporaryDirectory()

    /// Imports the first rows of a feed.
    private func importStart(of feed: String, map: String, bytes: Int) throws -> (MemorySink, ImportReport) {
        let file = try FileSource(path: Self.data + "/" + feed)
        let source = GzipSource(file)
        var head: [UInt8] = []
        while head.count < bytes {
            let piece = try source.next()
            if piece.isEmpty { break }
            head += piece
        }
        if head.count > bytes { head = Array(head[...(head[..<bytes].lastIndex(of: 0x0A) ?? bytes)]) }
        let path = directory.file(String(feed.split(separator: "/").last!.dropLast(3)))
        try Data(head).write(to: URL(fileURLWithPath: path))
        var plan = ImportPlan(inputs: [path], map: try ImportMap.load(path: Self.maps + map))
        plan.rejectsPath = directory.file("rejects.csv")
        let sink = MemorySink()
        return (sink, try CatalogImporter(plan, sink: sink).run())
    }

    @Test("1: all maps read", arguments: ["jlcparts", "icecat", "vinmonopolet", "bdpm", "kicad", "uci"])
    func reads(name: String) throws {
        let map = try ImportMap.load(path: Self.maps + name + ".yml")
        #expect(map.collection == "products")
        let made = Set(map.fields.map(\.name)).union(map.attributes == nil ? [] : ["attributes"])
        for field in map.schema?.fields ?? [] { #expect(made.contains(field.root), "\(field.name) is declared and never made") }
        #expect(map.fields.contains { $0.name == "sku" } && map.fields.contains { $0.name == "title" })
    }

    @Test("2: jlcparts", .enabled(if: hasData, "the feeds are not here"))
    func jlcparts() throws {
        let (sink, report) = try importStart(of: "jlcparts/products.jsonl.gz", map: "jlcparts.yml", bytes: 30_000_000)
        #expect(report.rejected == 0 && report.rows > 20_000)
        let converter = try #require(sink.document("C459871"))
        #expect(converter["title"] == "AD2S1210WDSTZRL7 ADC/DAC - Specialized LQFP-48(7x7)")
        #expect(converter["brand"] == "Analog Devices" && converter["price"] == 9.5 && converter["stock"] == 2465)
        #expect(converter["categories"] == ["ADC/DAC/Data Conversion > ADC/DAC - Specialized"])
        #expect(converter["attributes"]?["Number of channels"] == "2")
        #expect(converter["attributes"]?["Category"] == nil)
        let prices = try #require(sink.contents.prices["C459871"])
        #expect(prices.map(\.minQuantity.description) == ["1", "10", "30", "100", "102", "104"])
        #expect(prices[1].amount.description == "8.3519" && prices[1].currency.description == "USD")
        let table = report.attributes.rows
        #expect(table.first { $0.name == "attributes.Package" }?.type == .text)
        #expect(table.first { $0.name == "attributes.RoHS" }?.type == .bool)
        #expect(report.schema.defaultSortingField == "stock")
        let attributes = try #require(report.schema.field(named: "attributes.*"))
        #expect(attributes.type == .auto && attributes.facet)
    }

    @Test("2: icecat", .enabled(if: hasData, "the feeds are not here"))
    func icecat() throws {
        let (sink, report) = try importStart(of: "icecat/products.jsonl.gz", map: "icecat.yml", bytes: 4_000_000)
        #expect(report.rejected == 0 && report.rows > 500)
        let toner = try #require(sink.document("3920564"))
        #expect(toner["mpn"] == "006R90321" && toner["brand"] == "Xerox" && toner["price"] == 49.95)
        #expect(toner["attributes"]?["Printing colours"] == "Black" && toner["attributes"]?["Quantity per pack"] == 6.0)
        #expect(sink.contents.prices["3920564"]?.first?.amount.description == "49.95")
        #expect(sink.document("2101957")?["attributes"]?["Touchscreen"] == false)
    }

    @Test("2: vinmonopolet", .enabled(if: hasData, "the feeds are not here"))
    func vinmonopolet() throws {
        let (sink, report) = try importStart(of: "vinmonopolet-no/products.json.gz", map: "vinmonopolet.yml", bytes: 50_000_000)
        #expect(report.rejected == 0 && report.rows == 10_972)
        let wine = try #require(sink.document("63701"))
        #expect(wine["title"] == "Siglo Saco Crianza 2012" && wine["categories"] == ["Rødvin"])
        #expect(wine["description"] == "Dyp rød. Røde bær, krydder og fat. Røde bær, litt krydder og fat.")
        #expect(wine["attributes"]?["Volum"] == ["value": 0.75, "unit": "l"] && wine["attributes"]?["Årgang"] == 2012)
        #expect(report.schema.field(named: "title")?.locale == "no")
    }

    @Test("2: bdpm", .enabled(if: hasData, "the feeds are not here"))
    func bdpm() throws {
        let (sink, report) = try importStart(of: "bdpm-fr/medicines.tsv.gz", map: "bdpm.yml", bytes: 50_000_000)
        #expect(report.rejected == 0 && report.rows == 15_756)
        #expect(report.inputs.first?.dialect?.hasHeader == false)
        let medicine = try #require(sink.document("61266250"))
        #expect(medicine["brand"] == "PHARMA DEVELOPPEMENT" && medicine["attributes"]?["Date d’autorisation"] == "1998-03-12")
        #expect(medicine["attributes"]?["Voie"] == ["cutanée"] && medicine["attributes"]?["Surveillance renforcée"] == false)
        #expect(sink.document("69443489")?["title"]?.stringValue?.contains("STEROGYL 15 \"A\"") == true)
    }

    @Test("2: kicad", .enabled(if: hasData, "the feeds are not here"))
    func kicad() throws {
        let (sink, report) = try importStart(of: "kicad/parts.json.gz", map: "kicad.yml", bytes: 50_000_000)
        #expect(report.rejected == 0 && report.rows == 17_569)
        let part = try #require(sink.document("Logic_LevelTranslator:74LVCH2T45DC"))
        #expect(part["sku"] == "74LVCH2T45DC" && part["parent"] == "Logic_LevelTranslator:74LVC2T45DC")
        #expect(part["categories"] == ["Logic > LevelTranslator"] && part["attributes"]?["Package"] == "VSSOP-8")
        #expect(part["documents"]?[0]?["kind"] == "datasheet")
    }

    @Test("2: uci", .enabled(if: hasData, "the feeds are not here"))
    func uci() throws {
        let (sink, report) = try importStart(of: "uci-online-retail/invoice_lines.csv.gz", map: "uci.yml", bytes: 4_000_000)
        #expect(report.rejected == 0 && report.rows > 30_000)
        let holder = try #require(sink.document("85123A"))
        #expect(holder["title"] == "WHITE HANGING HEART T-LIGHT HOLDER")
        #expect(try #require(holder["popularity"]?.intValue) > 100)
        #expect(sink.document("POST") == nil && report.skipped > 0)
        #expect(sink.contents.prices["85123A"]?.count == 1)
    }
}
