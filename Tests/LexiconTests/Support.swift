import Lexicon
import TestSupport

/// The terms of a text, as strings.
func terms(_ text: String, _ analyzer: TextAnalyzer = TextAnalyzer()) -> [String] {
    analyzer.tokens(of: text).map { String(decoding: $0.term, as: UTF8.self) }
}

/// A text folded as a whole.
func fold(_ text: String) -> String { String(decoding: TextAnalyzer.fold(text), as: UTF8.self) }

extension SeededRandom {
    /// A text of random pieces.
    mutating func text(of pieces: [String], count: Int) -> String {
        (0..<count).map { _ in pieces.randomElement(using: &self)! }.joined()
    }

    /// A word of random characters; few different ones make many near words.
    mutating func word(of letters: [Character], count: ClosedRange<Int>) -> String {
        String((0..<Int.random(in: count, using: &self)).map { _ in letters.randomElement(using: &self)! })
    }

    /// Distinct ascending terms.
    mutating func terms(_ count: Int, of letters: [Character], length: ClosedRange<Int>) -> [[UInt8]] {
        var words: Set<String> = []
        while words.count < count { words.insert(word(of: letters, count: length)) }
        return words.map { Array($0.utf8) }.sorted { $0.lexicographicallyPrecedes($1) }
    }
}
