package import Lexicon

extension Schema {
    /// The analyzer of documents and queries.
    package var analyzer: TextAnalyzer {
        TextAnalyzer(locale: locale, separators: tokenSeparators, symbols: symbolsToIndex)
    }
}
