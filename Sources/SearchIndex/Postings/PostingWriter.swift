import ByteStorage

/// Encodes the postings of one term after the other.
///
/// A term in one document is written into its `termInfo` word alone. Otherwise:
///
/// | bytes | meaning |
/// |---|---|
/// | 4 | document frequency |
/// | 1 | form: 0 blocks, 1 bitset |
///
/// Blocks of 128 documents: with more than one block, for each block u32 last document and u32 offset from the first
/// block; then the blocks: u8 width of gaps, u8 width of codes, packed gaps (document − previous document − 1), packed codes.
/// Bitset: u8 width of codes, u64 words for all documents, packed codes in document order. Behind the last term stand the
/// zeros of `BitPacking.slack`.
struct PostingWriter {
    static let blockSize = 128
    /// A term is written as a bitset when at least one document in so many holds it: to intersect it then takes no decoding, for a tenth of
    /// the postings more on disk.
    static let bitsetShare = 32
    /// Set in a `termInfo` word whose term stands in one document: bits 0–31 document, 32–62 impact code.
    static let singleFlag: UInt64 = 1 << 63

    private(set) var bytes = ByteBuilder(reserving: 1 << 16)
    private let documentCount: Int
    private var base = 0

    init(documentCount: Int) {
        self.documentCount = documentCount
    }

    /// Appends a term's postings and returns its `termInfo` word.
    /// - Parameters:
    ///   - docs: ascending.
    ///   - codes: impact code of each.
    mutating func append(docs: ArraySlice<UInt32>, codes: ArraySlice<UInt32>) -> UInt64 {
        let first = docs.startIndex
        if docs.count == 1 { return Self.singleFlag | UInt64(codes[codes.startIndex]) << 32 | UInt64(docs[first]) }
        let offset = base + bytes.count
        bytes.append(fixed: UInt32(docs.count))
        if docs.count * Self.bitsetShare >= documentCount {
            appendBitset(docs, codes)
        } else {
            appendBlocks(docs, codes)
        }
        return UInt64(offset)
    }

    /// Takes what was encoded so far, so that it can be written to a file while more is appended.
    mutating func drain() -> [UInt8] {
        let done = bytes.bytes
        base += done.count
        bytes.removeAll()
        return done
    }

    /// Takes what is left, with the zeros behind it that the last packed integers are read with.
    mutating func finish() -> [UInt8] {
        bytes.append(contentsOf: [UInt8](repeating: 0, count: BitPacking.slack))
        return drain()
    }

    private mutating func appendBitset(_ docs: ArraySlice<UInt32>, _ codes: ArraySlice<UInt32>) {
        let width = BitPacking.width(of: codes.max() ?? 0)
        bytes.append(1)
        bytes.append(UInt8(width))
        var words = [UInt64](repeating: 0, count: (documentCount + 63) / 64)
        for doc in docs { words[Int(doc >> 6)] |= 1 << UInt64(doc & 63) }
        for word in words { bytes.append(fixed: word) }
        BitPacking.pack(codes, width: width, into: &bytes)
    }

    private mutating func appendBlocks(_ docs: ArraySlice<UInt32>, _ codes: ArraySlice<UInt32>) {
        bytes.append(0)
        var blocks = ByteBuilder(reserving: docs.count * 3)
        var skips: [(last: UInt32, offset: Int)] = []
        var gaps: [UInt32] = []
        var previous: UInt32?
        var start = docs.startIndex
        while start < docs.endIndex {
            let end = min(start + Self.blockSize, docs.endIndex)
            skips.append((docs[end - 1], blocks.count))
            gaps.removeAll(keepingCapacity: true)
            for doc in docs[start..<end] {
                gaps.append(previous.map { doc - $0 - 1 } ?? doc)
                previous = doc
            }
            let shift = codes.startIndex - docs.startIndex
            let blockCodes = codes[start + shift..<end + shift]
            let gapWidth = BitPacking.width(of: gaps.max() ?? 0)
            let codeWidth = BitPacking.width(of: blockCodes.max() ?? 0)
            blocks.append(UInt8(gapWidth))
            blocks.append(UInt8(codeWidth))
            BitPacking.pack(gaps[...], width: gapWidth, into: &blocks)
            BitPacking.pack(blockCodes, width: codeWidth, into: &blocks)
            start = end
        }
        if skips.count > 1 {
            for skip in skips {
                bytes.append(fixed: skip.last)
                bytes.append(fixed: UInt32(skip.offset))
            }
        }
        bytes.append(contentsOf: blocks.bytes)
    }
}
