import ByteStorage
import CatalogEngine
import SearchIndex
import TestSupport
import Testing

/// 1. Types are told from values: text, enum, quantity with its unit, number, bool, date, list.
/// 2. One value in twenty may disagree, more may not.
/// 3. What several threads have seen, in whatever shares, gives the same table as one thread would.
/// 4. The table says how values are stored and fits its width.
/// 5. A schema is proposed from declared fields, well-known names and what values look like.
@Suite struct AttributeProfileTests {
    private static func profile(_ values: [JSON]) -> AttributeProfile {
        var profile = AttributeProfile(name: "x")
        for (order, value) in values.enumerated() { profile.add(value, order: order) }
        return profile
    }

    private static func strings(_ texts: [String]) -> [JSON] { texts.map(JSON.string) }

    @Test(
        "1: types",
        arguments: [
            (["red", "blue", "red", "red", "blue", "blue"], AttributeType.choice), (["a", "b", "c"], .text),
            (["40 mm", "12mm", "1.5 m"], .quantity), (["40 mm", "12 V"], .text),
            (["1", "2.5", "-3"], .number), (["0402", "0603", "0402", "0603"], .choice), (["yes", "no", "yes"], .bool),
            (["2024-01-31", "1998-12-01"], .date),
            (["31/01/2024", "01/12/1998"], .date), (["4.75V~5.25V"], .text), ([], .text), (["100nF", "4.7uF", "22pF"], .quantity),
            (["±5%", "±10%"], .text),
        ])
    func types(texts: [String], type: AttributeType) {
        #expect(Self.profile(Self.strings(texts)).type == type)
    }

    @Test("1: values of JSON")
    func values() {
        #expect(Self.profile([1, 2.5]).type == .number)
        #expect(Self.profile([true, false]).type == .bool)
        #expect(Self.profile([["a", "b"], ["c"]]).type == .list)
        #expect(Self.profile([["value": 40, "unit": "mm"], ["value": 1, "unit": "m"]]).type == .quantity)
        let profile = Self.profile(Self.strings(["5V", "12V", "3.3V", "500mV"]))
        #expect(profile.unit == "V" && profile.distinctCount == 4 && profile.examples == ["5V", "12V", "3.3V"])
    }

    @Test("2: agreement")
    func agreement() {
        #expect(Self.profile(Self.strings((0..<95).map { "\($0)" } + Array(repeating: "x", count: 5))).type == .number)
        #expect(Self.profile(Self.strings((0..<94).map { "\($0)" } + Array(repeating: "x", count: 6))).type == .text)
    }

    @Test("3: merging", arguments: 0..<20)
    func merging(seed: UInt64) {
        var random = SeededRandom(seed)
        let pool: [JSON] = [["red", "blue", "12 mm", "7", 3, true, ["a"]], ["1", 2, "3"], ["5V", "12V"], [false]][Int(seed % 4)]
        var whole = AttributeProfile(name: "x")
        var parts = (0..<3).map { _ in AttributeProfile(name: "x") }
        for order in 0..<Int.random(in: 1...800, using: &random) {
            let value = pool.randomElement(using: &random)!
            whole.add(value, order: order)
            parts[Int.random(in: 0..<3, using: &random)].add(value, order: order)
        }
        var merged = parts[2]
        merged.merge(parts[0])
        merged.merge(parts[1])
        #expect(merged.count == whole.count)
        #expect(merged.type == whole.type)
        #expect(merged.unit == whole.unit)
        #expect(merged.distinctCount == whole.distinctCount)
        #expect(merged.examples == whole.examples)
    }

    @Test("3: many different values")
    func manifold() {
        let profile = Self.profile((0..<5000).map { .string("part \($0)") })
        #expect(profile.distinctCount == nil && profile.count == 5000 && profile.type == .text)
    }

    @Test("4: the table")
    func table() {
        var long = AttributeProfile(name: "attributes." + String(repeating: "n", count: 80))
        long.add(.string(String(repeating: "v", count: 200)), order: 0)
        var length = AttributeProfile(name: "attributes.Length")
        for order in 0..<3 { length.add(.string("\(order) mm"), order: order) }
        let table = AttributeTable([long, length]) { $0.hasSuffix("Length") ? "quantity" : nil }
        #expect(table.rows.map(\.name) == [length.name, long.name])
        let lines = table.text(width: 140).split(separator: "\n")
        #expect(lines.count == 3 && lines.allSatisfy { $0.count <= 140 })
        #expect(lines[1].contains("quantity mm") && lines[1].hasSuffix("0 mm · 1 mm · 2 mm"))
        #expect(table.text(limit: 1).hasSuffix("… and 1 more\n"))
        #expect(table.json[0]?["stored"] == "quantity")
        #expect(AttributeTable([], declared: { _ in nil }).text() == "")
    }

    @Test("5: a proposed schema")
    func proposal() throws {
        var declared = Field(name: "title", type: .string)
        declared.weight = 42
        var proposal = SchemaProposal(declared: [declared], trustsNames: false)
        for index in 0..<10 {
            let document: JSON = [
                "id": .string("\(index)"), "title": "Bolt", "sku": "A", "price": 1.5, "color": .string(index % 2 == 0 ? "red" : "blue"),
                "note": .string("note \(index)"),
                "count": .int(Int64(index)), "ratio": .double(0.5), "flags": [true], "attributes": ["Length": "4"],
                "weight": ["value": 1, "unit": "kg"],
                "stock": "plenty", "dims": ["w": 1], "rows": [["a": 1]], "mixed": index % 2 == 0 ? 1 : "x",
            ]
            proposal.add(try #require(document.objectValue))
        }
        let fields = Dictionary(uniqueKeysWithValues: proposal.fields.map { ($0.name, $0) })
        #expect(fields["id"] == nil)
        #expect(fields["title"]?.weight == 42)
        #expect(fields["sku"]?.identifier == true)
        #expect(fields["price"]?.type == .float && fields["price"]?.facet == true)
        #expect(fields["color"]?.type == .string && fields["color"]?.facet == true)
        #expect(fields["note"]?.facet == false)
        #expect(fields["count"]?.type == .int64 && fields["count"]?.sort == true)
        #expect(fields["ratio"]?.type == .float)
        #expect(fields["flags"]?.type == .boolArray)
        #expect(fields["attributes.*"]?.type == .auto && fields["attributes.*"]?.facet == true)
        #expect(fields["weight"]?.type == .auto)
        #expect(fields["stock"]?.type == .string, "a well-known name with other contents is told from its values")
        #expect(fields["dims.*"]?.type == .auto)
        #expect(fields["rows"]?.type == .objectArray && fields["rows"]?.index == false)
        #expect(fields["mixed"]?.type == .stringified)
    }
}
