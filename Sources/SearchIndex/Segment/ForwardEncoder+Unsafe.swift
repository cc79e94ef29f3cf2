import ByteStorage

/// Writes the terms of each document in order: for each text field a head, then a varint token for each term.
///
/// The head is a varint with the field's number above three bits, which hold the number of tokens; they are 0 where it is greater than 7 and
/// follows as a varint. What tokens stand for says ``FrequentTerms``. Formats 2 and 3 had two varints as head, and knew no frequent words.
@safe struct ForwardEncoder: ~Copyable {
    private let writer: SegmentWriter
    private var base: UnsafeMutablePointer<UInt8>
    private var capacity = 1 << 19
    private var count = 0
    private var written = 0
    private var starts = [0]

    /// Bytes gathered before they are written.
    private static let flushed = 1 << 18
    /// The longest varint.
    private static let longest = 10

    /// Begins the section; nothing else may be written until `finish()`.
    init(_ writer: SegmentWriter) {
        self.writer = writer
        unsafe base = .allocate(capacity: capacity)
        writer.begin(.forward)
    }

    deinit { unsafe base.deallocate() }

    /// Begins a field; its tokens follow.
    mutating func begin(field: UInt32, count: Int) {
        append(UInt64(field) << 3 | UInt64(count > 7 ? 0 : count))
        if count > 7 || count == 0 { append(UInt64(count)) }
    }

    /// Appends a token as it is written.
    @inline(__always)
    mutating func append(_ token: UInt32) { append(UInt64(token)) }

    @inline(__always)
    private mutating func append(_ value: UInt64) {
        if count &+ Self.longest > capacity { grow() }
        var place = unsafe base + count
        var rest = value
        while rest >= 0x80 {
            unsafe place.pointee = UInt8(truncatingIfNeeded: rest) | 0x80
            unsafe place += 1
            rest >>= 7
        }
        unsafe place.pointee = UInt8(truncatingIfNeeded: rest)
        unsafe count = place + 1 - base
    }

    private mutating func grow() {
        let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity * 2)
        unsafe larger.update(from: base, count: count)
        unsafe base.deallocate()
        unsafe base = larger
        capacity *= 2
    }

    mutating func endDocument() throws(StorageError) {
        starts.append(written + count)
        if count > Self.flushed { try flush() }
    }

    private mutating func flush() throws(StorageError) {
        unsafe try writer.append(Array(UnsafeBufferPointer(start: base, count: count)))
        written += count
        count = 0
    }

    mutating func finish() throws(StorageError) {
        try flush()
        try writer.end()
        try writer.section(.forwardOffsets, OffsetTable.encode(starts))
    }
}
