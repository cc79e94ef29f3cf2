/// The facet values of documents: their texts in a field, or their numbers where they have no text there.
extension SegmentView {
    /// How many of the documents have a facet value in a field.
    func count(of docs: DocSet, having field: String) -> Int {
        let texts = keywordColumn(field)
        var count = 0
        texts?.docs.forEach(in: docs) { _, _ in count += 1 }
        numberColumn(field, of: docs)?.docs.forEach(in: docs) { doc, entries in
            if !entries.isEmpty, texts?.docs.entries(of: doc).isEmpty != false { count += 1 }
        }
        return count
    }

    /// The distinct facet values of a document in a field, texts as they are sorted by, or numbers ascending.
    func facetValues(of doc: UInt32, in field: String) -> [String] {
        if let column = keywordColumn(field) {
            let entries = column.docs.entries(of: doc)
            if !entries.isEmpty { return entries.map { column.value(column.ordinal(at: $0)) } }
        }
        guard let column = numberColumn(field, of: .sparse([doc])) else { return [] }
        var last: NumberKey?
        var values: [String] = []
        for entry in column.docs.entries(of: doc) {
            let key = column.key(at: entry)
            if key != last { values.append(column.kind.text(key)) }
            last = key
        }
        return values
    }

    /// The facet fields that documents have values in.
    func facetFields(_ schema: Schema) -> Set<String> {
        Set(segment.keywordColumns.keys).union(segment.numberColumns.keys).union(shadows?.names ?? [])
            .filter { schema.hasFacet($0) }
    }
}
