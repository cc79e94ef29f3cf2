import ByteStorage

/// A segment of an index, as far as a ``SearchView`` needs to know it: ids, and which documents pass a filter.
///
/// Documents are numbered from 0; deleted ones keep their numbers. But for numbers of fields a segment never changes.
public struct SegmentReference: Sendable {
    let view: SegmentView
    let schema: Schema

    /// The segment as an object, the same one for as long as it is searched and ``documents(matching:)`` gives the same; for caches, which
    /// should hold it weakly.
    public var identity: any AnyObject & Sendable {
        if let updates = view.updates, view.segment.testedFields.contains(anyOf: updates.columns.keys) { return updates }
        return view.segment
    }

    /// The same for answers that depend on the numbers of a field: another object after each change of these.
    public func identity(readingNumbersOf field: String) -> any AnyObject & Sendable {
        if let updates = view.updates, updates.columns[field] != nil { return updates }
        return view.segment
    }

    /// Documents, deleted ones included.
    public var documentCount: Int { view.segment.documentCount }

    /// The document of an id, deleted or not.
    /// - Complexity: O(1) expected
    public func document(id: [UInt8]) -> UInt32? { view.segment.ids.document(id) }

    /// The document of an id where it is neither deleted nor hidden.
    /// - Complexity: O(1) expected
    public func visibleDocument(id: [UInt8]) -> UInt32? { view.document(id) }

    /// The id of a document.
    public func id(of doc: UInt32) -> [UInt8] { view.segment.ids.id(doc).array() }

    /// Makes what the first correction of a word would have to wait for.
    /// - Complexity: O(words of the segment)
    public func readWordsAhead() { _ = view.segment.correctable.list(of: view.segment) }

    /// Calls `body` with the id of each document in order.
    public func forEachID(_ body: (UInt32, [UInt8]) -> Void) {
        for doc in 0..<UInt32(documentCount) { body(doc, id(of: doc)) }
    }

    /// The documents that pass a filter, as words of 64 bits; deleted ones may be among them.
    /// - Throws: `SearchError` when the filter does not fit the schema.
    public func documents(matching expression: FilterExpression) throws(SearchError) -> [UInt64] {
        view.segment.testedFields.insert(expression.fieldNames)
        let filter = try FilterBinder(schema: schema, views: [view]).bind(expression)
        return FilterEvaluator(view: view, schema: schema).docs(filter).bitset(capacity: documentCount).words
    }

    /// The documents with a value that passes in a text field that keeps its values, as words of 64 bits.
    /// - Returns: nil where the field keeps no values in this segment.
    /// - Complexity: O(different values + documents)
    public func documents(where field: String, passes: (String) -> Bool) -> [UInt64]? {
        guard let column = view.segment.keywordColumns[field] else { return nil }
        let wanted = (0..<column.valueCount).map { passes(column.value($0)) }
        return column.filtered(.dense(Bitset(fullTo: documentCount)), wanted: wanted).bitset(capacity: documentCount).words
    }

    /// The first value of a document in a text field that keeps its values; nil where there is none.
    public func value(of field: String, doc: UInt32) -> String? {
        guard let column = view.segment.keywordColumns[field], let first = column.docs.entries(of: doc).first else { return nil }
        return column.value(column.ordinal(at: first))
    }

    /// Gives the least number of a document in a number field, nil where it has none.
    /// - Returns: nil where the field has no numbers.
    public func numbers(of field: String) -> ((UInt32) -> Double?)? {
        guard let column = view.storedNumbers(field) else { return nil }
        return { doc in column.key(of: doc, least: true).map { column.kind.value($0) } }
    }

    /// For each document the number of its first value in a text field that keeps its values, or -1; and the values by number.
    /// - Returns: nil where the field keeps no values.
    public func values(of field: String) -> (numbers: [Int32], values: [String])? {
        guard let column = view.segment.keywordColumns[field] else { return nil }
        var numbers = [Int32](repeating: -1, count: documentCount)
        column.docs.forEach { doc, entries in
            if !entries.isEmpty { numbers[Int(doc)] = Int32(column.ordinal(at: entries.lowerBound)) }
        }
        return (numbers, (0..<column.valueCount).map { column.value($0) })
    }
}
