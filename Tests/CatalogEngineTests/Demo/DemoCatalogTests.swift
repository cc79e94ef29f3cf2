import ByteStorage
import CatalogEngine
import Commerce
import SearchIndex
import Testing

/// 1. The same seed gives the same catalog, byte for byte; another seed the same assortment.
/// 2. There are at least 8,000 products, as many as `count` says; ids, SKUs, GTINs and part numbers of a brand are unique.
/// 3. GTINs are of 13 digits with a right check digit, under the prefix for demonstrations.
/// 4. Every document fits the schema; its id is its SKU.
/// 5. A parent is shared by several products and is not one itself; every related SKU is in the catalog, and none its own.
/// 6. An attribute is of one kind and unit throughout, and the unit is a known one.
/// 7. The least quantity is a multiple of the step, and so are pack and stock; what is not stocked is on order.
/// 8. Titles come in four languages, with decimal commas outside of English.
/// 9. Popularity falls off as Zipf's law has it.
/// 10. Each address of a picture and a datasheet leads somewhere.
/// 11. There are twelve to twenty example queries.
@Suite struct DemoCatalogTests {
    private let records = DemoRecordsFixture.records

    @Test func sameSeedSameBytes() {
        func digest(_ seed: UInt64) -> UInt64 {
            var hash: UInt64 = 0xCBF2_9CE4_8422_2325
            for record in DemoCatalog.records(seed: seed) {
                for byte in record.document.serialized() { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
                for price in record.prices { hash = (hash ^ UInt64(bitPattern: price.amount.tenThousandths)) &* 0x100_0000_01B3 }
            }
            return hash
        }
        #expect(digest(1) == digest(1))
        #expect(digest(1) != digest(2))
        #expect(DemoCatalog.records(seed: 2).map(\.id) == records.map(\.id))
    }

    @Test func sizeAndUniqueness() {
        #expect(records.count >= 8000)
        #expect(records.count == DemoCatalog.count)
        #expect(Set(records.map(\.id)).count == records.count)
        #expect(Set(records.map { $0.text("gtin") }).count == records.count)
        #expect(Set(records.map { $0.text("brand") + " " + $0.text("mpn") }).count == records.count)
    }

    @Test func gtins() {
        for record in records {
            let digits = record.text("gtin").compactMap(\.wholeNumberValue)
            #expect(digits.count == 13)
            #expect(digits.prefix(3) == [9, 5, 2])
            let sum = digits.enumerated().reduce(0) { $0 + $1.element * ($1.offset % 2 == 0 ? 1 : 3) }
            #expect(sum % 10 == 0, "\(record.id)")
        }
    }

    @Test func documentsFitTheSchema() {
        for record in records {
            #expect(DemoCatalog.schema.check(.object(record.document)) == nil, "\(record.id)")
            #expect(record.text("sku") == record.id)
        }
        #expect(DemoCatalog.schema.defaultSortingField == "popularity")
        #expect(DemoCatalog.schema.fields.filter(\.identifier).map(\.name) == ["sku", "mpn", "gtin"])
    }

    @Test func parentsAndRelations() {
        var variants: [String: Int] = [:]
        for record in records { variants[record.text("parent"), default: 0] += 1 }
        #expect(variants.values.allSatisfy { $0 >= 2 })
        #expect(variants.keys.allSatisfy { DemoRecordsFixture.byID[$0] == nil })
        var kinds: Set<String> = []
        for record in records {
            for member in record.document["relations"]?.objectValue?.members ?? [] {
                kinds.insert(member.key)
                for sku in (member.value.arrayValue ?? [member.value]).compactMap(\.stringValue) {
                    #expect(DemoRecordsFixture.byID[sku] != nil, "\(record.id) has a \(member.key) \(sku)")
                    #expect(sku != record.id)
                }
            }
        }
        #expect(kinds == ["substitute", "accessory", "spare_part", "superseded_by"])
    }

    @Test func attributesAreOfOneKind() {
        let units: Set = [
            "mm", "m", "µm", "mm²", "g/m²", "ml", "l", "l/min", "V", "A", "mA", "kA", "Ah", "W", "kW", "Ω", "nF", "lm", "K", "°", "°C", "N",
            "kN",
            "Nm", "J", "bar", "%", "dB", "rpm", "h", "kg",
        ]
        var kinds: [String: Set<String>] = [:]
        for record in records {
            for member in record.document["attributes"]?.objectValue?.members ?? [] {
                kinds[member.key, default: []].insert(Self.kind(member.value))
                if let unit = member.value["unit"]?.stringValue { #expect(units.contains(unit), "\(record.id): \(member.key) in \(unit)") }
            }
            #expect(record.document["weight"]?["unit"] == "kg")
        }
        #expect(kinds.filter { $0.value.count > 1 }.isEmpty)
        #expect(kinds.count > 150)
    }

    private static func kind(_ value: JSON) -> String {
        switch value {
        case .int, .double: "number"
        case .object: "quantity in \(value["unit"]?.stringValue ?? "")"
        default: value.kind
        }
    }

    @Test func quantitiesAreConsistent() {
        for record in records {
            let step = record.number("quantity_step")
            #expect(step >= 1)
            #expect(record.number("min_quantity") % step == 0 && record.number("min_quantity") >= step, "\(record.id)")
            #expect(record.number("pack_quantity") % step == 0 && record.number("pack_quantity") >= 1, "\(record.id)")
            #expect(record.number("stock") % step == 0 && record.number("stock") >= 0, "\(record.id)")
            switch record.text("availability") {
            case "in_stock", "low": #expect(record.number("stock") > 0 && record.text("order_type") == "stock", "\(record.id)")
            case "out": #expect(record.number("stock") == 0 && record.text("order_type") == "stock", "\(record.id)")
            case "on_order": #expect(record.number("stock") == 0 && record.text("order_type") != "stock", "\(record.id)")
            default: Issue.record("\(record.id): availability \(record.text("availability"))")
            }
        }
        #expect(Set(records.map { $0.text("order_type") }) == ["stock", "mto", "eto"])
    }

    @Test func languages() {
        for language in ["title_nb", "title_de", "title_fr"] {
            #expect(records.count { $0.document[language] != nil } > records.count / 2, "\(language)")
        }
        let bearing = DemoRecordsFixture.byID["6204-2RS"]
        #expect(bearing?.text("title_nb").hasPrefix("Kulelager 6204") == true)
        #expect(bearing?.text("title_de").hasPrefix("Rillenkugellager 6204") == true)
        #expect(bearing?.text("title_fr").hasPrefix("Roulement à billes 6204") == true)
        let cable = DemoRecordsFixture.byID["H07VK-2.5-BU"]
        #expect(cable?.text("title") == "Single-core cable H07V-K 2.5 mm² blue")
        #expect(cable?.text("title_nb") == "Enkeltleder H07V-K 2,5 mm² blå")
        #expect(cable?.text("title_de") == "Aderleitung H07V-K 2,5 mm² blau")
        #expect(cable?.text("title_fr") == "Fil souple H07V-K 2,5 mm² bleu")
        for record in records {
            let description = record.text("description")
            #expect(description.hasSuffix(".") && description.count > 15 && description.count < 400, "\(record.id): \(description)")
            #expect(!record.text("title").contains("  ") && !record.text("title").hasSuffix(" "), "\(record.id)")
        }
    }

    @Test func popularityFallsOff() {
        let sorted = records.map { $0.number("popularity") }.sorted(by: >)
        let total = sorted.reduce(0, +)
        #expect(sorted.last.map { $0 >= 1 } == true)
        #expect(sorted.prefix(records.count / 100).reduce(0, +) * 6 > total)
        #expect(sorted.prefix(records.count / 5).reduce(0, +) * 2 > total)
    }

    @Test func addressesLeadSomewhere() {
        let images = Set(records.flatMap { ($0.document["images"]?.arrayValue ?? []).compactMap(\.stringValue) })
        for image in images {
            #expect(image.hasPrefix("/demo/images/") && image.hasSuffix(".svg"))
            #expect(DemoImages.svg(for: String(image.dropFirst("/demo/images/".count).dropLast(4))) != nil, "\(image)")
        }
        #expect(images.count == DemoImages.families.count)
        let sheets = Set(records.flatMap { $0.document["documents"]?.arrayValue ?? [] }.compactMap { $0["url"]?.stringValue })
        #expect(sheets.count == Set(records.map { $0.text("parent") }).count)
        #expect(sheets.allSatisfy { $0.hasPrefix("/demo/datasheets/") && $0.hasSuffix(".pdf") })
    }

    @Test func exampleQueriesAreAHandful() {
        #expect((12...20).contains(DemoCatalog.exampleQueries.count))
        #expect(Set(DemoCatalog.exampleQueries).count == DemoCatalog.exampleQueries.count)
    }
}

extension DemoRecord {
    /// A text of the document, empty when there is none.
    func text(_ key: String) -> String { document[key]?.stringValue ?? "" }

    /// A whole number of the document, -1 when there is none.
    func number(_ key: String) -> Int { document[key]?.intValue ?? -1 }
}
