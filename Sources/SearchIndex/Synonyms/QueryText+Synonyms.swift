import Lexicon

extension QueryText {
    /// Adds what the synonyms say of neighbouring words, and of measurements that have been read.
    /// - Parameter runs: Words that stand together, neither quoted nor excluded.
    mutating func readSynonyms(_ runs: [Range<Int>], _ table: SynonymTable, _ stemmers: [LightStemmer]) {
        var found: [(words: Range<Int>, side: SynonymSide)] = []
        for run in runs { table.forEachAnswer(to: words, in: run, stemmers) { found.append(($0, $1)) } }
        for reading in readings where reading.kind == .measurement {
            guard case .any(let meanings) = reading.terms else { continue }
            table.forEachAnswer(to: meanings) { found.append((reading.words, $0)) }
        }
        for (range, side) in found {
            for terms in side.terms(stemmers) {
                let reading = TermReading(words: range, terms: terms, kind: .synonym, quality: TextScore.synonymQuality)
                if !readings.contains(reading) { readings.append(reading) }
            }
        }
    }

    /// Whether a synonym reads any of the words.
    var hasSynonyms: Bool { readings.contains { $0.kind == .synonym } }
}
