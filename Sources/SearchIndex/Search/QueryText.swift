import Lexicon

/// A query split into words, phrases and exclusions; see the page "What matches".
struct QueryText: Sendable, Equatable {
    struct Word: Sendable, Equatable {
        /// Folded.
        var term: [UInt8]
        /// May be the beginning of a longer word.
        var isPrefix = false
        var isInPhrase = false
        /// Cost at which the word is read as text; above 0 where it belongs to a measurement, whose term comes first.
        var textCost = 0
    }

    var words: [Word] = []
    /// Positions in `words` of the words of each phrase.
    var phrases: [Range<Int>] = []
    /// Words that must not occur one after the other; mostly single ones.
    var excluded: [[[UInt8]]] = []
    /// What some words mean together, beside what each says.
    var readings: [TermReading] = []

    /// - Parameter prefix: whether the last word is read as a prefix.
    init(_ text: String, analyzer: TextAnalyzer, measurements: Measurements, prefix: Bool) {
        var free = FreeText()
        for chunk in Self.chunks(text) {
            let tokens = analyzer.tokens(of: chunk.text)
            if chunk.isExcluded || chunk.isPhrase { measure(&free, measurements) } else { free.append(chunk.text, tokens, words.count) }
            let terms = tokens.map(\.term)
            guard !terms.isEmpty else { continue }
            if chunk.isExcluded {
                excluded.append(terms)
                continue
            }
            let start = words.count
            words += terms.map { Word(term: $0, isInPhrase: chunk.isPhrase) }
            if chunk.isPhrase { phrases.append(start..<words.count) }
        }
        measure(&free, measurements)
        if prefix, let last = words.indices.last, !words[last].isInPhrase { words[last].isPrefix = true }
    }

    private struct Chunk {
        var text: String
        var isPhrase: Bool
        var isExcluded: Bool
    }

    private static func chunks(_ text: String) -> [Chunk] {
        var chunks: [Chunk] = []
        var rest = text[...]
        while true {
            rest = rest.drop { $0.isWhitespace }
            guard let first = rest.first else { return chunks }
            var isExcluded = false
            if first == "-", let next = rest.dropFirst().first, !next.isWhitespace {
                isExcluded = true
                rest = rest.dropFirst()
            }
            if rest.first == "\"" {
                let body = rest.dropFirst()
                let end = body.firstIndex(of: "\"") ?? body.endIndex
                chunks.append(Chunk(text: String(body[..<end]), isPhrase: true, isExcluded: isExcluded))
                rest = end < body.endIndex ? body[body.index(after: end)...] : body[end...]
            } else {
                let end = Self.endOfChunk(rest)
                chunks.append(Chunk(text: String(rest[..<end]), isPhrase: false, isExcluded: isExcluded))
                rest = rest[end...]
            }
        }
    }

    /// White space ends a chunk, and so does a quotation mark, unless it stands behind a number: there it means inches.
    private static func endOfChunk(_ text: Substring) -> String.Index {
        var last: Character = " "
        for index in text.indices {
            if text[index].isWhitespace || (text[index] == "\"" && !last.isNumber) { return index }
            last = text[index]
        }
        return text.endIndex
    }

    /// The greatest cost of a reading of a word.
    static func reach(_ word: Word, _ options: TypingOptions) -> Int { max(allowedTypos(word, options), word.textCost) }

    /// Edits allowed in a word.
    static func allowedTypos(_ word: Word, _ options: TypingOptions) -> Int {
        guard !word.isInPhrase, word.textCost == 0, !word.term.contains(where: { $0 >= 0x30 && $0 <= 0x39 }) else { return 0 }
        let byLength = word.length >= options.minLengthTwoTypos ? 2 : word.length >= options.minLengthOneTypo ? 1 : 0
        return max(0, min(byLength, options.maxTypos))
    }
}
