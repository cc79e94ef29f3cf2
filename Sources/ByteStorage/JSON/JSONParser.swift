/// A recursive-descent reader over bytes that it does not own.
///
/// Invariant: `0 <= position <= count`; a byte is read only after `position < count` was checked.
@safe struct JSONParser {
    let base: UnsafePointer<UInt8>
    let count: Int
    var position = 0
    private var depth = 0
    /// Key fingerprints of all objects being read, the innermost last; finds repeated keys without comparing texts.
    private var fingerprints: [UInt64] = []
    /// Room for a string with escapes.
    var scratch: [UInt8] = []

    /// The buffer must outlive the parser.
    @unsafe init(_ bytes: UnsafeBufferPointer<UInt8>) {
        unsafe base = bytes.baseAddress ?? UnsafePointer(bitPattern: 1)!
        count = bytes.count
    }

    mutating func parseDocument() throws(JSONSyntaxError) -> JSON {
        skipWhitespace()
        let value = try parseValue()
        skipWhitespace()
        if position < count { throw failure("end of text after the value") }
        return value
    }

    @inline(__always)
    func byte(at index: Int) -> UInt8 { unsafe base[index] }

    @inline(__always)
    private mutating func skipWhitespace() {
        while position < count {
            let byte = byte(at: position)
            guard byte <= 0x20, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 else { return }
            position += 1
        }
    }

    private mutating func parseValue() throws(JSONSyntaxError) -> JSON {
        guard position < count else { throw failure("a value") }
        switch byte(at: position) {
        case UInt8(ascii: "\""): return .string(try parseString())
        case UInt8(ascii: "{"): return .object(try parseObject())
        case UInt8(ascii: "["): return .array(try parseArray())
        case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return try parseNumber()
        case UInt8(ascii: "t"): return try parseLiteral("true", .bool(true))
        case UInt8(ascii: "f"): return try parseLiteral("false", .bool(false))
        case UInt8(ascii: "n"): return try parseLiteral("null", .null)
        case UInt8(ascii: "N"), UInt8(ascii: "I"), UInt8(ascii: "+"):
            throw failure("a value (JSON has no NaN, no Infinity and no leading +)")
        case UInt8(ascii: "'"): throw failure("a value (strings stand in double quotes)")
        default: throw failure("a value")
        }
    }

    private mutating func parseLiteral(_ word: StaticString, _ value: JSON) throws(JSONSyntaxError) -> JSON {
        let length = word.utf8CodeUnitCount
        let text = unsafe word.utf8Start
        var matched = 0
        while matched < length, position + matched < count, unsafe byte(at: position + matched) == text[matched] { matched += 1 }
        if matched < length { throw failure("\(word)") }
        position += length
        return value
    }

    private mutating func enter() throws(JSONSyntaxError) {
        if depth == JSON.maximumDepth { throw failure("at most \(JSON.maximumDepth) nested objects and arrays") }
        depth += 1
        position += 1
        skipWhitespace()
    }

    private mutating func parseArray() throws(JSONSyntaxError) -> [JSON] {
        try enter()
        defer { depth -= 1 }
        var elements: [JSON] = []
        if position < count, byte(at: position) == UInt8(ascii: "]") {
            position += 1
            return elements
        }
        while true {
            elements.append(try parseValue())
            skipWhitespace()
            guard position < count else { throw failure("`,` or `]`") }
            let next = byte(at: position)
            guard next == UInt8(ascii: ",") || next == UInt8(ascii: "]") else { throw failure("`,` or `]`") }
            position += 1
            if next == UInt8(ascii: "]") { return elements }
            skipWhitespace()
            if position < count, byte(at: position) == UInt8(ascii: "]") { throw failure("a value after `,`") }
        }
    }

    private mutating func parseObject() throws(JSONSyntaxError) -> JSONObject {
        try enter()
        let firstFingerprint = fingerprints.count
        defer {
            depth -= 1
            fingerprints.removeSubrange(firstFingerprint...)
        }
        if position < count, byte(at: position) == UInt8(ascii: "}") {
            position += 1
            return JSONObject()
        }
        var builder = JSONObjectBuilder(firstFingerprint: firstFingerprint)
        while true {
            guard position < count, byte(at: position) == UInt8(ascii: "\"") else {
                throw failure(builder.isEmpty ? "a key in double quotes or `}`" : "a key in double quotes after `,`")
            }
            let (key, fingerprint) = try parseKey()
            skipWhitespace()
            guard position < count, byte(at: position) == UInt8(ascii: ":") else { throw failure("`:` after the key") }
            position += 1
            skipWhitespace()
            builder.append(key, try parseValue(), fingerprint: fingerprint, &fingerprints)
            skipWhitespace()
            guard position < count else { throw failure("`,` or `}`") }
            let next = byte(at: position)
            guard next == UInt8(ascii: ",") || next == UInt8(ascii: "}") else { throw failure("`,` or `}`") }
            position += 1
            if next == UInt8(ascii: "}") { return JSONObject(members: builder.members) }
            skipWhitespace()
        }
    }
}
