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

    /// All documents with a value that is wanted, of a segment of so many.
    /// - Parameter wanted: by ordinal.
    /// - Complexity: O(entries)
    func docs(wanted: [Bool], capacity: Int) -> DocSet {
        guard docs.isFull, !docs.isMulti else { return filtered(.dense(Bitset(fullTo: capacity)), wanted: wanted) }
        return filtered(nil, wanted: wanted, capacity: capacity)
    }

    /// Those of `docs` with a value that is wanted.
    /// - Parameter wanted: by ordinal.
    func filtered(_ docs: DocSet, wanted: [Bool]) -> DocSet {
        guard self.docs.isFull, !self.docs.isMulti else { return docs.filtered(by: self.docs) { entry in wanted[ordinal(at: entry)] } }
        return filtered(docs, wanted: wanted, capacity: 0)
    }

    /// The same of a column with one value a document.
    /// - Parameter docs: nil for all of the capacity.
    private func filtered(_ docs: DocSet?, wanted: [Bool], capacity: Int) -> DocSet {
        guard let base = unsafe ordinals.raw.baseAddress, !wanted.isEmpty else { return .empty }
        return unsafe wanted.withUnsafeBufferPointer { wanted in
            let limit = wanted.count
            @inline(__always)
            func passes<Ordinal: FixedWidthInteger>(_ ordinals: UnsafePointer<Ordinal>) -> DocSet {
                @inline(__always)
                func isWanted(_ doc: UInt32) -> Bool {
                    let ordinal = unsafe Int(ordinals[Int(doc)])
                    return unsafe wanted[ordinal < limit ? ordinal : 0]
                }
                return docs?.filtered(isWanted) ?? DocSet.all(of: capacity, isWanted)
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
    /// All documents with a value in one of the inclusive ranges, of a segment of so many.
    /// - Complexity: O(entries)
    func docs(in ranges: [ClosedRange<NumberKey>], capacity: Int) -> DocSet {
        if ranges.count == 1, width > 0 {
            if docs.isFull, !docs.isMulti { return filtered(nil, ranges[0], capacity: capacity) }
            if docs.isMulti { return docs.documents(ofEntries: entries(in: ranges[0])).settled(capacity: capacity) }
        }
        return filtered(.dense(Bitset(fullTo: capacity)), ranges: ranges)
    }

    /// Those of `docs` with a value in one of the inclusive ranges.
    func filtered(_ docs: DocSet, ranges: [ClosedRange<NumberKey>]) -> DocSet {
        guard !ranges.isEmpty else { return .empty }
        guard self.docs.isFull, !self.docs.isMulti, ranges.count == 1, width > 0 else {
            return docs.filtered(by: self.docs) { entry in
                let key = key(at: entry)
                return ranges.contains { $0.contains(key) }
            }
        }
        return filtered(docs, ranges[0], capacity: 0)
    }

    /// A range as the values stand: as distances from the least; nil where it lies below all.
    private func distances(_ range: ClosedRange<NumberKey>) -> (least: UInt64, span: UInt64)? {
        let (low, high) = (range.lowerBound.word, range.upperBound.word)
        guard high >= base else { return nil }
        let least = low > base ? low - base : 0
        return high - base >= least ? (least, high - base - least) : nil
    }

    /// The same of a column with one value a document.
    /// - Parameter docs: nil for all of the capacity.
    private func filtered(_ docs: DocSet?, _ range: ClosedRange<NumberKey>, capacity: Int) -> DocSet {
        guard let start = unsafe values.raw.baseAddress, let (least, span) = distances(range) else { return .empty }
        @inline(__always)
        func passes<Value: FixedWidthInteger & UnsignedInteger>(_ values: UnsafePointer<Value>) -> DocSet {
            @inline(__always)
            func isWithin(_ doc: UInt32) -> Bool { unsafe UInt64(values[Int(doc)]) &- least <= span }
            return docs?.filtered(isWithin) ?? DocSet.all(of: capacity, isWithin)
        }
        switch width {
        case 1: return unsafe passes(start.assumingMemoryBound(to: UInt8.self))
        case 2: return unsafe passes(start.assumingMemoryBound(to: UInt16.self))
        case 4: return unsafe passes(start.assumingMemoryBound(to: UInt32.self))
        default: return unsafe passes(start.assumingMemoryBound(to: UInt64.self))
        }
    }
}

extension NumberColumn {
    /// The entries with a value in a range, ascending.
    fileprivate func entries(in range: ClosedRange<NumberKey>) -> [UInt32] {
        guard let start = unsafe values.raw.baseAddress, let (least, span) = distances(range) else { return [] }
        let count = docs.entryCount
        @inline(__always)
        func passing<Value: FixedWidthInteger & UnsignedInteger>(_ values: UnsafePointer<Value>) -> [UInt32] {
            var found: [UInt32] = []
            for entry in 0..<count where unsafe UInt64(values[entry]) &- least <= span { found.append(UInt32(entry)) }
            return found
        }
        switch width {
        case 1: return unsafe passing(start.assumingMemoryBound(to: UInt8.self))
        case 2: return unsafe passing(start.assumingMemoryBound(to: UInt16.self))
        case 4: return unsafe passing(start.assumingMemoryBound(to: UInt32.self))
        default: return unsafe passing(start.assumingMemoryBound(to: UInt64.self))
        }
    }
}

extension ColumnDocs {
    /// The documents of ascending entries of a column with several values a document.
    /// - Complexity: O(entries · log distance)
    fileprivate func documents(ofEntries entries: [UInt32]) -> DocSet {
        let starts = unsafe starts.buffer
        var found: [UInt32] = []
        var index = 0
        for entry in entries {
            // The last document whose entries do not begin behind this one.
            index = unsafe starts.gallop(to: entry &+ 1, from: index) - 1
            guard index >= 0, index < count else { continue }
            let doc = isFull ? UInt32(index) : docs[index]
            if doc < documentCount, found.last.map({ $0 < doc }) ?? true { found.append(doc) }
        }
        return .sparse(found)
    }
}

extension DocSet {
    /// Whether there are more documents than a number.
    /// - Complexity: O(1) for a sparse set, O(capacity / 64) for a dense one
    func hasMore(than number: Int) -> Bool {
        switch self {
        case .sparse(let docs): docs.count > number
        case .dense(let bits): bits.count > number
        }
    }

    /// Those of all documents of a segment that pass.
    @inline(__always)
    fileprivate static func all(of capacity: Int, _ passes: (UInt32) -> Bool) -> DocSet {
        var bits = Bitset(capacity: capacity)
        var count = 0
        unsafe bits.words.withUnsafeMutableBufferPointer { words in
            for index in 0..<words.count {
                let first = index &* 64
                var kept: UInt64 = 0
                for bit in 0..<min(64, capacity &- first) { kept |= (passes(UInt32(first &+ bit)) ? 1 : 0) << UInt64(bit) }
                unsafe words[index] = kept
                count &+= kept.nonzeroBitCount
            }
        }
        return DocSet.prefersSparse(count, of: capacity) ? .sparse(bits.sorted()) : .dense(bits)
    }

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
