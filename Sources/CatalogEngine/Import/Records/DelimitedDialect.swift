/// How a table of text is written: RFC 4180, or a relative of it.
package struct DelimitedDialect: Sendable, Equatable {
    /// What stands between two cells.
    package var delimiter: UInt8
    /// What may stand around a cell; a quote inside is then written twice. Nil where quotes mean nothing.
    package var quote: UInt8?
    /// Line feed, or carriage return for files of the first Macintoshes.
    package var lineEnd: UInt8
    /// Names of the columns, from the first row or from the map.
    package var columns: [String]
    /// Whether the first row holds the names and is no record.
    package var hasHeader: Bool
    /// Whether numbers have a decimal comma: `1.234,56`.
    package var decimalComma: Bool

    package init(
        delimiter: UInt8 = UInt8(ascii: ","), quote: UInt8? = UInt8(ascii: "\""), lineEnd: UInt8 = 0x0A, columns: [String] = [],
        hasHeader: Bool = true, decimalComma: Bool = false
    ) {
        self.delimiter = delimiter
        self.quote = quote
        self.lineEnd = lineEnd
        self.columns = columns
        self.hasHeader = hasHeader
        self.decimalComma = decimalComma
    }

    /// The delimiter as people call it.
    package var delimiterName: String {
        switch delimiter {
        case 0x09: "tab"
        case UInt8(ascii: ","): "comma"
        case UInt8(ascii: ";"): "semicolon"
        case UInt8(ascii: "|"): "pipe"
        default: "`\(Character(UnicodeScalar(delimiter)))`"
        }
    }
}
