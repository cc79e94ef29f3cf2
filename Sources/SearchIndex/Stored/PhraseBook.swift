import ByteStorage

/// Text that the documents of a segment share: each is stored as references into it, and what stands between them.
///
/// Relative Lempel–Ziv factorisation (Hoobin, Puglisi, Zobel, "Relative Lempel-Ziv factorization for efficient storage and retrieval of
/// web collections", VLDB 2011): the book is a sample of whole documents, evenly spaced. One document is read without any other, at the
/// speed of copying, which blocks of documents under a common compressor do not allow; 582,280 electronic parts take 18 % of their
/// JSON.
///
/// ```
/// an encoded document:   varint length of the JSON, then operations
///   0nnnnnnn             the n + 1 bytes that follow
///   1cccoooo oooooooo oooooooo   c + 4 bytes of the book from offset o; c = 7: 11 bytes and as many as the varint behind it says
/// ```
package struct PhraseBook: Sendable {
    package let bytes: [UInt8]
    /// Tells books apart.
    let checksum: UInt64

    /// The greatest size: offsets have 20 bits.
    static let limit = 1 << 20
    /// The least size that pays, in bytes.
    private static let least = 1 << 10
    /// The book is a sixteenth of the documents or less.
    private static let share = 16

    package init(_ bytes: [UInt8]) {
        self.bytes = bytes
        checksum = Checksum.of(bytes)
    }

    /// Samples documents; nil where there are too few to gain by it.
    /// - Parameter document: the JSON of a document in 0..<count.
    package init?(sampling count: Int, _ document: (Int) -> [UInt8]) {
        guard count > 0 else { return nil }
        let probes = stride(from: 0, to: count, by: max(count / 64, 1))
        let average = probes.reduce(0) { $0 + document($1).count } / max(Array(probes).count, 1)
        let size = min(Self.limit, average * count / Self.share)
        guard size >= Self.least else { return nil }
        let step = max(Double(count) * Double(average) / Double(size), 1)
        var bytes: [UInt8] = []
        bytes.reserveCapacity(size)
        var next = step / 2
        while bytes.count < size, Int(next) < count {
            bytes += document(Int(next)).prefix(size - bytes.count)
            next += step
        }
        self.init(bytes)
    }
}
