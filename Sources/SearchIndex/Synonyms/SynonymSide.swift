import Lexicon

/// A side of a synonym as queries and documents have it.
struct SynonymSide: Sendable, Equatable {
    /// Folded, in order.
    var words: [[UInt8]]
    /// The terms that mean it, where it is a measurement as a whole.
    var meanings: [[UInt8]] = []

    /// Nil for a text without words.
    init?(_ text: String, analyzer: TextAnalyzer, measurements: Measurements) {
        let tokens = analyzer.tokens(of: text)
        guard !tokens.isEmpty else { return nil }
        words = tokens.map(\.term)
        var whole = FreeText()
        whole.append(text, tokens, 0)
        for found in measurements.all(in: text) where whole.words(in: found.source) == 0..<tokens.count { meanings = found.readings }
    }

    /// What reads this side in documents: its words in any of their forms, one after the other, and what it means.
    func terms(_ stemmers: [LightStemmer]) -> [TermReading.Terms] {
        let places = words.map { word in stemmers.reduce(into: [word]) { forms, stemmer in forms += stemmer.forms(of: word) } }
        var terms: [TermReading.Terms] = [
            places.count == 1 ? .any(places[0].withoutRepeats()) : .phrase(places.map { $0.withoutRepeats() })
        ]
        if !meanings.isEmpty { terms.append(.any(meanings)) }
        return terms
    }
}

extension [[UInt8]] {
    /// Each element once, in order.
    fileprivate func withoutRepeats() -> [[UInt8]] {
        reduce(into: []) { kept, element in if !kept.contains(element) { kept.append(element) } }
    }
}
