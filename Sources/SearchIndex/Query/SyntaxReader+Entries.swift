/// One entry of `sort_by` or `facet_by`: a field name, with options in parentheses if it has any.
struct SyntaxEntry {
    var name: String
    /// Between the parentheses, in bytes of the text.
    var options: Range<Int>?
}

extension SyntaxReader {
    /// Reads an entry up to the next comma, and with `endsAtColon` up to the next colon.
    ///
    /// Parentheses at the end are options when a colon stands in them, else part of the name: `Forward voltage (vf@if)` is a name.
    /// - Throws: `SearchError` for a missing name and for unbalanced parentheses.
    mutating func takeEntry(endsAtColon: Bool) throws(SearchError) -> SyntaxEntry {
        skipSpaces()
        let start = position
        var entry: SyntaxEntry
        if current == UInt8(ascii: "`") {
            entry = SyntaxEntry(name: try takeQuoted(in: .entry).text)
            if current == UInt8(ascii: "(") {
                let open = position
                try skipParentheses()
                entry.options = open + 1..<position - 1
            }
        } else {
            var lastOpen: Int?
            var lastClose = start
            while let byte = current, byte != UInt8(ascii: ","), !(endsAtColon && byte == UInt8(ascii: ":")) {
                if byte == UInt8(ascii: "(") {
                    lastOpen = position
                    try skipParentheses()
                    lastClose = position
                } else {
                    position += 1
                }
            }
            entry = SyntaxEntry(name: trimmed(start..<position))
            if let lastOpen, afterSpaces(from: lastClose) == position, bytes[lastOpen..<lastClose].contains(UInt8(ascii: ":")) {
                entry = SyntaxEntry(name: trimmed(start..<lastOpen), options: lastOpen + 1..<lastClose - 1)
            }
        }
        if entry.name.isEmpty { throw failure("a field name", at: start) }
        return entry
    }

    /// Moves from `(` behind the `)` that closes it.
    private mutating func skipParentheses() throws(SearchError) {
        let start = position
        var open = 0
        while let byte = current {
            position += 1
            if byte == UInt8(ascii: "(") { open += 1 }
            if byte == UInt8(ascii: ")") { open -= 1 }
            if open == 0 { return }
        }
        throw failure("`)` for `(` in column \(column(of: start))")
    }

    /// Reads `:` with `asc` or `desc` in either case; true for the former.
    mutating func takeDirection() throws(SearchError) -> Bool {
        skipSpaces()
        guard take(":") else { throw failure("`:asc` or `:desc`") }
        skipSpaces()
        let start = position
        while let byte = current, byte | 0x20 >= UInt8(ascii: "a"), byte | 0x20 <= UInt8(ascii: "z") { position += 1 }
        switch trimmed(start..<position).lowercased() {
        case "asc": return true
        case "desc": return false
        default: throw failure("`asc` or `desc`", at: start)
        }
    }
}
