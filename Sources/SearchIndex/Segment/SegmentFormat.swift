/// The frame of a segment file.
///
/// ```
/// offset  size  meaning
/// 0       8     "SKUASEG1"
/// 8       4     format version
/// 12      4     documents
/// 16      8     segment id
/// 24      8     zero
/// 32      …     sections, each aligned to 8 bytes
/// t       32·n  table of contents: u32 kind, u32 index, u64 offset, u64 length, u64 checksum over the padded section
/// end−40  8     offset t of the table of contents
/// end−32  8     n
/// end−24  8     checksum of header and table of contents
/// end−16  8     length of the file
/// end−8   8     "SKUAEND1"
/// ```
enum SegmentFormat {
    static let magic: UInt64 = 0x3147_4553_4155_4b53
    static let endMagic: UInt64 = 0x3144_4e45_4155_4b53
    /// The version that is written.
    static let version: UInt32 = 4
    /// The first version that is still read: 2 had no phrases, 3 neither frequent words nor shapes.
    static let oldestVersion: UInt32 = 2
    static let firstWithFrequentTerms: UInt32 = 4
    static let headerSize = 32
    static let entrySize = 32
    static let footerSize = 40
}

/// A section in the table of contents.
struct SectionEntry: Sendable {
    var kind: UInt32
    /// Number of the column for columns, otherwise 0.
    var index: UInt32
    var offset: Int
    var length: Int
    var checksum: UInt64

    var paddedLength: Int { (length + 7) / 8 * 8 }
}
