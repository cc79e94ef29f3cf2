/// A word of a query that a document does not answer, and what comes nearest to it there.
public struct MissingWord: Sendable, Equatable {
    public enum Reason: Sendable, Equatable {
        /// Nothing in the searched fields is like it.
        case absent
        /// The document has a word at so many edits; only so many are allowed in the query's word.
        case beyondTypos(text: String, edits: Int, allowed: Int)
        /// The document would be found by a reading of this kind, but cheaper readings found enough others.
        case notTried(ReadingKind, text: String, cost: Int)
    }

    /// The query's word, folded.
    public var word: String
    public var reason: Reason

    public init(word: String, reason: Reason) {
        self.word = word
        self.reason = reason
    }
}
