import ByteStorage
import CatalogEngine
import TestSupport
import Testing

/// 1. The elements of an array, or values one after another, come out one by one, whatever the pieces and the layout.
/// 2. Each says on which line it begins.
/// 3. An element that upsets the brackets is given as broken, and the ones after it are whole.
/// 4. An array without its end is told once.
/// 5. The same elements and the same faults are found however broken a text is and however it is cut into pieces.
@Suite struct ElementSplitterTests {
    private static func elements(_ text: String, sizes: [Int] = [1 << 16]) throws -> [String] {
        try ElementSplitter.records(of: Array(text.utf8), by: ElementSplitter(), sizes: sizes).map { item in
            item.record.problem.map { "!" + $0.expected } ?? item.text
        }
    }

    @Test(
        "1: layouts",
        arguments: [
            ("[]", []), ("[ ]\n", []), ("", []), (" \n", []),
            ("[{\"a\":1}]", ["{\"a\":1}"]),
            ("[{\"a\":1},{\"b\":[1,{\"c\":\"]}\"}]}]", ["{\"a\":1}", "{\"b\":[1,{\"c\":\"]}\"}]}"]),
            ("[\n{\n\"a\": \"x\\\"y\"\n},\n{\"b\": \"\\\\\"}\n]\n", ["{\n\"a\": \"x\\\"y\"\n}", "{\"b\": \"\\\\\"}"]),
            ("{\"a\":1}\n{\"b\":2}\n", ["{\"a\":1}", "{\"b\":2}"]),
            ("{\"a\":1}{\"b\":2}", ["{\"a\":1}", "{\"b\":2}"]),
            ("[1, \"two\", null, [3]]", ["1", "\"two\"", "null", "[3]"]),
        ])
    func layouts(text: String, expected: [String]) throws {
        for sizes in [[1 << 16], [1], [2], [3, 1], [7]] { #expect(try Self.elements(text, sizes: sizes) == expected) }
    }

    @Test("1: random arrays in random pieces", arguments: 0..<40)
    func randomArrays(seed: UInt64) throws {
        var random = SeededRandom(seed)
        let values = (0..<Int.random(in: 0...30, using: &random)).map { _ in Self.object(3, &random) }
        let texts = values.map(\.description)
        let separators = [",", ", ", ",\n", " ,\n  "]
        let text = "[" + texts.joined(separator: separators.randomElement(using: &random)!) + "]"
        let sizes = (0..<4).map { _ in Int.random(in: 1...30, using: &random) }
        #expect(try Self.elements(text, sizes: sizes) == texts)
    }

    private static func object(_ depth: Int, _ random: inout SeededRandom) -> JSON {
        var object = JSONObject()
        for index in 0..<Int.random(in: 0...3, using: &random) {
            object["k\(index)"] =
                switch Int.random(in: 0...5, using: &random) {
                case 0: .int(Int64.random(in: -9...9, using: &random))
                case 1: .string(["", "]", "}", "{[", "\"", "\\", "\\\"", "ø\n", ","].randomElement(using: &random)!)
                case 2 where depth > 0: Self.object(depth - 1, &random)
                case 3 where depth > 0: .array((0..<2).map { _ in Self.object(depth - 1, &random) })
                default: .null
                }
        }
        return .object(object)
    }

    @Test("2: lines")
    func lines() throws {
        let text = "[\n  {\"a\":\n1},\n\n  {\"b\":2}, {\"c\":3}\n]"
        for sizes in [[1 << 16], [1]] {
            let records = try ElementSplitter.records(of: Array(text.utf8), by: ElementSplitter(), sizes: sizes)
            #expect(records.map(\.record.line) == [2, 5, 5])
        }
    }

    @Test(
        "3: broken elements",
        arguments: [
            // A string left open ends with its line.
            ("[\n{\"a\": \"x},\n{\"b\": 2}\n]", ["{\"a\": \"x}", "{\"b\": 2}"]),
            // A bracket left open, one of the wrong kind.
            ("[\n {\"a\": {\"x\": 1},\n {\"b\": 2},\n {\"c\": 3}\n]", ["{\"a\": {\"x\": 1}", "{\"b\": 2}", "{\"c\": 3}"]),
            ("[\n {\"a\": [1}},\n {\"b\": 2}\n]", ["{\"a\": [1}}", "{\"b\": 2}"]),
            // All on one line: the way back is the first key.
            ("[{\"id\":1,\"x\":2},{\"id\":2,\"x\":[},{\"id\":3}]", ["{\"id\":1,\"x\":2}", "{\"id\":2,\"x\":[}", "{\"id\":3}"]),
            ("[{\"id\":\"A},\n{\"id\":\"B\"}]", ["{\"id\":\"A}", "{\"id\":\"B\"}"]),
            // One bracket too many ends its own element.
            ("[\n{\"a\": 1}},\n{\"b\": 2}\n]", ["{\"a\": 1}", "}", "{\"b\": 2}"]),
        ])
    func broken(text: String, expected: [String]) throws {
        for sizes in [[1 << 16], [1], [5]] { #expect(try Self.elements(text, sizes: sizes) == expected) }
    }

    @Test("5: random texts in random pieces", arguments: 0..<300)
    func pieces(seed: UInt64) throws {
        var random = SeededRandom(2000 + seed)
        let alphabet = ["{\"a\":", "}", "{", "[", "]", ",", "\"", "\n", "\n ", "\\", "1", " {\"b\":2},\n"]
        let text = "[" + (0..<Int.random(in: 0...60, using: &random)).map { _ in alphabet.randomElement(using: &random)! }.joined()
        let whole = try Self.elements(text)
        for _ in 0..<3 {
            let sizes = (0..<4).map { _ in Int.random(in: 1...20, using: &random) }
            #expect(try Self.elements(text, sizes: sizes) == whole, "\(text)")
        }
    }

    @Test("4: truncated arrays")
    func truncated() throws {
        #expect(try Self.elements("[{\"a\":1},") == ["{\"a\":1}", "!`]` at the end of the array"])
        #expect(try Self.elements("[\n{\"a\":1},\n{\"b\":") == ["{\"a\":1}", "{\"b\":"])
        #expect(try Self.elements("[{\"a\":1},{\"a\":\"x") == ["{\"a\":1}", "{\"a\":\"x"])
    }
}
