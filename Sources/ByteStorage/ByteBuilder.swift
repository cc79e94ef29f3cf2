/// Bytes that grow at the end: fixed-width little-endian integers, varints, strings, padding.
package struct ByteBuilder: Sendable {
    package private(set) var bytes: [UInt8] = []

    package init(reserving capacity: Int = 0) {
        bytes.reserveCapacity(capacity)
    }

    package var count: Int { bytes.count }

    package mutating func append(_ byte: UInt8) { bytes.append(byte) }

    package mutating func append(contentsOf other: [UInt8]) { bytes.append(contentsOf: other) }

    package mutating func append(contentsOf other: ArraySlice<UInt8>) { bytes.append(contentsOf: other) }

    /// Appends a fixed-width integer, little-endian.
    @inlinable
    package mutating func append<Value: FixedWidthInteger>(fixed value: Value) {
        append(low: Value.bitWidth / 8, of: UInt64(truncatingIfNeeded: value))
    }

    /// Appends the lowest bytes of a word; not generic, since an unspecialised copy of the above was 9 % of building an index.
    @usableFromInline
    mutating func append(low count: Int, of word: UInt64) {
        for index in 0..<count { bytes.append(UInt8(truncatingIfNeeded: word >> UInt64(index &* 8))) }
    }

    /// Appends an integer in groups of seven bits, least significant first (LEB128).
    package mutating func append(varint value: UInt64) {
        var rest = value
        while rest >= 0x80 {
            bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
            rest >>= 7
        }
        bytes.append(UInt8(truncatingIfNeeded: rest))
    }

    /// Appends the length as a varint, then the UTF-8 bytes.
    package mutating func append(string: String) {
        let utf8 = Array(string.utf8)
        append(varint: UInt64(utf8.count))
        bytes.append(contentsOf: utf8)
    }

    /// Appends zeros up to a multiple of `alignment` bytes.
    package mutating func pad(to alignment: Int) {
        while bytes.count % alignment != 0 { bytes.append(0) }
    }

    /// Empties the builder and keeps its memory.
    package mutating func removeAll() { bytes.removeAll(keepingCapacity: true) }
}
