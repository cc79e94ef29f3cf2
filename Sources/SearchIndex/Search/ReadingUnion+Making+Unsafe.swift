extension ReadingUnion {
    /// Unites posting lists and other unions.
    /// - Complexity: O(postings + capacity / 64 · levels)
    static func make(_ lists: [PostingList], _ unions: [ReadingUnion], _ table: ScoreTable, capacity: Int) -> ReadingUnion {
        if lists.isEmpty, unions.count == 1 { return unions[0] }
        if unions.isEmpty, lists.reduce(0, { $0 + $1.count }) <= 256 { return few(lists, table) }
        let size = (capacity + 63) / 64
        let levelCount = table.levelValues.count - 1
        return Scratch.use(size * 2 * max(levelCount, 1)) { scratch in
            let words = unsafe scratch.words(size * max(levelCount, 1))
            unsafe words.update(repeating: 0)
            for list in lists { unsafe add(list, table, size, words) }
            for union in unions {
                union.forEachLevel { level, docs in
                    let base = (level - 1) * size
                    docs.forEach { doc in unsafe words[base + Int(doc >> 6)] |= 1 << UInt64(doc & 63) }
                }
            }
            return unsafe make(words, size, levelCount, capacity)
        }
    }

    private static func add(_ list: PostingList, _ table: ScoreTable, _ size: Int, _ words: UnsafeMutableBufferPointer<UInt64>) {
        unsafe table.levels.withUnsafeBufferPointer { levels in
            list.forEach { doc, code in
                let level = Int(code) < levels.count ? unsafe Int(levels[Int(code)]) : 0
                if level > 0 { unsafe words[(level &- 1) &* size &+ Int(doc >> 6)] |= 1 << UInt64(doc & 63) }
            }
        }
    }

    /// Takes the sets of each level out of the words, each document at its best level alone.
    private static func make(_ words: UnsafeMutableBufferPointer<UInt64>, _ size: Int, _ levelCount: Int, _ capacity: Int) -> ReadingUnion {
        var all = Bitset(capacity: capacity)
        var sets: [Bitset] = []
        for level in 0..<levelCount {
            var own = unsafe Bitset(words: Array(words[level * size..<(level + 1) * size]), capacity: capacity)
            own.subtract(all)
            all.formUnion(own)
            sets.append(own)
        }
        while sets.count > 1, sets.last?.isEmpty == true { sets.removeLast() }
        guard DocSet.prefersSparse(all.count, of: capacity) else {
            return ReadingUnion(
                docs: .dense(all), levels: [], levelSets: sets.count > 1 ? sets.map { DocSet.dense($0).compact(capacity: capacity) } : [])
        }
        let docs = all.sorted()
        let levels = sets.count > 1 ? docs.map { doc in UInt8((sets.firstIndex { $0.contains(doc) } ?? 0) + 1) } : []
        return ReadingUnion(docs: .sparse(docs), levels: levels, levelSets: [])
    }

    /// Unites lists of few documents in all.
    private static func few(_ lists: [PostingList], _ table: ScoreTable) -> ReadingUnion {
        var keys: [UInt64] = []
        for list in lists {
            list.forEach { doc, code in
                let level = table.level(code)
                if level > 0 { keys.append(UInt64(doc) << 8 | UInt64(level)) }
            }
        }
        keys.sort()
        var docs: [UInt32] = []
        var levels: [UInt8] = []
        for key in keys where docs.last != UInt32(key >> 8) {
            docs.append(UInt32(key >> 8))
            levels.append(UInt8(key & 0xff))
        }
        return ReadingUnion(docs: .sparse(docs), levels: table.levelValues.count > 2 ? levels : [], levelSets: [])
    }
}

extension DocSet {
    /// A dense set that is small as sorted numbers.
    fileprivate func compact(capacity: Int) -> DocSet {
        guard case .dense(let bits) = self, DocSet.prefersSparse(bits.count, of: capacity) else { return self }
        return .sparse(bits.sorted())
    }
}
