import Lexicon

/// How many edits away the corrections of a word are looked for.
///
/// A word of two or three letters would be anything at two edits, so that these count only where one finds nothing; in longer words more
/// slips fit in, and the likeliest word is not always the one of the fewest. Half the letters of a word stay as they are.
struct CorrectionReach: Equatable {
    /// Words up to so many edits away are compared with each other in any case.
    let first: Int
    /// Where there is none, the nearest ones up to so many.
    let last: Int

    init(_ typed: [UInt8]) {
        let letters = String(decoding: typed, as: UTF8.self).unicodeScalars.count
        first = letters < 4 ? 1 : letters < 6 ? 2 : 3
        last = max(first, letters < 4 ? 2 : min(4, (letters + 1) / 2))
    }
}
