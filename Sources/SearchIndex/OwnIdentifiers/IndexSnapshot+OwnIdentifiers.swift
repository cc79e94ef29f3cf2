import Lexicon

extension IndexSnapshot {
    /// The asker's own identifiers that begin with a text, whatever its case and punctuation, each with the id of a document that it means.
    ///
    /// Only documents that can be seen and pass the filter count. The identifiers of the first table come first, those of one by their form.
    /// - Throws: `SearchError` where the filter does not fit the fields.
    /// - Complexity: O(log entries + entries that begin so)
    public func ownIdentifiers(
        beginning text: String, limit: Int, filter: FilterExpression? = nil
    ) throws(SearchError) -> [(identifier: String, id: String)] {
        var bound: BoundFilter?
        if let filter {
            let named = try filter.naming(FieldNames(schema: schema, views: views))
            bound = try FilterBinder(schema: schema, views: views).bind(named)
        }
        var found: [(identifier: String, id: String)] = []
        for table in own {
            for entry in table.entries(beginning: text, analyzer) where found.count < limit && passes(Array(table.id(entry)), bound) {
                let item = (identifier: table.value(entry), id: String(decoding: table.id(entry), as: UTF8.self))
                if !found.contains(where: { $0 == item }) { found.append(item) }
            }
        }
        return found
    }

    /// Whether a document can be seen and passes a filter.
    private func passes(_ id: [UInt8], _ filter: BoundFilter?) -> Bool {
        views.contains { view in
            guard let doc = view.document(id) else { return false }
            return filter.map { !FilterEvaluator(view: view, schema: schema).narrow(.sparse([doc]), by: $0).isEmpty } ?? true
        }
    }
}
