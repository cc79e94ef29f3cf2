/// Tells whether two runs found the same numbers of documents: a sum for people, a hash for scripts.
package struct HitsChecksum: Sendable, Equatable {
    /// Documents found over all queries.
    package private(set) var sum = 0
    /// FNV-1a over the found counts in their order, each as eight bytes, lowest first.
    package private(set) var hash: UInt64 = 0xCBF2_9CE4_8422_2325

    package init() {}

    package mutating func append(_ found: Int) {
        sum += found
        var rest = UInt64(bitPattern: Int64(found))
        for _ in 0..<8 {
            hash = (hash ^ (rest & 0xFF)) &* 0x0000_0100_0000_01B3
            rest >>= 8
        }
    }

    /// The hash as sixteen hexadecimal digits.
    package var hexadecimal: String {
        let digits = String(hash, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }
}
