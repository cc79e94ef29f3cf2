import ByteStorage
import TestSupport
import Testing

/// 1. Every text that RFC 8259 allows gives the value that it stands for.
/// 2. Every other text is refused, with line, column, what was expected and what was found.
/// 3. Damaged text never crashes the reader: it gives a value or an error.
/// 4. Numbers read as Swift reads them: integers exactly, others as the nearest double.
/// 5. Nesting is limited, and the limit itself is reached.
@Suite struct JSONParsingTests {
    @Test(
        "1: valid texts",
        arguments: [
            ("null", JSON.null), ("true", true), ("false", false), ("0", 0), ("-0", 0), ("42", 42), ("-1", -1), (" \t\r\n7\n ", 7),
            ("9223372036854775807", .int(.max)), ("-9223372036854775808", .int(.min)), ("9223372036854775808", 9223372036854775808.0),
            ("-9223372036854775809", .double(-9223372036854775809.0)), ("18446744073709551616", 18446744073709551616.0), ("5.0", 5.0),
            ("-0.0", .double(-0.0)), ("1e3", 1000.0), ("1E+3", 1000.0), ("1e-3", 0.001), ("0.1", 0.1), ("0e0", 0.0),
            ("1.7976931348623157e308", .double(.greatestFiniteMagnitude)),
            ("5e-324", .double(.leastNonzeroMagnitude)), ("1e-400", 0.0),
            ("123456789012345678901234567890", 123456789012345678901234567890.0),
            ("0.000000000000000000000000000001", 1e-30), ("\"\"", ""), ("\"a\"", "a"), ("\"åß→😀\"", "åß→😀"),
            (#""\"\\\/\b\f\n\r\t""#, "\"\\/\u{8}\u{C}\n\r\t"), (#""\u0041\u00e5\u20AC""#, "Aå€"), (#""\ud83d\ude00""#, "😀"),
            (#""\u0000""#, "\0"),
            (#""plain then \n and more than eight bytes""#, "plain then \n and more than eight bytes"),
            ("\"\u{7F}\u{2028}\"", "\u{7F}\u{2028}"),
            ("[]", []), ("[ ]", []), ("[1,2 , 3]", [1, 2, 3]), ("[[],[[]]]", [[], [[]]]), ("{}", [:]), ("{ }", [:]),
            (#"{"a":1}"#, ["a": 1]),
            (#"{ "a" : [ true , null ] , "b" : { } }"#, ["a": [true, .null], "b": [:]]), (#"{"":0}"#, ["": 0]),
        ] as [(String, JSON)])
    func valid(text: String, value: JSON) throws {
        #expect(try JSON.parse(text) == value)
        #expect(try JSON.parse(Array(text.utf8)) == value)
        let padded = [UInt8](("x" + text + "]").utf8)
        #expect(try JSON.parse(padded[1..<padded.count - 1]) == value)
    }

    @Test(
        "2: invalid texts",
        arguments: [
            ("", 1, "a value", "the end of the text"), ("  ", 3, "a value", "the end of the text"), ("nul", 1, "null", "`nul`"),
            ("nulll", 5, "end of text", "`l`"),
            ("True", 1, "a value", "`True`"), ("NaN", 1, "no NaN", "`NaN`"), ("Infinity", 1, "no NaN, no Infinity", "`Infinity`"),
            ("-Infinity", 2, "a digit after `-`", "`Infinity`"), ("+1", 1, "no leading +", "`+1`"), ("-", 2, "a digit", "the end"),
            ("01", 2, "no digit after a leading 0", "`1`"),
            ("-01", 3, "no digit after a leading 0", "`1`"), ("1.", 3, "a digit after `.`", "the end"), (".5", 1, "a value", "`.5`"),
            ("1.e3", 3, "a digit after `.`", "`e3`"),
            ("1e", 3, "a digit of the exponent", "the end"), ("1e+", 4, "a digit of the exponent", "the end"),
            ("1e400", 1, "range of a double", "`1e400`"),
            ("-1e400", 1, "range of a double", "`-1e400`"), ("0x10", 2, "end of text", "`x10`"), ("1 2", 3, "end of text", "`2`"),
            ("\"", 2, "to end the string", "the end"),
            ("\"ab", 4, "to end the string", "the end"), ("\"a\\\"", 5, "to end the string", "the end"),
            ("\"\\x\"", 3, "one of the escapes", "`x`"),
            ("\"\\u12\"", 6, "four hexadecimal digits", "`\"`"), ("\"\\u12G4\"", 6, "four hexadecimal digits", "`G4`"),
            ("\"\\ud83d\"", 8, "low surrogate", "`\"`"),
            ("\"\\ud83dx\"", 8, "low surrogate", "`x`"), ("\"\\ud83d\\u0041\"", 8, "low surrogate", "`\\`"),
            ("\"\\ude00\"", 2, "a high surrogate before", "`\\`"),
            ("\"\\ud83d\\ud83d\"", 8, "low surrogate", "`\\`"),
            ("\"a\u{1}\"", 3, "a control character of a string as an escape", "byte 0x01"),
            ("\"a\nb\"", 3, "a control character", "byte 0x0A"), ("'a'", 1, "double quotes", "`'`"), ("[", 2, "a value", "the end"),
            ("[1", 3, "`,` or `]`", "the end"),
            ("[1,]", 4, "a value after `,`", "`]`"), ("[,1]", 2, "a value", "`,`"), ("[1 2]", 4, "`,` or `]`", "`2`"),
            ("[1}", 3, "`,` or `]`", "`}`"),
            ("]", 1, "a value", "`]`"), ("{", 2, "a key in double quotes or `}`", "the end"), ("{a:1}", 2, "a key in double quotes", "`a`"),
            ("{\"a\"}", 5, "`:` after the key", "`}`"),
            ("{\"a\":}", 6, "a value", "`}`"), ("{\"a\":1,}", 8, "a key in double quotes after `,`", "`}`"), ("{\"a\" 1}", 6, "`:`", "`1`"),
            ("{\"a\":1 \"b\":2}", 8, "`,` or `}`", "`\"`"),
            ("{1:2}", 2, "a key in double quotes", "`1`"), ("{\"a\":1]", 7, "`,` or `}`", "`]`"),
            ("\u{FEFF}1", 1, "a value", "a byte order mark"), ("1 // note", 3, "end of text", "`/`"),
            ("\u{A0}1", 1, "a value", "`\u{A0}`"), ("[1,\u{C}2]", 4, "a value", "byte 0x0C"), ("😀", 1, "a value", "`😀`"),
        ])
    func invalid(text: String, column: Int, expected: String, found: String) {
        let error = #expect(throws: JSONSyntaxError.self) { try JSON.parse(text) }
        #expect(error?.line == 1 || text.contains("\n"))
        #expect(error?.column == column)
        #expect(error?.offset == column - 1)
        #expect(error?.expected.contains(expected) == true, "expected: \(error?.expected ?? "")")
        #expect(error?.found.hasPrefix(found) == true, "found: \(error?.found ?? "")")
    }

    @Test("2: line and column count bytes after the last line feed")
    func lineAndColumn() {
        let error = #expect(throws: JSONSyntaxError.self) { try JSON.parse("{\n \"å\": 1,\r\n  \"ß\": oops\n}") }
        #expect(error?.line == 3)
        #expect(error?.column == 9)
        #expect(error?.description == "invalid JSON at line 3, column 9: expected a value, found `oops`")
    }

    @Test(
        "2: bytes that are not UTF-8",
        arguments: [
            [0xFF], [0x80], [0xC0, 0x80], [0xC3], [0xE2, 0x82], [0xED, 0xA0, 0x80], [0xF0, 0x9F, 0x98], [0xF4, 0x90, 0x80, 0x80],
            [0xF8, 0x88, 0x80, 0x80, 0x80], [0xC3, 0x28],
        ] as [[UInt8]])
    func invalidUTF8(bytes: [UInt8]) {
        for prefix in ["", "å", "eight bytes and å"] {
            for (head, tail) in [("\"", "\""), ("\"\\n", "\\n\""), ("{\"", "\":1}"), ("{\"\\t", "\":1}")] {
                let text = Array(head.utf8) + Array(prefix.utf8) + bytes + Array(tail.utf8)
                let error = #expect(throws: JSONSyntaxError.self) { try JSON.parse(text) }
                #expect(error?.expected == "UTF-8")
                #expect(error?.offset == head.utf8.count + prefix.utf8.count)
            }
        }
        #expect(throws: JSONSyntaxError.self) { try JSON.parse(bytes) }
    }

    @Test("1: a repeated key keeps the first place and the last value", arguments: [2, 3, 255, 256, 257, 258, 1000, 5000])
    func repeatedKeys(count: Int) throws {
        var text = "{"
        for round in 0..<2 {
            for key in 0..<count { text += "\"some longer key \(key) of many\":\(round * count + key)," }
        }
        text += "\"\\u0073ome longer key 1 of many\":-1}"
        let object = try #require(try JSON.parse(text).objectValue)
        #expect(object.count == count)
        for (place, member) in object.members.enumerated() {
            #expect(member.key == "some longer key \(place) of many")
            #expect(member.value == (place == 1 ? -1 : .int(Int64(count + place))))
        }
    }

    @Test("1: keys of one letter in two normal forms are two keys", arguments: [0, 300])
    func normalForms(others: Int) throws {
        let rest = (0..<others).map { ",\"k\($0)\":0" }.joined()
        let object = try #require(try JSON.parse("{\"\u{E5}\":1\(rest),\"a\u{30A}\":2}").objectValue)
        #expect(object.count == others + 2)
    }

    @Test("5: the deepest nesting is read, one level more is refused")
    func depth() throws {
        let limit = JSON.maximumDepth
        let deepest = String(repeating: "[", count: limit) + String(repeating: "]", count: limit)
        #expect(try JSON.parse(deepest).serialized() == Array(deepest.utf8))
        let error = #expect(throws: JSONSyntaxError.self) { try JSON.parse("[" + deepest + "]") }
        #expect(error?.column == limit + 1)
        #expect(error?.expected.contains("512 nested") == true)
        #expect(throws: JSONSyntaxError.self) { try JSON.parse(String(repeating: "[", count: 1_000_000)) }
        #expect(throws: JSONSyntaxError.self) { try JSON.parse(String(repeating: "{\"a\":", count: 1_000_000)) }
        let wide = "[" + Array(repeating: "[{}]", count: 10_000).joined(separator: ",") + "]"
        #expect(try JSON.parse(wide).arrayValue?.count == 10_000)
    }

    @Test("4: random numbers")
    func numbers() throws {
        var random = SeededRandom(1)
        for _ in 0..<50_000 {
            var text = Bool.random(using: &random) ? "-" : ""
            text += String(random.next() >> UInt64.random(in: 0...63, using: &random))
            let integral = Bool.random(using: &random)
            if !integral {
                text +=
                    "." + String(repeating: "0", count: Int.random(in: 0...4, using: &random))
                    + String(random.next() >> UInt64.random(in: 0...63, using: &random))
                if Bool.random(using: &random) { text += "e\(Int.random(in: -40...40, using: &random))" }
            }
            let value = try JSON.parse(text)
            if integral, let integer = Int64(text) {
                #expect(value == .int(integer), "\(text)")
            } else {
                #expect(value == .double(Double(text)!), "\(text)")
            }
        }
    }

    @Test("3: truncated and damaged text gives a value or an error")
    func damaged() {
        let text = Array(#"{"sku":"HX-M8×40 \ud83d\ude00","n":[1,-2.5e3,true,null,{"a\n":"😀"}],"long key with many bytes":"x"}"#.utf8)
        for end in 0..<text.count { #expect(throws: JSONSyntaxError.self) { try JSON.parse(text[..<end]) } }
        var random = SeededRandom(2)
        for _ in 0..<50_000 {
            var bytes = text
            for _ in 0...Int.random(in: 0...3, using: &random) {
                bytes[Int.random(in: 0..<bytes.count, using: &random)] ^= 1 << UInt8.random(in: 0...7, using: &random)
            }
            guard let value = try? JSON.parse(bytes) else { continue }
            #expect((try? JSON.parse(value.serialized())) == value)
        }
    }
}
