/// Category paths such as `Fasteners > Bolts > Hex bolts`.
package enum CategoryPath {
    /// The path of each level from the top, `["Fasteners", "Fasteners > Bolts", …]`, blanks around separators made even.
    package static func prefixes(of path: String, separator: String) -> [String] {
        let mark = separator.trimmed()
        let parts = path.parts(separatedBy: mark.isEmpty ? separator : mark).map { $0.trimmed() }.filter { !$0.isEmpty }
        var prefixes: [String] = []
        for part in parts { prefixes.append(prefixes.last.map { $0 + separator + part } ?? part) }
        return prefixes
    }

    /// The facet field of one level, `categories.lvl0`.
    package static func levelField(_ field: String, _ level: Int) -> String { "\(field).lvl\(level)" }
}

extension String {
    fileprivate func trimmed() -> String {
        var text = self[...]
        while text.first?.isWhitespace == true { text.removeFirst() }
        while text.last?.isWhitespace == true { text.removeLast() }
        return String(text)
    }

    fileprivate func parts(separatedBy separator: String) -> [String] {
        var parts: [String] = []
        var rest = self[...]
        while let range = rest.firstRange(of: separator) {
            parts.append(String(rest[..<range.lowerBound]))
            rest = rest[range.upperBound...]
        }
        return parts + [String(rest)]
    }
}
