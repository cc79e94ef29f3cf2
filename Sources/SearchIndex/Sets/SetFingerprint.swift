/// A number of 128 bits that stands for the documents of a set in one of its forms.
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
    init(_ bits: Bitset) { self.init(bits.words, seed: UInt64(bits.capacity) << 1) }

    /// - Complexity: O(documents)
    init(_ docs: [UInt32]) { self.init(docs, seed: UInt64(docs.count) << 1 | 1) }

    @inline(__always)
    private init<Word: FixedWidthInteger>(_ words: [Word], seed: UInt64) {
        let keys = Self.keys
        var (low, high) = (keys[0], keys[1] ^ seed)
        var index = 0
        let count = words.count
        while index &+ 1 < count {
            let (first, second) = (UInt64(truncatingIfNeeded: words[index]), UInt64(truncatingIfNeeded: words[index &+ 1]))
            low = Self.mix(first ^ low, second ^ keys[2])
            high = Self.mix(first ^ keys[3], second ^ high)
            index &+= 2
        }
        if index < count {
            let last = UInt64(truncatingIfNeeded: words[index])
            low = Self.mix(last ^ low, keys[2])
            high = Self.mix(last ^ keys[3], high)
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
        switch self {
        case .sparse(let docs): docs.count >= 1024 ? SetFingerprint(docs) : nil
        case .dense(let bits): bits.capacity >= 1 << 14 ? SetFingerprint(bits) : nil
        }
    }
}
