import ByteStorage
import Testing

/// 1. Members keep their order through changes; keys stay unique.
/// 2. Equality is equality of the written bytes.
/// 3. Accessors answer for their own kind only.
@Suite struct JSONObjectTests {
    @Test("1: get, set, replace and remove")
    func members() {
        var object: JSONObject = ["b": 1, "a": 2, "b": 3]
        #expect(object.keys == ["b", "a"])
        #expect(object["b"] == 3)
        object["c"] = "x"
        object["b"] = 4
        #expect(object.serialized() == Array(#"{"b":4,"a":2,"c":"x"}"#.utf8))
        object["a"] = nil
        object["missing"] = nil
        #expect(object.keys == ["b", "c"])
        #expect(object.removeValue(forKey: "b") == 4)
        #expect(object.removeValue(forKey: "b") == nil)
        #expect(object.count == 1)
    }

    @Test("2: order, number kind and normal form matter")
    func equality() {
        #expect(JSON.object(["a": 1, "b": 2]) != .object(["b": 2, "a": 1]))
        #expect(JSON.int(1) != .double(1))
        #expect(JSON.string("\u{E5}") != .string("a\u{30A}"))
        #expect(JSON.string("\u{212B}") != .string("A\u{30A}"))
        #expect(JSON.object(["\u{E5}": 1]) != .object(["a\u{30A}": 1]))
        #expect(["a": [1, .null, true]] as JSON == ["a": [1, .null, true]])
    }

    @Test("3: accessors")
    func accessors() {
        let value: JSON = ["s": "x", "i": 5, "d": 5.5, "b": true, "n": .null, "a": [1, 2], "o": ["k": "v"]]
        #expect(value["s"]?.stringValue == "x" && value["i"]?.stringValue == nil)
        #expect(value["i"]?.intValue == 5 && value["d"]?.intValue == nil)
        #expect(value["i"]?.doubleValue == 5 && value["d"]?.doubleValue == 5.5 && value["s"]?.doubleValue == nil)
        #expect(value["b"]?.boolValue == true && value["i"]?.boolValue == nil)
        #expect(value["n"]?.isNull == true && value["s"]?.isNull == false)
        #expect(value["a"]?[1] == 2 && value["a"]?[2] == nil && value["a"]?[-1] == nil && value[0] == nil)
        #expect(value["o"]?["k"] == "v" && value["o"]?["x"] == nil && value["s"]?["x"] == nil)
        #expect(
            ["s", "i", "d", "b", "n", "a", "o"].compactMap { value[$0]?.kind } == [
                "string", "integer", "number", "bool", "null", "array", "object",
            ])
    }
}
