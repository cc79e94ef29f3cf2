extension JSONParser {
    /// The error of a text that goes wrong at `offset`, by default where the parser stands.
    @inline(never)
    func failure(_ expected: String, at offset: Int? = nil) -> JSONSyntaxError {
        let offset = offset ?? position
        var line = 1
        var lineStart = 0
        for index in 0..<min(offset, count) where byte(at: index) == 0x0A {
            line += 1
            lineStart = index + 1
        }
        return JSONSyntaxError(offset: offset, line: line, column: offset - lineStart + 1, expected: expected, found: found(at: offset))
    }

    /// The error of a run of bytes that is not UTF-8, at its first wrong byte.
    @inline(never)
    func invalidUTF8(from start: Int, to end: Int) -> JSONSyntaxError {
        var good = start
        while good < end {
            let length = Self.sequenceLength(byte(at: good))
            let character = unsafe UnsafeBufferPointer(start: base + good, count: min(length, end - good))
            guard length > 0, unsafe String(validating: character, as: UTF8.self) != nil else { break }
            good += length
        }
        return failure("UTF-8", at: good)
    }

    private static func sequenceLength(_ lead: UInt8) -> Int {
        switch lead {
        case 0..<0x80: 1
        case 0xC2..<0xE0: 2
        case 0xE0..<0xF0: 3
        case 0xF0..<0xF5: 4
        default: 0
        }
    }

    /// What stands at `offset`: a word, a character or a byte.
    private func found(at offset: Int) -> String {
        guard offset < count else { return "the end of the text" }
        let first = byte(at: offset)
        if first == 0xEF, offset == 0 { return "a byte order mark" }
        if Self.isWordByte(first) {
            var end = offset
            while end < count, end < offset + 20, Self.isWordByte(byte(at: end)) { end += 1 }
            return unsafe "`\(String(decoding: UnsafeBufferPointer(start: base + offset, count: end - offset), as: UTF8.self))`"
        }
        let length = Self.sequenceLength(first)
        if first >= 0x20, first != 0x7F, length > 0, offset + length <= count {
            let bytes = unsafe UnsafeBufferPointer(start: base + offset, count: length)
            if let text = unsafe String(validating: bytes, as: UTF8.self) { return "`\(text)`" }
        }
        let digits = String(first, radix: 16, uppercase: true)
        return "byte 0x\(digits.count < 2 ? "0" : "")\(digits)"
    }

    private static func isWordByte(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"): true
        case UInt8(ascii: "_"), UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "."): true
        default: false
        }
    }
}
