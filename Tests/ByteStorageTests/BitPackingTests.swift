import ByteStorage
import TestSupport
import Testing

/// 1. Packed values are read back, at every width and around the edges of bytes and words.
/// 2. `width(of:)` is the least width that holds a value.
/// 3. Reading beyond the end gives zeros, never a trap.
@Suite struct BitPackingTests {
    @Test(arguments: [0, 1, 7, 8, 9, 63, 64, 65, 127, 128, 129])
    func `packed values are read back`(count: Int) {
        var random = SeededRandom(UInt64(count))
        for width in 0...32 {
            let limit = width == 32 ? UInt32.max : (1 << UInt32(width)) - 1
            let values = (0..<count).map { _ in UInt32.random(in: 0...limit, using: &random) }
            var builder = ByteBuilder()
            builder.append(0xff)
            BitPacking.pack(values[...], width: width, into: &builder)
            #expect(builder.count == 1 + BitPacking.byteCount(count, width: width))
            let region = ByteRegion(copying: builder.bytes + [UInt8](repeating: 0, count: BitPacking.slack))
            defer { withExtendedLifetime(region) {} }
            let bytes = unsafe Bytes(region.bytes)
            #expect((0..<count).map { bytes.packed(at: 1, width: width, $0) } == values)
        }
    }

    @Test func `the width is the least that holds a value`() {
        for (value, width) in [(0, 0), (1, 1), (2, 2), (3, 2), (4, 3), (255, 8), (256, 9), (UInt32.max, 32)] as [(UInt32, Int)] {
            #expect(BitPacking.width(of: value) == width)
        }
    }

    @Test func `reading beyond the end gives zeros`() {
        let region = ByteRegion(copying: [1, 2, 3])
        defer { withExtendedLifetime(region) {} }
        let bytes = unsafe Bytes(region.bytes)
        #expect(bytes[3] == 0)
        #expect(bytes[-1] == 0)
        #expect(bytes.load(0, as: UInt32.self) == 0)
        #expect(bytes.load(.max - 2, as: UInt64.self) == 0)
        #expect(bytes.slice(2, 10).array() == [3])
        #expect(bytes.slice(9, 1).count == 0)
        var offset = 3
        #expect(bytes.varint(&offset) == 0)
    }
}
