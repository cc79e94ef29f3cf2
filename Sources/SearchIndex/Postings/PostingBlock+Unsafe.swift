import ByteStorage
import CKernels

/// Up to 128 decoded documents of a posting list, or those of eight words of a bitset; their codes stay packed until one is asked for.
@safe struct PostingBlock: ~Copyable {
    private let docs: UnsafeMutablePointer<UInt32>
    private let unpacked: UnsafeMutablePointer<UInt32>
    private let bytes: Bytes
    /// The bytes of the list's section, and the last offset that eight of them can be read from. Here, and not asked of ``Bytes`` each time,
    /// since the hottest loops of all are here.
    private let base: UnsafeRawPointer?
    private let lastOffset: Int
    private var codes = 0
    private var codeWidth = 0
    /// Number of the first document's code.
    private var firstCode = 0
    /// Documents in the block, all below the segment's number of documents.
    private(set) var count = 0

    /// Words of a bitset that are taken at once, and the greatest number of documents.
    static let words = 8
    static let most = words * 64

    init(_ list: PostingList) {
        let size = if case .bitset = list.form { Self.most } else { PostingWriter.blockSize }
        // As many codes as documents, and room behind the last document.
        unsafe docs = .allocate(capacity: size * 2 + 4)
        unsafe unpacked = docs + size + 4
        bytes = list.bytes
        unsafe base = list.bytes.raw.baseAddress
        lastOffset = list.bytes.count - BitPacking.slack
    }

    deinit { unsafe docs.deallocate() }

    @inline(__always)
    func doc(_ index: Int) -> UInt32 { unsafe docs[index] }

    @inline(__always)
    func code(_ index: Int) -> UInt32 { packed(at: codes, width: codeWidth, firstCode &+ index) }

    /// Value `index` of integers packed from an offset on; 0 beyond the section.
    /// - Parameter width: 0...32.
    @inline(__always)
    func packed(at offset: Int, width: Int, _ index: Int) -> UInt32 {
        let bit = index &* width
        let place = offset &+ (bit >> 3)
        guard place >= 0, place <= lastOffset, let base = unsafe base else { return 0 }
        let word = unsafe base.loadUnaligned(fromByteOffset: place, as: UInt64.self)
        return UInt32(truncatingIfNeeded: (word &>> UInt64(bit & 7)) & ((1 &<< UInt64(width)) &- 1))
    }

    /// The last document of a block of a list with several.
    @inline(__always)
    func lastDocument(_ block: Int, skips: Int) -> UInt32 {
        let place = skips &+ block &* 8
        guard place >= 0, place <= lastOffset, let base = unsafe base else { return 0 }
        return unsafe base.loadUnaligned(fromByteOffset: place, as: UInt32.self)
    }

    /// A word of a list in form `bitset` that holds documents: it was seen that all of its words are there.
    /// - Parameter number: below documents / 64, rounded up.
    @inline(__always)
    func bits(_ number: Int, words: Int) -> UInt64 {
        unsafe base.unsafelyUnwrapped.loadUnaligned(fromByteOffset: words &+ number &* 8, as: UInt64.self)
    }

    /// How many documents stand in words of a list in form `bitset`.
    @inline(__always)
    func count(_ range: Range<Int>, words: Int) -> Int {
        unsafe kernel_count(base.unsafelyUnwrapped + words + range.lowerBound * 8, range.count)
    }

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
        var low = start
        // The next one is near, or anywhere.
        let near = min(low &+ 4, count)
        while low < near {
            if unsafe docs[low] >= doc { return low }
            low &+= 1
        }
        var length = count &- low
        while length > 0 {
            let half = length >> 1
            let isBelow = unsafe docs[low &+ half] < doc
            low = isBelow ? low &+ half &+ 1 : low
            length = isBelow ? length &- half &- 1 : half
        }
        return low
    }

    /// Counts the codes, which are unpacked.
    /// - Parameter counts: by code, and one more for all others.
    func tally(_ counts: inout [UInt32]) {
        let last = counts.count - 1
        unsafe kernel_tally(unpacked, count, &counts, last)
    }

    /// Writes the documents of some codes, which are unpacked, and returns their number.
    /// - Parameters:
    ///   - chosen: 1 or 0 by code, and 0 for all others.
    ///   - target: has room for one more than there are.
    @unsafe func choose(_ chosen: UnsafeBufferPointer<UInt8>, _ target: UnsafeMutablePointer<UInt32>) -> Int {
        unsafe kernel_choose(docs, unpacked, count, chosen.baseAddress, chosen.count - 1, target)
    }

    /// Adds what their codes are worth to the numbers of all documents of the block, or puts it there. Their codes are unpacked.
    /// - Parameters:
    ///   - numbers: one for each document of the segment.
    ///   - worths: by code, and one more for codes that do not count.
    @unsafe func score(_ numbers: UnsafeMutablePointer<Int32>, _ worths: UnsafeBufferPointer<Int32>, adds: Bool) {
        if adds {
            unsafe kernel_add(numbers, docs, unpacked, count, worths.baseAddress, worths.count - 1)
        } else {
            unsafe kernel_put(numbers, docs, unpacked, count, worths.baseAddress, worths.count - 1)
        }
    }

    /// Writes those of the documents that are set in words, which cover them all, and returns their number.
    /// - Parameter target: has room for one more than are set.
    @unsafe func keep(in words: UnsafePointer<UInt64>, _ target: UnsafeMutablePointer<UInt32>) -> Int {
        unsafe kernel_keep(docs, count, words, target)
    }

    func append(to target: inout [UInt32]) {
        unsafe target.append(contentsOf: UnsafeBufferPointer(start: docs, count: count))
    }

    /// How many of the documents are in a bitset of all documents of the segment.
    @inline(__always)
    @unsafe func count(in words: UnsafeBufferPointer<UInt64>) -> Int {
        var found: UInt64 = 0
        for index in 0..<count {
            let doc = unsafe docs[index]
            unsafe found &+= words[Int(doc >> 6)] >> UInt64(doc & 63) & 1
        }
        return Int(found)
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
        let previous = block > 0 ? UInt64(lastDocument(block - 1, skips: skips)) : UInt64.max
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

    /// Takes the documents of up to ``words`` words of a list in form `bitset`.
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
    /// How many documents of a list in several parts have each code.
    func tally(of codes: Int) -> [UInt32] {
        var counts = [UInt32](repeating: 0, count: codes + 1)
        forEachBlock { block in
            block.unpackCodes()
            block.tally(&counts)
        }
        counts.removeLast()
        return counts
    }

    /// The documents with one of some codes, of a list in several parts.
    /// - Parameters:
    ///   - chosen: 1 or 0 by code.
    ///   - total: how many there are.
    func docs(ofCodes chosen: [UInt8], total: Int) -> [UInt32] {
        let flags = chosen + [0]
        return unsafe flags.withUnsafeBufferPointer { flags in
            unsafe [UInt32](unsafeUninitializedCapacity: total + PostingBlock.most + 1) { target, written in
                guard let start = target.baseAddress else { return }
                forEachBlock { block in
                    block.unpackCodes()
                    if written <= total { unsafe written += block.choose(flags, start + written) }
                }
            }
        }
    }

    /// Adds what the codes are worth to the numbers of all documents of the list, or puts it there; see ``PostingBlock``.
    @unsafe func score(_ numbers: UnsafeMutablePointer<Int32>, _ worths: UnsafeBufferPointer<Int32>, adds: Bool) {
        guard case .single(let doc, let code) = form else {
            forEachBlock { block in
                block.unpackCodes()
                unsafe block.score(numbers, worths, adds: adds)
            }
            return
        }
        guard count == 1 else { return }
        let worth = unsafe worths[min(Int(code), worths.count - 1)]
        unsafe numbers[Int(doc)] = unsafe adds ? numbers[Int(doc)] &+ worth : worth
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
            for start in stride(from: 0, to: total, by: PostingBlock.words) {
                block.take(start..<min(start + PostingBlock.words, total), of: self, words: words, codes: codes, width: width, rank: rank)
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

    /// How many of the documents are in a set.
    func count(in set: Bitset) -> Int {
        guard set.capacity == documentCount else { return docs().count { set.contains($0) } }
        switch form {
        case .single(let doc, _): return count == 1 && set.contains(doc) ? 1 : 0
        case .bitset(_, let words, _):
            guard count > 0, let base = unsafe bytes.raw.baseAddress else { return 0 }
            return unsafe set.intersectionCount(words: base + words)
        case .blocks:
            return unsafe set.words.withUnsafeBufferPointer { words in
                var found = 0
                forEachBlock { unsafe found &+= $0.count(in: words) }
                return found
            }
        }
    }

    /// Where there are so many documents that each block is likely to hold some, all blocks are read instead of looked for.
    private static let mergedShare = 8

    /// The documents are made bits, which costs less than to go through two lists at once, each step waiting for the one before.
    private func merged(_ docs: [UInt32]) -> [UInt32] {
        let size = (documentCount + 63) / 64
        return Scratch.use(size * 2) { scratch in
            let words = unsafe scratch.words(size)
            guard let base = words.baseAddress, size > 0 else { return [] }
            unsafe words.update(repeating: 0)
            unsafe docs.withUnsafeBufferPointer { unsafe kernel_insert(base, $0.baseAddress, $0.count) }
            let room = docs.count + PostingBlock.most + 1
            return unsafe [UInt32](unsafeUninitializedCapacity: room) { target, written in
                guard let start = target.baseAddress else { return }
                // Blocks of a damaged list may overlap.
                forEachBlock { block in if written <= docs.count { unsafe written += block.keep(in: base, start + written) } }
            }
        }
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
