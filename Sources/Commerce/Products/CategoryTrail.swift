/// A category by the names on the way to it: `Fasteners > Bolts`.
package struct CategoryTrail: Sendable, Hashable, CustomStringConvertible {
    package let names: [String]

    /// - Parameter text: names separated by `>`, with or without blanks around it.
    package init(_ text: String) {
        names = text.split(separator: ">").map { part in
            var part = part
            while part.first?.isWhitespace == true { part.removeFirst() }
            while part.last?.isWhitespace == true { part.removeLast() }
            return String(part)
        }.filter { !$0.isEmpty }
    }

    package var description: String { names.joined(separator: " > ") }

    /// Whether `other` is this category or one below it.
    package func contains(_ other: CategoryTrail) -> Bool { !names.isEmpty && other.names.starts(with: names) }

    /// Whether this is one of some categories or below one of them.
    package func isWithin(_ trails: Set<CategoryTrail>) -> Bool {
        (0..<names.count).contains { trails.contains(CategoryTrail(names: Array(names[...$0]))) }
    }

    private init(names: [String]) { self.names = names }
}
