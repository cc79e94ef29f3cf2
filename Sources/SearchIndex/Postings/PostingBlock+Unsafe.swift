import ByteStorage
import CKernels

/// Up to 128 decoded documents of a posting list; their codes stay packed until one is asked for.
@safe struct PostingBlock: ~Copyable {
    private let docs: UnsafeMutablePointer<UInt32>
    private let unpacked: UnsafeMutablePointer<UInt32>
    private let bytes: Bytes
    private var codes = 0
    private var codeWidth = 0
    /// Number of the first document's code.
    private var firstCode = 0
    /// Documents in the block, all below the segment's number of documents.
    private(set) var count = 0

    init(_ list: PostingList) {
        unsafe docs = .allocate(capacity: PostingWriter.blockSize * 2)
        unsafe unpacked = docs + PostingWriter.blockSize
        bytes = list.bytes
    }

    deinit { unsafe docs.deallocate() }

    @inline(__always)
    func doc(_ index: Int) -> UInt32 { unsafe docs[index] }

    @inline(__always)
    func code(_ index: Int) -> UInt32 { bytes.packed(at: codes, width: codeWidth, firstCode &+ index) }

    /// Unpacks the codes of all documents, for `unpackedCode`.
    mutating func unpackCodes() {
        let last = codes &+ BitPacking.byteCount(firstCode &+ count, width: codeWidth)
        guard codes >= 0, last <= bytes.count - BitPacking.slack else {
            unsafe unpacked.update(repeating: .max, count: count)
            return
        }
        unsafe kernel_unpack(bytes.raw.baseAddress.unsafelyUnwrapped + codes, codeWidth, firstCode, count, unpacked)
    }

    @inline(__always)
    func unpackedCode(_ index: Int) -> UInt32 { unsafe unpacked[index] }

    /// Index of the first document from `start` on that is not below `doc`.
    @inline(__always)
    func index(notBelow doc: UInt32, from start: Int) -> Int {
        var index = start
        while index < count, unsafe docs[index] < doc { index &+= 1 }
        return index
    }

    /// Moves those of sorted documents that the block has, too, to where the last ones were moved.
    /// - Parameters:
    ///   - next: the first document not looked at yet.
    ///   - kept: documents moved so far, at most `next`.
    /// - Complexity: O(documents of the block + documents looked at), without a branch that depends on them
    @unsafe func keepCommon(of sorted: UnsafeMutableBufferPointer<UInt32>, from next: inout Int, _ kept: inout Int) {
        let (own, ownCount, count) = unsafe (docs, count, sorted.count)
        var (index, at, target) = (0, next, kept)
        while index < ownCount, at < count {
            let (left, right) = unsafe (own[index], sorted[at])
            unsafe sorted[target] = right
            target &+= left == right ? 1 : 0
            index &+= left <= right ? 1 : 0
            at &+= right <= left ? 1 : 0
        }
        (next, kept) = (at, target)
    }

    func append(to target: inout [UInt32]) {
        unsafe target.append(contentsOf: UnsafeBufferPointer(start: docs, count: count))
    }

    func insert(into bits: inout Bitset) { unsafe bits.insert(UnsafeBufferPointer(start: docs, count: count)) }

    /// Adds the documents to bitsets of `size` words each, one a level, by the levels of their codes; with a size of 0 to one alone.
    /// - Parameters:
    ///   - words: bits for all documents of the segment, a bitset a level.
    ///   - levels: by code, 0 for those that do not count.
    @unsafe func insert(into words: UnsafeMutablePointer<UInt64>, size: Int, levels: UnsafeBufferPointer<UInt8>) {
        let last = codes &+ BitPacking.byteCount(firstCode &+ count, width: codeWidth)
        guard codes >= 0, last <= bytes.count - BitPacking.slack else { return }
        let packed = unsafe bytes.raw.baseAddress.unsafelyUnwrapped + codes
        unsafe kernel_insert_levels(words, size, docs, count, packed, codeWidth, firstCode, levels.baseAddress, levels.count)
    }

    /// Decodes a block of a list in form `blocks`.
    mutating func decode(_ block: Int, of list: PostingList, skips: Int, first: Int) {
        let several = list.blockCount > 1
        let offset = several ? first &+ Int(bytes.load(skips &+ block &* 8 &+ 4, as: UInt32.self)) : first
        let previous = block > 0 ? UInt64(list.lastDocument(block - 1, skips: skips)) : UInt64.max
        let size = min(PostingWriter.blockSize, list.count &- block &* PostingWriter.blockSize)
        let gapWidth = min(Int(bytes[offset]), 32)
        codeWidth = min(Int(bytes[offset &+ 1]), 32)
        codes = offset &+ 2 &+ BitPacking.byteCount(size, width: gapWidth)
        guard offset >= 0, codes <= bytes.count - BitPacking.slack else {
            count = 0
            return
        }
        let packed = unsafe bytes.raw.baseAddress.unsafelyUnwrapped + offset + 2
        let last = unsafe kernel_decode(packed, gapWidth, size, previous, docs)
        count = last < UInt64(list.documentCount) ? size : 0
    }

    /// Takes the documents of two words of a list in form `bitset`.
    /// - Parameter rank: documents of the list before these words.
    mutating func take(_ words: Range<Int>, of list: PostingList, words offset: Int, codes: Int, width: Int, rank: Int) {
        self.codes = codes
        codeWidth = width
        firstCode = rank
        count = unsafe kernel_extract(bytes.raw.baseAddress.unsafelyUnwrapped + offset, words.lowerBound, words.upperBound, docs)
        while count > 0, Int(doc(count - 1)) >= list.documentCount { count -= 1 }
    }
}

extension PostingList {
    /// A word of a list in form `bitset` that holds documents: it was seen that all of its words are there.
    /// - Parameter number: below documents / 64, rounded up.
    @inline(__always)
    func bits(_ number: Int, words: Int) -> UInt64 {
        unsafe bytes.raw.loadUnaligned(fromByteOffset: words &+ number &* 8, as: UInt64.self)
    }

    /// Calls `body` with each part of the list, ascending; not for lists in form `single`.
    @inline(__always)
    func forEachBlock(_ body: (inout PostingBlock) -> Void) {
        var block = PostingBlock(self)
        switch form {
        case .single: break
        case .blocks(let skips, let first):
            for number in 0..<blockCount {
                block.decode(number, of: self, skips: skips, first: first)
                body(&block)
            }
        case .bitset(let width, let words, let codes):
            guard count > 0 else { return }
            let total = (documentCount + 63) / 64
            var rank = 0
            for start in stride(from: 0, to: total, by: 2) {
                block.take(start..<min(start + 2, total), of: self, words: words, codes: codes, width: width, rank: rank)
                rank += block.count
                if block.count > 0 { body(&block) }
            }
        }
    }

    /// Adds the documents to a bitset, whatever their code.
    func formUnion(into bits: inout Bitset) {
        switch form {
        case .single(let doc, _): if count == 1 { bits.insert(doc) }
        case .blocks: forEachBlock { $0.insert(into: &bits) }
        case .bitset(_, let words, _): if count > 0 { unsafe bits.formUnion(words: bytes.raw.baseAddress.unsafelyUnwrapped + words) }
        }
    }

    /// Adds the documents to bitsets by the levels of their codes; see ``PostingBlock``.
    @unsafe func insert(into words: UnsafeMutablePointer<UInt64>, size: Int, levels: UnsafeBufferPointer<UInt8>) {
        guard case .single(let doc, let code) = form else {
            forEachBlock { unsafe $0.insert(into: words, size: size, levels: levels) }
            return
        }
        let level = unsafe Int(code) < levels.count ? Int(levels[Int(code)]) : 0
        if count == 1, level > 0 { unsafe words[(level &- 1) &* size &+ Int(doc >> 6)] |= 1 << UInt64(doc & 63) }
    }

    /// The documents as a set, whatever their code.
    func docSet(capacity: Int) -> DocSet {
        if DocSet.prefersSparse(count, of: capacity) { return .sparse(docs()) }
        var bits = Bitset(capacity: capacity)
        formUnion(into: &bits)
        return .dense(bits)
    }

    /// Those of `docs` that hold the term.
    /// - Complexity: O(docs.count · log blocks + decoded postings)
    func intersection(_ docs: consuming [UInt32]) -> [UInt32] {
        switch form {
        case .single(let doc, _): return count == 1 && docs.containsSorted(doc) ? [doc] : []
        case .bitset(_, let words, _):
            guard count > 0 else { return [] }
            return unsafe docs.filtered(words: bytes.raw.baseAddress.unsafelyUnwrapped + words)
        case .blocks:
            if docs.count * Self.mergedShare >= count { return merged(docs) }
            var cursor = PostingCursor(self)
            var kept = 0
            for index in docs.indices {
                let doc = docs[index]
                if cursor.find(doc) {
                    docs[kept] = doc
                    kept += 1
                }
            }
            docs.removeLast(docs.count - kept)
            return docs
        }
    }

    /// Where there are so many documents that each block is likely to hold some, they are merged block by block instead of looked for.
    private static let mergedShare = 8

    private func merged(_ docs: consuming [UInt32]) -> [UInt32] {
        let count = docs.count
        var (at, kept) = (0, 0)
        unsafe docs.withUnsafeMutableBufferPointer { docs in
            let docs = unsafe docs
            forEachBlock { block in unsafe block.keepCommon(of: docs, from: &at, &kept) }
        }
        docs.removeLast(count - kept)
        return docs
    }

    /// Keeps those bits whose documents hold the term.
    func formIntersection(into bits: inout Bitset) {
        guard case .bitset(_, let words, _) = form, count > 0 else {
            var own = Bitset(capacity: documentCount)
            formUnion(into: &own)
            bits.formIntersection(own)
            return
        }
        unsafe bits.formIntersection(words: bytes.raw.baseAddress.unsafelyUnwrapped + words)
    }
}
