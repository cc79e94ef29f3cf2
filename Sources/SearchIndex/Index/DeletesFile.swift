import ByteStorage

/// The live documents of a segment at a commit.
///
/// ```
/// offset  size  meaning
/// 0       8     "SKUADEL1"
/// 8       4     format version
/// 12      4     documents of the segment
/// 16      8     segment id
/// 24      8·w   a bit for each document, set while it is live
/// end−8   8     checksum of all before
/// ```
enum DeletesFile {
    static let magic: UInt64 = 0x314c_4544_4155_4b53
    static let version: UInt32 = 1

    static func encode(_ live: Bitset, segmentID: UInt64) -> [UInt8] {
        var builder = ByteBuilder(reserving: live.words.count * 8 + 40)
        builder.append(fixed: magic)
        builder.append(fixed: version)
        builder.append(fixed: UInt32(live.capacity))
        builder.append(fixed: segmentID)
        for word in live.words { builder.append(fixed: word) }
        builder.append(fixed: Checksum.of(builder.bytes))
        return builder.bytes
    }

    static func read(_ path: String, segmentID: UInt64, documentCount: Int) throws(SearchError) -> Bitset {
        let contents = try CheckedFile.read(path, magic: magic, version: version, what: "deletes")
        defer { withExtendedLifetime(contents.region) {} }
        let bytes = unsafe Bytes(contents.region.bytes)
        let words = (documentCount + 63) / 64
        guard bytes.load(12, as: UInt32.self) == UInt32(documentCount), bytes.load(16, as: UInt64.self) == segmentID,
            bytes.count == 24 + words * 8 + 8
        else { throw SearchError(.corrupt, "\(path): belongs to another segment") }
        return Bitset(words: (0..<words).map { bytes.load(24 + $0 * 8, as: UInt64.self) }, capacity: documentCount)
    }
}
