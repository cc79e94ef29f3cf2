package import Lexicon

/// Marks the words of a text that a query matched, in whole values and in snippets.
///
/// ```swift
/// let highlighter = Highlighter(analyzer: TextAnalyzer(), options: HighlightOptions())
/// highlighter.highlight("Stainless steel bolt") { $0.starts(with: "stain".utf8) ? WordMatch(word: 0, typedLength: 5) : nil }
/// // snippet: "<mark>Stain</mark>less steel bolt"
/// ```
///
/// The text is not escaped: markup in it stays as it is. Neighbouring marks stay apart. Of a word matched by its beginning only
/// the characters that were typed are marked; a character that folds to several (`ß` to `ss`) is marked as soon as one of them
/// was typed.
package struct Highlighter: Sendable {
    /// How the texts were broken into words when they were indexed.
    private let analyzer: TextAnalyzer
    private let options: HighlightOptions

    package init(analyzer: TextAnalyzer, options: HighlightOptions) {
        self.analyzer = analyzer
        self.options = options
    }

    /// Marks the words for which `match` gives an answer; nil when there is none.
    /// - Parameter match: Tells how a folded word answers the query; called once for each word, in order.
    /// - Complexity: O(bytes in the text)
    package func highlight(_ text: String, match: ([UInt8]) -> WordMatch?) -> HighlightedText? {
        highlight(text, tokens: analyzer.tokens(of: text), match: match)
    }

    /// As the other one, with the words of the text at hand.
    package func highlight(_ text: String, tokens: [Token], match: ([UInt8]) -> WordMatch?) -> HighlightedText? {
        var matches: [(position: Int, word: Int)] = []
        var marks: [Range<Int>] = []
        for (position, token) in tokens.enumerated() {
            guard let found = match(token.term) else { continue }
            matches.append((position, found.word))
            // Words that one character gave (`½`: `1` and `2`) stand at the same place: it is marked once.
            let mark = typedPart(of: token, in: text, length: found.typedLength)
            if mark.lowerBound >= marks.last?.upperBound ?? 0 { marks.append(mark) }
        }
        if matches.isEmpty { return nil }

        let bytes = Array(text.utf8)
        let shown = shownRange(tokens, matches, textLength: bytes.count)
        let shownMarks = marks.filter { $0.lowerBound >= shown.lowerBound && $0.upperBound <= shown.upperBound }
        let shownMatches = matches.filter { shown.contains(tokens[$0.position].source.lowerBound) }
        var matchedTokens: [String] = []
        for mark in shownMarks {
            let source = String(decoding: bytes[mark], as: UTF8.self)
            if !matchedTokens.contains(source) { matchedTokens.append(source) }
        }
        return HighlightedText(
            snippet: marked(bytes, shown, shownMarks),
            value: marked(bytes, 0..<bytes.count, marks),
            matchedTokens: matchedTokens,
            matchedWords: Set(shownMatches.map(\.word)).count)
    }

    /// The bytes of the snippet: all of a text of few words, otherwise the best window with some words around it.
    private func shownRange(_ tokens: [Token], _ matches: [(position: Int, word: Int)], textLength: Int) -> Range<Int> {
        if tokens.count < options.snippetThreshold { return 0..<textLength }
        let window = SnippetWindow(best: matches).positions
        let first = max(0, window.lowerBound - options.affixWords)
        let last = min(tokens.count - 1, window.upperBound + options.affixWords)
        let start = first == 0 ? 0 : tokens[first].source.lowerBound
        let end = last == tokens.count - 1 ? textLength : tokens[last].source.upperBound
        return start..<end
    }

    /// The bytes of a word that fold to at least its first `length` characters; all of it when `length` is nil.
    private func typedPart(of token: Token, in text: String, length: Int?) -> Range<Int> {
        guard let length, length > 0 else { return token.source }
        if token.term.count == token.source.count, token.term.allSatisfy({ $0 < 0x80 }) {
            // An ASCII word of equal length is folded letter by letter, unless a character gave and another took a letter, which
            // needs one outside of ASCII.
            let word = text.utf8.dropFirst(token.source.lowerBound).prefix(token.source.count)
            if word.allSatisfy({ $0 < 0x80 }) {
                return token.source.lowerBound..<token.source.lowerBound + min(length, token.source.count)
            }
        }
        let start = text.utf8.index(text.startIndex, offsetBy: token.source.lowerBound)
        let end = text.utf8.index(start, offsetBy: token.source.count)
        let word = text[start..<end]
        var next = start
        while next < end {
            next = word.index(after: next)
            if foldedLength(String(word[..<next])) >= length {
                return token.source.lowerBound..<token.source.lowerBound + text.utf8.distance(from: start, to: next)
            }
        }
        return token.source
    }

    /// Characters of a part of a word when it is folded.
    private func foldedLength(_ text: String) -> Int {
        analyzer.tokens(of: text).reduce(0) { $0 + $1.term.count { $0 & 0xC0 != 0x80 } }
    }

    /// A range of the text with tags around the marks.
    private func marked(_ bytes: [UInt8], _ range: Range<Int>, _ marks: [Range<Int>]) -> String {
        var output: [UInt8] = []
        output.reserveCapacity(range.count + marks.count * (options.startTag.utf8.count + options.endTag.utf8.count))
        var position = range.lowerBound
        for mark in marks {
            output += bytes[position..<mark.lowerBound]
            output += options.startTag.utf8
            output += bytes[mark]
            output += options.endTag.utf8
            position = mark.upperBound
        }
        output += bytes[position..<range.upperBound]
        return String(decoding: output, as: UTF8.self)
    }
}
