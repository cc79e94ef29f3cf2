/// What one word of a query found in a document, and what that is worth there.
public struct WordExplanation: Sendable, Equatable {
    /// The query's word, folded.
    public var word: String
    /// How the document reads it; nil where it does not and the word was left out.
    public var reading: ReadingKind?
    /// The word of the document, folded; empty for readings by measurements and identifiers, which are no words.
    public var text = ""
    /// Searched fields that it stands in, in the order of the search.
    public var fields: [String] = []
    /// What the reading costs: edits of a word, steps down the ladder of an identifier.
    public var cost = 0
    /// How rare the word is: the logarithm of documents to documents with it.
    public var rarity = 0.0
    /// What the reading is worth: fields, frequency and quality, and 1 more where words were dropped, 0 and up.
    public var worth = 0.0
    /// Part of the text score: 1024 · rarity · worth, rounded.
    public var score = 0
}
