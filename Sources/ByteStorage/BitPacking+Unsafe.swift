/// Integers of a fixed number of bits, least significant bit first, one after the other.
package enum BitPacking {
    /// Zero bytes that must follow packed data, so that the last value can be read as a whole word.
    package static let slack = 8

    /// Bits needed for values up to `maximum`; 0 for 0.
    @inlinable package static func width(of maximum: UInt32) -> Int { 32 - maximum.leadingZeroBitCount }

    /// Bytes that `count` values of `width` bits take.
    @inlinable package static func byteCount(_ count: Int, width: Int) -> Int { (count * width + 7) / 8 }

    /// Appends values of `width` bits, 0...32.
    package static func pack(_ values: ArraySlice<UInt32>, width: Int, into builder: inout ByteBuilder) {
        guard width > 0 else { return }
        var buffer: UInt64 = 0
        var filled = 0
        for value in values {
            buffer |= UInt64(value) << UInt64(filled)
            filled += width
            while filled >= 8 {
                builder.append(UInt8(truncatingIfNeeded: buffer))
                buffer >>= 8
                filled -= 8
            }
        }
        if filled > 0 { builder.append(UInt8(truncatingIfNeeded: buffer)) }
    }

    /// Reads value `index`; eight bytes from its first byte on must be readable, which `slack` sees to.
    @inlinable @inline(__always)
    @unsafe package static func read(_ base: UnsafeRawPointer, width: Int, _ index: Int) -> UInt32 {
        let bit = index &* width
        let word = unsafe base.loadUnaligned(fromByteOffset: bit >> 3, as: UInt64.self)
        return UInt32(truncatingIfNeeded: (word >> UInt64(bit & 7)) & ((1 << UInt64(width)) &- 1))
    }
}
