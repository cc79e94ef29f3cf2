package import ByteStorage

/// How one value of a document comes from a record: where from, and what is done with it.
///
/// The steps are taken in the order of the properties below. Lists are treated element by element.
package struct ValueRule: Sendable {
    package indirect enum Source: Sendable {
        case path(FieldPath)
        case template(Template)
        case constant(JSON)
        /// The first of several that has a value.
        case first([ValueRule])
        /// All that have a value, as a list.
        case list([ValueRule])
        /// An object; it is missing when every member that is not constant is.
        case object([Member])
        /// One path of categories, from the top down, as a list of one text: `["Fasteners > Bolts"]`.
        case category([ValueRule])
    }

    /// A named value of an object.
    package struct Member: Sendable {
        package var name: String
        package var rule: ValueRule

        package init(_ name: String, _ rule: ValueRule) {
            self.name = name
            self.rule = rule
        }
    }

    /// A text and what comes in its place.
    package struct Replacement: Sendable {
        package var pattern: TextPattern
        package var text: String

        package init(pattern: TextPattern, text: String) {
            self.pattern = pattern
            self.text = text
        }
    }

    package enum LetterCase: String, Sendable, CaseIterable {
        case upper, lower
        /// The first letter large, the others as they are.
        case sentence
    }

    package var source: Source
    /// All have to hold, or there is no value.
    package var conditions: [RowCondition] = []
    /// Further texts that stand for a missing value, besides those of the map.
    package var nulls: Set<String> = []
    package var replacements: [Replacement] = []
    /// Values by what they are replaced with; others stay.
    package var lookup: [String: JSON] = [:]
    package var letterCase: LetterCase?
    /// Parts a text into a list.
    package var split: TextPattern?
    package var cast: CastType?
    /// Pattern of a date, such as `dd/MM/yyyy`; nil for ISO 8601.
    package var format: String?
    /// Unit of a quantity whose text has none.
    package var unit: String?
    /// Factor of a number, as a product or as a quotient, which keeps `4995 / 100` exact.
    package var multiply: Double?
    package var divide: Double?
    /// Decimals that a number is rounded to.
    package var decimals: Int?
    /// Makes one text of a list.
    package var join: String?
    /// The value where there is none.
    package var fallback: JSON?
    /// Whether a record without the value is rejected.
    package var isRequired = false
    /// What the value has to be; a record with another is rejected.
    package var expect: ValueExpectation?

    package init(_ source: Source) {
        self.source = source
    }

    /// The value at a path, as it is.
    package init(path: String) {
        self.init(.path(FieldPath(path) ?? FieldPath(member: path)))
    }

    /// Whether every record gets the same value.
    var isConstant: Bool {
        if case .constant = source { conditions.isEmpty } else { false }
    }

    /// Where the value comes from, for messages: ` in `sku``; empty when it is no plain field.
    package var origin: String {
        switch source {
        case .path(let path): return " in `\(path)`"
        case .first(let rules):
            let paths = rules.compactMap { if case .path(let path) = $0.source { "`\(path)`" } else { nil } }
            return paths.isEmpty ? "" : " in " + paths.joined(separator: " or ")
        default: return ""
        }
    }

    /// The members of the record that the rule reads.
    package var roots: Set<String> {
        switch source {
        case .path(let path): [path.root, path.description]
        case .template(let template): Set(template.paths.flatMap { [$0.root, $0.description] })
        case .constant: []
        case .first(let rules), .list(let rules), .category(let rules): rules.reduce(into: []) { $0.formUnion($1.roots) }
        case .object(let members): members.reduce(into: []) { $0.formUnion($1.rule.roots) }
        }
    }
}
