import Lexicon

/// Chunks of a query that stand together, neither quoted nor excluded, as one text with its words.
struct FreeText {
    private(set) var text = ""
    /// Where each word stands in the text, in bytes.
    private var sources: [Range<Int>] = []
    /// The number of the first word in the query.
    private var first = 0

    /// Adds a chunk behind a blank.
    /// - Parameter first: The number of its first word in the query.
    mutating func append(_ chunk: String, _ tokens: [Token], _ first: Int) {
        if sources.isEmpty { self.first = first }
        if !text.isEmpty { text += " " }
        let start = text.utf8.count
        sources += tokens.map { $0.source.lowerBound + start..<$0.source.upperBound + start }
        text += chunk
    }

    /// All words of the text.
    var words: Range<Int> { first..<first + sources.count }

    /// The query words that make up a part of the text; nil where it holds none, or only a piece of one.
    func words(in part: Range<Int>) -> Range<Int>? {
        let touched = sources.indices.filter { sources[$0].overlaps(part) }
        guard let low = touched.first, let high = touched.last, sources[low].lowerBound >= part.lowerBound,
            sources[high].upperBound <= part.upperBound
        else { return nil }
        return first + low..<first + high + 1
    }
}

extension QueryText {
    /// Reads the measurements of a text, and empties it.
    mutating func measure(_ free: inout FreeText, _ measurements: Measurements) {
        measurements.forEach(in: free.text.utf8.span) { found in
            guard let range = free.words(in: found.source) else { return }
            readings.append(TermReading(words: range, terms: .any(found.readings), kind: .measurement))
            if found.isCertain {
                for word in range { words[word].textCost = 1 }
            }
        }
        free = FreeText()
    }
}
