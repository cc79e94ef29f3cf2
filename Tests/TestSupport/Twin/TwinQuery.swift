import SearchIndex

/// A word that documents are searched for.
struct TwinWord: Sendable {
    var term: [UInt8]
    var scalars: [UInt32]
    var isPrefix = false
    /// Edits that the word may be read with.
    var allowed = 0
}

/// The words of a query: wanted, in phrases, and excluded.
struct TwinQuery: Sendable {
    /// Wanted words in order, those of phrases among them.
    var words: [TwinWord] = []
    var phrases: [[[UInt8]]] = []
    var excludedWords: [[UInt8]] = []
    var excludedPhrases: [[[UInt8]]] = []

    init(_ text: String, _ typing: TypingOptions, _ analyze: (String) -> [[UInt8]]) {
        var rest = text[...]
        var lastIsFree = false
        while true {
            rest = rest.drop { $0.isWhitespace }
            if rest.isEmpty { break }
            let isExcluded = rest.first == "-"
            if isExcluded { rest = rest.dropFirst() }
            let isPhrase = rest.first == "\""
            let chunk: Substring
            if isPhrase {
                chunk = rest.dropFirst().prefix { $0 != "\"" }
                rest = rest.dropFirst(chunk.count + 1).dropFirst()
            } else {
                chunk = rest.prefix { !$0.isWhitespace && $0 != "\"" }
                rest = rest.dropFirst(chunk.count)
            }
            let terms = analyze(String(chunk))
            if terms.isEmpty { continue }
            switch (isExcluded, isPhrase) {
            case (true, _) where terms.count > 1 || isPhrase: excludedPhrases.append(terms)
            case (true, _): excludedWords += terms
            case (false, true):
                phrases.append(terms)
                words += terms.map { TwinWord(term: $0, scalars: Self.scalars($0)) }
                lastIsFree = false
            case (false, false):
                words += terms.map { Self.word($0, typing) }
                lastIsFree = true
            }
        }
        if lastIsFree, typing.prefix { words[words.count - 1].isPrefix = true }
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
