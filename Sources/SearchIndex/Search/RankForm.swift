/// How words matched, typo cost and text score are put into one positive number that orders matches by relevance, the best greatest.
enum RankForm: Sendable {
    /// Words matched, more first, then typo cost, less first, then score.
    case wordsFirst
    /// Score, then words matched, then typo cost: where words were dropped, a word counts by how much it tells.
    case scoreFirst

    /// What one word more adds to a rank.
    var word: Int64 { self == .wordsFirst ? 1 << 48 : 1 << 16 }

    /// What one more of typo cost takes from a rank.
    var cost: Int64 { self == .wordsFirst ? 1 << 32 : 1 }

    /// What one more of score adds to a rank.
    var point: Int64 { self == .wordsFirst ? 1 : 1 << 32 }

    /// The rank of a match without words, to which theirs is added.
    var none: Int64 { rank(wordsMatched: 0, cost: 0, score: 0) }

    @inline(__always)
    func rank(wordsMatched: Int, cost: Int, score: Int) -> Int64 {
        let words = Int64(min(wordsMatched, 0x3fff))
        let saved = Int64(0xffff - min(cost, 0xffff))
        let points = Int64(min(max(score, 0), Int(Int32.max)))
        return self == .wordsFirst ? words << 48 | saved << 32 | points : points << 32 | words << 16 | saved
    }

    /// Takes a rank apart again.
    func parts(of rank: Int64) -> (wordsMatched: Int, cost: Int, score: Int) {
        switch self {
        case .wordsFirst: (Int(rank >> 48), 0xffff - Int(rank >> 32 & 0xffff), Int(rank & 0xffff_ffff))
        case .scoreFirst: (Int(rank >> 16 & 0x3fff), 0xffff - Int(rank & 0xffff), Int(rank >> 32))
        }
    }
}
