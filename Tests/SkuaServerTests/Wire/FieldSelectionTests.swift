import ByteStorage
import SkuaServer
import TestSupport
import Testing

/// `include_fields` and `exclude_fields` cut documents.
///
/// 1. Without both the bytes are the document's own.
/// 2. A path names a member and all below it, through lists; a trailing `*` names all that start so.
/// 3. Excluding wins over including.
/// 4. Keys that hold dots are reached by the path that spells them.
/// 5. For random documents and paths the leaves kept are those that a scan of all leaf paths keeps.
@Suite struct FieldSelectionTests {
    static let document = """
        {"id":"1","title":"Bolt","attributes":{"Size, mm":8,"Package":"0402","Size.max":9},"parts":[{"n":"a","q":1},{"n":"b"}],"tags":["x","y"]}
        """

    @Test(
        "Selections",
        arguments: [
            ([], [], document),
            (["id"], [], #"{"id":"1"}"#),
            (["title", "attributes.Package"], [], #"{"title":"Bolt","attributes":{"Package":"0402"}}"#),
            (["attributes"], [], #"{"attributes":{"Size, mm":8,"Package":"0402","Size.max":9}}"#),
            (["attributes.Size.max"], [], #"{"attributes":{"Size.max":9}}"#),
            (["attributes.Size, mm"], [], #"{"attributes":{"Size, mm":8}}"#),
            (["attributes.Size*"], [], #"{"attributes":{"Size, mm":8,"Size.max":9}}"#),
            (["t*"], [], #"{"title":"Bolt","tags":["x","y"]}"#),
            (["parts.n"], [], #"{"parts":[{"n":"a"},{"n":"b"}]}"#),
            (["parts.q"], [], #"{"parts":[{"q":1}]}"#),
            (["none"], [], "{}"),
            ([], ["attributes", "parts", "tags"], #"{"id":"1","title":"Bolt"}"#),
            (
                [], ["attributes.Package", "attributes.Size*", "parts.q", "t*"],
                #"{"id":"1","attributes":{},"parts":[{"n":"a"},{"n":"b"}]}"#
            ),
            (["id", "attributes"], ["attributes.Package"], #"{"id":"1","attributes":{"Size, mm":8,"Size.max":9}}"#),
            (["title"], ["title"], "{}"),
        ])
    func selects(include: [String], exclude: [String], expected: String) throws {
        var bytes: [UInt8] = []
        try FieldSelection(include: include, exclude: exclude).write(Array(Self.document.utf8), to: &bytes)
        #expect(String(decoding: bytes, as: UTF8.self) == expected)
    }

    @Test(
        "Fields held",
        arguments: [
            ("title", true), ("titles", false), ("attributes.Package", true), ("attributes.Size", false), ("brand", false),
        ])
    func holds(path: String, expected: Bool) {
        #expect(FieldSelection(include: ["title", "attributes"], exclude: ["attributes.Size"]).holds(path) == expected)
    }

    @Test("Random documents", arguments: 0..<200 as Range<UInt64>)
    func agreesWithLeafScan(seed: UInt64) throws {
        var random = SeededRandom(seed)
        let document = Self.randomObject(depth: 3, &random)
        let paths = Array(Set(Self.leaves(of: document).map(\.path)))
        func choose(_ count: Int) -> [String] {
            (0..<count).compactMap { _ in
                guard var path = paths.randomElement(using: &random) else { return nil }
                if Bool.random(using: &random), let dot = path.lastIndex(of: ".") { path = String(path[..<dot]) }
                if Int.random(in: 0..<4, using: &random) == 0 { path = path.dropLast() + "*" }
                return path
            }
        }
        let (include, exclude) = (choose(Int.random(in: 0...3, using: &random)), choose(Int.random(in: 0...2, using: &random)))
        var bytes: [UInt8] = []
        try FieldSelection(include: include, exclude: exclude).write(document.serialized(), to: &bytes)

        func covers(_ selected: String, _ path: String) -> Bool {
            selected.hasSuffix("*") ? path.hasPrefix(selected.dropLast()) : path == selected || path.hasPrefix(selected + ".")
        }
        /// Every path that leads to the leaf: `a`, `a.b`, `a.b.c`.
        func prefixes(_ path: String) -> [String] {
            let parts = path.split(separator: ".")
            return parts.indices.map { parts[...$0].joined(separator: ".") }
        }
        let expected = Self.leaves(of: document).filter { leaf in
            let above = prefixes(leaf.path)
            if exclude.contains(where: { path in above.contains { covers(path, $0) } }) { return false }
            return include.isEmpty || include.contains { path in above.contains { covers(path, $0) } }
        }
        let kept = Self.leaves(of: try JSON.parse(bytes))
        #expect(kept.map(\.path) == expected.map(\.path))
        #expect(kept.map(\.value) == expected.map(\.value))
    }

    private static func randomObject(depth: Int, _ random: inout SeededRandom) -> JSON {
        var object = JSONObject()
        for _ in 0..<Int.random(in: 1...4, using: &random) {
            let key = ["a", "b", "c", "ab"].randomElement(using: &random)!
            object[key] = randomValue(depth: depth - 1, &random)
        }
        return .object(object)
    }

    private static func randomValue(depth: Int, _ random: inout SeededRandom) -> JSON {
        switch depth > 0 ? Int.random(in: 0..<4, using: &random) : 0 {
        case 1, 2: randomObject(depth: depth, &random)
        case 3: .array((0..<2).map { _ in randomObject(depth: depth, &random) })
        default: .int(Int64.random(in: 0..<1000, using: &random))
        }
    }

    private static func leaves(of value: JSON, at path: String = "") -> [(path: String, value: JSON)] {
        switch value {
        case .object(let object):
            object.members.flatMap { leaves(of: $0.value, at: path.isEmpty ? $0.key : path + "." + $0.key) }
        case .array(let elements): elements.flatMap { leaves(of: $0, at: path) }
        default: [(path, value)]
        }
    }
}
