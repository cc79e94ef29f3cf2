/// The queries that a benchmark asks, in order.
package struct BenchmarkWorkload: Sendable, Equatable {
    package let queries: [String]

    /// - Parameters:
    ///   - text: a query on each line; empty lines do not count.
    ///   - asYouType: whether each query is asked at every keystroke: `h`, `he`, `hex`.
    /// - Throws: `CommandError` where no query is left.
    package init(text: String, asYouType: Bool) throws(CommandError) {
        let lines = text.split(whereSeparator: \.isNewline).map { $0.drop(while: \.isWhitespace) }.filter { !$0.isEmpty }
        guard !lines.isEmpty else { throw CommandError("the file holds no queries; it needs one on each line") }
        queries = asYouType ? lines.flatMap(Self.keystrokes) : lines.map(String.init)
    }

    /// What stands in the search field after each keystroke.
    private static func keystrokes(of query: Substring) -> [String] {
        query.indices.map { String(query[...$0]) }
    }
}
