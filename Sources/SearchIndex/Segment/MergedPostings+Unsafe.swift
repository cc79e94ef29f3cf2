import ByteStorage

/// Puts together the postings that a term has in several segments.
@safe struct MergedPostings: ~Copyable {
    /// The documents of the term at hand by their new numbers, ascending, and the new impact code of each.
    private(set) var docs: [UInt32] = []
    private(set) var codes: [UInt32] = []

    private let sources: Sources
    private let documentCount: Int
    /// Documents and codes in one word each, to be sorted.
    private var pairs: [UInt64] = []
    /// Of a long list, which documents it has and the code of each.
    private let words: UnsafeMutableBufferPointer<UInt64>
    private let codeOf: UnsafeMutableBufferPointer<UInt32>

    /// Where a list has one document in so many, it is put in order by a bitset of all documents: sorting was a third of merging postings.
    private static let sortedShare = 64

    /// - Parameters:
    ///   - positions: for each source the new number of each of its documents.
    ///   - codeNumbers: for each source the new number of each of its impact codes.
    init(_ views: [SegmentView], positions: [[UInt32]], codeNumbers: [[UInt32]], documentCount: Int) {
        sources = Sources(views: views, positions: positions, codeNumbers: codeNumbers)
        self.documentCount = documentCount
        unsafe words = .allocate(capacity: (documentCount + 63) / 64)
        unsafe words.initialize(repeating: 0)
        unsafe codeOf = .allocate(capacity: documentCount)
    }

    deinit {
        unsafe words.deallocate()
        unsafe codeOf.deallocate()
    }

    /// Reads a term's postings from all its sources.
    /// - Parameter count: how many there are, deleted documents included.
    /// - Complexity: O(n log n) for n postings, O(n) for those of one source and for long lists.
    mutating func gather(_ entries: ArraySlice<MergedDictionary.Entry>, count: Int) {
        docs.removeAll(keepingCapacity: true)
        codes.removeAll(keepingCapacity: true)
        if entries.count > 1, count * Self.sortedShare >= documentCount {
            unsafe scatter(entries, count: min(count, documentCount))
            return
        }
        let sources = sources
        if entries.count == 1 {
            for entry in entries {
                sources.forEach(entry) { position, code in
                    docs.append(position)
                    codes.append(code)
                }
            }
            return
        }
        pairs.removeAll(keepingCapacity: true)
        for entry in entries { sources.forEach(entry) { pairs.append(UInt64($0) << 32 | UInt64($1)) } }
        pairs.sort()
        for pair in pairs {
            docs.append(UInt32(truncatingIfNeeded: pair >> 32))
            codes.append(UInt32(truncatingIfNeeded: pair))
        }
    }

    /// Puts each posting at the place of its document, then takes them in order.
    @unsafe private mutating func scatter(_ entries: ArraySlice<MergedDictionary.Entry>, count: Int) {
        // Each position is below the number of documents, and no two postings have the same.
        let (words, codeOf) = unsafe (words, codeOf)
        for entry in entries {
            sources.forEach(entry) { position, code in
                unsafe words[Int(position >> 6)] |= 1 << UInt64(position & 63)
                unsafe codeOf[Int(position)] = code
            }
        }
        docs.reserveCapacity(count)
        codes.reserveCapacity(count)
        for index in words.indices {
            var word = unsafe words[index]
            if word == 0 { continue }
            unsafe words[index] = 0
            let base = UInt32(index &* 64)
            while word != 0 {
                let position = base &+ UInt32(truncatingIfNeeded: word.trailingZeroBitCount)
                docs.append(position)
                unsafe codes.append(codeOf[Int(position)])
                word &= word &- 1
            }
        }
    }

    /// Where postings come from.
    private struct Sources {
        let views: [SegmentView]
        let positions: [[UInt32]]
        let codeNumbers: [[UInt32]]

        /// Calls back with the new number and the new code of each live document of a list.
        @inline(__always)
        func forEach(_ entry: MergedDictionary.Entry, _ body: (UInt32, UInt32) -> Void) {
            let source = Int(entry.source)
            let positions = positions[source]
            let numbers = codeNumbers[source]
            views[source].segment.postings(of: Int(entry.ordinal)).forEach { doc, code in
                let position = positions[Int(doc)]
                guard position != SegmentMerger.dropped, code < numbers.count else { return }
                body(position, numbers[Int(code)])
            }
        }
    }
}
