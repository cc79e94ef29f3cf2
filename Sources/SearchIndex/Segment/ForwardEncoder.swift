import ByteStorage

/// Writes the terms of each document in order: for each text field varint field, varint tokens, then for each token
/// varint ordinal + 1, where 0 ends a value of a list.
struct ForwardEncoder {
    private let writer: SegmentWriter
    private var bytes = ByteBuilder(reserving: 1 << 16)
    private var written = 0
    private var starts = [0]

    /// Begins the section; nothing else may be written until `finish()`.
    init(_ writer: SegmentWriter) {
        self.writer = writer
        writer.begin(.forward)
    }

    mutating func append(field: UInt32, tokens: [UInt32]) {
        bytes.append(varint: UInt64(field))
        bytes.append(varint: UInt64(tokens.count))
        for token in tokens { bytes.append(varint: UInt64(token)) }
    }

    mutating func endDocument() throws(StorageError) {
        starts.append(written + bytes.count)
        if bytes.count > 1 << 18 { try flush() }
    }

    private mutating func flush() throws(StorageError) {
        try writer.append(bytes.bytes)
        written += bytes.count
        bytes.removeAll()
    }

    mutating func finish() throws(StorageError) {
        try flush()
        try writer.end()
        try writer.section(.forwardOffsets, OffsetTable.encode(starts))
    }
}
