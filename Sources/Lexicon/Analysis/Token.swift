/// One word of a text.
package struct Token: Sendable, Equatable {
    /// The folded word, UTF-8.
    package var term: [UInt8]
    /// Where the word stands in the text, in bytes of its UTF-8.
    package var source: Range<Int>
    /// The number of words before it.
    package var position: Int

    package init(term: [UInt8], source: Range<Int>, position: Int) {
        self.term = term
        self.source = source
        self.position = position
    }
}
