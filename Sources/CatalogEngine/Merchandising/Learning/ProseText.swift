import SearchIndex

/// The words of a text, in runs that nothing but blanks and hyphens stands between.
struct ProseText {
    /// Folded words.
    private(set) var runs: [[String]] = []

    init(_ text: String, schema: Schema) {
        let bytes = Array(text.utf8)
        var end = 0
        for word in schema.words(of: text) {
            let isNext = !runs.isEmpty && bytes[end..<word.source.lowerBound].allSatisfy { $0 == 0x20 || $0 == 0x2d }
            if !isNext { runs.append([]) }
            runs[runs.count - 1].append(String(decoding: word.term, as: UTF8.self))
            end = word.source.upperBound
        }
    }

    /// Each word once.
    var words: Set<String> { Set(runs.joined()) }
}

extension String {
    /// Whether a folded word has letters alone.
    var isLetters: Bool { unicodeScalars.allSatisfy(\.properties.isAlphabetic) }
}
