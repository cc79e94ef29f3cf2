import ByteStorage

/// The postings of one term in a segment; see ``PostingWriter`` for the layout.
struct PostingList: Sendable {
    private enum Form {
        case single(doc: UInt32, code: UInt32)
        case blocks(skips: Int, first: Int)
        case bitset(codeWidth: Int, words: Int, codes: Int)
    }

    private let bytes: Bytes
    private let documentCount: Int
    private let form: Form
    /// Documents that hold the term, deleted ones included.
    let count: Int

    /// - Parameters:
    ///   - info: the term's `termInfo` word.
    ///   - bytes: the postings section.
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
        count = min(Int(bytes.load(offset, as: UInt32.self)), documentCount)
        if bytes[offset + 4] == 1 {
            let words = offset + 6
            form = .bitset(
                codeWidth: min(Int(bytes[offset + 5]), 32), words: words, codes: words + (documentCount + 63) / 64 * 8)
        } else {
            let blocks = (count + PostingWriter.blockSize - 1) / PostingWriter.blockSize
            form = .blocks(skips: offset + 5, first: offset + 5 + (blocks > 1 ? blocks * 8 : 0))
        }
    }

    private var blockCount: Int { (count + PostingWriter.blockSize - 1) / PostingWriter.blockSize }

    /// Calls `body` with each document and its impact code, ascending.
    @inline(__always)
    func forEach(_ body: (_ doc: UInt32, _ code: UInt32) -> Void) {
        switch form {
        case .single(let doc, let code):
            if count == 1 { body(doc, code) }
        case .blocks(let skips, let first):
            var offset = first
            var previous: Int = -1
            for block in 0..<blockCount {
                if block > 0 { offset = first + Int(bytes.load(skips + block * 8 + 4, as: UInt32.self)) }
                decode(block, at: offset, after: &previous, body)
            }
        case .bitset(let width, let words, let codes):
            var index = 0
            for word in 0..<(documentCount + 63) / 64 {
                var bits = bytes.load(words &+ word &* 8, as: UInt64.self)
                while bits != 0 {
                    let doc = UInt32(word &* 64 &+ bits.trailingZeroBitCount)
                    bits &= bits &- 1
                    guard doc < documentCount else { return }
                    body(doc, bytes.packed(at: codes, width: width, index))
                    index &+= 1
                }
            }
        }
    }

    /// Decodes a block; documents beyond the segment, which only damage can produce, end it.
    @inline(__always)
    private func decode(_ block: Int, at offset: Int, after previous: inout Int, _ body: (UInt32, UInt32) -> Void) {
        let size = min(PostingWriter.blockSize, count &- block &* PostingWriter.blockSize)
        let gapWidth = min(Int(bytes[offset]), 32)
        let codeWidth = min(Int(bytes[offset &+ 1]), 32)
        let gaps = offset &+ 2
        let codes = gaps &+ BitPacking.byteCount(size, width: gapWidth)
        var doc = previous
        for index in 0..<size {
            doc = doc &+ 1 &+ Int(bytes.packed(at: gaps, width: gapWidth, index))
            guard doc < documentCount else { break }
            body(UInt32(truncatingIfNeeded: doc), bytes.packed(at: codes, width: codeWidth, index))
        }
        previous = doc
    }

    /// Calls `body` for those of the ascending `docs` that hold the term.
    ///
    /// Only blocks that may hold one of them are decoded.
    /// - Complexity: O(docs.count · log blocks + decoded postings)
    func forEach(among docs: [UInt32], _ body: (_ index: Int, _ code: UInt32) -> Void) {
        switch form {
        case .single(let doc, let code):
            let index = docs.gallop(to: doc, from: 0)
            if count == 1, index < docs.count, docs[index] == doc { body(index, code) }
        case .blocks(let skips, let first):
            var index = 0
            var block = 0
            let blocks = blockCount
            while index < docs.count {
                if blocks > 1 {
                    var high = blocks
                    while block < high {
                        let middle = (block + high) / 2
                        if bytes.load(skips + middle * 8, as: UInt32.self) < docs[index] { block = middle + 1 } else { high = middle }
                    }
                    if block >= blocks { return }
                }
                let offset = blocks > 1 ? first + Int(bytes.load(skips + block * 8 + 4, as: UInt32.self)) : first
                var previous = block > 0 ? Int(bytes.load(skips + block * 8 - 8, as: UInt32.self)) : -1
                var last: UInt32 = 0
                decode(block, at: offset, after: &previous) { doc, code in
                    last = doc
                    while index < docs.count, docs[index] < doc { index += 1 }
                    if index < docs.count, docs[index] == doc {
                        body(index, code)
                        index += 1
                    }
                }
                while index < docs.count, docs[index] <= last { index += 1 }
                if blocks <= 1 { return }
                block += 1
                if block >= blocks { return }
            }
        case .bitset(let width, let words, let codes):
            // Codes stand in document order, so that the rank of a document is the position of its code.
            var rank = 0
            var word = 0
            for (index, doc) in docs.enumerated() {
                let target = Int(doc >> 6)
                while word < target {
                    rank &+= bytes.load(words &+ word &* 8, as: UInt64.self).nonzeroBitCount
                    word += 1
                }
                let bits = bytes.load(words &+ word &* 8, as: UInt64.self)
                guard bits >> UInt64(doc & 63) & 1 == 1 else { continue }
                let below = bits & ((1 << UInt64(doc & 63)) &- 1)
                body(index, bytes.packed(at: codes, width: width, rank &+ below.nonzeroBitCount))
            }
        }
    }

    /// Adds the documents to a bitset, whatever their code.
    func formUnion(into bits: inout Bitset) {
        if case .bitset(_, let words, _) = form {
            for word in 0..<(documentCount + 63) / 64 { bits.formUnion(wordAt: word, bytes.load(words + word * 8, as: UInt64.self)) }
            bits.normalise()
            return
        }
        forEach { doc, _ in bits.insert(doc) }
    }
}
