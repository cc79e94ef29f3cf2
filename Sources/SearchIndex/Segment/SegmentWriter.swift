import ByteStorage

/// Writes the frame of a segment and its sections one after the other, into a file or into memory.
final class SegmentWriter {
    private enum Sink {
        case file(FileWriter)
        case memory(ByteBuilder)
    }

    private var sink: Sink
    private var offset = 0
    private var entries: [SectionEntry] = []
    private var checksum = Checksum()
    private let header: [UInt8]
    /// Called after each ``releaseInterval`` bytes written, so that whoever reads mapped files can let their pages go.
    var releasePages: (() -> Void)?
    private var released = 0
    private static let releaseInterval = 32 << 20
    /// Bytes that are copied at once.
    private static let copied = 4 << 20

    /// - Parameter path: nil writes into memory; see `finishInMemory()`.
    init(path: String?, id: UInt64, documentCount: Int) throws(StorageError) {
        if let path { sink = .file(try FileWriter(path: path)) } else { sink = .memory(ByteBuilder(reserving: 1 << 14)) }
        var header = ByteBuilder()
        header.append(fixed: SegmentFormat.magic)
        header.append(fixed: SegmentFormat.version)
        header.append(fixed: UInt32(documentCount))
        header.append(fixed: id)
        header.append(fixed: UInt64(0))
        self.header = header.bytes
        try emit(header.bytes)
    }

    private func emit(_ bytes: [UInt8]) throws(StorageError) {
        offset += bytes.count
        if let releasePages, offset - released > Self.releaseInterval {
            releasePages()
            released = offset
        }
        switch sink {
        case .file(let file): try file.write(bytes)
        case .memory(var builder):
            sink = .memory(ByteBuilder())
            builder.append(contentsOf: bytes)
            sink = .memory(builder)
        }
    }

    /// Starts a section; its bytes follow by `append`.
    func begin(_ kind: SectionKind, index: Int = 0) {
        entries.append(SectionEntry(kind: kind.rawValue, index: UInt32(index), offset: offset, length: 0, checksum: 0))
        checksum = Checksum()
    }

    func append(_ bytes: [UInt8]) throws(StorageError) {
        checksum.update(bytes)
        try emit(bytes)
    }

    func end() throws(StorageError) {
        let last = entries.count - 1
        entries[last].length = offset - entries[last].offset
        let padding = entries[last].paddedLength - entries[last].length
        if padding > 0 { try append([UInt8](repeating: 0, count: padding)) }
        entries[last].checksum = checksum.value
    }

    /// A section of bytes that are all there.
    func section(_ kind: SectionKind, index: Int = 0, _ bytes: [UInt8]) throws(StorageError) {
        begin(kind, index: index)
        try append(bytes)
        try end()
    }

    /// Appends the sections of a segment's second file as they are, and removes it.
    func append(sectionsOf part: SegmentWriter) throws(StorageError) {
        guard case .file(let file) = part.sink else { preconditionFailure("only files are written in parts") }
        try file.finish(durably: false)
        let region = try ByteRegion(mapping: file.path)
        let start = part.header.count
        for entry in part.entries {
            var moved = entry
            moved.offset += offset - start
            entries.append(moved)
        }
        let bytes = unsafe Bytes(region.bytes)
        var next = start
        while next < bytes.count {
            let size = min(Self.copied, bytes.count - next)
            try emit(bytes.slice(next, size).array())
            region.releasePages()
            next += size
        }
        FileSystem.remove(file.path)
    }

    private func finishFrame() throws(StorageError) {
        var table = ByteBuilder()
        for entry in entries {
            table.append(fixed: entry.kind)
            table.append(fixed: entry.index)
            table.append(fixed: UInt64(entry.offset))
            table.append(fixed: UInt64(entry.length))
            table.append(fixed: entry.checksum)
        }
        let start = offset
        var sum = Checksum()
        sum.update(header)
        sum.update(table.bytes)
        var footer = ByteBuilder()
        footer.append(fixed: UInt64(start))
        footer.append(fixed: UInt64(entries.count))
        footer.append(fixed: sum.value)
        footer.append(fixed: UInt64(start + table.count + SegmentFormat.footerSize))
        footer.append(fixed: SegmentFormat.endMagic)
        try emit(table.bytes)
        try emit(footer.bytes)
    }

    /// Completes a file.
    /// - Parameter durably: whether its contents are synced, which takes waiting; a file that is soon merged is not worth it.
    func finishFile(durably: Bool = true) throws(StorageError) {
        try finishFrame()
        guard case .file(let file) = sink else { preconditionFailure("a segment in memory is finished in memory") }
        try file.finish(durably: durably)
    }

    /// Completes a segment in memory.
    func finishInMemory() throws(StorageError) -> ByteRegion {
        try finishFrame()
        guard case .memory(let builder) = sink else { preconditionFailure("a segment in a file is finished in the file") }
        return ByteRegion(copying: builder.bytes)
    }
}
