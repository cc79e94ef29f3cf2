import Lexicon

/// A query split into words, phrases and exclusions; see the page "What matches".
struct QueryText: Sendable, Equatable {
    struct Word: Sendable, Equatable {
        /// Folded.
        var term: [UInt8]
        /// May be the beginning of a longer word.
        var isPrefix = false
        var isInPhrase = false
    }

    var words: [Word] = []
    /// Positions in `words` of the words of each phrase.
    var phrases: [Range<Int>] = []
    /// Words that must not occur one after the other; mostly single ones.
    var excluded: [[[UInt8]]] = []

    /// - Parameter prefix: whether the last word is read as a prefix.
    init(_ text: String, analyzer: TextAnalyzer, prefix: Bool) {
        for chunk in Self.chunks(text) {
            let terms = analyzer.tokens(of: chunk.text).map(\.term)
            guard !terms.isEmpty else { continue }
            if chunk.isExcluded {
                excluded.append(terms)
                continue
            }
            let start = words.count
            words += terms.map { Word(term: $0, isInPhrase: chunk.isPhrase) }
            if chunk.isPhrase { phrases.append(start..<words.count) }
        }
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
                let end = rest.firstIndex { $0.isWhitespace || $0 == "\"" } ?? rest.endIndex
                chunks.append(Chunk(text: String(rest[..<end]), isPhrase: false, isExcluded: isExcluded))
                rest = rest[end...]
            }
        }
    }

    /// Edits allowed in a word.
    static func allowedTypos(_ word: Word, _ options: TypingOptions) -> Int {
        guard !word.isInPhrase, !word.term.contains(where: { $0 >= 0x30 && $0 <= 0x39 }) else { return 0 }
        let byLength = word.length >= options.minLengthTwoTypos ? 2 : word.length >= options.minLengthOneTypo ? 1 : 0
        return max(0, min(byLength, options.maxTypos))
    }
}
