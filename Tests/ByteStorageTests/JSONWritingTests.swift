import ByteStorage
import TestSupport
import Testing

/// 1. Writing is compact and keeps the order of members.
/// 2. What was written reads back as an equal value, whatever the value.
/// 3. Only what must be escaped is escaped.
@Suite struct JSONWritingTests {
    @Test("1: compact text, members in order")
    func compact() throws {
        let text = #"{"z":[1,-2,0,5.0,-0.0,1e+20,0.1],"a":{"b":null,"c":[true,false]},"e":{},"f":[]}"#
        #expect(try JSON.parse(text).serialized() == Array(text.utf8))
        #expect(JSON.int(.min).description == "-9223372036854775808")
        #expect(JSON.int(.max).description == "9223372036854775807")
        #expect(JSON.double(.nan).description == "null")
        #expect(JSON.double(-.infinity).description == "null")
        #expect(JSON.double(.leastNonzeroMagnitude).description == "5e-324")
    }

    @Test("3: escapes")
    func escapes() {
        let all = String(String.UnicodeScalarView((0..<0x80).map { Unicode.Scalar($0)! }))
        var expected = ""
        for byte in 0..<0x20 {
            switch byte {
            case 8: expected += "\\b"
            case 9: expected += "\\t"
            case 10: expected += "\\n"
            case 12: expected += "\\f"
            case 13: expected += "\\r"
            default: expected += "\\u00" + (byte < 16 ? "0" : "") + String(byte, radix: 16)
            }
        }
        for byte in 0x20..<0x80 {
            if byte == 0x22 || byte == 0x5C { expected += "\\" }
            expected.unicodeScalars.append(Unicode.Scalar(UInt8(byte)))
        }
        #expect(JSON.string(all).description == "\"\(expected)\"")
        #expect(JSON.string("</å😀\u{2028}").description == "\"</å😀\u{2028}\"")
    }

    @Test("2: random values read back equal")
    func roundTrips() throws {
        var random = SeededRandom(3)
        for _ in 0..<5_000 {
            let value = Self.value(depth: 0, &random)
            #expect(try JSON.parse(value.serialized()) == value)
        }
    }

    private static func value(depth: Int, _ random: inout SeededRandom) -> JSON {
        switch Int.random(in: 0...(depth > 4 ? 5 : 8), using: &random) {
        case 0: return .null
        case 1: return .bool(.random(using: &random))
        case 2: return .int(Int64(bitPattern: random.next() >> UInt64.random(in: 0...63, using: &random)))
        case 3:
            let double = Double(bitPattern: random.next())
            return .double(double.isFinite ? double : 0.5)
        case 4, 5: return .string(text(&random))
        case 6: return .array((0..<Int.random(in: 0...6, using: &random)).map { _ in value(depth: depth + 1, &random) })
        default:
            var object = JSONObject()
            for _ in 0..<Int.random(in: 0...9, using: &random) { object[text(&random)] = value(depth: depth + 1, &random) }
            return .object(object)
        }
    }

    private static func text(_ random: inout SeededRandom) -> String {
        var text = ""
        for _ in 0..<Int.random(in: 0...24, using: &random) {
            let limit: UInt32 = [0x20, 0x80, 0x80, 0x80, 0x800, 0x10000, 0x110000].randomElement(using: &random)!
            if let scalar = Unicode.Scalar(UInt32.random(in: 0..<limit, using: &random)) { text.unicodeScalars.append(scalar) }
        }
        return text
    }
}
