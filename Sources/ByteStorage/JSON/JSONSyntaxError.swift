/// Where a text stops being JSON, what would have continued it, and what stands there instead.
package struct JSONSyntaxError: Error, Sendable, Equatable, CustomStringConvertible {
    /// Bytes before the offending one.
    package var offset: Int
    /// Line of the offending byte, counted from 1; `\n` ends a line.
    package var line: Int
    /// Column of the offending byte, counted in bytes from 1.
    package var column: Int
    package var expected: String
    package var found: String

    package init(offset: Int, line: Int, column: Int, expected: String, found: String) {
        self.offset = offset
        self.line = line
        self.column = column
        self.expected = expected
        self.found = found
    }

    package var description: String {
        "invalid JSON at line \(line), column \(column): expected \(expected), found \(found)"
    }
}
