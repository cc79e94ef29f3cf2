extension String {
    /// The text without white space and no-break spaces at both ends; itself where there is none.
    func trimmingSpaces() -> String {
        guard startsWithSpace || endsWithSpace else { return self }
        var view = Substring(self).unicodeScalars
        while let scalar = view.first, scalar.properties.isWhitespace { view.removeFirst() }
        while let scalar = view.last, scalar.properties.isWhitespace { view.removeLast() }
        return String(view)
    }

    private var startsWithSpace: Bool {
        guard let first = utf8.first else { return false }
        // Beyond ASCII, white space begins with one of four bytes.
        return first <= 0x20 || first == 0xC2 || (first >= 0xE1 && first <= 0xE3)
    }

    /// Whether the last character may be white space: exact for ASCII and for all but a few characters beyond.
    private var endsWithSpace: Bool {
        var bytes = utf8.reversed().makeIterator()
        guard let last = bytes.next() else { return false }
        if last < 0x80 { return last <= 0x20 }
        guard let second = bytes.next() else { return false }
        if second == 0xC2 { return last == 0x85 || last == 0xA0 }
        // U+1680, U+2000...U+205F, U+3000
        guard let third = bytes.next(), third >= 0xE1, third <= 0xE3 else { return false }
        return second == 0x80 || second == 0x81 || second == 0x9A
    }
}
