extension String {
    /// Whether the bytes of another text stand somewhere in this one.
    ///
    /// Compares UTF-8 as it is, unlike `contains`, which looks for what is canonically equivalent and is many times slower.
    /// - Complexity: O(bytes), as a rule
    func containsBytes(of other: String) -> Bool {
        firstBytes(of: other, from: utf8.startIndex) != nil
    }

    /// The text with every occurrence of another one replaced, from the left.
    func replacingBytes(of other: String, with replacement: String) -> String {
        guard !other.isEmpty, var found = firstBytes(of: other, from: utf8.startIndex) else { return self }
        var result = ""
        var start = utf8.startIndex
        while true {
            result += self[start..<found]
            result += replacement
            start = utf8.index(found, offsetBy: other.utf8.count)
            guard let next = firstBytes(of: other, from: start) else { break }
            found = next
        }
        result += self[start...]
        return result
    }

    /// The pieces between occurrences of another text.
    func splitBytes(by other: String) -> [Substring] {
        var pieces: [Substring] = []
        var start = utf8.startIndex
        while !other.isEmpty, let found = firstBytes(of: other, from: start) {
            pieces.append(self[start..<found])
            start = utf8.index(found, offsetBy: other.utf8.count)
        }
        pieces.append(self[start...])
        return pieces
    }

    private func firstBytes(of other: String, from start: String.Index) -> String.Index? {
        guard let first = other.utf8.first else { return start }
        var rest = utf8[start...]
        let count = other.utf8.count
        while let candidate = rest.firstIndex(of: first) {
            rest = rest[candidate...]
            if rest.count < count { return nil }
            if rest.starts(with: other.utf8) { return candidate }
            rest = rest.dropFirst()
        }
        return nil
    }
}
