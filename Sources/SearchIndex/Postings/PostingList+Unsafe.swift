import ByteStorage
import CKernels

extension PostingList {
    /// How many documents stand in words of a list in form `bitset`.
    @inline(__always)
    func count(_ range: Range<Int>, words: Int) -> Int {
        unsafe kernel_count(bytes.raw.baseAddress.unsafelyUnwrapped + words + range.lowerBound * 8, range.count)
    }

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

    /// Of a list of so many times the documents that are wanted their codes alone are looked for.
    private static let soughtShare = 2

    /// Adds what the codes are worth to the numbers of the wanted documents of the list, or puts it there, with or without the other documents
    /// of the list; see ``PostingBlock``.
    @unsafe func score(
        _ numbers: UnsafeMutablePointer<Int32>, _ worths: UnsafeBufferPointer<Int32>, adds: Bool, wanted: DocSet, _ wantedCount: Int
    ) {
        if case .bitset(let width, let words, let codes) = form, count >= wantedCount * Self.soughtShare, case .dense(let wanted) = wanted {
            let size = min(wanted.words.count, (documentCount + 63) / 64)
            let total = count(0..<size, words: words)
            guard count > 0, codes + BitPacking.byteCount(total, width: width) <= bytes.count - BitPacking.slack else { return }
            let base = unsafe bytes.raw.baseAddress.unsafelyUnwrapped
            unsafe wanted.words.withUnsafeBufferPointer { wanted in
                unsafe kernel_add_among(
                    numbers, base + words, wanted.baseAddress, size, base + codes, width, worths.baseAddress, worths.count - 1, adds ? 1 : 0
                )
            }
            return
        }
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

    /// The same as far as documents below a limit are concerned, which is a multiple of 64; the blocks behind it are not read.
    func forEachBlock(below limit: Int, _ body: (inout PostingBlock) -> Void) {
        var block = PostingBlock(self)
        switch form {
        case .single: break
        case .blocks(let skips, let first):
            for number in 0..<blockCount {
                block.decode(number, of: self, skips: skips, first: first)
                let isLast = block.count == 0 || Int(block.doc(block.count - 1)) >= limit
                if isLast { block.drop(from: UInt32(limit)) }
                body(&block)
                if isLast { return }
            }
        case .bitset(let width, let words, let codes):
            guard count > 0 else { return }
            let total = min((documentCount + 63) / 64, limit / 64)
            var rank = 0
            for start in stride(from: 0, to: total, by: PostingBlock.words) {
                block.take(start..<min(start + PostingBlock.words, total), of: self, words: words, codes: codes, width: width, rank: rank)
                rank += block.count
                body(&block)
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
