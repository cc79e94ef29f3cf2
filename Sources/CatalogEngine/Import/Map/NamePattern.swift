/// A name, or many by a pattern in which `*` stands for any text: `attr_t_*`.
package struct NamePattern: Sendable, Equatable {
    package let text: String
    private let pieces: [Substring]

    package init(_ text: String) {
        self.text = text
        pieces = text.split(separator: "*", omittingEmptySubsequences: false)
    }

    /// Whether it stands for one name only.
    package var isPlain: Bool { pieces.count == 1 }

    /// - Complexity: O(name × pieces)
    package func matches(_ name: String) -> Bool {
        guard let first = pieces.first, let last = pieces.last, pieces.count > 1 else { return name == text }
        guard name.utf8.count >= first.utf8.count + last.utf8.count, name.hasPrefix(first), name.hasSuffix(last) else { return false }
        var rest = name.dropFirst(first.count).dropLast(last.count)
        for piece in pieces.dropFirst().dropLast() where !piece.isEmpty {
            guard let range = rest.firstRange(of: piece) else { return false }
            rest = rest[range.upperBound...]
        }
        return true
    }
}
