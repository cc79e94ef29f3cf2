import ByteStorage
import Lexicon

/// The documents of an index at one moment.
///
/// A value: it stays the same whatever is written to the index, and can be used from any thread.
public struct IndexSnapshot: Sendable {
    let tables: SchemaTables
    let views: [SegmentView]
    /// The schema's, made once for all searches.
    let analyzer: TextAnalyzer
    var dressing: DocumentDressing?
    /// Identifiers that the asker alone knows documents by.
    var own: [OwnIdentifiers] = []

    public var schema: Schema { tables.schema }

    /// Live documents.
    public var documentCount: Int { views.reduce(0) { $0 + $1.liveCount } }

    /// The JSON of a document.
    public func document(id: String) -> [UInt8]? {
        let key = Array(id.utf8)
        for view in views {
            if let doc = view.document(key) { return view.shown(doc, dressing).bytes }
        }
        return nil
    }

    /// Whether there is a document of an id.
    /// - Complexity: O(segments)
    public func contains(id: String) -> Bool {
        let key = Array(id.utf8)
        return views.contains { $0.document(key) != nil }
    }

    /// The segment that has a document, and its number there.
    /// - Complexity: O(segments)
    package func place(of id: String) -> (segment: SegmentReference, doc: UInt32)? {
        let key = Array(id.utf8)
        for view in views {
            if let doc = view.document(key) { return (SegmentReference(view: view, schema: schema), doc) }
        }
        return nil
    }

    /// The ids of the live documents that pass a filter, in no particular order.
    /// - Throws: `SearchError` when the filter does not fit the schema.
    public func ids(matching expression: FilterExpression) throws(SearchError) -> [String] {
        let named = try expression.naming(FieldNames(schema: schema, views: views))
        let filter = try FilterBinder(schema: schema, views: views).bind(named)
        return views.flatMap { view in
            FilterEvaluator(view: view, schema: schema).docs(filter).intersection(view.universe).sorted()
                .map { view.segment.ids.id($0).text() }
        }
    }

    /// Finds out whether a filter fits the fields.
    /// - Throws: `SearchError` where it does not.
    public func check(_ expression: FilterExpression) throws(SearchError) {
        _ = try FilterBinder(schema: schema, views: views).bind(try expression.naming(FieldNames(schema: schema, views: views)))
    }

    /// The facet fields that documents have, with the number of documents of each.
    public func facetFields() -> [(name: String, documents: Int)] {
        var counts: [String: Int] = [:]
        for view in views {
            for name in view.facetFields(schema) { counts[name, default: 0] += view.count(of: view.universe, having: name) }
        }
        return counts.filter { $0.value > 0 }.map { ($0.key, $0.value) }.sorted { $0.1 == $1.1 ? $0.0 < $1.0 : $0.1 > $1.1 }
    }
}
