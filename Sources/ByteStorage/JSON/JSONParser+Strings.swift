extension JSONParser {
    /// Reads a string at its opening quote.
    @inline(__always)
    mutating func parseString() throws(JSONSyntaxError) -> String {
        let start = position + 1
        if try scanString() { return scratchString() }
        return try string(from: start, to: position - 1)
    }

    /// Reads a key at its opening quote, with a number that is the same for the same key.
    mutating func parseKey() throws(JSONSyntaxError) -> (key: String, fingerprint: UInt64) {
        let start = position + 1
        if try scanString() {
            let print = unsafe scratch.withUnsafeBufferPointer { unsafe Self.fingerprint($0) }
            return (scratchString(), print)
        }
        let bytes = unsafe UnsafeBufferPointer(start: base + start, count: position - 1 - start)
        return unsafe (try string(from: start, to: position - 1), Self.fingerprint(bytes))
    }

    /// Moves behind the closing quote; true when the string had escapes and stands, decoded and valid, in `scratch`.
    private mutating func scanString() throws(JSONSyntaxError) -> Bool {
        position += 1
        position = unsafe PlainBytes.end(base, from: position, to: count)
        guard position < count else { throw failure("`\"` to end the string") }
        if byte(at: position) == UInt8(ascii: "\"") {
            position += 1
            return false
        }
        try unescapeString()
        return true
    }

    /// A string of raw bytes that hold no escapes.
    @inline(__always)
    private func string(from start: Int, to end: Int) throws(JSONSyntaxError) -> String {
        let bytes = unsafe UnsafeBufferPointer(start: base + start, count: end - start)
        guard let text = unsafe try? UTF8Span(validating: bytes.span) else { throw invalidUTF8(from: start, to: end) }
        return String(copying: text)
    }

    private func scratchString() -> String { String(decoding: scratch, as: UTF8.self) }

    /// Decodes a string from the first special byte on, into `scratch`.
    private mutating func unescapeString() throws(JSONSyntaxError) {
        var runStart = position
        while runStart > 0, byte(at: runStart - 1) != UInt8(ascii: "\"") { runStart -= 1 }
        scratch.removeAll(keepingCapacity: true)
        while true {
            try appendRun(from: runStart, to: position)
            guard position < count else { throw failure("`\"` to end the string") }
            switch byte(at: position) {
            case UInt8(ascii: "\""):
                position += 1
                return
            case UInt8(ascii: "\\"): try unescape()
            default: throw failure("a control character of a string as an escape such as \\n or \\u0009")
            }
            runStart = position
            position = unsafe PlainBytes.end(base, from: position, to: count)
        }
    }

    private mutating func appendRun(from start: Int, to end: Int) throws(JSONSyntaxError) {
        let bytes = unsafe UnsafeBufferPointer(start: base + start, count: end - start)
        if unsafe (try? UTF8Span(validating: bytes.span)) == nil { throw invalidUTF8(from: start, to: end) }
        unsafe scratch.append(contentsOf: bytes)
    }

    private mutating func unescape() throws(JSONSyntaxError) {
        position += 1
        guard position < count else { throw failure("an escape after `\\`") }
        switch byte(at: position) {
        case UInt8(ascii: "\""): scratch.append(0x22)
        case UInt8(ascii: "\\"): scratch.append(0x5C)
        case UInt8(ascii: "/"): scratch.append(0x2F)
        case UInt8(ascii: "b"): scratch.append(0x08)
        case UInt8(ascii: "f"): scratch.append(0x0C)
        case UInt8(ascii: "n"): scratch.append(0x0A)
        case UInt8(ascii: "r"): scratch.append(0x0D)
        case UInt8(ascii: "t"): scratch.append(0x09)
        case UInt8(ascii: "u"):
            position += 1
            scratch.append(contentsOf: String(Character(try unescapeScalar())).utf8)
            return
        default: throw failure("one of the escapes \\\" \\\\ \\/ \\b \\f \\n \\r \\t \\u")
        }
        position += 1
    }

    /// Reads the digits of `\uXXXX`, and the second half of a surrogate pair with them.
    private mutating func unescapeScalar() throws(JSONSyntaxError) -> Unicode.Scalar {
        let escape = position - 2
        let first = try fourHexDigits()
        if let scalar = Unicode.Scalar(first) { return scalar }
        guard first < 0xDC00 else { throw failure("a high surrogate before a low one", at: escape) }
        guard position + 1 < count, byte(at: position) == UInt8(ascii: "\\"), byte(at: position + 1) == UInt8(ascii: "u") else {
            throw failure("a low surrogate \\uDC00...\\uDFFF after a high one")
        }
        position += 2
        let second = try fourHexDigits()
        guard (0xDC00...0xDFFF).contains(second), let scalar = Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00)) else {
            throw failure("a low surrogate \\uDC00...\\uDFFF after a high one", at: position - 6)
        }
        return scalar
    }

    private mutating func fourHexDigits() throws(JSONSyntaxError) -> UInt32 {
        var value: UInt32 = 0
        for _ in 0..<4 {
            guard position < count, let digit = Self.hexDigit(byte(at: position)) else {
                throw failure("four hexadecimal digits after \\u")
            }
            value = value << 4 | digit
            position += 1
        }
        return value
    }

    private static func hexDigit(_ byte: UInt8) -> UInt32? {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(byte) - 0x30
        case UInt8(ascii: "a")...UInt8(ascii: "f"): UInt32(byte) - 0x57
        case UInt8(ascii: "A")...UInt8(ascii: "F"): UInt32(byte) - 0x37
        default: nil
        }
    }

    /// Mixes length, first and last eight bytes: equal keys agree, and few others do.
    @inline(__always)
    private static func fingerprint(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
        let count = bytes.count
        if count >= 8, let raw = unsafe UnsafeRawPointer(bytes.baseAddress) {
            let head = unsafe raw.loadUnaligned(as: UInt64.self)
            let tail = unsafe raw.loadUnaligned(fromByteOffset: count - 8, as: UInt64.self)
            return (head &* 0x9E37_79B9_7F4A_7C15) ^ tail ^ UInt64(truncatingIfNeeded: count)
        }
        var value = UInt64(truncatingIfNeeded: count)
        for index in 0..<count { value = unsafe value << 8 | UInt64(bytes[index]) }
        return value
    }
}
