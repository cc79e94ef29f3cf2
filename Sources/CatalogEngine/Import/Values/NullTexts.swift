/// Texts that stand for a missing value: `-`, `N/A`, …; the empty one always does.
package struct NullTexts: Sendable {
    private let texts: Set<String>
    private let longest: Int

    package init(_ texts: Set<String>) {
        self.texts = texts
        longest = texts.map(\.utf8.count).max() ?? 0
    }

    /// - Parameter text: without white space at its ends.
    package func contains(_ text: String) -> Bool {
        let count = text.utf8.count
        return count == 0 || (count <= longest && texts.contains(text))
    }

    package func union(_ other: Set<String>) -> NullTexts {
        other.isEmpty ? self : NullTexts(texts.union(other))
    }
}
