/// A number of 128 bits that stands for the documents of a bitset.
///
/// Two sets that differ have one fingerprint with a probability of about 2⁻¹²⁰. It is made with keys that are drawn once a process, so
/// that nobody can look for two such sets; it means nothing outside the process.
struct SetFingerprint: Hashable, Sendable {
    private var low: UInt64
    private var high: UInt64

    private static let keys: [UInt64] = {
        var random = SystemRandomNumberGenerator()
        return (0..<4).map { _ in random.next() | 1 }
    }()

    /// - Complexity: O(capacity / 64)
    init(_ bits: Bitset) {
        let keys = Self.keys
        var (low, high) = (keys[0], keys[1] ^ UInt64(bits.capacity))
        var index = 0
        let count = bits.words.count
        while index &+ 1 < count {
            let (first, second) = (bits.words[index], bits.words[index &+ 1])
            low = Self.mix(first ^ low, second ^ keys[2])
            high = Self.mix(first ^ keys[3], second ^ high)
            index &+= 2
        }
        if index < count {
            low = Self.mix(bits.words[index] ^ low, keys[2])
            high = Self.mix(bits.words[index] ^ keys[3], high)
        }
        self.low = low
        self.high = high
    }

    /// Both halves of a product, folded (Wang Yi 2019, wyhash).
    @inline(__always)
    private static func mix(_ left: UInt64, _ right: UInt64) -> UInt64 {
        let product = left.multipliedFullWidth(by: right)
        return product.high ^ product.low
    }
}

extension DocSet {
    /// Stands for the documents of a large set, for what is remembered of it; nil where finding out anew is as quick.
    var fingerprint: SetFingerprint? {
        guard case .dense(let bits) = self, bits.count * 8 >= bits.capacity, bits.capacity >= 1 << 14 else { return nil }
        return SetFingerprint(bits)
    }
}
