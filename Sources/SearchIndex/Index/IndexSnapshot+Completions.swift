import Lexicon

/// A word of the index that completes what was typed.
public struct Completion: Sendable, Equatable {
    /// The whole text, the last word completed.
    public var text: String
    /// Documents that hold the completed word.
    public var count: Int
}

extension IndexSnapshot {
    /// The words that most documents have among those that begin with the last word typed.
    ///
    /// - Complexity: O(words with the prefix)
    public func completions(of text: String, limit: Int) -> [Completion] {
        let tokens = analyzer.tokens(of: text)
        guard let last = tokens.last, limit > 0 else { return [] }
        let typed = String(decoding: Array(text.utf8)[..<last.source.lowerBound], as: UTF8.self)
        var counts: [[UInt8]: Int] = [:]
        for view in views {
            view.segment.dictionary.forEachTerm(in: view.segment.dictionary.prefixRange(last.term)) { ordinal, term in
                let count = view.count(of: view.segment.postings(of: ordinal))
                if count > 0 { counts[unsafe term.withUnsafeBufferPointer { unsafe Array($0) }, default: 0] += count }
            }
        }
        return counts.map { Completion(text: typed + String(decoding: $0.key, as: UTF8.self), count: $0.value) }
            .sorted { $0.count == $1.count ? $0.text.utf8.lexicographicallyPrecedes($1.text.utf8) : $0.count > $1.count }
            .prefix(limit).map { $0 }
    }
}
