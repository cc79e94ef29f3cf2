import ByteStorage

/// Which documents of a segment have a value in a column, and which of its entries are theirs.
///
/// Layout, each part aligned to 8 bytes: u32 documents with a value, u32 flags (1: not every document has a value,
/// 2: several values a document), u32 entries, u32 zero; then, by flag 1, the documents as u32; by flag 2, the first entry
/// of each and the end as u32.
struct ColumnDocs: Sendable {
    let docs: View<UInt32>
    let starts: View<UInt32>
    let documentCount: Int
    /// Documents with a value.
    let count: Int
    let entryCount: Int
    let isFull: Bool
    let isMulti: Bool

    init(_ reader: inout ByteReader, documentCount: Int, what: String) throws(StorageError) {
        self.documentCount = documentCount
        count = Int(try reader.fixed(UInt32.self))
        let flags = try reader.fixed(UInt32.self)
        entryCount = Int(try reader.fixed(UInt32.self))
        _ = try reader.fixed(UInt32.self)
        isFull = flags & 1 == 0
        isMulti = flags & 2 != 0
        guard count <= documentCount, !isFull || count == documentCount, isMulti || entryCount == count else {
            throw StorageError(.corrupt, "\(what): \(count) documents and \(entryCount) entries do not fit \(documentCount) documents")
        }
        docs = isFull ? View() : unsafe View(try reader.slice(count * 4))
        reader.align(to: 8)
        starts = isMulti ? unsafe View(try reader.slice((count + 1) * 4)) : View()
        reader.align(to: 8)
    }

    /// Writes the documents of ascending (document, …) entries.
    static func write(_ entryDocs: [UInt32], documentCount: Int, into builder: inout ByteBuilder) {
        var docs: [UInt32] = []
        var starts: [UInt32] = []
        for (index, doc) in entryDocs.enumerated() where docs.last != doc {
            docs.append(doc)
            starts.append(UInt32(index))
        }
        starts.append(UInt32(entryDocs.count))
        let isFull = docs.count == documentCount
        let isMulti = docs.count != entryDocs.count
        builder.append(fixed: UInt32(docs.count))
        builder.append(fixed: UInt32((isFull ? 0 : 1) | (isMulti ? 2 : 0)))
        builder.append(fixed: UInt32(entryDocs.count))
        builder.append(fixed: UInt32(0))
        if !isFull { for doc in docs { builder.append(fixed: doc) } }
        builder.pad(to: 8)
        if isMulti { for start in starts { builder.append(fixed: start) } }
        builder.pad(to: 8)
    }

    @inline(__always)
    private func entries(at index: Int) -> Range<Int> {
        guard isMulti else { return index..<index &+ 1 }
        let start = min(Int(starts[index]), entryCount)
        return start..<max(start, min(Int(starts[index &+ 1]), entryCount))
    }

    /// The entries of a document, empty when it has no value.
    /// - Complexity: O(1) when every document has a value, else O(log documents)
    func entries(of doc: UInt32) -> Range<Int> {
        guard doc < documentCount else { return 0..<0 }
        if isFull { return entries(at: Int(doc)) }
        var low = 0
        var high = count
        while low < high {
            let middle = (low + high) / 2
            if docs[middle] < doc { low = middle + 1 } else { high = middle }
        }
        return low < count && docs[low] == doc ? entries(at: low) : 0..<0
    }

    /// Whether a document of a set has a value.
    /// - Complexity: O(documents with a value up to the first that is in the set)
    func containsAny(of set: Bitset) -> Bool {
        (0..<count).contains { set.contains(isFull ? UInt32($0) : docs[$0]) }
    }

    /// Calls `body` with each document that has a value and its entries.
    @inline(__always)
    func forEach(_ body: (_ doc: UInt32, _ entries: Range<Int>) -> Void) {
        for index in 0..<count {
            let doc = isFull ? UInt32(index) : docs[index]
            guard doc < documentCount else { return }
            body(doc, entries(at: index))
        }
    }

    /// Calls `body` with each document of `matches` that has a value and its entries.
    @inline(__always)
    func forEach(in matches: DocSet, _ body: (_ doc: UInt32, _ entries: Range<Int>) -> Void) {
        if isFull {
            matches.forEach { doc in if doc < documentCount { body(doc, entries(at: Int(doc))) } }
            return
        }
        switch matches {
        case .sparse(let wanted) where wanted.count * 8 < count:
            for doc in wanted {
                let range = entries(of: doc)
                if !range.isEmpty { body(doc, range) }
            }
        case .sparse(let wanted):
            var at = 0
            for index in 0..<count {
                let doc = docs[index]
                while at < wanted.count, wanted[at] < doc { at += 1 }
                if at == wanted.count { return }
                if wanted[at] == doc { body(doc, entries(at: index)) }
            }
        case .dense(let bits):
            for index in 0..<count {
                let doc = docs[index]
                if bits.contains(doc) { body(doc, entries(at: index)) }
            }
        }
    }
}
