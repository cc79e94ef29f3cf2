import ByteStorage

/// A number column in memory that has other numbers of some documents than the segment.
///
/// Searches read columns without a lock, so that a change makes another column: a copy of 8 bytes for each entry with the new numbers put in.
/// For a million documents that takes a millisecond or two, however many numbers change at once.
final class UpdatedColumn: Sendable {
    let column: NumberColumn
    /// The documents whose numbers are not those of the segment any more.
    let docs: Bitset
    /// Those among them that write theirs without a fraction.
    private let integers: Bitset
    private let region: ByteRegion

    private init(_ region: ByteRegion, documentCount: Int, docs: Bitset, integers: Bitset) {
        self.region = region
        self.docs = docs
        self.integers = integers
        do {
            column = try unsafe NumberColumn(Bytes(region.bytes), documentCount: documentCount, what: "an updated column")
        } catch {
            preconditionFailure("a column that was just laid out can be read: \(error.message)")
        }
    }

    /// The column of a segment with changes, of documents that have one number each.
    /// - Complexity: O(entries)
    convenience init(_ base: NumberColumn, _ changes: [NumberChange]) {
        let count = base.docs.documentCount
        let words = [base.docs.docs.count, base.docs.starts.count].map { ($0 * 4 + 7) / 8 * 8 }
        let header: [UInt32] = [
            base.kind.rawValue, 8, 0, 0, UInt32(base.docs.count), (base.docs.isFull ? 0 : 1) | (base.docs.isMulti ? 2 : 0),
            UInt32(base.docs.entryCount), 0,
        ]
        let offset = header.count * 4 + words[0] + words[1]
        let copy = unsafe ByteRegion(byteCount: offset + base.docs.entryCount * 8) { raw in
            var at = 0
            func append(_ value: UInt32) {
                unsafe raw.storeBytes(of: value, toByteOffset: at, as: UInt32.self)
                at += 4
            }
            for word in header { append(word) }
            for list in [base.docs.docs, base.docs.starts] {
                for index in 0..<list.count { append(list[index]) }
                if at % 8 != 0 { append(0) }
            }
            for entry in 0..<base.docs.entryCount {
                unsafe raw.storeBytes(of: base.key(at: entry).word, toByteOffset: offset + entry * 8, as: UInt64.self)
            }
        }
        let none = Bitset(capacity: count)
        self.init(copy, documentCount: count, docs: none, integers: none, changes)
    }

    /// The column with more changes.
    /// - Complexity: O(entries), as fast as memory is copied
    func replacing(_ changes: [NumberChange]) -> UpdatedColumn {
        UpdatedColumn(region, documentCount: column.docs.documentCount, docs: docs, integers: integers, changes)
    }

    private convenience init(_ region: ByteRegion, documentCount count: Int, docs: Bitset, integers: Bitset, _ changes: [NumberChange]) {
        var (docs, integers) = (docs, integers)
        for change in changes {
            docs.insert(change.doc)
            if change.isInteger { integers.insert(change.doc) } else { integers.remove(change.doc) }
        }
        let old = UpdatedColumn(region, documentCount: count, docs: docs, integers: integers)
        let start = region.count - old.column.docs.entryCount * 8
        let changed = region.replacing(
            changes.compactMap { change in
                old.column.docs.entries(of: change.doc).first.map { (offset: start + $0 * 8, word: change.key.word) }
            })
        self.init(changed, documentCount: count, docs: docs, integers: integers)
    }

    /// What changed of a document; nil where nothing did.
    func change(of doc: UInt32) -> NumberChange? {
        guard docs.contains(doc), let key = column.key(of: doc, least: true) else { return nil }
        return NumberChange(doc: doc, key: key, isInteger: integers.contains(doc))
    }

    /// All changes, by document.
    var changes: [NumberChange] {
        var changes: [NumberChange] = []
        docs.forEach { if let change = change(of: $0) { changes.append(change) } }
        return changes
    }
}
