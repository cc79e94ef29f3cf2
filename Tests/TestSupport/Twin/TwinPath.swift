import SearchIndex

/// What the schema says about a path of documents.
struct TwinPath: Sendable {
    /// What governs the values of the path.
    var declaration: Field
    /// The field that facets, filters and sorting know the values by.
    var field: Int32
    /// The field that the words belong to: the root of a family, otherwise the same.
    var textField: Int32
    /// Fields of the levels of a category path, as far as documents go down.
    var levels: [Int32] = []

    /// Whether whole values are kept; other texts are compared by their words.
    var keepsValues: Bool { declaration.facet || declaration.sort || isAutomatic || declaration.hierarchySeparator != nil }

    var isAutomatic: Bool { declaration.type == .auto || declaration.type == .object || declaration.type == .objectArray }
}

extension Schema {
    /// The declaration that a path's values follow, nil when nothing is indexed of them.
    func twinDeclaration(of path: String) -> Field? {
        let governing =
            declaration(of: path)
            ?? (enableNestedFields
                ? fields.first { ($0.type == .object || $0.type == .objectArray) && (path == $0.name || path.hasPrefix($0.name + ".")) }
                : nil)
        return governing?.index == false ? nil : governing
    }
}
