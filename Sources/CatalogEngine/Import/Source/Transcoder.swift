/// Turns text of other encodings into UTF-8, piece by piece.
///
/// What an encoding has no character for becomes bytes that are no UTF-8, so that the record that holds it is rejected with
/// its line and column like any other fault of encoding.
package struct Transcoder {
    private let encoding: TextEncoding
    /// First byte of a UTF-16 unit that the last piece ended in.
    private var halfUnit: UInt8?
    /// First half of a surrogate pair.
    private var highSurrogate: UInt32?

    package init(from encoding: TextEncoding) {
        self.encoding = encoding
    }

    package mutating func transcode(_ bytes: [UInt8]) -> [UInt8] {
        switch encoding {
        case .utf8: return bytes
        case .windows1252: return Self.fromWindows1252(bytes)
        case .utf16LittleEndian, .utf16BigEndian: return fromUTF16(bytes)
        }
    }

    /// What is left at the end of the text: nothing, or the trace of half a character.
    package mutating func finish() -> [UInt8] {
        var rest: [UInt8] = []
        flushSurrogate(into: &rest)
        if halfUnit != nil { rest.append(0xFF) }
        halfUnit = nil
        return rest
    }

    private static func fromWindows1252(_ bytes: [UInt8]) -> [UInt8] {
        var text: [UInt8] = []
        text.reserveCapacity(bytes.count + bytes.count / 8)
        for byte in bytes {
            switch byte {
            case 0..<0x80: text.append(byte)
            case 0x80..<0xA0:
                let scalar = windows1252[Int(byte) - 0x80]
                if scalar == 0 { text.append(byte) } else { append(UInt32(scalar), to: &text) }
            default:
                text.append(0xC0 | byte >> 6)
                text.append(0x80 | byte & 0x3F)
            }
        }
        return text
    }

    private mutating func fromUTF16(_ bytes: [UInt8]) -> [UInt8] {
        var text: [UInt8] = []
        text.reserveCapacity(bytes.count)
        for byte in bytes {
            guard let first = halfUnit else {
                halfUnit = byte
                continue
            }
            halfUnit = nil
            let unit = encoding == .utf16LittleEndian ? UInt32(byte) << 8 | UInt32(first) : UInt32(first) << 8 | UInt32(byte)
            take(unit, into: &text)
        }
        return text
    }

    private mutating func take(_ unit: UInt32, into text: inout [UInt8]) {
        switch unit {
        case 0xD800..<0xDC00:
            flushSurrogate(into: &text)
            highSurrogate = unit
        case 0xDC00..<0xE000:
            if let high = highSurrogate {
                highSurrogate = nil
                Self.append(0x10000 + (high - 0xD800) << 10 + (unit - 0xDC00), to: &text)
            } else {
                Self.append(unit, to: &text)
            }
        default:
            flushSurrogate(into: &text)
            Self.append(unit, to: &text)
        }
    }

    /// A lone surrogate, written as the three bytes that UTF-8 forbids.
    private mutating func flushSurrogate(into text: inout [UInt8]) {
        if let high = highSurrogate { Self.append(high, to: &text) }
        highSurrogate = nil
    }

    private static func append(_ scalar: UInt32, to text: inout [UInt8]) {
        switch scalar {
        case 0..<0x80: text.append(UInt8(scalar))
        case 0x80..<0x800:
            text.append(UInt8(0xC0 | scalar >> 6))
            text.append(UInt8(0x80 | scalar & 0x3F))
        case 0x800..<0x10000:
            text.append(UInt8(0xE0 | scalar >> 12))
            text.append(UInt8(0x80 | scalar >> 6 & 0x3F))
            text.append(UInt8(0x80 | scalar & 0x3F))
        default:
            text.append(UInt8(0xF0 | scalar >> 18))
            text.append(UInt8(0x80 | scalar >> 12 & 0x3F))
            text.append(UInt8(0x80 | scalar >> 6 & 0x3F))
            text.append(UInt8(0x80 | scalar & 0x3F))
        }
    }

    /// The characters of bytes 0x80...0x9F; 0 where none is assigned.
    private static let windows1252: [UInt16] = [
        0x20AC, 0, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0, 0x017D, 0,
        0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0, 0x017E, 0x0178,
    ]
}
