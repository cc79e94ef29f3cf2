public import SearchIndex

/// What a search box offers below what was typed.
public struct Suggestions: Sendable {
    /// Words that complete the last one, most frequent first.
    public var words: [Completion]
    /// Documents that match what was typed, best first.
    public var hits: [SearchHit]
}
