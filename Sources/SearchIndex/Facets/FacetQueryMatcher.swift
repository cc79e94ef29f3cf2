import Lexicon

/// Finds facet values by what was typed into a facet's own search box.
struct FacetQueryMatcher {
    private let terms: [[UInt8]]
    private let highlighter: Highlighter

    init(_ text: String, analyzer: TextAnalyzer, options: HighlightOptions) {
        terms = analyzer.tokens(of: text).map(\.term)
        var whole = options
        // A facet value is shown whole.
        whole.snippetThreshold = .max
        highlighter = Highlighter(analyzer: analyzer, options: whole)
    }

    /// Whether no word was typed.
    var isEmpty: Bool { terms.isEmpty }

    /// The value with the typed words marked; nil unless every typed word begins a word of it.
    func highlight(_ value: String) -> String? {
        var seen: Set<Int> = []
        let marked = highlighter.highlight(value) { term in
            var found: WordMatch?
            for (index, typed) in terms.enumerated() where term.starts(with: typed) {
                seen.insert(index)
                let length = String(decoding: typed, as: UTF8.self).unicodeScalars.count
                if found == nil { found = WordMatch(word: index, typedLength: term == typed ? nil : length) }
            }
            return found
        }
        return seen.count == terms.count ? marked?.value : nil
    }
}
