import ByteStorage

/// The postings of one term in a segment; see ``PostingWriter`` for the layout.
///
/// Damage can lead to wrong documents, never to one beyond the segment.
struct PostingList: Sendable {
    enum Form {
        case single(doc: UInt32, code: UInt32)
        /// Offsets of the skip table and of the first block.
        case blocks(skips: Int, first: Int)
        /// Offsets of the bitset's words and of the packed codes.
        case bitset(codeWidth: Int, words: Int, codes: Int)
    }

    let bytes: Bytes
    let documentCount: Int
    let form: Form
    /// Documents that hold the term, deleted ones included.
    let count: Int

    /// - Parameters:
    ///   - info: the term's `termInfo` word.
    ///   - bytes: the postings section.
    @inline(__always)
    init(info: UInt64, bytes: Bytes, documentCount: Int) {
        self.bytes = bytes
        self.documentCount = documentCount
        if info & PostingWriter.singleFlag != 0 {
            let doc = UInt32(truncatingIfNeeded: info)
            form = .single(doc: doc, code: UInt32(truncatingIfNeeded: info >> 32 & 0x7fff_ffff))
            count = doc < documentCount ? 1 : 0
            return
        }
        let offset = Int(truncatingIfNeeded: info)
        let stated = min(Int(bytes.load(offset, as: UInt32.self)), documentCount)
        if bytes[offset &+ 4] == 1 {
            let words = offset &+ 6
            let size = (documentCount + 63) / 64 * 8
            form = .bitset(codeWidth: min(Int(bytes[offset &+ 5]), 32), words: words, codes: words &+ size)
            count = words >= 0 && words <= bytes.count - size ? stated : 0
        } else {
            let blocks = (stated + PostingWriter.blockSize - 1) / PostingWriter.blockSize
            form = .blocks(skips: offset &+ 5, first: offset &+ 5 &+ (blocks > 1 ? blocks * 8 : 0))
            count = stated
        }
    }

    /// The list of a term that no document has.
    static let empty = PostingList(info: PostingWriter.singleFlag, bytes: Bytes(), documentCount: 0)

    var isBitset: Bool {
        if case .bitset = form { return true }
        return false
    }

    var blockCount: Int { (count + PostingWriter.blockSize - 1) / PostingWriter.blockSize }

    /// Calls `body` with each document and its impact code, ascending.
    @inline(__always)
    func forEach(_ body: (_ doc: UInt32, _ code: UInt32) -> Void) {
        if case .single(let doc, let code) = form {
            if count == 1 { body(doc, code) }
            return
        }
        forEachBlock { block in
            block.unpackCodes()
            for index in 0..<block.count { body(block.doc(index), block.unpackedCode(index)) }
        }
    }

    /// The documents, ascending.
    func docs() -> [UInt32] {
        if case .single(let doc, _) = form { return count == 1 ? [doc] : [] }
        var docs: [UInt32] = []
        docs.reserveCapacity(count)
        forEachBlock { $0.append(to: &docs) }
        return docs
    }
}
