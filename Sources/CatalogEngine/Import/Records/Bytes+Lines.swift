extension [UInt8] {
    /// Offset of the next line feed at or after `start`; nil where none is.
    func endOfLine(from start: Int) -> Int? {
        var offset = start
        while offset < count {
            if self[offset] == 0x0A { return offset }
            offset += 1
        }
        return nil
    }

    /// The range without white space at both ends.
    func trimmed(_ range: Range<Int>) -> Range<Int> {
        var lower = range.lowerBound
        var upper = range.upperBound
        while lower < upper, Self.isSpace(self[lower]) { lower += 1 }
        while upper > lower, Self.isSpace(self[upper - 1]) { upper -= 1 }
        return lower..<upper
    }

    /// Whether a byte is one of the four that JSON calls white space.
    static func isSpace(_ byte: UInt8) -> Bool {
        byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09
    }
}
