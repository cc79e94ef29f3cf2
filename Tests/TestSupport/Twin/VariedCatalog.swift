package import ByteStorage
package import SearchIndex

/// A random catalog with a field of every type and values that are easily confused: equal letters in other bytes, texts that
/// look like numbers, numbers next to texts, quantities, lists, empty texts, paths, large integers.
package enum VariedCatalog {
    package static let schema: Schema = {
        func field(_ name: String, _ type: FieldType, _ change: (inout Field) -> Void = { _ in }) -> Field {
            var field = Field(name: name, type: type)
            field.optional = true
            change(&field)
            return field
        }
        var schema = Schema(
            fields: [
                field("name", .string) { $0.weight = 4 },
                field("keywords", .stringArray),
                field("maker.country", .string) { $0.facet = true },
                field("series", .string) { $0.sort = true },
                field("labels", .stringArray) { $0.facet = true },
                field("code", .stringified) { $0.facet = true },
                field("shelf", .string) { $0.hierarchySeparator = "/" },
                field("groups", .stringArray) {
                    $0.facet = true
                    $0.hierarchySeparator = " > "
                },
                field("serial", .int64) { $0.facet = true },
                field("counts", .int64Array) { $0.facet = true },
                field("ratings", .floatArray) { $0.facet = true },
                field("flags", .boolArray) { $0.facet = true },
                field("rank", .float),
                field("mixed", .auto) { $0.facet = true },
                field("plain", .auto),
                field("specs", .object) { $0.facet = true },
                field("variants", .objectArray),
                field("data.*", .auto) { $0.facet = true },
                field("data.secret", .string) { $0.index = false },
            ], defaultSortingField: "rank")
        schema.tokenSeparators = ["x"]
        schema.symbolsToIndex = ["+"]
        return schema
    }()

    private static let texts = [
        "Çelik", "C\u{327}elik", "ÇELIK", "celik", "Ångström", "A\u{30A}ngstro\u{308}m", "ang", "strom", "4", "40", "4.0", "40 mm", "c++",
        "C+", "true",
        "3x4", "x", "strasse", "Straße", "STRASSE", "電気ドリル", "電気", "ﬁlter", "filter", "", " ", "-", "a b c", "C b a", "b", "Ωmega", "ωmega",
    ]
    private static let paths = ["Tools/Drills/Hammer drills", "Tools / Drills", "Tools", "tools/Saws", "Parts//Bits", "", "Parts"]

    package static func document(id: String, _ random: inout SeededRandom) -> JSON {
        func chance(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &random) < percent }
        func text() -> JSON { .string(texts[Int.random(in: 0..<texts.count, using: &random)]) }
        func phrase() -> JSON {
            let words = (0..<Int.random(in: 1...9, using: &random)).compactMap { _ in text().stringValue }
            return .string(words.joined(separator: chance(70) ? " " : ", "))
        }
        func list(_ element: () -> JSON) -> JSON { .array((0..<Int.random(in: 0...3, using: &random)).map { _ in element() }) }
        func integer() -> JSON {
            [
                .int(Int64.random(in: -3...3, using: &random)), .int(Int64.max - Int64.random(in: 2...4, using: &random)),
                .int(9_007_199_254_740_993),
            ][
                chance(80) ? 0 : Int.random(in: 1...2, using: &random)]
        }
        func number() -> JSON {
            switch Int.random(in: 0..<6, using: &random) {
            case 0: .double(-0.0)
            case 1: .double(Double(Int.random(in: -9...9, using: &random)) / 8)
            case 2: .double(1e20)
            default: .int(Int64.random(in: 0...5, using: &random))
            }
        }
        func quantity() -> JSON { ["value": number(), "unit": ["mm", "V", "µF"][Int.random(in: 0..<3, using: &random)]] }
        func anything() -> JSON {
            switch Int.random(in: 0..<8, using: &random) {
            case 0, 1: text()
            case 2, 3: number()
            case 4: .bool(chance(50))
            case 5: quantity()
            case 6: .null
            default: list { chance(50) ? text() : number() }
            }
        }
        var object = JSONObject()
        object["id"] = .string(id)
        object["name"] = phrase()
        if chance(60) { object["keywords"] = list(phrase) }
        if chance(60) { object["maker"] = ["country": text(), "town": text()] }
        if chance(50) { object["series"] = text() }
        if chance(60) { object["labels"] = list(text) }
        if chance(60) { object["code"] = chance(50) ? text() : chance(70) ? number() : .bool(chance(50)) }
        if chance(50) { object["shelf"] = .string(paths[Int.random(in: 0..<paths.count, using: &random)]) }
        if chance(50) {
            object["groups"] = list { .string(["A > B > C", "A>B", "a > b", "A", "B > A"][Int.random(in: 0..<5, using: &random)]) }
        }
        if chance(70) { object["serial"] = integer() }
        if chance(50) { object["counts"] = list(integer) }
        if chance(50) { object["ratings"] = list(number) }
        if chance(50) { object["flags"] = list { .bool(chance(50)) } }
        if chance(80) { object["rank"] = number() }
        if chance(60) { object["mixed"] = anything() }
        if chance(50) { object["plain"] = anything() }
        if chance(50) { object["specs"] = ["color": text(), "size": anything(), "deep": ["er": list(text)]] }
        if chance(50) { object["variants"] = list { ["sku": text(), "stock": number()] } }
        if chance(70) { object["data"] = ["a": anything(), "b": anything(), "secret": text(), "c, d (e)": anything(), "f:g": anything()] }
        return .object(object)
    }
}
