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

    /// Leaves out the documents from a number on.
    mutating func drop(from limit: UInt32) { count = index(notBelow: limit, from: 0) }

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
