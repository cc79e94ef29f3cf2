import ByteStorage
import SearchIndex

extension RealCatalog {
    package static let all = [jlcparts, icecat, vinmonopolet, kicad, bdpm]

    /// Electronic parts: many attributes, part numbers, Chinese among English.
    package static let jlcparts = RealCatalog(
        "jlcparts", "jlcparts/products.jsonl.gz", .init(stride: 194),
        Schema(
            fields: [
                text("sku") {
                    $0.identifier = true
                    $0.weight = 8
                },
                text("mpn") {
                    $0.identifier = true
                    $0.weight = 8
                },
                text("category") {
                    $0.facet = true
                    $0.hierarchySeparator = " > "
                    $0.weight = 2
                },
                text("description") { $0.weight = 3 }, number("stock", .int64), number("joints", .int32), attributes,
            ], defaultSortingField: "stock")
    ) { line in
        guard var object = object(line) else { return nil }
        object["id"] = object["sku"]
        if let top = object["category"]?.stringValue {
            object["category"] = .string(top + " > " + (object["subcategory"]?.stringValue ?? ""))
        }
        return object
    }

    /// Office and computer products: thousands of typed attributes.
    package static let icecat = RealCatalog(
        "icecat", "icecat/products.jsonl.gz", .init(stride: 7),
        Schema(
            fields: [
                text("name") {
                    $0.identifier = true
                    $0.weight = 4
                },
                text("title") { $0.weight = 6 }, text("short_description"), facet("supplier"),
                list("ean") { $0.identifier = true }, number("price", .int64), attributes,
            ], defaultSortingField: "price")
    ) { line in
        guard let source = object(line) else { return nil }
        var object = JSONObject()
        var attributes = JSONObject()
        for member in source.members {
            if member.key.hasPrefix("attr_") { attributes[member.key] = member.value } else { object[member.key] = member.value }
        }
        object["attributes"] = .object(attributes)
        return object
    }

    /// A Norwegian wine merchant.
    package static let vinmonopolet = RealCatalog(
        "vinmonopolet", "vinmonopolet-no/products.json.gz", .init(stride: 4),
        Schema(
            fields: [
                text("Varenavn") {
                    $0.locale = "nb"
                    $0.weight = 4
                },
                facet("Land"), facet("Underdistrikt"), list("Varetype") { $0.facet = true }, text("Rastoff"), text("Lukt"), text("Smak"),
                text("Farge"), number("Pris", .float), number("Volum", .float), number("Alkohol", .float), number("Argang", .int32),
            ], defaultSortingField: "Pris")
    ) { line in
        guard var object = object(line), let id = object["_id"]?.intValue else { return nil }
        object["id"] = .string("\(id)")
        return object
    }

    /// Symbols of electronic parts; a record takes eleven lines.
    package static let kicad = RealCatalog(
        "kicad", "kicad/parts.json.gz", .init(header: 1, linesPerRecord: 11, stride: 6),
        Schema(fields: [
            text("description") { $0.weight = 2 }, text("keywords"), facet("library"),
            text("sku") {
                $0.identifier = true
                $0.weight = 4
            },
            text("footprint") { $0.sort = true }, number("pins", .int32),
        ])
    ) { record in object(record) }

    /// French medicines, tab-separated.
    package static let bdpm = RealCatalog(
        "bdpm", "bdpm-fr/medicines.tsv.gz", .init(stride: 5),
        Schema(fields: [
            text("name") {
                $0.locale = "fr"
                $0.weight = 5
            },
            facet("form"), list("routes") { $0.facet = true }, facet("procedure"), facet("status"), facet("maker"),
            text("date") { $0.sort = true },
        ])
    ) { line in
        let cells = String(decoding: line, as: UTF8.self).split(separator: "\t", omittingEmptySubsequences: false)
        guard cells.count >= 11 else { return nil }
        func text(_ cell: Int) -> JSON { .string(String(cells[cell])) }
        return [
            "id": text(0), "name": text(1), "form": text(2), "routes": .array(cells[3].split(separator: ";").map { .string(String($0)) }),
            "procedure": text(5), "status": text(6), "date": text(7), "maker": text(10),
        ]
    }

    /// The object that a line holds, perhaps as an element of a list; numbers that are none become null.
    private static func object(_ line: [UInt8]) -> JSONObject? {
        var text = String(decoding: line, as: UTF8.self)
        while let last = text.last, last == "," || last.isWhitespace { text.removeLast() }
        if text.contains("NaN") { text.replace(": NaN", with: ": null") }
        return (try? JSON.parse(text))?.objectValue
    }

    private static func field(_ name: String, _ type: FieldType, _ change: (inout Field) -> Void) -> Field {
        var field = Field(name: name, type: type)
        field.optional = true
        change(&field)
        return field
    }

    private static func text(_ name: String, _ change: (inout Field) -> Void = { _ in }) -> Field { field(name, .string, change) }
    private static func list(_ name: String, _ change: (inout Field) -> Void = { _ in }) -> Field { field(name, .stringArray, change) }
    private static func facet(_ name: String) -> Field { field(name, .string) { $0.facet = true } }
    private static func number(_ name: String, _ type: FieldType) -> Field { field(name, type) { $0.facet = true } }
    private static var attributes: Field { field("attributes.*", .auto) { $0.facet = true } }
}
