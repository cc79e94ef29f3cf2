import ByteStorage

/// Finds out whether nothing but numbers of a document changed, so that none of its words has to be indexed again.
struct NumberUpdateFinder {
    private let names: [String]
    private let members: [[UInt8]]

    /// Fields with a single number or flag can be updated; not the static rank, by which the documents of a segment are ordered, and not
    /// numbers within objects.
    init(schema: Schema) {
        names = schema.fields.filter { field in
            field.index && !field.isShadow && !field.type.isArray && (field.type.isNumber || field.type.isBool)
                && field.name != schema.defaultSortingField && !field.name.contains(".")
        }.map(\.name)
        members = names.map { Array($0.utf8) }
    }

    /// The numbers that changed, by field; none for the same document again.
    /// - Parameters:
    ///   - new: the document's text as it is to be; anything that is not valid is no update.
    ///   - doc: a live document of the view.
    /// - Returns: nil where something else changed, too.
    /// - Complexity: O(bytes of the document)
    func changes(to new: [UInt8], of doc: UInt32, in view: SegmentView) -> [(field: String, change: NumberChange)]? {
        let old = view.json(doc)
        if old == new { return [] }
        guard let found = JSONMembers(of: members, in: old) else { return nil }
        let values = names.indices.compactMap { index in found.text(index).map { (index, $0) } }.sorted {
            $0.1.startIndex < $1.1.startIndex
        }
        var changes: [(field: String, change: NumberChange)] = []
        var (oldAt, newAt) = (0, 0)
        for (index, value) in values {
            guard let start = Self.skip(old[oldAt..<value.startIndex], in: new, at: newAt) else { return nil }
            newAt = new[start...].firstIndex { $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: "}") } ?? new.count
            oldAt = value.endIndex
            let text = new[start..<newAt]
            if text == value { continue }
            guard let column = view.storedNumbers(names[index]), column.docs.entries(of: doc).count == 1,
                let change = NumberChange(text, column.kind, doc: doc)
            else { return nil }
            changes.append((names[index], change))
        }
        return Self.skip(old[oldAt...], in: new, at: newAt) == new.count ? changes : nil
    }

    /// Where a text that has to stand at a place ends; nil where it does not stand there.
    private static func skip(_ text: ArraySlice<UInt8>, in bytes: [UInt8], at start: Int) -> Int? {
        let end = start + text.count
        return end <= bytes.count && bytes[start..<end] == text ? end : nil
    }
}
