import ByteStorage

/// The columns of a segment as a view shows them; without a view, as they are.
extension SegmentView {
    /// Whether a view has its own numbers for a field.
    func isShadowed(_ name: String) -> Bool { shadows?.columns[name] != nil }

    func numberColumn(_ name: String) -> NumberColumn? {
        if let shadows, let shadow = shadows.columns[name] { return shadow }
        return segment.numberColumns[name]
    }

    func keywordColumn(_ name: String) -> KeywordColumn? {
        if let shadows, shadows.columns[name] != nil { return nil }
        return segment.keywordColumns[name]
    }

    /// The documents of a list that can be seen, exactly where a view hides some; without a view deleted ones count, too.
    func count(of postings: PostingList) -> Int {
        guard shadows != nil, let live else { return postings.count }
        var count = 0
        postings.forEach { doc, _ in if live.contains(doc) { count += 1 } }
        return count
    }

    /// The stored JSON of a document, with the view's numbers in the place of those stored.
    func document(_ doc: UInt32) -> [UInt8] {
        let bytes = segment.json(doc)
        guard let shadows, !shadows.columns.isEmpty, case .object(var object)? = try? JSON.parse(bytes) else { return bytes }
        var isChanged = false
        for (name, column) in shadows.columns {
            let number = column.flatMap { $0.key(of: doc, least: true)?.double }
            if let stored = object[name], let number, stored.doubleValue == number { continue }
            guard object[name] != nil || number != nil else { continue }
            object[name] = number.map { .double($0) }
            isChanged = true
        }
        return isChanged ? JSON.object(object).serialized() : bytes
    }
}
