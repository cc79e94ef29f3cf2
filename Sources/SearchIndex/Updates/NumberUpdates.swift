import ByteStorage

/// Numbers that changed in documents of a segment after it was written, by field: as Lucene updates doc values, without touching text.
///
/// Stock, prices and flags change all day long. A document of which nothing else changed keeps its place in the segment, its words and its
/// order; its columns and its stored text read as if it had been written anew. A merge writes the numbers where they belong.
final class NumberUpdates: Sendable {
    let columns: [String: UpdatedColumn]

    init(_ columns: [String: UpdatedColumn]) {
        self.columns = columns
    }

    /// These with more changes of documents of a segment.
    /// - Complexity: O(entries of the changed fields)
    static func replacing(_ known: NumberUpdates?, in segment: Segment, _ changes: [String: [NumberChange]]) -> NumberUpdates {
        var columns = known?.columns ?? [:]
        for (name, changes) in changes {
            columns[name] = columns[name]?.replacing(changes) ?? segment.numberColumns[name].map { UpdatedColumn($0, changes) }
        }
        return NumberUpdates(columns)
    }

    /// Whether a number of a document changed.
    func contains(_ doc: UInt32) -> Bool { columns.contains { $0.value.docs.contains(doc) } }

    /// A stored document with its numbers of now.
    func json(_ bytes: [UInt8], of doc: UInt32) -> [UInt8] {
        let changed = columns.compactMap { name, updated in
            updated.change(of: doc).map { (name: name, text: NumberChange.text($0.key, updated.column.kind, isInteger: $0.isInteger)) }
        }
        if changed.isEmpty { return bytes }
        guard var members = JSONMembers(of: changed.map { Array($0.name.utf8) }, in: bytes) else { return bytes }
        for (index, change) in changed.enumerated() { members.set(index, change.text) }
        return members.bytes
    }
}
