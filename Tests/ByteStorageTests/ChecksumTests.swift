import ByteStorage
import TestSupport
import Testing

/// 1. The sum depends on the bytes, not on the pieces they came in.
/// 2. Every flipped bit, every swap of neighbours and every cut changes it.
@Suite struct ChecksumTests {
    @Test(arguments: [0, 1, 7, 8, 31, 32, 33, 63, 64, 65, 1000])
    func `pieces do not matter`(count: Int) {
        var random = SeededRandom(UInt64(count) + 1)
        let bytes = (0..<count).map { _ in UInt8.random(in: 0...255, using: &random) }
        for _ in 0..<20 {
            var sum = Checksum()
            var rest = bytes[...]
            while !rest.isEmpty {
                let size = Int.random(in: 1...rest.count, using: &random)
                sum.update(Array(rest.prefix(size)))
                rest = rest.dropFirst(size)
            }
            #expect(sum.value == Checksum.of(bytes))
        }
    }

    @Test func `damage changes the sum`() {
        var random = SeededRandom(5)
        let bytes = (0..<200).map { _ in UInt8.random(in: 0...255, using: &random) }
        let sum = Checksum.of(bytes)
        for bit in 0..<bytes.count * 8 {
            var damaged = bytes
            damaged[bit / 8] ^= 1 << UInt8(bit % 8)
            #expect(Checksum.of(damaged) != sum)
        }
        for length in 0..<bytes.count { #expect(Checksum.of(Array(bytes.prefix(length))) != sum) }
        #expect(Checksum.of(bytes + [0]) != sum)
    }
}
