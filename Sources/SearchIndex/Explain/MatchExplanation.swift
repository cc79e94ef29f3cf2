/// Why a hit stands where it stands: the parts of its ``TextMatch/rank``.
///
/// `score` is the sum of the words' scores, of `nearness` and of `bonus`; words matched, typo cost and score make up the rank.
public struct MatchExplanation: Sendable, Equatable {
    /// One for each word of the query, in order.
    public var words: [WordExplanation]
    /// What neighbouring words that stand near each other add.
    public var nearness: Int
    /// What the document gets because its asker shall see it before others.
    public var bonus = 0
    var form = RankForm.wordsFirst

    /// Words that the document has.
    public var wordsMatched: Int { words.count { $0.reading != nil } }

    /// Sum of the costs of the words.
    public var cost: Int { words.reduce(0) { $0 + $1.cost } }

    public var score: Int { words.reduce(nearness + bonus) { $0 + $1.score } }

    /// Words matched, then typo cost, then score, as one number, or the score before them where words were dropped; see
    /// ``TextMatch/rank``.
    public var rank: Int64 { form.rank(wordsMatched: wordsMatched, cost: cost, score: score) }
}
