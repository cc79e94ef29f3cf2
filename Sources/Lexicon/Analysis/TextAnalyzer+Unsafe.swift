extension TextAnalyzer {
    /// Calls back with each word's term and where it stands in the text, in bytes; the term is valid during the call only.
    ///
    /// Nothing is allocated for a word of ASCII.
    /// - Parameter utf8: The text; a byte that is not UTF-8 separates words.
    /// - Complexity: O(bytes in the text)
    package func forEachToken(in utf8: Span<UInt8>, _ body: (Span<UInt8>, Range<Int>) throws -> Void) rethrows {
        guard utf8.count > 0 else { return }
        try unsafe utf8.withUnsafeBufferPointer { source in
            try unsafe withUnsafeTemporaryAllocation(of: UInt8.self, capacity: source.count + TokenScanner.margin) { word in
                var scanner = unsafe TokenScanner(source, rules: rules, word: word)
                try scanner.run(body)
            }
        }
    }
}
