import Synchronization

/// What searches ask of a schema again and again, made once.
///
/// A search of a frequent word takes a few ten thousand instructions; to find out anew which fields it searches was as much.
final class SchemaTables: Sendable {
    /// Names of fields that a ``SearchView`` replaces, takes out of the search or conceals.
    struct Variant: Hashable, Sendable {
        var shadowed: [String]
        var shadowedTexts: [String]
        var unsearched: [String]
        var concealed: [String]
    }

    private struct State {
        var searched: [(requested: [QueryField], fields: SearchedFields)] = []
        var variants: [(variant: Variant, tables: SchemaTables)] = []
    }

    let schema: Schema
    private let state = Mutex(State())

    /// Choices of fields, and variants, that are remembered.
    private static let limit = 16

    init(_ schema: Schema) {
        self.schema = schema
    }

    /// The fields of a search.
    /// - Parameter own: identifiers of the asker alone.
    /// - Throws: `SearchError` field for a field that does not exist or holds no text.
    func searchedFields(_ requested: [QueryField], own: [OwnIdentifiers]) throws(SearchError) -> SearchedFields {
        var fields: SearchedFields
        if let known = state.withLock({ $0.searched.first { $0.requested == requested }?.fields }) {
            fields = known
        } else {
            fields = try SearchedFields(requested, schema: schema)
            state.withLock { state in
                if state.searched.count == Self.limit { state.searched.removeFirst() }
                state.searched.append((requested, fields))
            }
        }
        if !own.isEmpty, requested.isEmpty || !fields.identifiers.isEmpty { fields.own = OwnReadings(own) }
        return fields
    }

    /// The schema as a view shows it.
    func variant(_ variant: Variant) -> SchemaTables {
        if let known = state.withLock({ $0.variants.first { $0.variant == variant }?.tables }) { return known }
        let made = SchemaTables(schema.showing(variant))
        state.withLock { state in
            if state.variants.count == Self.limit { state.variants.removeFirst() }
            state.variants.append((variant, made))
        }
        return made
    }
}

extension Schema {
    /// The fields as a view shows them.
    fileprivate func showing(_ variant: SchemaTables.Variant) -> Schema {
        var shown = self
        for name in variant.concealed {
            shown.fields.removeAll { $0.root == name || $0.root.hasPrefix(name + ".") }
        }
        for name in variant.unsearched {
            for index in shown.fields.indices where shown.fields[index].name == name { shown.fields[index].isShadow = true }
        }
        for name in variant.shadowed + variant.shadowedTexts {
            var field = Field(name: name, type: variant.shadowed.contains(name) ? .float : .string)
            field.isShadow = true
            field.facet = true
            field.optional = true
            shown.fields.removeAll { $0.name == name }
            shown.fields.append(field)
        }
        return shown
    }
}
