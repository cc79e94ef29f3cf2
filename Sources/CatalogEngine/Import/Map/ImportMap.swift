/// How the records of a feed become documents and prices: the contents of a mapping file.
///
/// See `Fixtures/maps` for maps of real feeds. A record goes through: `where` and `skip`, `fields`, `keep`, `attributes` with
/// `types`, `prices`, `id`.
package struct ImportMap: Sendable {
    /// Which members of a record are kept under their own names, besides those that rules make.
    package enum Keep: Sendable {
        case none
        /// All that no rule reads.
        case rest
        case only([NamePattern])
    }

    /// Texts that stand for a missing value unless a map says otherwise.
    package static let usualNulls: Set<String> = ["", "-", "--", "NaN", "nan", "NAN", "N/A", "n/a", "#N/A", "NULL", "null", "Null"]

    /// The collection that the map is meant for; nil leaves it to the caller.
    package var collection: String?
    package var source = SourceOptions()
    /// Texts that stand for a missing value.
    package var nulls = Self.usualNulls
    package var id = ValueRule(path: "id")
    /// All have to hold for a record to be imported.
    package var conditions: [RowCondition] = []
    /// A record for which one holds is not imported.
    package var exclusions: [RowCondition] = []
    package var fields: [ValueRule.Member] = []
    package var keep = Keep.none
    /// Whether kept members lose white space at their ends and missing values; else they stay to the letter.
    package var cleansKept = true
    /// Members of a record that are neither kept nor made attributes.
    package var drop: [NamePattern] = []
    package var attributes: AttributeRules?
    /// Types by the attribute's name in the document.
    package var types: [String: TypeRule] = [:]
    /// Types by patterns of names, tried in order after `types`.
    package var typePatterns: [(pattern: NamePattern, type: TypeRule)] = []
    package var prices: PriceRules?
    package var onDuplicate = DuplicatePolicy.reject
    /// How fields of duplicates are merged; others take the last value.
    package var merge: [String: MergeRule] = [:]
    package var schema: SchemaRules?

    package init() {}

    /// The type that the map gives an attribute.
    package func type(of attribute: String) -> TypeRule? {
        types[attribute] ?? typePatterns.first { $0.pattern.matches(attribute) }?.type
    }

    /// The members of a record that a rule reads.
    package var roots: Set<String> {
        var roots = id.roots
        for member in fields { roots.formUnion(member.rule.roots) }
        for member in attributes?.add ?? [] { roots.formUnion(member.rule.roots) }
        if case .object(let path)? = attributes?.source { roots.formUnion([path.root, path.description]) }
        roots.formUnion(prices?.roots ?? [])
        return roots
    }
}
