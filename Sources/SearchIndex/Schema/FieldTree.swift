/// A schema laid out along the paths of its documents, so that analysing a document costs one look-up a member.
final class FieldNode {
    /// The path as filters write it, `attributes.Package`.
    let path: String
    /// What governs the values here; nil for paths that are only stored.
    let declaration: Field?
    private var children: [String: FieldNode] = [:]
    private let schema: Schema

    /// Numbers in the segment being built, assigned when a value first needs them.
    var textField: Int?
    var keywords: Int?
    var numbers: Int?
    /// Keyword columns of the levels of a category path.
    var levels: [Int] = []

    init(root schema: Schema) {
        path = ""
        declaration = nil
        self.schema = schema
    }

    private init(path: String, schema: Schema) {
        self.path = path
        self.schema = schema
        let found = schema.declaration(of: path) ?? schema.objectDeclaration(of: path)
        declaration = found?.index == false ? nil : found
    }

    /// The node of a member.
    func child(_ key: String) -> FieldNode {
        if let known = children[key] { return known }
        let node = FieldNode(path: path.isEmpty ? key : path + "." + key, schema: schema)
        children[key] = node
        return node
    }

    /// The name of the text field that words here belong to: a family's root, otherwise the path.
    var textFieldName: String { declaration.map { $0.isFamily ? $0.root : $0.isObject ? $0.name : path } ?? path }
}

extension Field {
    var isObject: Bool { type == .object || type == .objectArray }

    /// Whether whole texts are kept besides their words.
    var keepsValues: Bool { facet || sort || hierarchySeparator != nil || type == .auto || isObject }
}

extension Schema {
    /// The object field that a path lies in: its leaves are fields of automatic type.
    func objectDeclaration(of path: String) -> Field? {
        guard enableNestedFields else { return nil }
        return fields.first { $0.isObject && (path == $0.name || path.hasPrefix($0.name + ".")) }
    }

    /// The names of the text fields, families by their root, in schema order.
    package var textFieldNames: [String] {
        fields.filter { $0.index && !$0.isShadow && ($0.type.isText || $0.type == .auto || $0.isObject) }.map(\.root)
    }
}
