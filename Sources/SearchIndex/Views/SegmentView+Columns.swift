import ByteStorage

/// The columns of a segment as a view shows them; without a view, as they are.
extension SegmentView {
    /// Whether a view has its own numbers for a field.
    func isShadowed(_ name: String) -> Bool { shadows.map { $0.columns[name] != nil || $0.texts[name] != nil } ?? false }

    func numberColumn(_ name: String) -> NumberColumn? {
        if let shadows, let shadow = shadows.columns[name] { return shadow }
        if let shadows, shadows.texts[name] != nil { return nil }
        return segment.numberColumns[name]
    }

    func keywordColumn(_ name: String) -> KeywordColumn? {
        if let shadows, let shadow = shadows.texts[name] { return shadow?.column }
        if let shadows, shadows.columns[name] != nil { return nil }
        return segment.keywordColumns[name]
    }

    /// The documents of a list that can be seen, exactly where a view hides some; without a view deleted ones count, too.
    /// - Parameter table: knows which fields count.
    func count(of postings: PostingList, inFieldsOf table: ScoreTable) -> Int {
        let live = shadows == nil ? nil : live
        if live == nil, table.searchesAllFields { return postings.count }
        var count = 0
        postings.forEach { doc, code in if table.level(code) > 0, live?.contains(doc) != false { count += 1 } }
        return count
    }

    /// A document with the view's numbers in the place of those stored, dressed.
    func shown(_ doc: UInt32, _ dressing: DocumentDressing?) -> ShownDocument {
        let bytes = segment.json(doc)
        let (columns, texts) = (shadows?.columns ?? [:], shadows?.texts ?? [:])
        guard !columns.isEmpty || !texts.isEmpty || dressing != nil, case .object(var object)? = try? JSON.parse(bytes) else {
            return ShownDocument(bytes)
        }
        var isChanged = false
        for (name, column) in columns {
            let number = column.flatMap { $0.key(of: doc, least: true)?.double }
            if let stored = object[name], let number, stored.doubleValue == number { continue }
            guard object[name] != nil || number != nil else { continue }
            object[name] = number.map { .double($0) }
            isChanged = true
        }
        for (name, column) in texts {
            let text = column?.text(of: doc)
            guard object[name]?.stringValue != text else { continue }
            object[name] = text.map { .string($0) }
            isChanged = true
        }
        if let dressing, dressing(&object) { isChanged = true }
        let tree = JSON.object(object)
        return ShownDocument(isChanged ? tree.serialized() : bytes, tree: tree)
    }

    /// Whether a document that can be seen has a value in the columns of a field.
    func hasValue(in name: String) -> Bool {
        guard shadows != nil, let live else { return true }
        return keywordColumn(name)?.docs.containsAny(of: live) == true || numberColumn(name)?.docs.containsAny(of: live) == true
    }
}
