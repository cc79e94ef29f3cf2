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
    ///   - request: How words are read, and their synonyms.
    init(_ text: String, schema: Schema, analyzer: TextAnalyzer, fields: SearchedFields, _ request: SearchRequest) {
        let typing = request.typing
        forms = WordForms([], joinable: [], stemmers: [])
        let measurements = schema.measurements
        var free = FreeText()
        var runs: [Range<Int>] = []
        var chunks = Self.chunks(text)
        isOneChunk = chunks.count == 1
        if !isOneChunk { Self.leaveOutStopWords(of: &chunks, schema, analyzer, typing) }
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
        if let synonyms = request.synonyms { readSynonyms(runs, synonyms, fields.stemmers) }
        if fields.readsIdentifiers { for run in runs { readIdentifiers(run, typing) } }
        forms = WordForms(words, joinable: runs.filter { $0.count > 1 }, stemmers: fields.stemmers)
        if typing.prefix, let last = words.indices.last, !words[last].isInPhrase { words[last].isPrefix = true }
    }

    /// Takes away chunks that are a stop word of the collection's language, unless nothing else is left.
    ///
    /// The last one may be the beginning of a word, and beside a number a stop word may belong to a measurement: `10 to 20 V`.
    private static func leaveOutStopWords(of chunks: inout [Chunk], _ schema: Schema, _ analyzer: TextAnalyzer, _ typing: TypingOptions) {
        let words = StopWords.of(schema.locale)
        guard !words.isEmpty else { return }
        let terms = chunks.map { analyzer.tokens(of: $0.text).map(\.term) }
        func hasNumber(_ number: Int) -> Bool { chunks.indices.contains(number) && chunks[number].text.contains(where: \.isNumber) }
        let stops = chunks.indices.filter { number in
            !chunks[number].isPhrase && !chunks[number].isExcluded && terms[number].count == 1 && words.contains(terms[number][0])
                && !(typing.prefix && number == chunks.count - 1) && !hasNumber(number - 1) && !hasNumber(number + 1)
        }
        guard !stops.isEmpty,
            chunks.indices.contains(where: { !chunks[$0].isExcluded && !terms[$0].isEmpty && !stops.contains($0) })
        else { return }
        chunks = chunks.indices.filter { !stops.contains($0) }.map { chunks[$0] }
    }

    private struct Chunk {
        var text: String
        var isPhrase: Bool
        var isExcluded: Bool
    }

    private static func chunks(_ text: String) -> [Chunk] {
        let bytes = Array(text.utf8)
        return bytes.allSatisfy { $0 < 0x80 } ? asciiChunks(bytes) : unicodeChunks(text)
    }

    /// What ``unicodeChunks(_:)`` gives for text of ASCII alone, at a tenth of its cost.
    private static func asciiChunks(_ text: [UInt8]) -> [Chunk] {
        func isBlank(_ at: Int) -> Bool { text[at] == 0x20 || text[at] &- 0x09 < 5 }
        func chunk(_ range: Range<Int>, isPhrase: Bool, _ isExcluded: Bool) -> Chunk {
            Chunk(text: String(decoding: text[range], as: UTF8.self), isPhrase: isPhrase, isExcluded: isExcluded)
        }
        var chunks: [Chunk] = []
        var at = 0
        while true {
            while at < text.count, isBlank(at) { at += 1 }
            guard at < text.count else { return chunks }
            let isExcluded = text[at] == 0x2D && at + 1 < text.count && !isBlank(at + 1)
            if isExcluded { at += 1 }
            let start = at
            if text[at] == 0x22 {
                let end = text[(start + 1)...].firstIndex(of: 0x22) ?? text.count
                chunks.append(chunk(start + 1..<end, isPhrase: true, isExcluded))
                at = min(end + 1, text.count)
            } else {
                while at < text.count, !isBlank(at), text[at] != 0x22 || at > start && text[at - 1] &- 0x30 < 10 { at += 1 }
                chunks.append(chunk(start..<at, isPhrase: false, isExcluded))
            }
        }
    }

    private static func unicodeChunks(_ text: String) -> [Chunk] {
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
