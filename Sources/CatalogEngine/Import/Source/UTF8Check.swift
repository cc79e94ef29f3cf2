/// Where bytes stop being UTF-8.
package enum UTF8Check {
    /// Offset of the first byte that is not part of a well-formed sequence; nil when all are.
    /// - Complexity: O(bytes)
    package static func firstFault(in bytes: [UInt8], range: Range<Int>) -> Int? {
        var offset = range.lowerBound
        while offset < range.upperBound {
            if bytes[offset] < 0x80 {
                offset += 1
                continue
            }
            let length = sequenceLength(bytes, at: offset)
            guard length > 0, offset + length <= range.upperBound else { return offset }
            offset += length
        }
        return nil
    }

    /// Length of the well-formed sequence at `offset` (Unicode, table 3-7); 0 when there is none.
    package static func sequenceLength(_ bytes: [UInt8], at offset: Int) -> Int {
        let lead = bytes[offset]
        let second = offset + 1 < bytes.count ? bytes[offset + 1] : 0
        switch lead {
        case 0..<0x80: return 1
        case 0xC2...0xDF: return second & 0xC0 == 0x80 ? 2 : 0
        case 0xE0...0xEF:
            let least: UInt8 = lead == 0xE0 ? 0xA0 : 0x80
            let most: UInt8 = lead == 0xED ? 0x9F : 0xBF
            guard second >= least, second <= most, offset + 2 < bytes.count else { return 0 }
            return bytes[offset + 2] & 0xC0 == 0x80 ? 3 : 0
        case 0xF0...0xF4:
            let least: UInt8 = lead == 0xF0 ? 0x90 : 0x80
            let most: UInt8 = lead == 0xF4 ? 0x8F : 0xBF
            guard second >= least, second <= most, offset + 3 < bytes.count else { return 0 }
            return bytes[offset + 2] & 0xC0 == 0x80 && bytes[offset + 3] & 0xC0 == 0x80 ? 4 : 0
        default: return 0
        }
    }

    /// The fault of a record, in the words of a reject: which byte, on which line and column.
    /// - Parameter line: the line on which `range` begins, counted from 1.
    package static func problem(in bytes: [UInt8], range: Range<Int>, line: Int, encoding: TextEncoding) -> RecordProblem? {
        guard let fault = firstFault(in: bytes, range: range) else { return nil }
        let place = TextPlace(of: fault, in: bytes, from: range.lowerBound, line: line)
        let hex = String(bytes[fault], radix: 16, uppercase: true)
        let found =
            encoding == .utf8
            ? "byte 0x\(hex.count < 2 ? "0" : "")\(hex)" : "bytes that \(encoding.rawValue) has no character for"
        return RecordProblem(expected: "text in \(encoding.rawValue)", found: found, line: place.line, column: place.column)
    }
}
