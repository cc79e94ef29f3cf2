package import Lexicon

extension Schema {
    /// The analyzer of documents and queries.
    package var analyzer: TextAnalyzer {
        TextAnalyzer(locale: locale, separators: tokenSeparators, symbols: symbolsToIndex)
    }

    /// The words of a text, folded, each with its place in bytes.
    package func words(of text: String) -> [(term: [UInt8], source: Range<Int>)] { analyzer.tokens(of: text).map { ($0.term, $0.source) } }

    /// The reader of quantities in documents, queries and filters.
    package var measurements: Measurements { Measurements(locale: locale) }
}
