import ByteStorage

extension KeywordColumn {
    /// Documents for each ordinal among the matches; a document with the same value twice counts once.
    /// - Complexity: O(matches + values)
    func counts(in matches: DocSet) -> [UInt32] {
        var counts = [UInt32](repeating: 0, count: max(valueCount, 1))
        guard let base = unsafe ordinals.raw.baseAddress, ordinals.count >= docs.entryCount * width else { return counts }
        unsafe counts.withUnsafeMutableBufferPointer { counts in
            switch width {
            case 1: unsafe docs.gather(matches, base.assumingMemoryBound(to: UInt8.self), counts)
            case 2: unsafe docs.gather(matches, base.assumingMemoryBound(to: UInt16.self), counts)
            default: unsafe docs.gather(matches, base.assumingMemoryBound(to: UInt32.self), counts)
            }
        }
        return counts
    }

    /// Those of `docs` with a value that is wanted.
    /// - Parameter wanted: by ordinal.
    func filtered(_ docs: DocSet, wanted: [Bool]) -> DocSet {
        guard self.docs.isFull, !self.docs.isMulti, let base = unsafe ordinals.raw.baseAddress, !wanted.isEmpty else {
            return docs.filtered(by: self.docs) { entry in wanted[ordinal(at: entry)] }
        }
        return unsafe wanted.withUnsafeBufferPointer { wanted in
            let limit = wanted.count
            @inline(__always)
            func passes<Ordinal: FixedWidthInteger>(_ ordinals: UnsafePointer<Ordinal>) -> DocSet {
                docs.filtered { doc in
                    let ordinal = unsafe Int(ordinals[Int(doc)])
                    return unsafe wanted[ordinal < limit ? ordinal : 0]
                }
            }
            switch width {
            case 1: return unsafe passes(base.assumingMemoryBound(to: UInt8.self))
            case 2: return unsafe passes(base.assumingMemoryBound(to: UInt16.self))
            default: return unsafe passes(base.assumingMemoryBound(to: UInt32.self))
            }
        }
    }
}

extension ColumnDocs {
    /// Counts the ordinals of the matches' entries: one read a match and entry, and nothing of the column's own structure in the loops.
    @inline(__always)
    fileprivate func gather<Ordinal: FixedWidthInteger>(
        _ matches: DocSet, _ ordinals: UnsafePointer<Ordinal>, _ counts: UnsafeMutableBufferPointer<UInt32>
    ) {
        let limit = counts.count
        @inline(__always)
        func add(_ entry: Int) {
            let ordinal = unsafe Int(truncatingIfNeeded: ordinals[entry])
            unsafe counts[ordinal < limit ? ordinal : 0] &+= 1
        }
        let (starts, docs, entryCount, documentCount) = unsafe (starts.buffer, docs.buffer, entryCount, documentCount)
        @inline(__always)
        func addAll(_ index: Int) {
            let end = unsafe min(Int(starts[index &+ 1]), entryCount)
            var entry = unsafe Int(starts[index])
            while entry < end {
                add(entry)
                entry &+= 1
            }
        }
        guard isFull else {
            let isMulti = isMulti
            unsafe forEachIndex(in: matches, docs) { if isMulti { addAll($0) } else { add($0) } }
            return
        }
        if isMulti {
            matches.forEach { doc in if doc < documentCount { addAll(Int(doc)) } }
        } else {
            matches.forEach { doc in if doc < documentCount { add(Int(doc)) } }
        }
    }

    /// Calls `body` with the place of each match among the documents with a value.
    @inline(__always)
    private func forEachIndex(in matches: DocSet, _ docs: UnsafeBufferPointer<UInt32>, _ body: (_ index: Int) -> Void) {
        let count = docs.count
        switch matches {
        case .dense(let bits):
            unsafe bits.words.withUnsafeBufferPointer { words in
                for index in 0..<count {
                    let doc = unsafe docs[index]
                    let place = Int(doc >> 6)
                    if place < words.count, unsafe words[place] >> UInt64(doc & 63) & 1 == 1 { body(index) }
                }
            }
        case .sparse(let wanted):
            var at = 0
            for doc in wanted {
                at = unsafe docs.gallop(to: doc, from: at)
                if at == count { return }
                if unsafe docs[at] == doc { body(at) }
            }
        }
    }
}

extension NumberColumn {
    /// Those of `docs` with a value in one of the inclusive ranges.
    func filtered(_ docs: DocSet, ranges: [ClosedRange<NumberKey>]) -> DocSet {
        guard !ranges.isEmpty else { return .empty }
        guard self.docs.isFull, !self.docs.isMulti, ranges.count == 1, width > 0, let start = unsafe values.raw.baseAddress else {
            return docs.filtered(by: self.docs) { entry in
                let key = key(at: entry)
                return ranges.contains { $0.contains(key) }
            }
        }
        // Values stand as distances from the least, which a range is moved to.
        let (low, high) = (ranges[0].lowerBound.word, ranges[0].upperBound.word)
        guard high >= base else { return .empty }
        let least = low > base ? low - base : 0
        let span = high - base - least
        guard high - base >= least else { return .empty }
        @inline(__always)
        func passes<Value: FixedWidthInteger & UnsignedInteger>(_ values: UnsafePointer<Value>) -> DocSet {
            docs.filtered { doc in unsafe UInt64(values[Int(doc)]) &- least <= span }
        }
        switch width {
        case 1: return unsafe passes(start.assumingMemoryBound(to: UInt8.self))
        case 2: return unsafe passes(start.assumingMemoryBound(to: UInt16.self))
        case 4: return unsafe passes(start.assumingMemoryBound(to: UInt32.self))
        default: return unsafe passes(start.assumingMemoryBound(to: UInt64.self))
        }
    }
}

extension DocSet {
    /// Those that pass.
    @inline(__always)
    fileprivate func filtered(_ passes: (UInt32) -> Bool) -> DocSet {
        switch self {
        case .sparse(var docs):
            let count = docs.count
            var kept = 0
            unsafe docs.withUnsafeMutableBufferPointer { docs in
                for index in 0..<count {
                    let doc = unsafe docs[index]
                    unsafe docs[kept] = doc
                    kept &+= passes(doc) ? 1 : 0
                }
            }
            docs.removeLast(count - kept)
            return .sparse(docs)
        case .dense(var bits):
            var count = 0
            unsafe bits.words.withUnsafeMutableBufferPointer { words in
                for index in 0..<words.count {
                    var left = unsafe words[index]
                    var kept: UInt64 = 0
                    while left != 0 {
                        let bit = left.trailingZeroBitCount
                        left &= left &- 1
                        if passes(UInt32(index &* 64 &+ bit)) { kept |= 1 << UInt64(bit) }
                    }
                    unsafe words[index] = kept
                    count &+= kept.nonzeroBitCount
                }
            }
            return DocSet.prefersSparse(count, of: bits.capacity) ? .sparse(bits.sorted()) : .dense(bits)
        }
    }

    /// Those with an entry in a column that passes.
    @inline(__always)
    fileprivate func filtered(by column: ColumnDocs, _ passes: (_ entry: Int) -> Bool) -> DocSet {
        var found: [UInt32] = []
        column.forEach(in: self) { doc, entries in
            for entry in entries where passes(entry) {
                found.append(doc)
                break
            }
        }
        guard case .dense(let bits) = self else { return .sparse(found) }
        return DocSet.sparse(found).settled(capacity: bits.capacity)
    }
}
