import ByteStorage

/// What an index directory consists of at one moment; replaced atomically at every commit.
///
/// ```
/// offset  size  meaning
/// 0       8     "SKUAMAN1"
/// 8       4     format version
/// 12      4     segments n
/// 16      8     sequence: the index holds every change up to it
/// 24      8     next segment id
/// 32      8     fingerprint of the schema
/// 40      40·n  u64 segment id, u64 length of its file, u64 documents, u64 generation of its deletes, u64 that of its number updates
///               (0: none)
/// end−8   8     checksum of all before
/// ```
///
/// Version 1 knew no number updates.
struct Manifest: Sendable, Equatable {
    struct Entry: Sendable, Equatable {
        var id: UInt64
        var length: UInt64
        var documentCount: UInt64
        var deleteGeneration: UInt64
        var updateGeneration: UInt64 = 0
    }

    static let magic: UInt64 = 0x314e_414d_4155_4b53
    static let version: UInt32 = 2
    static let fileName = "MANIFEST"

    var sequence: Int64
    var nextSegmentID: UInt64
    var schemaFingerprint: UInt64
    var entries: [Entry]

    func encoded() -> [UInt8] {
        var builder = ByteBuilder()
        builder.append(fixed: Self.magic)
        builder.append(fixed: Self.version)
        builder.append(fixed: UInt32(entries.count))
        builder.append(fixed: sequence)
        builder.append(fixed: nextSegmentID)
        builder.append(fixed: schemaFingerprint)
        for entry in entries {
            builder.append(fixed: entry.id)
            builder.append(fixed: entry.length)
            builder.append(fixed: entry.documentCount)
            builder.append(fixed: entry.deleteGeneration)
            builder.append(fixed: entry.updateGeneration)
        }
        builder.append(fixed: Checksum.of(builder.bytes))
        return builder.bytes
    }

    init(sequence: Int64, nextSegmentID: UInt64, schemaFingerprint: UInt64, entries: [Entry]) {
        self.sequence = sequence
        self.nextSegmentID = nextSegmentID
        self.schemaFingerprint = schemaFingerprint
        self.entries = entries
    }

    /// Reads a manifest file.
    /// - Throws: `SearchError` corrupt, tooNew, tooOld or system.
    init(path: String) throws(SearchError) {
        let bytes = try CheckedFile.read(path, magic: Self.magic, version: Self.version, oldest: 1, what: "manifest")
        defer { withExtendedLifetime(bytes.region) {} }
        do throws(StorageError) {
            var reader = unsafe ByteReader(bytes.region.bytes, at: 12, what: path)
            let count = Int(try reader.fixed(UInt32.self))
            sequence = try reader.fixed(Int64.self)
            nextSegmentID = try reader.fixed(UInt64.self)
            schemaFingerprint = try reader.fixed(UInt64.self)
            let knowsUpdates = bytes.version > 1
            guard reader.remaining == count * (knowsUpdates ? 40 : 32) + 8 else {
                throw StorageError(.corrupt, "\(path): \(count) segments do not fit")
            }
            entries = []
            for _ in 0..<count {
                entries.append(
                    Entry(
                        id: try reader.fixed(UInt64.self), length: try reader.fixed(UInt64.self),
                        documentCount: try reader.fixed(UInt64.self), deleteGeneration: try reader.fixed(UInt64.self),
                        updateGeneration: knowsUpdates ? try reader.fixed(UInt64.self) : 0))
            }
        } catch {
            throw SearchError(.corrupt, error.message)
        }
    }
}
