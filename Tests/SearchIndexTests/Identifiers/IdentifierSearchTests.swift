import ByteStorage
import SearchIndex
import TestSupport
import Testing

/// 1. Each level of the ladder finds the part that is meant, before all others.
/// 2. An exact number finds nothing else; numbers that differ in a digit are never taken for each other while they are short.
@Suite struct IdentifierSearchTests {
    private static let parts: [(id: String, sku: String, title: String)] = [
        ("danfoss", "157B2210", "Actuator"), ("or", "54-OR323014", "O-ring"), ("gtin13", "4006381333931", "Highlighter"),
        ("gtin8", "96385074", "Chewing gum"), ("gtin12", "036000291452", "Tissues"), ("screw", "0933 8 40", "Screw"),
        ("xyz1", "XYZ-123", "Case"), ("xyz2", "XYZ-223", "Case"), ("y2001", "2001", "Film"), ("y2000", "2000", "Film"),
        ("665a", "665A", "Drill"), ("nor", "NOR.0707-60", "Lamp"), ("abc", "ABC/12345", "Hinge"), ("vin", "WVWZZZ1JZXW000001", "Car"),
        ("look", "B8OI5S-77", "Look"), ("lm", "LM-317-T", "Regulator"), ("text", "T-9", "Mentions 157B2210 and 4006381333931"),
        ("gasket", "GSK-000-118", "Gasket"), ("long", "AD2S1210WDSTZRL7", "Converter"), ("dotted", "12.345.678", "Valve"),
    ]

    private func snapshot(_ folder: borrowing TemporaryDirectory) throws -> IndexSnapshot {
        var sku = Field(name: "sku", type: .string)
        sku.identifier = true
        sku.weight = 8
        let index = try Index(directory: folder.file("index"), schema: Schema(fields: [sku, Field(name: "title", type: .string)]))
        try index.apply(
            Self.parts.map { part in
                let json: JSON = .object(["id": .string(part.id), "sku": .string(part.sku), "title": .string(part.title)])
                return .upsert(id: part.id, document: json.serialized())
            }, sequence: 1)
        return index.snapshot()
    }

    @Test(arguments: [
        ("157B2210", "danfoss"), ("157b2210", "danfoss"), ("157-B-2210", "danfoss"), ("157 B2210", "danfoss"), ("157B22", "danfoss"),
        ("B2210", "danfoss"),
        ("b22", "danfoss"), ("7B2210", "danfoss"), ("57B221", "danfoss"), ("I57B22IO", "danfoss"), ("157B22l0", "danfoss"),
        ("157B2211", "danfoss"),
        ("157B210", "danfoss"), ("175B2210", "danfoss"), ("actuator B2210", "danfoss"), ("B2210 actuator", "danfoss"),
        ("54-OR323014", "or"),
        ("54OR323014", "or"), ("54 or 323014", "or"), ("or323014", "or"), ("323014", "or"), ("OR3230", "or"), ("540R323014", "or"),
        ("4006381333931", "gtin13"), ("04006381333931", "gtin13"), ("4006 3813 33931", "gtin13"), ("400638133", "gtin13"),
        ("333931", "gtin13"),
        ("4006381333913", "gtin13"), ("96385074", "gtin8"), ("00000096385074", "gtin8"), ("0096385074", "gtin8"),
        ("036000291452", "gtin12"),
        ("36000291452", "gtin12"), ("0036000291452", "gtin12"), ("00036000291452", "gtin12"), ("0933840", "screw"), ("933840", "screw"),
        ("933 8 40", "screw"), ("0933-8-40", "screw"), ("XYZ-123", "xyz1"), ("xyz123", "xyz1"), ("XYZ 223", "xyz2"), ("2001", "y2001"),
        ("2000", "y2000"),
        ("665", "665a"), ("665a", "665a"), ("NOR.0707-60", "nor"), ("nor070760", "nor"), ("NOR.0707", "nor"), ("0707-60", "nor"),
        ("070760", "nor"),
        ("ABC/12345", "abc"), ("abc12345", "abc"), ("12345", "abc"), ("C12345", "abc"), ("000001", "vin"), ("1JZXW0", "vin"),
        ("B80I5577", "look"),
        ("88015577", "look"), ("LM317T", "lm"), ("lm 317", "lm"), ("317t", "lm"), ("000118", "gasket"), ("gsk000118", "gasket"),
        ("AD2S1210", "long"), ("S1210W", "long"), ("AD2S12l0WDSTZRL7", "long"), ("AD2S1210WDSTZRL8", "long"), ("12345678", "dotted"),
        ("12.345.678", "dotted"), ("345678", "dotted"),
    ])
    func `each level finds the part that is meant`(query: String, expected: String) throws {
        let folder = TemporaryDirectory()
        #expect(try snapshot(folder).search(SearchRequest(query: query)).hits.first?.id == expected)
    }

    @Test(arguments: [
        ("157B2210", ["danfoss"]), ("4006381333931", ["gtin13"]), ("XYZ-123", ["xyz1"]), ("xyz123", ["xyz1"]), ("2001", ["y2001"]),
        ("2002", []),
        ("XYZ-323", []), ("XYZ-12", ["xyz1"]), ("00000096385074", ["gtin8"]),
    ])
    func `nothing else is found`(query: String, expected: [String]) throws {
        let folder = TemporaryDirectory()
        #expect(try snapshot(folder).search(SearchRequest(query: query)).hits.map(\.id).sorted() == expected)
    }
}
