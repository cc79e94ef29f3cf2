/// Decoding and encoding of UTF-8 that never fails: a byte that belongs to no character stands for U+FFFD.
enum UTF8Bytes {
    static let replacement: UInt32 = 0xFFFD

    /// The scalar at an offset and its width in bytes, 1...4.
    /// - Parameter offset: 0..<bytes.count
    @inline(__always)
    static func scalar(in bytes: Span<UInt8>, at offset: Int) -> (scalar: UInt32, width: Int) {
        let lead = bytes[offset]
        if lead < 0x80 { return (UInt32(lead), 1) }
        let left = bytes.count - offset
        func trail(_ index: Int) -> UInt32 { UInt32(bytes[offset + index]) ^ 0x80 }
        switch lead {
        case 0xC2...0xDF where left > 1:
            let second = trail(1)
            if second < 0x40 { return (UInt32(lead & 0x1F) << 6 | second, 2) }
        case 0xE0...0xEF where left > 2:
            let (second, third) = (trail(1), trail(2))
            let scalar = UInt32(lead & 0x0F) << 12 | second << 6 | third
            if second < 0x40, third < 0x40, scalar >= 0x800, !(0xD800...0xDFFF).contains(scalar) { return (scalar, 3) }
        case 0xF0...0xF4 where left > 3:
            let (second, third, fourth) = (trail(1), trail(2), trail(3))
            let scalar = UInt32(lead & 0x07) << 18 | second << 12 | third << 6 | fourth
            if second < 0x40, third < 0x40, fourth < 0x40, (0x10000...0x10FFFF).contains(scalar) { return (scalar, 4) }
        default:
            break
        }
        return (replacement, 1)
    }

    /// All scalars of some bytes.
    static func scalars(of bytes: [UInt8]) -> [UInt32] {
        var result: [UInt32] = []
        result.reserveCapacity(bytes.count)
        let span = bytes.span
        var offset = 0
        while offset < span.count {
            let (scalar, width) = scalar(in: span, at: offset)
            result.append(scalar)
            offset += width
        }
        return result
    }

    /// The bytes of a scalar, first byte lowest, and how many there are.
    static func encoded(_ scalar: UInt32) -> (bytes: UInt32, count: Int) {
        switch scalar {
        case 0..<0x80: (scalar, 1)
        case 0x80..<0x800: (0x80C0 | scalar >> 6 | (scalar & 0x3F) << 8, 2)
        case 0x800..<0x10000: (0x8080E0 | scalar >> 12 | (scalar >> 6 & 0x3F) << 8 | (scalar & 0x3F) << 16, 3)
        default:
            (0x8080_80F0 | scalar >> 18 & 7 | (scalar >> 12 & 0x3F) << 8 | (scalar >> 6 & 0x3F) << 16 | (scalar & 0x3F) << 24, 4)
        }
    }

    /// Appends a scalar's bytes.
    static func append(_ scalar: UInt32, to bytes: inout [UInt8]) {
        var (packed, count) = encoded(scalar)
        for _ in 0..<count {
            bytes.append(UInt8(truncatingIfNeeded: packed))
            packed >>= 8
        }
    }
}
