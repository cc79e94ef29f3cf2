extension JSON {
    /// Objects and arrays may stand inside one another at most so deep.
    package static let maximumDepth = 512

    /// Reads one JSON value that fills the text, by RFC 8259 to the letter.
    ///
    /// White space may stand around the value. Integers that fit 64 bits stay integers, other numbers become doubles. Not
    /// accepted: `NaN` and infinities, numbers beyond the range of a double, invalid UTF-8, lone surrogates, a byte order
    /// mark, values nested deeper than ``maximumDepth``.
    /// - Throws: ``JSONSyntaxError`` with line and column.
    /// - Complexity: O(bytes)
    package static func parse(_ bytes: [UInt8]) throws(JSONSyntaxError) -> JSON {
        try unsafe bytes.withUnsafeBufferPointer { (buffer) throws(JSONSyntaxError) in try unsafe parse(buffer) }
    }

    /// Reads one JSON value that fills the slice; offset, line and column of an error count from its start.
    /// - Throws: ``JSONSyntaxError`` with line and column.
    package static func parse(_ bytes: ArraySlice<UInt8>) throws(JSONSyntaxError) -> JSON {
        try unsafe bytes.withUnsafeBufferPointer { (buffer) throws(JSONSyntaxError) in try unsafe parse(buffer) }
    }

    /// Reads one JSON value that fills the text.
    /// - Throws: ``JSONSyntaxError`` with line and column in UTF-8.
    package static func parse(_ text: String) throws(JSONSyntaxError) -> JSON {
        try parse(Array(text.utf8))
    }

    /// Reads one JSON value that fills the buffer, which must stay valid during the call only.
    /// - Throws: ``JSONSyntaxError`` with line and column.
    @unsafe package static func parse(_ bytes: UnsafeBufferPointer<UInt8>) throws(JSONSyntaxError) -> JSON {
        var parser = unsafe JSONParser(bytes)
        return try parser.parseDocument()
    }

    /// Reads one JSON value that fills the buffer, which must stay valid during the call only.
    /// - Throws: ``JSONSyntaxError`` with line and column.
    @unsafe package static func parse(_ bytes: UnsafeRawBufferPointer) throws(JSONSyntaxError) -> JSON {
        try unsafe parse(bytes.assumingMemoryBound(to: UInt8.self))
    }
}
