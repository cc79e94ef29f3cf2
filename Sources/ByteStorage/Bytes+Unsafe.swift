/// A window over bytes of a ``ByteRegion``; whoever holds it keeps the region alive.
///
/// Reads beyond the end give zero instead of a trap, so that a damaged file leads to a wrong value that the
/// checksum finds, never to a crash.
@safe @frozen
package struct Bytes: @unchecked Sendable {
    @usableFromInline let base: UnsafeRawBufferPointer

    @inlinable
    package init(_ bytes: UnsafeRawBufferPointer) {
        unsafe base = bytes
    }

    @inlinable package init() {
        unsafe base = UnsafeRawBufferPointer(start: nil, count: 0)
    }

    @inlinable package var count: Int { unsafe base.count }

    /// The bytes themselves, for code that walks them.
    @unsafe @inlinable package var raw: UnsafeRawBufferPointer { unsafe base }

    @inlinable @inline(__always)
    package subscript(_ offset: Int) -> UInt8 {
        unsafe offset >= 0 && offset < base.count ? base[offset] : 0
    }

    /// Little-endian integer at any offset.
    @inlinable @inline(__always)
    package func load<Value: FixedWidthInteger & BitwiseCopyable>(_ offset: Int, as _: Value.Type) -> Value {
        guard offset >= 0, unsafe offset <= base.count &- MemoryLayout<Value>.size else { return 0 }
        return unsafe base.loadUnaligned(fromByteOffset: offset, as: Value.self)
    }

    /// Value `index` of integers packed in `width` bits from `offset` on.
    @inlinable @inline(__always)
    package func packed(at offset: Int, width: Int, _ index: Int) -> UInt32 {
        let bit = index &* width
        let word = load(offset &+ (bit >> 3), as: UInt64.self)
        return UInt32(truncatingIfNeeded: (word >> UInt64(bit & 7)) & ((1 << UInt64(width)) &- 1))
    }

    /// A part, cut to what there is.
    @inlinable
    package func slice(_ offset: Int, _ length: Int) -> Bytes {
        guard offset >= 0, length > 0, unsafe offset < base.count else { return Bytes() }
        let end = unsafe min(offset &+ length, base.count)
        guard end > offset else { return Bytes() }
        return unsafe Bytes(UnsafeRawBufferPointer(rebasing: base[offset..<end]))
    }

    /// A copy.
    package func array() -> [UInt8] { unsafe Array(base) }

    /// The bytes as text; damaged UTF-8 is repaired.
    package func text() -> String { unsafe String(decoding: base, as: UTF8.self) }

    /// A varint at `offset`, which is moved behind it.
    @inlinable @inline(__always)
    package func varint(_ offset: inout Int) -> UInt64 {
        var value: UInt64 = 0
        var shift: UInt64 = 0
        while unsafe offset >= 0 && offset < base.count {
            let byte = unsafe base[offset]
            offset &+= 1
            value |= UInt64(byte & 0x7f) << (shift & 63)
            if byte < 0x80 { return value }
            shift &+= 7
            if shift > 63 { break }
        }
        return value
    }

    /// Moves `offset` behind the next `count` varints.
    package func skipVarints(_ count: Int, _ offset: inout Int) {
        var left = count
        while left > 0, unsafe offset >= 0 && offset < base.count {
            if unsafe base[offset] < 0x80 { left &-= 1 }
            offset &+= 1
        }
    }

    /// Lexicographic comparison by unsigned bytes: negative, zero or positive.
    package static func compare(_ left: Bytes, _ right: Bytes) -> Int {
        let shared = min(left.count, right.count)
        var at = 0
        while at &+ 8 <= shared {
            let (a, b) = unsafe (
                left.base.loadUnaligned(fromByteOffset: at, as: UInt64.self), right.base.loadUnaligned(fromByteOffset: at, as: UInt64.self)
            )
            if a != b { return UInt64(bigEndian: a) < UInt64(bigEndian: b) ? -1 : 1 }
            at &+= 8
        }
        while at < shared {
            let difference = unsafe Int(left.base[at]) - Int(right.base[at])
            if difference != 0 { return difference }
            at += 1
        }
        return left.count - right.count
    }

    package func isEqual(to bytes: [UInt8]) -> Bool {
        unsafe count == bytes.count && bytes.withUnsafeBytes { unsafe Bytes.compare(self, Bytes($0)) == 0 }
    }

    package static func == (left: Bytes, right: Bytes) -> Bool {
        left.count == right.count && compare(left, right) == 0
    }
}
