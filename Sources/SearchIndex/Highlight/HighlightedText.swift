/// A text with the words that matched marked.
package struct HighlightedText: Sendable, Equatable {
    /// The part around the best matches, or the whole text when it is short.
    package var snippet: String
    /// The whole text.
    package var value: String
    /// What is marked in the snippet, as it stands in the text, each once, in order.
    package var matchedTokens: [String]
    /// Distinct words of the query that are marked in the snippet.
    package var matchedWords: Int
}
