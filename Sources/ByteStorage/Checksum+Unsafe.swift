/// A running 64-bit checksum in four independent multiply lanes.
///
/// Not cryptographic: it finds flipped bits and torn writes. The bytes are fed in pieces of any size; the sum depends only on their concatenation.
package struct Checksum: Sendable {
    private var lanes: (UInt64, UInt64, UInt64, UInt64) = (
        0x9E37_79B9_7F4A_7C15, 0xC2B2_AE3D_27D4_EB4F, 0x1656_67B1_9E37_79F9, 0x27D4_EB2F_1656_67C5
    )
    private var pending: [UInt8] = []
    private var length: UInt64 = 0

    package init() {}

    @inline(__always)
    private static func mix(_ lane: UInt64, _ word: UInt64) -> UInt64 {
        let x = (lane ^ word) &* 0x9FB2_1C65_1E98_DF25
        return (x << 29) | (x >> 35)
    }

    /// Feeds bytes.
    /// - Complexity: O(count), about 8 bytes a cycle.
    package mutating func update(_ bytes: UnsafeRawBufferPointer) {
        length &+= UInt64(bytes.count)
        var start = 0
        if !pending.isEmpty {
            while pending.count < 32, start < bytes.count {
                unsafe pending.append(bytes[start])
                start += 1
            }
            guard pending.count == 32 else { return }
            let block = pending
            pending.removeAll(keepingCapacity: true)
            unsafe block.withUnsafeBytes { unsafe absorb($0, from: 0, to: 32) }
        }
        let whole = start + (bytes.count - start) / 32 * 32
        unsafe absorb(bytes, from: start, to: whole)
        if whole < bytes.count { unsafe pending.append(contentsOf: bytes[whole...]) }
    }

    package mutating func update(_ bytes: [UInt8]) {
        unsafe bytes.withUnsafeBytes { unsafe update($0) }
    }

    private mutating func absorb(_ bytes: UnsafeRawBufferPointer, from start: Int, to end: Int) {
        var (a, b, c, d) = lanes
        var at = start
        while at < end {
            unsafe a = Self.mix(a, bytes.loadUnaligned(fromByteOffset: at, as: UInt64.self))
            unsafe b = Self.mix(b, bytes.loadUnaligned(fromByteOffset: at + 8, as: UInt64.self))
            unsafe c = Self.mix(c, bytes.loadUnaligned(fromByteOffset: at + 16, as: UInt64.self))
            unsafe d = Self.mix(d, bytes.loadUnaligned(fromByteOffset: at + 24, as: UInt64.self))
            at += 32
        }
        lanes = (a, b, c, d)
    }

    /// The sum of everything fed so far.
    package var value: UInt64 {
        var sum = length
        for byte in pending { sum = Self.mix(sum, UInt64(byte) &+ 1) }
        for lane in [lanes.0, lanes.1, lanes.2, lanes.3] { sum = Self.mix(sum, lane) }
        sum ^= sum >> 32
        sum = sum &* 0xD6E8_FEB8_6659_FD93
        return sum ^ (sum >> 32)
    }

    /// The sum of one buffer.
    package static func of(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
        var sum = Checksum()
        unsafe sum.update(bytes)
        return sum.value
    }

    package static func of(_ bytes: [UInt8]) -> UInt64 {
        unsafe bytes.withUnsafeBytes { unsafe of($0) }
    }
}
