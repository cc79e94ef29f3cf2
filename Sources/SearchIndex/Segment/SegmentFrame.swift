import ByteStorage

/// The checked frame of a segment file; see ``SegmentFormat``.
struct SegmentFrame: Sendable {
    let id: UInt64
    let documentCount: Int
    /// Of the format.
    let version: UInt32
    /// The segment as errors name it.
    let name: String
    private let bytes: Bytes
    private let table: [UInt64: SectionEntry]

    init(_ region: ByteRegion) throws(SearchError) {
        let bytes = unsafe Bytes(region.bytes)
        self.bytes = bytes
        let name = region.path ?? "segment in memory"
        self.name = name
        func corrupt(_ what: String) -> SearchError { SearchError(.corrupt, "\(name): \(what)") }

        let size = bytes.count
        guard size >= SegmentFormat.headerSize + SegmentFormat.footerSize else { throw corrupt("only \(size) bytes long") }
        guard bytes.load(0, as: UInt64.self) == SegmentFormat.magic else { throw corrupt("not a segment file") }
        let version = bytes.load(8, as: UInt32.self)
        if version > SegmentFormat.version, version < 1 << 16 {
            throw SearchError(.tooNew, "\(name): format \(version); this program reads up to \(SegmentFormat.version)")
        }
        guard version <= SegmentFormat.version else { throw corrupt("format \(version)") }
        if version < SegmentFormat.oldestVersion {
            throw SearchError(.tooOld, "\(name): format \(version) is no longer read; rebuild the index")
        }
        let footer = size - SegmentFormat.footerSize
        guard bytes.load(footer + 32, as: UInt64.self) == SegmentFormat.endMagic,
            bytes.load(footer + 24, as: UInt64.self) == UInt64(size)
        else { throw corrupt("its end is missing") }
        let tableStart = bytes.load(footer, as: UInt64.self)
        let count = bytes.load(footer + 8, as: UInt64.self)
        guard tableStart <= UInt64(footer), count <= UInt64(size), UInt64(footer) - tableStart == count * UInt64(SegmentFormat.entrySize)
        else { throw corrupt("its table of contents does not fit") }
        var sum = Checksum()
        sum.update(bytes.slice(0, SegmentFormat.headerSize).array())
        sum.update(bytes.slice(Int(tableStart), footer - Int(tableStart)).array())
        guard sum.value == bytes.load(footer + 16, as: UInt64.self) else { throw corrupt("the checksum of its table of contents is wrong") }

        self.version = version
        documentCount = Int(bytes.load(12, as: UInt32.self))
        id = bytes.load(16, as: UInt64.self)
        var table: [UInt64: SectionEntry] = [:]
        table.reserveCapacity(Int(count))
        for index in 0..<Int(count) {
            let at = Int(tableStart) + index * SegmentFormat.entrySize
            let entry = SectionEntry(
                kind: bytes.load(at, as: UInt32.self), index: bytes.load(at + 4, as: UInt32.self),
                offset: Int(truncatingIfNeeded: bytes.load(at + 8, as: UInt64.self)),
                length: Int(truncatingIfNeeded: bytes.load(at + 16, as: UInt64.self)), checksum: bytes.load(at + 24, as: UInt64.self))
            guard entry.offset >= 0, entry.length >= 0, entry.offset % 8 == 0, entry.offset <= footer,
                entry.length <= footer - entry.offset, entry.offset + entry.paddedLength <= footer
            else { throw corrupt("section \(entry.kind) lies outside of the file") }
            table[UInt64(entry.kind) << 32 | UInt64(entry.index)] = entry
        }
        self.table = table
    }

    func optionalSection(_ kind: SectionKind, index: Int = 0) -> Bytes? {
        table[UInt64(kind.rawValue) << 32 | UInt64(index)].map { bytes.slice($0.offset, $0.length) }
    }

    func section(_ kind: SectionKind, index: Int = 0) throws(StorageError) -> Bytes {
        guard let section = optionalSection(kind, index: index) else {
            throw StorageError(.corrupt, "\(name): section \(kind) is missing")
        }
        return section
    }

    func verify() throws(SearchError) {
        for entry in table.values {
            let sum = unsafe Checksum.of(bytes.slice(entry.offset, entry.paddedLength).raw)
            guard sum == entry.checksum else {
                let kind = SectionKind(rawValue: entry.kind).map { "\($0)" } ?? "\(entry.kind)"
                throw SearchError(.corrupt, "\(name): the checksum of section \(kind) is wrong")
            }
        }
    }
}
