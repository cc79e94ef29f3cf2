import ByteStorage

/// The values of one number field: for filters, sorting, ranges and statistics.
///
/// Layout: u32 kind, u32 width of a value in bytes (0, 1, 2, 4, 8), u64 smallest key; the ``ColumnDocs``; key − smallest key of each
/// entry. The entries of a document ascend.
struct NumberColumn: Sendable {
    let docs: ColumnDocs
    let kind: NumberKind
    /// The smallest key.
    let base: UInt64
    let width: Int
    let values: Bytes

    init(_ section: Bytes, documentCount: Int, what: String) throws(StorageError) {
        var reader = unsafe ByteReader(section.raw, what: what)
        let rawKind = try reader.fixed(UInt32.self)
        guard let kind = NumberKind(rawValue: rawKind) else { throw StorageError(.corrupt, "\(what): unknown kind \(rawKind)") }
        self.kind = kind
        width = Int(try reader.fixed(UInt32.self))
        guard [0, 1, 2, 4, 8].contains(width) else { throw StorageError(.corrupt, "\(what): values of \(width) bytes") }
        base = try reader.fixed(UInt64.self)
        docs = try ColumnDocs(&reader, documentCount: documentCount, what: what)
        values = unsafe Bytes(try reader.slice(docs.entryCount * width))
    }

    @inline(__always)
    func key(at entry: Int) -> NumberKey {
        let distance: UInt64
        switch width {
        case 0: distance = 0
        case 1: distance = UInt64(values[entry])
        case 2: distance = UInt64(values.load(entry &* 2, as: UInt16.self))
        case 4: distance = UInt64(values.load(entry &* 4, as: UInt32.self))
        default: distance = values.load(entry &* 8, as: UInt64.self)
        }
        return NumberKey(word: base &+ distance)
    }

    /// The least value of a document, or the greatest; nil without one.
    func key(of doc: UInt32, least: Bool) -> NumberKey? {
        let entries = docs.entries(of: doc)
        return entries.isEmpty ? nil : key(at: least ? entries.lowerBound : entries.upperBound - 1)
    }
}
