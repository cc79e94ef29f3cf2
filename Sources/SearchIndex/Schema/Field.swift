/// One declared field of a collection, or a family of fields when `name` ends in `.*`.
///
/// `attributes.*` of type `auto` declares every leaf below `attributes`: each becomes a facet and filter field under its
/// own path (`attributes.Package`), while the words of all of them together form one text field called `attributes`.
public struct Field: Sendable, Equatable {
    public var name: String
    public var type: FieldType
    /// Whether values are counted as facets.
    public var facet = false
    public var optional = false
    /// Whether the field can be searched and filtered at all; false keeps it in the stored document only.
    public var index = true
    /// Whether the field can be sorted by; numbers and bools can by default.
    public var sort = false
    public var infix = false
    /// A language tag for word breaking and folding; empty means none in particular.
    public var locale = ""
    public var stem = false
    public var store = true
    /// Weight of the field in text ranking where a query names no weights of its own, 1...127.
    public var weight = 1
    /// Whether the field holds part numbers, matched as identifiers.
    public var identifier = false
    /// Whether a view supplies the values, so that none of its words are in the index.
    package var isShadow = false
    /// Separator of the levels of a category path (`Fasteners > Bolts`), which makes the facet hierarchical.
    public var hierarchySeparator: String?

    public init(name: String, type: FieldType) {
        self.name = name
        self.type = type
        self.sort = type.isNumber || type.isBool
    }

    /// Whether the field declares a family, `attributes.*`.
    public var isFamily: Bool { name.hasSuffix(".*") }

    /// The path before `.*` for a family, otherwise the name.
    public var root: String { isFamily ? String(name.dropLast(2)) : name }
}
