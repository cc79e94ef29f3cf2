import Lexicon

/// Terms beside the words of a text that read some neighbouring query words together; see the page "What matches".
struct TermReading: Sendable, Equatable {
    /// Query words that are read.
    var words: Range<Int>
    /// Any of these reads them.
    var terms: [[UInt8]]
    var cost = 0
    var quality = 1.0

    /// Terms that are no words begin with a byte below this one, and so stand before all words.
    static let firstOfWords: UInt8 = 0x10

    /// The terms that a dictionary has.
    func runs(in dictionary: TermDictionary) -> [TermRun] {
        terms.compactMap { dictionary.ordinal(of: $0) }.map { TermRun(ordinals: $0..<$0 + 1, quality: quality) }
    }
}
