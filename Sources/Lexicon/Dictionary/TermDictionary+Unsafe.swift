extension TermDictionary {
    /// A view of a dictionary's bytes.
    /// - Parameter bytes: What ``TermDictionaryWriter/finish()`` made; they stay in place, and unchanged, while the view is used.
    /// - Throws: ``LexiconError`` when the header does not fit the bytes.
    /// - Complexity: O(1); the blocks are not read
    package init(bytes: UnsafeRawBufferPointer) throws(LexiconError) {
        typealias Layout = TermDictionaryLayout
        guard bytes.count >= Layout.headerSize, let base = bytes.baseAddress, unsafe bytes.prefix(4).elementsEqual(Layout.magic) else {
            throw LexiconError(.corrupt, "these bytes are not a term dictionary; rebuild the index")
        }
        let version = Int(unsafe UInt16(littleEndian: base.loadUnaligned(fromByteOffset: 4, as: UInt16.self)))
        guard version <= Layout.version else {
            throw LexiconError(.tooNew, "the term dictionary has format \(version), this version reads up to \(Layout.version)")
        }
        let blockSize = Int(unsafe UInt16(littleEndian: base.loadUnaligned(fromByteOffset: 6, as: UInt16.self)))
        let terms = Int(unsafe UInt32(littleEndian: base.loadUnaligned(fromByteOffset: 8, as: UInt32.self)))
        let size = unsafe UInt64(littleEndian: base.loadUnaligned(fromByteOffset: 16, as: UInt64.self))
        let blockCount = Layout.blockCount(terms: terms)
        let indexEnd = Layout.headerSize + blockCount * 12  // below 2³⁶
        guard version > 0, blockSize == Layout.blockSize, indexEnd <= bytes.count, size == UInt64(bytes.count - indexEnd) else {
            throw LexiconError(.corrupt, "the term dictionary's header does not fit its \(bytes.count) bytes; rebuild the index")
        }
        count = terms
        self.blockCount = blockCount
        unsafe keys = unsafe base + Layout.headerSize
        unsafe offsets = unsafe base + Layout.headerSize + blockCount * 8
        unsafe blocks = unsafe (base + indexEnd).assumingMemoryBound(to: UInt8.self)
        blocksSize = bytes.count - indexEnd
        byteCount = bytes.count
    }

    /// The leading key of a block, 0..<blockCount.
    @inline(__always)
    func key(of block: Int) -> UInt64 {
        unsafe UInt64(littleEndian: keys.loadUnaligned(fromByteOffset: block &* 8, as: UInt64.self))
    }

    /// The entries of a block, 0..<blockCount; none where offsets are damaged.
    @inline(__always)
    func entries(of block: Int) -> TermEntries {
        func offset(_ block: Int) -> Int {
            min(Int(unsafe UInt32(littleEndian: offsets.loadUnaligned(fromByteOffset: block &* 4, as: UInt32.self))), blocksSize)
        }
        let start = offset(block)
        let end = block + 1 < blockCount ? max(start, offset(block + 1)) : blocksSize
        return unsafe TermEntries(base: blocks, range: start..<end)
    }

    /// The ordinal after the last of a block.
    @inline(__always)
    func endOrdinal(of block: Int) -> Int { min((block + 1) * TermDictionaryLayout.blockSize, count) }

    /// Writes the term of an ordinal, cut to the room there is, without taking memory for it.
    /// - Parameter ordinal: 0..<count
    /// - Returns: Bytes written.
    /// - Complexity: O(16 terms)
    package func copyTerm(at ordinal: Int, to room: UnsafeMutableRawBufferPointer) -> Int {
        guard let base = room.baseAddress else { return 0 }
        let size = room.count
        var entries = entries(of: ordinal / TermDictionaryLayout.blockSize)
        var length = 0
        // Each term is written over what it does not share with the one before.
        @inline(__always)
        func put(_ rest: Int, _ shared: Int) {
            let bytes = unsafe entries.readBytes(rest)
            length = shared + rest
            guard let from = bytes.baseAddress, shared < size else { return }
            unsafe (base + shared).copyMemory(from: from, byteCount: min(rest, size - shared))
        }
        put(entries.readFirst(), 0)
        for _ in 0..<ordinal % TermDictionaryLayout.blockSize {
            let (announced, rest) = entries.readHead()
            put(rest, min(announced, length))
        }
        return min(length, size)
    }

    /// The ordinal of the first term that is not less than a term, and whether it is equal.
    func search(_ term: UnsafeBufferPointer<UInt8>) -> (ordinal: Int, found: Bool) {
        guard let block = unsafe lastBlock(startingAtMost: term, key: leadingKey(term), after: -1) else { return (0, false) }
        var entries = entries(of: block)
        let first = entries.readFirst()
        var shared = unsafe sharedLength(entries.readBytes(first), term)
        var ordinal = block * TermDictionaryLayout.blockSize
        if shared == term.count, shared == first { return (ordinal, true) }
        let end = endOrdinal(of: block)
        ordinal += 1
        // `shared` is what the term shares with the entry before, which is less than the term.
        while ordinal < end, !entries.isAtEnd {
            let (common, rest) = entries.readHead()
            let bytes = unsafe entries.readBytes(rest)
            if common < shared { return (ordinal, false) }
            if common == shared {
                var index = 0
                while index < rest, shared < term.count, unsafe bytes[index] == term[shared] {
                    index += 1
                    shared += 1
                }
                if index < rest {
                    if shared == term.count { return (ordinal, false) }
                    if unsafe bytes[index] > term[shared] { return (ordinal, false) }
                } else if shared == term.count {
                    return (ordinal, true)
                }
            }
            ordinal += 1
        }
        return (end, false)
    }

    /// The last block after `block` whose first term is at most a term; nil when there is none. Looks near `block` first.
    func lastBlock(startingAtMost term: UnsafeBufferPointer<UInt8>, key: UInt64, after block: Int) -> Int? {
        var low = block  // at most, or before all that count
        var high = blockCount  // greater
        var step = 1
        while block >= 0, low + step < blockCount {
            if unsafe !starts(low + step, atMost: term, key: key) {
                high = low + step
                break
            }
            low += step
            step *= 2
        }
        while high - low > 1 {
            let middle = low + (high - low) / 2
            if unsafe starts(middle, atMost: term, key: key) { low = middle } else { high = middle }
        }
        return low == block ? nil : low
    }

    @inline(__always)
    private func starts(_ block: Int, atMost term: UnsafeBufferPointer<UInt8>, key: UInt64) -> Bool {
        let own = self.key(of: block)
        return own != key ? own < key : unsafe startsAtMostWhole(block, term)
    }

    @inline(never)
    private func startsAtMostWhole(_ block: Int, _ term: UnsafeBufferPointer<UInt8>) -> Bool {
        var entries = entries(of: block)
        let count = entries.readFirst()
        let first = unsafe entries.readBytes(count)
        let shared = unsafe sharedLength(first, term)
        if shared == count || shared == term.count { return shared == count }
        return unsafe first[shared] < term[shared]
    }
}
