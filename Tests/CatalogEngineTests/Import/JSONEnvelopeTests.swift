import ByteStorage
import CatalogEngine
import Testing

/// 1. The list of records within an object is found, wherever it stands and however it is laid out.
/// 2. Records, lists of records and several objects are no envelopes.
/// 3. Where there are several lists, the map has to name one.
/// 4. The elements come out with their lines, whatever the pieces; what follows the list is passed over.
@Suite struct JSONEnvelopeTests {
    private static func find(_ text: String, isWhole: Bool = true, named name: String? = nil) throws -> String? {
        let bytes = Array(text.utf8)
        guard let envelope = try JSONEnvelope.find(in: bytes, isWhole: isWhole, named: name) else { return nil }
        return envelope.name + " " + String(decoding: bytes[envelope.start...].prefix(4), as: UTF8.self)
    }

    @Test(
        "1: envelopes",
        arguments: [
            (#"{"products":[{"a":1}]}"#, #"products {"a""#),
            (#"{"total": null, "items" : [ {"a":1} ], "x": "]"}"#, #"items  {"a"#),
            ("\n{\n \"a\": {\"b\": [{\"id\": 1}]},\n \"c]\\\"[\": [{\"id\":1}]\n}\n", #"c]\"[ {"id"#),
            (#"{"tags":["x"],"none":[],"list":[{}, {}]}"#, #"list {}, "#),
        ])
    func envelopes(text: String, expected: String) throws {
        #expect(try Self.find(text) == expected)
        // The list is known before its end is.
        let cut = try #require(text.lastIndex(of: "}"))
        #expect(try Self.find(String(text[..<cut]), isWhole: false) == expected)
    }

    @Test(
        "2: others",
        arguments: [
            "", "[]", #"[{"products":[{"a":1}]}]"#, #"{"id":"1","documents":[{"url":"x"}]}"#, #"{"sku":1,"documents":[{"url":"x"}]}"#,
            #"{"a":[{}]}{"a":[{}]}"#, "{\"a\":[{}]}\n{\"a\":[{}]}\n", #"{"a":[1,2]}"#, #"{"a":{"b":[{}]}}"#, "{", "{}", "1",
        ])
    func others(text: String) throws {
        #expect(try Self.find(text) == nil)
    }

    @Test("3: several lists")
    func severalLists() throws {
        let text = #"{"products":[{"a":1}],"categories":[{"b":1}],"id":[]}"#
        let error = #expect(throws: ImportError.self) { try Self.find(text) }
        #expect(error?.message.contains("`products`, `categories`") == true && error?.message.contains("records: products") == true)
        #expect(try Self.find(text, named: "categories") == #"categories {"b""#)
        #expect(throws: ImportError.self) { try Self.find(text, named: "none") }
        let map = try ImportMap.parse("source: {records: categories}")
        #expect(map.source.records == "categories")
    }

    @Test("4: elements", arguments: [[1 << 16], [1], [7, 2]])
    func elements(sizes: [Int]) throws {
        let text = "{\"total\": 2,\n\"products\": [\n{\"a\":1},\n {\"b\":[1]}\n],\n\"more\": [{\"c\":1}], \"end\": {\"d\": 1}}\n"
        let envelope = try #require(try JSONEnvelope.find(in: Array(text.utf8), isWhole: true, named: "products"))
        let splitter = ElementSplitter(in: envelope, of: Array(text.utf8))
        let records = try ElementSplitter.records(of: Array(text.utf8), by: splitter, sizes: sizes)
        #expect(records.map(\.text) == [#"{"a":1}"#, #"{"b":[1]}"#])
        #expect(records.map(\.record.line) == [3, 4])
        let cut = Array(text.utf8.prefix(36))
        let rest = try ElementSplitter.records(of: cut, by: ElementSplitter(in: envelope, of: cut), sizes: sizes)
        #expect(rest.last?.record.problem?.expected == "`]` at the end of the array")
    }
}
