import ByteStorage

/// Writes the terms of each document in order: for each text field a head, then a varint token for each term.
///
/// The head is a varint with the field's number above three bits, which hold the number of tokens; they are 0 where it is greater than 7 and
/// follows as a varint. What tokens stand for says ``FrequentTerms``. Formats 2 and 3 had two varints as head, and knew no frequent words.
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

    /// - Parameter tokens: As they are written.
    mutating func append(field: UInt32, tokens: some Collection<UInt32>) {
        let count = tokens.count
        bytes.append(varint: UInt64(field) << 3 | UInt64(count > 7 ? 0 : count))
        if count > 7 || count == 0 { bytes.append(varint: UInt64(count)) }
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
