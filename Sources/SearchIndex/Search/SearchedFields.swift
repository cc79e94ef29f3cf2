import Lexicon

/// The text fields of a search with their weights, checked against the schema.
struct SearchedFields: Sendable {
    struct Item: Sendable {
        var name: String
        var weight: Int
        /// Weight over the greatest weight.
        var share: Double
    }

    let items: [Item]
    /// Names of those that hold identifiers.
    let identifiers: Set<String>
    /// Names of those whose values are categories, which tell what a document is.
    let kinds: [String]
    /// For the languages of those whose words are stemmed, each once.
    let stemmers: [LightStemmer]
    /// Whether a language of theirs writes words together.
    let hasCompounds: Bool

    /// The identifiers of the asker alone, where they are searched: with all fields, or with one that holds identifiers.
    var own: OwnReadings?

    /// Whether words are read as identifiers.
    var readsIdentifiers: Bool { !identifiers.isEmpty || own != nil }

    /// Danish, Dutch, Finnish, German, Norwegian, Swedish.
    private static let compounding: Set<String> = ["da", "nl", "fi", "de", "no", "nb", "nn", "sv"]

    /// - Throws: `SearchError` field for a field that does not exist or holds no text.
    init(_ requested: [QueryField], schema: Schema) throws(SearchError) {
        var chosen: [(name: String, weight: Int)] = []
        if requested.isEmpty {
            chosen = schema.textFieldNames.map { ($0, schema.weight(ofTextField: $0)) }
        } else {
            let known = schema.textFieldNames
            for field in requested {
                let name = field.name.hasSuffix(".*") ? String(field.name.dropLast(2)) : field.name
                guard known.contains(name) else { throw schema.notSearchable(field.name) }
                guard !chosen.contains(where: { $0.name == name }) else { continue }
                chosen.append((name, field.weight > 0 ? field.weight : schema.weight(ofTextField: name)))
            }
        }
        let greatest = Double(chosen.map(\.weight).max() ?? 1)
        identifiers = Set(chosen.map(\.name).filter { schema.field(named: $0)?.identifier == true })
        kinds = chosen.map(\.name).filter { schema.field(named: $0)?.hierarchySeparator != nil }
        let searched = schema.fields.filter { field in
            let root = field.root
            return chosen.contains { $0.name == root }
        }
        let locale = schema.locale
        func languages(_ fields: [Field]) -> Set<String> { Set(fields.map { $0.locale.isEmpty ? locale : $0.locale }) }
        stemmers = languages(searched.filter(\.stem)).sorted().map { LightStemmer(locale: $0) }
        hasCompounds = languages(searched).contains { Self.compounding.contains($0.prefix { $0 != "-" && $0 != "_" }.lowercased()) }
        items = chosen.map { Item(name: $0.name, weight: $0.weight, share: Double($0.weight) / greatest) }
    }
}

extension Schema {
    func weight(ofTextField name: String) -> Int {
        max(1, fields.first { $0.root == name }?.weight ?? 1)
    }

    func notSearchable(_ name: String) -> SearchError {
        guard let declaration = declaration(of: name) else {
            return SearchError(.field, "Could not find a field named `\(name)` in the schema.")
        }
        if declaration.isFamily {
            return SearchError(.field, "Field `\(name)` is searched as part of `\(declaration.root)`; name that, or filter by it.")
        }
        return SearchError(.field, "Field `\(name)` should be a string or a string array.")
    }
}
