import ByteStorage
import SearchIndex
import TestSupport
import Testing

/// 1. A query with a measurement finds the documents that have it in any unit or spelling, in texts and in quantity attributes, and no others.
/// 2. What only may be a measurement is still a word.
/// 3. A measurement that no document has is read as words.
/// 4. A filter with a unit gives the same documents as one in the unit of the data.
@Suite struct MeasurementSearchTests {
    private static let titles = [
        "bolt": "Hex bolt M8 x 40 A2", "long": "Hex bolt M8x45", "thin": "Hex bolt M6×40", "valve": "Ball valve 1/2\" brass",
        "small": "Ball valve 1/4\" brass", "metric": "Ball valve 12.7 mm steel", "cap": "Capacitor 0.1µF 50V",
        "other": "Capacitor 100pF 10 V, 100 pieces nF",
        "ohm": "Resistor 10 kΩ", "tape": "3M tape", "cable": "Cable 3 meter", "inch": "Tube",
    ]

    private func snapshot(_ folder: borrowing TemporaryDirectory) throws -> IndexSnapshot {
        var attributes = Field(name: "attributes.*", type: .auto)
        attributes.facet = true
        let index = try Index(
            directory: folder.file("index"), schema: Schema(fields: [Field(name: "title", type: .string), attributes]))
        var changes: [IndexChange] = Self.titles.map { id, title in
            .upsert(id: id, document: JSON.object(["id": .string(id), "title": .string(title)]).serialized())
        }
        for (id, value, unit) in [
            ("a", 1.0, "in"), ("b", 2.54, "cm"), ("c", 25.4, "mm"), ("d", 12.7, "mm"), ("e", 0.5, "m"), ("f", 40.0, "kg"),
        ] {
            let attributes: JSON = ["Size": ["value": .double(value), "unit": .string(unit)]]
            let document: JSON = .object(["id": .string(id), "title": "Rod", "attributes": attributes])
            changes.append(.upsert(id: id, document: document.serialized()))
        }
        try index.apply(changes, sequence: 1)
        return index.snapshot()
    }

    @Test(arguments: [
        ("M8x40", ["bolt"]), ("m8 × 40", ["bolt"]), ("hex bolt M8x40", ["bolt"]), ("bolt M8", ["bolt", "long"]),
        ("1/2\" valve", ["metric", "valve"]), ("valve 0.5 in", ["metric", "valve"]), ("12,7 mm valve", ["metric", "valve"]),
        ("1/2 valve", ["valve"]), ("1/4\" valve", ["small"]), ("100nF", ["cap"]), ("100 nF", ["cap"]), ("100 pF", ["other"]),
        ("10k", ["ohm"]),
        ("10000 ohm", ["ohm"]), ("3m cable", ["cable"]), ("3m tape", ["tape"]), ("1/2\"", ["d", "metric", "valve"]),
        ("\"12.7 mm\"", ["d", "metric"]), ("valve -1/2\"", ["metric", "small"]), ("2.54 cm", ["a", "b", "c"]),
    ])
    func `measurements meet in any unit`(query: String, expected: [String]) throws {
        let folder = TemporaryDirectory()
        let result = try snapshot(folder).search(SearchRequest(query: query))
        #expect(result.hits.map(\.id).sorted() == expected)
    }

    @Test(arguments: [
        ("attributes.Size:>=1 in", ["a", "b", "c", "e"]), ("attributes.Size:>=25.4 mm", ["a", "b", "c", "e"]),
        ("attributes.Size:=1 in", ["a", "b", "c"]),
        ("attributes.Size:[1 cm..1 in]", ["a", "b", "c", "d"]), ("attributes.Size:<1 in", ["d"]), ("attributes.Size:>1 in", ["e"]),
        ("attributes.Size:!=25.4 mm", ["d", "e", "f"]), ("attributes.Size:>39 kg", ["f"]), ("attributes.Size:>=25.4", ["c", "f"]),
        ("attributes.Size:[1 in, 500 mm]", ["a", "b", "c", "e"]),
    ])
    func `filters with units meet values in any unit`(filter: String, expected: [String]) throws {
        let folder = TemporaryDirectory()
        var request = SearchRequest(query: "rod")
        request.filter = try FilterExpression.parse(filter)
        let result = try snapshot(folder).search(request)
        #expect(result.hits.map(\.id).sorted() == expected)
        #expect(result.found == expected.count)
    }
}
