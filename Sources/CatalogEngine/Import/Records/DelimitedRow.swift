/// The cells of one row of a table.
package enum DelimitedRow {
    /// Reads the cells of a row that a ``DelimitedSplitter`` has found; outer quotes are taken off, doubled ones halved.
    ///
    /// The bytes are UTF-8. White space stands as it is, since RFC 4180 makes it part of the cell, but for what surrounds quotes.
    /// - Complexity: O(bytes)
    package static func cells(of bytes: [UInt8], in range: Range<Int>, dialect: DelimitedDialect) -> [String] {
        var cells: [String] = []
        cells.reserveCapacity(max(dialect.columns.count, 4))
        var position = range.lowerBound
        while true {
            if let quote = dialect.quote, position < range.upperBound, bytes[position] == quote {
                cells.append(quotedCell(bytes, from: &position, to: range.upperBound, quote: quote))
                while position < range.upperBound, bytes[position] != dialect.delimiter { position += 1 }
            } else {
                let start = position
                while position < range.upperBound, bytes[position] != dialect.delimiter { position += 1 }
                cells.append(String(decoding: bytes[start..<position], as: UTF8.self))
            }
            guard position < range.upperBound else { return cells }
            position += 1
        }
    }

    /// Reads from an opening quote to behind the closing one.
    private static func quotedCell(_ bytes: [UInt8], from position: inout Int, to end: Int, quote: UInt8) -> String {
        position += 1
        let start = position
        var doubled = false
        while position < end {
            if bytes[position] == quote {
                guard position + 1 < end, bytes[position + 1] == quote else { break }
                doubled = true
                position += 1
            }
            position += 1
        }
        let content = bytes[start..<min(position, end)]
        position = min(position + 1, end)
        guard doubled else { return String(decoding: content, as: UTF8.self) }
        var text: [UInt8] = []
        text.reserveCapacity(content.count)
        var skipsNext = false
        for byte in content {
            if byte == quote, !skipsNext {
                skipsNext = true
                continue
            }
            skipsNext = false
            text.append(byte)
        }
        return String(decoding: text, as: UTF8.self)
    }
}
