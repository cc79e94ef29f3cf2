/// How a term dictionary lies in memory. All numbers are little-endian, nothing is aligned.
///
/// | offset       | size            | meaning |
/// |--------------|-----------------|---------|
/// | 0            | 4               | `SKTD` |
/// | 4            | 2               | format version, 1 |
/// | 6            | 2               | terms in a block, 16 |
/// | 8            | 4               | terms, `n` |
/// | 12           | 4               | 0 |
/// | 16           | 8               | bytes of blocks, `d` |
/// | 24           | 8 · ⌈n / 16⌉    | for each block, the first 8 bytes of its first term, a big-endian number padded with zeros |
/// | …            | 4 · ⌈n / 16⌉    | for each block, its offset in the blocks |
/// | …            | d               | the blocks |
///
/// Terms ascend bytewise. A block holds its first term whole, as a varint length and the bytes, and each further one as what it does not
/// share with the one before: a byte with the length shared in its upper and the length of the rest in its lower half, each capped at 15
/// and then followed by a varint of what is above 15 (shared first), and the rest's bytes.
enum TermDictionaryLayout {
    static let magic: [UInt8] = Array("SKTD".utf8)
    static let version = 1
    static let blockSize = 16
    static let headerSize = 24
    /// The largest length that fits in half a byte; it says that a varint follows.
    static let inlineLimit = 15

    static func blockCount(terms: Int) -> Int { (terms + blockSize - 1) / blockSize }
}
