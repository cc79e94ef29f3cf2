extension String {
    /// The text with a small first letter, for use within a sentence; words that start with two capitals stay.
    var lowercasedFirst: String {
        guard let first, !(dropFirst().first?.isUppercase ?? false) else { return self }
        return first.lowercased() + dropFirst()
    }
}
