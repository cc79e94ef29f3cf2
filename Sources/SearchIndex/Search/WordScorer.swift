/// What one word of a query is worth to documents that are asked for in ascending order, where no reading has a typo.
///
/// The word itself is worth what its impact code says, the beginning of another word what its best field says; the greater one counts.
final class WordScorer {
    /// No document gets more.
    let greatest: Int32
    private let hasOwn: Bool
    private var cursor: PostingCursor
    /// By impact code.
    private let scores: [Int32]
    private let union: ReadingUnion?
    /// By level of the union.
    private let worths: [Int32]
    private var passed = 0

    /// - Parameters:
    ///   - list: of the word itself.
    ///   - union: of the terms that begin with it, where it may be the beginning of one.
    init(list: PostingList?, scores: [Int32], union: ReadingUnion?, worths: [Int32]) {
        hasOwn = list != nil
        cursor = PostingCursor(list ?? PostingList.empty)
        self.scores = scores
        self.union = union
        self.worths = worths
        greatest = max(list == nil ? 0 : scores.max() ?? 0, union == nil ? 0 : worths.max() ?? 0)
    }

    /// What the word is worth to a document that does not stand before those asked for earlier.
    func score(_ doc: UInt32) -> Int32 {
        var best: Int32 = 0
        if hasOwn, let code = cursor.code(of: doc), Int(code) < scores.count { best = scores[Int(code)] }
        if let union { best = max(best, worths[union.level(of: doc, passed: &passed)]) }
        return best
    }
}
