import ByteStorage

/// The columns of a segment as a view shows them; without a view, as they are.
extension SegmentView {
    /// Whether the values of a field are others than those of the segment, so that nothing about them is kept with it: a view has its own, or
    /// some changed.
    func isShadowed(_ name: String) -> Bool {
        updates?.columns[name] != nil || shadows.map { $0.numbers[name] != nil || $0.texts[name] != nil } ?? false
    }

    /// The numbers of a field in some documents; the column may lack those of others.
    func numberColumn(_ name: String, of docs: @autoclosure () -> DocSet) -> NumberColumn? {
        if let shadows, let shadow = shadows.numbers[name] { return shadow?.column(of: docs()) }
        return hasNumbers(name) ? storedNumbers(name) : nil
    }

    /// Whether there is a column of numbers of a field.
    func hasNumbers(_ name: String) -> Bool {
        if let shadows, let shadow = shadows.numbers[name] { return shadow != nil }
        if let shadows, shadows.texts[name] != nil { return false }
        return segment.numberColumns[name] != nil
    }

    /// Whether the numbers of a field are found out when a search asks for them.
    func isDemanded(_ name: String) -> Bool { (shadows?.numbers[name] ?? nil)?.isDemanded ?? false }

    func keywordColumn(_ name: String) -> KeywordColumn? {
        if let shadows, let shadow = shadows.texts[name] { return shadow?.column }
        if let shadows, shadows.numbers[name] != nil { return nil }
        return segment.keywordColumns[name]
    }

    /// The documents of a list that can be seen, exactly where a view hides some; without a view deleted ones count, too.
    /// - Parameter table: knows which fields count.
    func count(of postings: PostingList, inFieldsOf table: ScoreTable) -> Int {
        let live = shadows == nil ? nil : live
        if table.searchesAllFields { return live.map { postings.count(in: $0) } ?? postings.count }
        var count = 0
        postings.forEach { doc, code in if table.level(code) > 0, live?.contains(doc) != false { count += 1 } }
        return count
    }

    /// A document with the view's numbers in the place of those stored, dressed.
    func shown(_ doc: UInt32, _ dressing: DocumentDressing?) -> ShownDocument {
        let bytes = json(doc)
        let (columns, texts) = (shadows?.numbers ?? [:], shadows?.texts ?? [:])
        guard !columns.isEmpty || !texts.isEmpty || dressing != nil else { return ShownDocument(bytes) }
        if let edited = edited(bytes, doc, columns, texts, dressing) { return ShownDocument(edited) }
        guard case .object(var object)? = try? JSON.parse(bytes) else { return ShownDocument(bytes) }
        var isChanged = false
        for (name, column) in columns {
            let number = column?.number(of: doc)
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
        if let dressing, dressing.dress(&object) { isChanged = true }
        let tree = JSON.object(object)
        return ShownDocument(isChanged ? tree.serialized() : bytes, tree: tree)
    }

    /// The text of a document with the view's numbers put in their places; nil where it has to be read as a tree.
    private func edited(
        _ bytes: [UInt8], _ doc: UInt32, _ columns: [String: ShadowNumbers?], _ texts: [String: ShadowTexts?], _ dressing: DocumentDressing?
    ) -> [UInt8]? {
        let (names, textNames) = (Array(columns.keys), Array(texts.keys))
        let dressed = dressing?.members ?? []
        guard var members = JSONMembers(of: (names + textNames + dressed).map { Array($0.utf8) }, in: bytes) else { return nil }
        guard !dressed.indices.contains(where: { members.contains(names.count + textNames.count + $0) }) else { return nil }
        for (index, name) in names.enumerated() {
            guard let number = (columns[name] ?? nil)?.number(of: doc) else {
                if members.contains(index) { return nil }
                continue
            }
            if let stored = members.text(index), (try? JSON.parse(stored))?.doubleValue == number { continue }
            members.set(index, JSON.double(number).serialized())
        }
        for (index, name) in textNames.enumerated() {
            guard let text = (texts[name] ?? nil)?.text(of: doc) else {
                if members.contains(names.count + index) { return nil }
                continue
            }
            members.set(names.count + index, JSON.string(text).serialized())
        }
        return members.bytes
    }

    /// Whether a document that can be seen has a value in the columns of a field.
    func hasValue(in name: String) -> Bool {
        guard shadows != nil, let live else { return true }
        return keywordColumn(name)?.docs.containsAny(of: live) == true
            || numberColumn(name, of: .dense(live))?.docs.containsAny(of: live) == true
    }
}
