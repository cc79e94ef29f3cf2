/// The fields of a collection and how its text is broken into words.
public struct Schema: Sendable, Equatable {
    public var fields: [Field]
    /// A number field whose value, highest first, breaks ties of relevance: the static rank.
    public var defaultSortingField: String?
    /// Further characters that separate words.
    public var tokenSeparators: [Character] = []
    /// Symbols that are kept in words.
    public var symbolsToIndex: [Character] = []
    public var enableNestedFields = true

    public init(fields: [Field], defaultSortingField: String? = nil) {
        self.fields = fields
        self.defaultSortingField = defaultSortingField
    }

    /// The declared field of exactly this name.
    public func field(named name: String) -> Field? {
        // By index: a closure would be given a copy of each field.
        for index in fields.indices where fields[index].name == name { return fields[index] }
        return nil
    }

    /// The declaration that governs a path: the field itself, else the longest family that holds it.
    /// - Complexity: O(fields)
    public func declaration(of path: String) -> Field? {
        if let exact = field(named: path) { return exact }
        return fields.filter { $0.isFamily && (path == $0.root || path.hasPrefix($0.root + ".")) }
            .max { $0.root.utf8.count < $1.root.utf8.count }
    }

    /// The language of the text: the one that all text fields with a locale share, empty when they differ.
    ///
    /// Languages disagree on folding (`ä` as `a` or `ae`), and a query must be folded as the text that it meets; a collection
    /// of several languages is therefore folded as for none in particular.
    package var locale: String {
        var shared = ""
        for field in fields where !field.locale.isEmpty && (field.type.isText || field.type == .auto) {
            if shared.isEmpty { shared = field.locale } else if shared != field.locale { return "" }
        }
        return shared
    }
}
