/// How a word of a text answers a query.
package struct WordMatch: Sendable, Equatable {
    /// Which word of the query it answers, counted from 0.
    package var word: Int
    /// How many characters (Unicode scalars) of the folded word were typed; nil marks the whole word.
    package var typedLength: Int?

    package init(word: Int, typedLength: Int? = nil) {
        self.word = word
        self.typedLength = typedLength
    }
}
