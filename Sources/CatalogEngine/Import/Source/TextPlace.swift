/// A line and column of a text, both counted from 1.
package struct TextPlace: Sendable, Equatable {
    package var line: Int
    /// In characters (Unicode scalars), where the text is well-formed.
    package var column: Int

    /// The place of a byte.
    /// - Parameters:
    ///   - start: where a line begins, which has the number `line`.
    /// - Complexity: O(offset - start)
    package init(of offset: Int, in bytes: [UInt8], from start: Int, line: Int) {
        var line = line
        var column = 1
        for index in start..<min(offset, bytes.count) {
            if bytes[index] == 0x0A {
                line += 1
                column = 1
            } else if bytes[index] & 0xC0 != 0x80 {
                column += 1
            }
        }
        self.line = line
        self.column = column
    }
}
