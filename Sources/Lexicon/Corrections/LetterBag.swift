/// The letters of a word, whatever their order: a bit for the first and one for the second time that it has a letter.
///
/// An edit takes at most one letter from a word and brings in at most one, and two letters that are swapped change nothing. Words are thus
/// at least as far apart as either has bits that the other lacks (Bartolini, Ciaccia and Patella, *String matching with metric trees using
/// an approximate distance*, 2002, there of all occurrences).
struct LetterBag: Sendable, Hashable {
    private(set) var bits: UInt64 = 0

    /// Letters other than a to z share a few places.
    private static let places: UInt32 = 31

    /// - Parameter word: UTF-8.
    init(_ word: Span<UInt8>) {
        var offset = 0
        while offset < word.count {
            let (scalar, width) = UTF8Bytes.scalar(in: word, at: offset)
            offset += width
            add(scalar)
        }
    }

    private mutating func add(_ scalar: UInt32) {
        let letter = scalar &- 0x61
        let bit: UInt64 = 1 << UInt64(letter < 26 ? letter : 26 + scalar % (Self.places - 26))
        bits |= bits & bit == 0 ? bit : bit << UInt64(Self.places)
    }

    /// Whether a word of these letters may be within so many edits of one of those.
    @inline(__always)
    func mayBeWithin(_ edits: Int, of other: LetterBag) -> Bool {
        (bits & ~other.bits).nonzeroBitCount <= edits && (other.bits & ~bits).nonzeroBitCount <= edits
    }
}
