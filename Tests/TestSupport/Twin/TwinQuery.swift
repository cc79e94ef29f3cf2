import Lexicon
import SearchIndex

/// A word that documents are searched for.
struct TwinWord: Sendable {
    var term: [UInt8]
    var scalars: [UInt32]
    var isPrefix = false
    /// Edits that the word may be read with, and whether they may be in its beginning.
    var allowed = 0
    var hasPrefixTypos = true
    var isInPhrase = false
    /// Cost of the word as it is.
    var textCost = 0
    /// The greatest cost of reading the word as an identifier or a part of one.
    var identifierCost = 0

    /// The greatest cost of a reading.
    var reach: Int { max(allowed, textCost, identifierCost) }
}

/// The words of a query: wanted, in phrases, and excluded.
struct TwinQuery: Sendable {
    /// Wanted words in order, those of phrases among them.
    var words: [TwinWord] = []
    var phrases: [[[UInt8]]] = []
    var excludedWords: [[UInt8]] = []
    var excludedPhrases: [[[UInt8]]] = []
    var jointReadings: [TwinJointReading] = []
    let stemmers: [LightStemmer]
    /// What synonyms add to the readings of words.
    var synonyms: [TwinSynonym] = []
    var hasSynonyms = false
    /// Words that are written apart in documents, and by word the compounds whose head it is.
    var parts: [TwinSynonym] = []
    var compounds: [Int: [[UInt8]]] = [:]

    /// By word, other words that say the same.
    var forms: [Set<[UInt8]>] = []
    /// The forms that all words together have as an identifier, where the query may ask for just that.
    var aloneForm: [UInt8]?
    /// Whether all words must be there.
    var isIndivisible = false

    /// - Parameter identifiers: whether a searched field holds identifiers.
    init(_ request: SearchRequest, identifiers: Bool, _ stemmers: [LightStemmer], _ twin: Twin) {
        self.stemmers = stemmers
        let typing = request.typing
        var runs: [Range<Int>] = []
        var lastIsFree = false
        // Free chunks that stand together, with the number of their first word.
        var free: [String] = []
        var firstFree = 0
        let all = Self.chunks(request.query)
        let chunks = all.count
        for chunk in Self.withoutStopWords(all, typing, twin) {
            if chunk.isExcluded || chunk.isPhrase {
                if !free.isEmpty { runs.append(firstFree..<words.count) }
                measure(free, firstFree, twin)
                free = []
            } else {
                if free.isEmpty { firstFree = words.count }
                free.append(chunk.text)
            }
            let terms = twin.words(of: chunk.text)
            if terms.isEmpty { continue }
            switch (chunk.isExcluded, chunk.isPhrase) {
            case (true, _) where terms.count > 1 || chunk.isPhrase: excludedPhrases.append(terms)
            case (true, _): excludedWords += terms
            case (false, true):
                phrases.append(terms)
                words += terms.map { TwinWord(term: $0, scalars: Self.scalars($0), isInPhrase: true) }
                lastIsFree = false
            case (false, false):
                words += terms.map { Self.word($0, typing) }
                lastIsFree = true
            }
        }
        if !free.isEmpty { runs.append(firstFree..<words.count) }
        measure(free, firstFree, twin)
        addForms(runs, twin)
        readSynonyms(request.synonyms?.synonyms ?? [], runs, twin)
        if identifiers {
            for run in runs { readIdentifiers(run, typing) }
            let hasDigit = words.contains { $0.term.contains { (0x30...0x39).contains($0) } }
            isIndivisible = chunks == 1 && hasDigit && words.contains { $0.identifierCost > 0 }
            if phrases.isEmpty, !hasSynonyms { aloneForm = aloneForm(isOneChunk: chunks == 1) }
        }
        if lastIsFree, typing.prefix { words[words.count - 1].isPrefix = true }
    }

    /// Adds the other numbers of words of searched languages, and neighbours written together.
    private mutating func addForms(_ runs: [Range<Int>], _ twin: Twin) {
        forms = words.map { _ in [] }
        for run in runs {
            for number in run where words[number].textCost == 0 {
                for stemmer in stemmers {
                    for term in twin.terms.all where stemmer.stem(term) == stemmer.stem(words[number].term) { forms[number].insert(term) }
                }
                if number > run.lowerBound, words[number - 1].textCost == 0 {
                    let joined = words[number - 1].term + words[number].term
                    forms[number - 1].insert(joined)
                    forms[number].insert(joined)
                }
            }
        }
    }

    private typealias Chunk = (text: String, isExcluded: Bool, isPhrase: Bool)

    /// The chunks of a query in order.
    private static func chunks(_ text: String) -> [Chunk] {
        var chunks: [Chunk] = []
        var rest = text[...]
        while true {
            rest = rest.drop { $0.isWhitespace }
            if rest.isEmpty { return chunks }
            let isExcluded = rest.first == "-"
            if isExcluded { rest = rest.dropFirst() }
            let isPhrase = rest.first == "\""
            let chunk: Substring
            if isPhrase {
                chunk = rest.dropFirst().prefix { $0 != "\"" }
                rest = rest.dropFirst(chunk.count + 1).dropFirst()
            } else {
                chunk = Self.chunk(rest)
                rest = rest.dropFirst(chunk.count)
            }
            chunks.append((String(chunk), isExcluded, isPhrase))
        }
    }

    /// The chunks that count in the language of the catalog.
    private static func withoutStopWords(_ chunks: [Chunk], _ typing: TypingOptions, _ twin: Twin) -> [Chunk] {
        let stopWords = StopWords(locale: twin.schema.locale)
        func hasNumber(_ number: Int) -> Bool { chunks.indices.contains(number) && chunks[number].text.contains(where: \.isNumber) }
        var kept: [Chunk] = []
        for (number, chunk) in chunks.enumerated() {
            let terms = twin.words(of: chunk.text)
            let isStop = !chunk.isExcluded && !chunk.isPhrase && terms.count == 1 && stopWords.contains(terms[0])
            let isLast = typing.prefix && number == chunks.count - 1
            if isStop && !isLast && !hasNumber(number - 1) && !hasNumber(number + 1) { continue }
            kept.append(chunk)
        }
        let isAnyLeft = kept.contains { !$0.isExcluded && !twin.words(of: $0.text).isEmpty }
        return isAnyLeft && chunks.count > 1 ? kept : chunks
    }

    /// Up to white space, or to a quotation mark that does not stand behind a number.
    private static func chunk(_ text: Substring) -> Substring {
        var length = 0
        var isBehindNumber = false
        for character in text {
            if character.isWhitespace || character == "\"" && !isBehindNumber { break }
            isBehindNumber = character.isNumber
            length += 1
        }
        return text.prefix(length)
    }

    /// Reads the measurements of free chunks that stand together.
    private mutating func measure(_ chunks: [String], _ first: Int, _ twin: Twin) {
        let (tokens, measurements) = twin.reading(of: chunks.joined(separator: " "))
        for measurement in measurements {
            let range = measurement.source
            let touched = tokens.filter { $0.source.lowerBound < range.upperBound && range.lowerBound < $0.source.upperBound }
            guard let low = touched.first, let high = touched.last,
                touched.allSatisfy({ $0.source.lowerBound >= range.lowerBound && $0.source.upperBound <= range.upperBound })
            else { continue }
            let words = first + low.position...first + high.position
            jointReadings.append(TwinJointReading(words: words, terms: .these(measurement.readings)))
            guard measurement.isCertain else { continue }
            for word in words {
                self.words[word].textCost = 1
                self.words[word].allowed = 0
            }
        }
    }

    /// Gives shorter words more edits, and none in prefixes.
    mutating func widen(_ typing: TypingOptions) {
        var wide = typing
        wide.minLengthOneTypo = min(wide.minLengthOneTypo, 3)
        wide.minLengthTwoTypos = min(wide.minLengthTwoTypos, 4)
        for number in words.indices {
            words[number].hasPrefixTypos = false
            if words[number].isInPhrase || words[number].textCost > 0 { continue }
            words[number].allowed = Self.word(words[number].term, wide).allowed
        }
    }

    static func scalars(_ term: [UInt8]) -> [UInt32] { String(decoding: term, as: UTF8.self).unicodeScalars.map(\.value) }

    private static func word(_ term: [UInt8], _ typing: TypingOptions) -> TwinWord {
        var word = TwinWord(term: term, scalars: scalars(term))
        let hasDigit = word.scalars.contains { (0x30...0x39).contains($0) }
        if !hasDigit {
            let length = word.scalars.count
            word.allowed = length >= typing.minLengthTwoTypos ? 2 : length >= typing.minLengthOneTypo ? 1 : 0
            word.allowed = min(word.allowed, typing.maxTypos)
        }
        return word
    }
}
