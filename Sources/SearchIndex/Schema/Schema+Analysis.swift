package import Lexicon

extension Schema {
    /// The analyzer of documents and queries.
    package var analyzer: TextAnalyzer {
        TextAnalyzer(locale: locale, separators: tokenSeparators, symbols: symbolsToIndex)
    }

    /// The reader of quantities in documents, queries and filters.
    package var measurements: Measurements { Measurements(locale: locale) }
}
