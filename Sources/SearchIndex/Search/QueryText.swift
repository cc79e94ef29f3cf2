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
        /// The greatest cost of reading the word as a part of an identifier.
        var identifierCost = 0
    }

    var words: [Word] = []
    /// Positions in `words` of the words of each phrase.
    var phrases: [Range<Int>] = []
    /// Words that must not occur one after the other; mostly single ones.
    var excluded: [[[UInt8]]] = []
    /// What some words mean together, beside what each says.
    var readings: [TermReading] = []
    /// Whether all words were written together.
    private(set) var isOneChunk = false
    /// Other forms of each word.
    private(set) var forms: WordForms

    /// - Parameters:
    ///   - analyzer: That of the snapshot.
    ///   - fields: What is searched: whether identifiers are among it, and words whose endings do not count.
    init(_ text: String, schema: Schema, analyzer: TextAnalyzer, fields: SearchedFields, typing: TypingOptions) {
        forms = WordForms([], joinable: [], stemmers: [])
        let measurements = schema.measurements
        var free = FreeText()
        var runs: [Range<Int>] = []
        let chunks = Self.chunks(text)
        isOneChunk = chunks.count == 1
        for chunk in chunks {
            let tokens = analyzer.tokens(of: chunk.text)
            if chunk.isExcluded || chunk.isPhrase {
                runs.append(free.words)
                measure(&free, measurements)
            } else {
                free.append(chunk.text, tokens, words.count)
            }
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
        runs.append(free.words)
        measure(&free, measurements)
        if fields.readsIdentifiers { for run in runs { readIdentifiers(run, typing) } }
        forms = WordForms(words, joinable: runs.filter { $0.count > 1 }, stemmers: fields.stemmers)
        if typing.prefix, let last = words.indices.last, !words[last].isInPhrase { words[last].isPrefix = true }
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
    static func reach(_ word: Word, _ options: TypingOptions) -> Int {
        max(allowedTypos(word, options), word.textCost, word.identifierCost)
    }

    /// Edits allowed in a word.
    static func allowedTypos(_ word: Word, _ options: TypingOptions) -> Int {
        guard !word.isInPhrase, word.textCost == 0, !word.term.contains(where: { $0 >= 0x30 && $0 <= 0x39 }) else { return 0 }
        let byLength = word.length >= options.minLengthTwoTypos ? 2 : word.length >= options.minLengthOneTypo ? 1 : 0
        return max(0, min(byLength, options.maxTypos))
    }
}
