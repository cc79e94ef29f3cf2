import ByteStorage

/// Finds documents in a posting list one after the other, ascending, and reads their impact codes.
struct PostingCursor: ~Copyable {
    private let list: PostingList
    private var block: PostingBlock
    private var number = -1
    private var index = 0
    /// Of a bitset: the word reached, and documents before it.
    private var word = 0
    private var rank = 0

    init(_ list: PostingList) {
        self.list = list
        block = PostingBlock(list)
    }

    /// Whether the list holds the document; `code` then gives its code.
    ///
    /// Only blocks that may hold it are decoded.
    @inline(__always)
    mutating func find(_ doc: UInt32) -> Bool { position(doc) != nil }

    /// The code of a document that the list holds.
    @inline(__always)
    mutating func code(of doc: UInt32) -> UInt32? {
        guard let position = position(doc) else { return nil }
        switch list.form {
        case .single(_, let code): return code
        case .blocks: return block.code(position)
        case .bitset(let width, _, let codes): return block.packed(at: codes, width: width, position)
        }
    }

    @inline(__always)
    private mutating func position(_ doc: UInt32) -> Int? {
        switch list.form {
        case .single(let own, _): return list.count == 1 && own == doc ? 0 : nil
        case .blocks(let skips, let first):
            if number < 0 || block.count == 0 || block.doc(block.count - 1) < doc {
                guard move(to: doc, skips: skips, first: first) else { return nil }
            }
            index = block.index(notBelow: doc, from: index)
            return index < block.count && block.doc(index) == doc ? index : nil
        case .bitset(_, let words, _):
            guard list.count > 0, doc < list.documentCount else { return nil }
            let target = Int(doc >> 6)
            if word < target {
                rank &+= block.count(word..<target, words: words)
                word = target
            }
            let bits = block.bits(word, words: words)
            guard bits >> UInt64(doc & 63) & 1 == 1 else { return nil }
            return rank &+ (bits & ((1 << UInt64(doc & 63)) &- 1)).nonzeroBitCount
        }
    }

    /// Decodes the block that may hold the document.
    private mutating func move(to doc: UInt32, skips: Int, first: Int) -> Bool {
        let blocks = list.blockCount
        guard number + 1 < blocks else { return false }
        var low = number + 1
        if blocks > 1 {
            var step = 1
            while low + step < blocks, block.lastDocument(low + step, skips: skips) < doc {
                low += step
                step *= 2
            }
            var high = min(low + step, blocks)
            while low < high {
                let middle = (low + high) / 2
                if block.lastDocument(middle, skips: skips) < doc { low = middle + 1 } else { high = middle }
            }
            guard low < blocks else {
                number = blocks
                return false
            }
        }
        number = low
        index = 0
        block.decode(number, of: list, skips: skips, first: first)
        return block.count > 0
    }
}
