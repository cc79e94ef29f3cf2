import ByteStorage

/// The number updates of a segment at a commit.
///
/// ```
/// offset  size  meaning
/// 0       8     "SKUANUM1"
/// 8       4     format version
/// 12      4     documents of the segment
/// 16      8     segment id
/// 24            varint columns; for each its name, then, aligned to 8 bytes, u32 documents n, u32 zero,
///               n times u32 document, ascending, with the top bit set where the number is written without a fraction,
///               aligned to 8 bytes n times u64 number key
/// end−8   8     checksum of all before
/// ```
enum UpdatesFile {
    static let magic: UInt64 = 0x314d_554e_4155_4b53
    static let version: UInt32 = 1
    private static let integerBit: UInt32 = 1 << 31

    static func encode(_ updates: NumberUpdates, of segment: Segment) -> [UInt8] {
        var builder = ByteBuilder()
        builder.append(fixed: magic)
        builder.append(fixed: version)
        builder.append(fixed: UInt32(segment.documentCount))
        builder.append(fixed: segment.id)
        builder.append(varint: UInt64(updates.columns.count))
        for (name, column) in updates.columns.sorted(by: { $0.key < $1.key }) {
            let changes = column.changes
            builder.append(string: name)
            builder.pad(to: 8)
            builder.append(fixed: UInt32(changes.count))
            builder.append(fixed: UInt32(0))
            for change in changes { builder.append(fixed: change.isInteger ? change.doc | integerBit : change.doc) }
            builder.pad(to: 8)
            for change in changes { builder.append(fixed: change.key.word) }
        }
        builder.append(fixed: Checksum.of(builder.bytes))
        return builder.bytes
    }

    /// - Throws: `SearchError` corrupt where the file does not fit the segment; tooNew, tooOld, system.
    static func read(_ path: String, of segment: Segment) throws(SearchError) -> NumberUpdates {
        let contents = try CheckedFile.read(path, magic: magic, version: version, what: "updates")
        defer { withExtendedLifetime(contents.region) {} }
        let bytes = unsafe Bytes(contents.region.bytes)
        guard bytes.count >= 32, bytes.load(12, as: UInt32.self) == UInt32(segment.documentCount),
            bytes.load(16, as: UInt64.self) == segment.id
        else { throw SearchError(.corrupt, "\(path): belongs to another segment") }
        do throws(StorageError) {
            var reader = unsafe ByteReader(bytes.slice(0, bytes.count - 8).raw, at: 24, what: path)
            var changes: [String: [NumberChange]] = [:]
            for _ in 0..<(try reader.count()) {
                let name = try reader.string()
                guard let column = segment.numberColumns[name] else {
                    throw StorageError(.corrupt, "\(path): the segment has no numbers of \(name)")
                }
                changes[name] = try Self.changes(&reader, of: column, what: "\(path), \(name)")
            }
            return NumberUpdates.replacing(nil, in: segment, changes)
        } catch {
            throw SearchError(.corrupt, error.message)
        }
    }

    private static func changes(_ reader: inout ByteReader, of column: NumberColumn, what: String) throws(StorageError) -> [NumberChange] {
        reader.align(to: 8)
        let count = Int(try reader.fixed(UInt32.self))
        _ = try reader.fixed(UInt32.self)
        guard count <= column.docs.count else {
            throw StorageError(.corrupt, "\(what): \(count) changes of \(column.docs.count) documents")
        }
        var marked: [UInt32] = []
        for _ in 0..<count { marked.append(try reader.fixed(UInt32.self)) }
        reader.align(to: 8)
        var changes: [NumberChange] = []
        for mark in marked {
            let change = NumberChange(
                doc: mark & ~integerBit, key: NumberKey(word: try reader.fixed(UInt64.self)), isInteger: mark & integerBit != 0)
            guard column.docs.entries(of: change.doc).count == 1, changes.last.map({ $0.doc < change.doc }) != false else {
                throw StorageError(.corrupt, "\(what): document \(change.doc) cannot have been changed")
            }
            changes.append(change)
        }
        return changes
    }
}
