extension String {
    /// The text without white space and no-break spaces at both ends; itself where there is none.
    func trimmingSpaces() -> String {
        let bytes = utf8
        guard let first = bytes.first, let last = bytes.last else { return self }
        if !Self.mayBeSpace(first), !Self.mayBeSpace(last) { return self }
        var view = Substring(self).unicodeScalars
        while let scalar = view.first, scalar.properties.isWhitespace { view.removeFirst() }
        while let scalar = view.last, scalar.properties.isWhitespace { view.removeLast() }
        return String(view)
    }

    /// Whether a first or last byte may belong to white space; all of what is not ASCII may.
    private static func mayBeSpace(_ byte: UInt8) -> Bool { byte <= 0x20 || byte >= 0x80 }
}
