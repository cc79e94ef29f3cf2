/// The distance of each of many terms from one word, for more edits than an automaton's table is worth.
///
/// The rows of the distance matrix are the bits of one word, so that a scalar of a term costs a dozen instructions whatever the limit
/// (Hyyrö, *A bit-vector algorithm for computing Levenshtein and Damerau edit distances*, 2003). The distance is that of
/// ``LevenshteinAutomaton``: optimal string alignment of Unicode scalars.
package struct EditScan: Sendable {
    /// Unicode scalars that the word may have.
    package static let longest = 64

    /// Edits allowed.
    package let limit: Int
    /// Unicode scalars in the word.
    package let length: Int
    /// By ASCII scalar the positions of the word that hold it, one bit each.
    private let ascii: [UInt64]
    /// The same for other scalars.
    private let others: [UInt32: UInt64]

    /// - Parameters:
    ///   - word: A folded word, UTF-8, of 1 to ``longest`` scalars; nil for others.
    ///   - limit: Edits allowed.
    package init?(word: [UInt8], limit: Int) {
        let scalars = UTF8Bytes.scalars(of: word)
        guard (1...Self.longest).contains(scalars.count) else { return nil }
        self.limit = limit
        length = scalars.count
        var ascii = [UInt64](repeating: 0, count: 128)
        var others: [UInt32: UInt64] = [:]
        for (position, scalar) in scalars.enumerated() {
            if scalar < 128 { ascii[Int(scalar)] |= 1 << UInt64(position) } else { others[scalar, default: 0] |= 1 << UInt64(position) }
        }
        self.ascii = ascii
        self.others = others
    }

    /// The distance of a term, or nil when it is too far or has a digit.
    /// - Parameter term: A folded term, UTF-8.
    /// - Complexity: O(length of the term)
    package func distance(to term: Span<UInt8>) -> Int? {
        // A scalar has four bytes at the most.
        guard term.count >= length - limit, term.count <= (length + limit) * 4 else { return nil }
        let last: UInt64 = 1 << UInt64(length - 1)
        var distance = length
        // Where the rows differ from those above by +1, by -1, and from those diagonally above by nothing.
        var (rises, falls, stays) = (UInt64.max, UInt64(0), UInt64(0))
        var matchesBefore: UInt64 = 0
        var offset = 0
        var depth = 0
        while offset < term.count {
            let (scalar, width) = UTF8Bytes.scalar(in: term, at: offset)
            if LevenshteinAutomaton.isDigit(scalar) || depth >= length + limit { return nil }
            offset += width
            depth += 1
            let matches = scalar < 128 ? ascii[Int(scalar)] : others[scalar] ?? 0
            let swaps = ((~stays & matches) << 1) & matchesBefore
            stays = (((matches & rises) &+ rises) ^ rises) | matches | falls | swaps
            var right = falls | ~(stays | rises)
            var left = stays & rises
            if right & last != 0 { distance += 1 }
            if left & last != 0 { distance -= 1 }
            right = right << 1 | 1
            left <<= 1
            rises = left | ~(stays | right)
            falls = right & stays
            matchesBefore = matches
        }
        return distance <= limit ? distance : nil
    }
}
