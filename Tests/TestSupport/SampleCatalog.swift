package import ByteStorage
package import SearchIndex

/// A small random catalog over few words, so that queries meet many documents and ties are common.
package enum SampleCatalog {
    package static let words = [
        "bolt", "nut", "washer", "steel", "stainless", "stain", "less", "hex", "hexagon", "head", "screw", "screws", "m8", "m8x40", "m10",
        "zinc", "zink", "brass", "gasket", "bolts", "boltz", "steal", "héx", "åpen", "fußball", "ring", "rings", "spring", "4006381",
        "b2210", "157b2210", "m8 x 40", "12,7 mm", "1/2\"", "0.5 in", "½", "100nF", "0.1 µF", "230/400 V", "10k", "25 °C", "25", "mm",
        "2.7-5.5V",
    ]
    package static let brands = ["Acme", "ACME", "Bolt & Co", "Çelik", "Nordfix", "Øst AS", "zeta"]
    package static let paths = [
        "Fasteners > Bolts > Hex bolts", "Fasteners > Bolts", "Fasteners > Nuts", "Tools > Wrenches", "Tools", "Safety>Gloves",
    ]

    package static let schema: Schema = {
        func field(_ name: String, _ type: FieldType, _ change: (inout Field) -> Void = { _ in }) -> Field {
            var field = Field(name: name, type: type)
            field.optional = true
            change(&field)
            return field
        }
        return Schema(
            fields: [
                field("title", .string) {
                    $0.weight = 5
                    $0.stem = true
                },
                field("brand", .string) {
                    $0.facet = true
                    $0.weight = 3
                },
                field("categories", .stringArray) {
                    $0.facet = true
                    $0.hierarchySeparator = " > "
                },
                field("tags", .stringArray) { $0.facet = true },
                field("description", .string),
                field("sku", .string) {
                    $0.identifier = true
                    $0.weight = 8
                },
                field("numbers", .stringArray) { $0.identifier = true },
                field("note", .string) { $0.sort = true },
                field("price", .float) { $0.facet = true },
                field("stock", .int64) { $0.facet = true },
                field("sizes", .int32Array) { $0.facet = true },
                field("active", .bool) { $0.facet = true },
                field("popularity", .int32),
                field("attributes.*", .auto) { $0.facet = true },
                field("hidden", .string) { $0.index = false },
            ], defaultSortingField: "popularity")
    }()

    package static func text(_ count: ClosedRange<Int>, _ random: inout SeededRandom) -> String {
        (0..<Int.random(in: count, using: &random)).map { _ in words[Int.random(in: 0..<words.count, using: &random)] }
            .joined(separator: [" ", " ", "-", ", "][Int.random(in: 0..<4, using: &random)])
    }

    /// A part number; many share parts, zeros or look-alikes.
    package static func number(_ random: inout SeededRandom) -> String {
        let starts = ["157B22", "HX-", "0", "00", "54-OR", "4006381", "LM", "", "S0", "SO", "abc-"]
        let ends = ["10", "333931", "3014", "1O", "l0", "-A", "B2210", "8", "B", "-70/2", " 40", ".5"]
        return starts[Int.random(in: 0..<starts.count, using: &random)] + "\(Int.random(in: 0...12, using: &random))"
            + ends[Int.random(in: 0..<ends.count, using: &random)]
    }

    private static func chance(_ percent: Int, _ random: inout SeededRandom) -> Bool { Int.random(in: 0..<100, using: &random) < percent }

    package static func document(id: String, _ random: inout SeededRandom) -> JSON {
        var object = JSONObject()
        object["id"] = .string(id)
        object["title"] = .string(text(1...6, &random))
        if chance(80, &random) { object["brand"] = .string(brands[Int.random(in: 0..<brands.count, using: &random)]) }
        if chance(70, &random) {
            object["categories"] = .array(
                (0..<Int.random(in: 1...2, using: &random)).map { _ in .string(paths[Int.random(in: 0..<paths.count, using: &random)]) })
        }
        if chance(50, &random) {
            object["tags"] = .array((0..<Int.random(in: 0...3, using: &random)).map { _ in .string(text(1...2, &random)) })
        }
        if chance(80, &random) { object["sku"] = .string(number(&random)) }
        if chance(40, &random) {
            object["numbers"] = .array((0..<Int.random(in: 0...2, using: &random)).map { _ in .string(number(&random)) })
        }
        if chance(60, &random) { object["description"] = .string(text(3...14, &random)) }
        if chance(40, &random) { object["note"] = .string(text(1...2, &random)) }
        if chance(85, &random) { object["price"] = .double(Double(Int.random(in: 0...40, using: &random)) / 4) }
        if chance(85, &random) { object["stock"] = .int(Int64.random(in: -3...12, using: &random)) }
        if chance(50, &random) {
            object["sizes"] = .array((0..<Int.random(in: 1...3, using: &random)).map { _ in .int(Int64.random(in: 1...6, using: &random)) })
        }
        if chance(70, &random) { object["active"] = .bool(chance(50, &random)) }
        if chance(90, &random) { object["popularity"] = .int(Int64.random(in: 0...5, using: &random)) }
        var attributes = JSONObject()
        if chance(60, &random) {
            attributes["Material"] = .string(["Steel", "steel", "Stainless steel A2", "Brass"][Int.random(in: 0..<4, using: &random)])
        }
        if chance(50, &random) {
            attributes["Length"] = .object([
                "value": .int(Int64.random(in: 1...5, using: &random)), "unit": chance(70, &random) ? "mm" : "cm",
            ])
        }
        if chance(30, &random) { attributes["RoHS"] = .bool(chance(70, &random)) }
        if chance(30, &random) {
            attributes["Pins (max)"] = chance(50, &random) ? .int(Int64.random(in: 1...4, using: &random)) : .string("4")
        }
        if chance(10, &random) { attributes["Notes"] = .object(["inner": .string(text(1...2, &random))]) }
        object["attributes"] = .object(attributes)
        object["hidden"] = .string(text(1...2, &random))
        return .object(object)
    }

    /// Documents `d0`, `d1`, …
    package static func changes(_ count: Int, seed: UInt64) -> [IndexChange] {
        var random = SeededRandom(seed)
        return (0..<count).map { .upsert(id: "d\($0)", document: document(id: "d\($0)", &random).serialized()) }
    }
}
