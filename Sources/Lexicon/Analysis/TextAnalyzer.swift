/// Breaks text into words and folds them to terms.
///
/// ```swift
/// let analyzer = TextAnalyzer()
/// analyzer.tokens(of: "Sechskantschraube M8×40, 3.3V").map { String(decoding: $0.term, as: UTF8.self) }
/// // ["sechskantschraube", "m8x40", "3.3v"]
/// ```
/// A word is a longest run of letters, marks and digits. `.` and `,` between two digits stay in it, an apostrophe between two letters is
/// dropped, all other characters separate. Emoji are words of their own; runs of Han, kana, Thai, Lao, Khmer and Myanmar letters, which are
/// written without spaces, are divided by ICU's dictionaries.
///
/// Folding makes equal what people type in different ways: Unicode's compatibility mapping and case folding (NFKC_Casefold), no accents
/// (`é` is `e`, but `が` stays `が`), decimal digits of any script as `0`...`9`, `æ` as `ae`, `ø` as `o`, `œ` as `oe`, `ß` as `ss`, `ł`,
/// `đ`, `ð`, `þ`, `ı` as `l`, `d`, `d`, `th`, `i`, the multiplication sign as `x`, and dashes, primes and curly quotes as those of a
/// keyboard.
///
/// The locale chooses what languages disagree on, so that a query must be analyzed as the field that it searches: German `ä ö ü` become
/// `ae oe ue`, Danish and Norwegian `å ø` become `aa oe`, an apostrophe ends a word in French, Italian and Catalan.
package struct TextAnalyzer: Sendable {
    let rules: TextRules

    /// - Parameters:
    ///   - locale: A language tag such as `de` or `nb-NO`; empty for no language in particular.
    ///   - separators: Further characters that separate words.
    ///   - symbols: Characters that belong to words, as letters do.
    package init(locale: String = "", separators: [Character] = [], symbols: [Character] = []) {
        self.init(locale: locale, separators: separators, symbols: symbols, usesASCIITable: true)
    }

    /// As the other initializer; without the table, ASCII goes through ICU like all other text, to the same tokens.
    package init(locale: String = "", separators: [Character] = [], symbols: [Character] = [], usesASCIITable: Bool) {
        rules = TextRules(locale: locale, separators: separators, symbols: symbols, usesASCIITable: usesASCIITable)
    }

    /// The words of a text, in order.
    /// - Complexity: O(bytes in the text)
    package func tokens(of text: String) -> [Token] {
        var tokens: [Token] = []
        forEachToken(in: text) { term, source in
            tokens.append(Token(term: Array(copying: term), source: source, position: tokens.count))
        }
        return tokens
    }

    /// Calls back with each word's term and where it stands in the text, in bytes; the term is valid during the call only.
    package func forEachToken(in text: String, _ body: (Span<UInt8>, Range<Int>) throws -> Void) rethrows {
        try forEachToken(in: text.utf8.span, body)
    }

    /// The text as one folded value, separators and symbols kept: for comparing and sorting whole values.
    /// - Complexity: O(bytes in the text)
    package static func fold(_ text: String) -> [UInt8] { fold(text.utf8.span) }

    /// The UTF-8 text as one folded value; bytes that are not UTF-8 become U+FFFD.
    package static func fold(_ utf8: Span<UInt8>) -> [UInt8] {
        var output: [UInt8] = []
        output.reserveCapacity(utf8.count)
        var characters: [FoldedScalar] = []
        var offset = 0
        while offset < utf8.count {
            let byte = utf8[offset]
            if byte < 0x80 {
                output.append((0x41...0x5A).contains(byte) ? byte | 0x20 : byte)
                offset += 1
                continue
            }
            characters.removeAll(keepingCapacity: true)
            offset += valueFolder.fold(utf8, at: offset, after: 0, into: &characters)
            for character in characters {
                if character.kind == .gap {
                    if let last = output.last, (0x30...0x39).contains(last) { output.append(0x20) }
                } else {
                    UTF8Bytes.append(character.scalar, to: &output)
                }
            }
        }
        return output
    }

    private static let valueFolder = CharacterFolder(language: .any)
}

extension Array {
    /// A copy of a span's elements.
    init(copying span: Span<Element>) {
        self.init()
        reserveCapacity(span.count)
        for index in span.indices { append(span[index]) }
    }
}
