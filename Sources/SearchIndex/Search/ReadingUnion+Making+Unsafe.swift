import CKernels

extension ReadingUnion {
    /// Unites posting lists and other unions.
    /// - Complexity: O(postings + capacity / 64 · levels)
    static func make(_ lists: [PostingList], _ unions: [ReadingUnion], _ table: ScoreTable, capacity: Int) -> ReadingUnion {
        if lists.isEmpty, unions.count == 1 { return unions[0] }
        if unions.isEmpty, lists.reduce(0, { $0 + $1.count }) <= fewPostings { return few(lists, table) }
        let size = (capacity + 63) / 64
        let levelCount = max(table.levelValues.count - 1, 1)
        // The last bitset is for what any level has.
        return Scratch.use(size * 2 * (levelCount + 1)) { scratch in
            let words = unsafe scratch.words(size * (levelCount + 1))
            guard let base = words.baseAddress, size > 0 else { return .empty }
            unsafe words.prefix(size * levelCount).update(repeating: 0)
            unsafe table.levels.withUnsafeBufferPointer { levels in
                for list in lists { unsafe list.insert(into: base, size: size, levels: levels) }
            }
            for union in unions { unsafe union.insert(into: base, size: size) }
            let all = unsafe base + size * levelCount
            let total = unsafe kernel_settle_levels(base, size, levelCount, all)
            return unsafe make(base, all, total, size, levelCount, capacity)
        }
    }

    /// The documents alone of posting lists, sets, and others: whatever their level, as long as a searched field has them.
    /// - Complexity: O(postings + capacity / 64)
    static func docs(_ lists: [PostingList], _ sets: [DocSet], adding others: DocSet, _ table: ScoreTable, capacity: Int) -> DocSet {
        if lists.isEmpty, sets.count == 1, others.isEmpty { return sets[0] }
        @unsafe func insert(into base: UnsafeMutablePointer<UInt64>) {
            unsafe table.levels.withUnsafeBufferPointer { levels in
                for list in lists { unsafe list.insert(into: base, size: 0, levels: levels) }
            }
            for set in sets { unsafe set.insert(into: base) }
        }
        if case .dense(var bits) = others {
            unsafe bits.words.withUnsafeMutableBufferPointer { words in
                if let base = words.baseAddress { unsafe insert(into: base) }
            }
            return .dense(bits)
        }
        let postings = lists.reduce(0) { $0 + $1.count }
        if postings <= fewPostings, sets.count <= fewSets, sets.allSatisfy(\.isSparse) {
            return sets.reduce(few(lists, table).docs.union(others, capacity: capacity)) { $0.union($1, capacity: capacity) }
        }
        let size = (capacity + 63) / 64
        return Scratch.use(size * 2) { scratch in
            let words = unsafe scratch.words(size)
            guard let base = words.baseAddress, size > 0 else { return .empty }
            unsafe words.update(repeating: 0)
            unsafe others.insert(into: base)
            unsafe insert(into: base)
            let total = unsafe kernel_count(base, size)
            if DocSet.prefersSparse(total, of: capacity) { return .sparse(unsafe extract(base, size, total)) }
            return .dense(unsafe Bitset(words: Array(words), capacity: capacity))
        }
    }

    /// So many postings are sorted faster than bits are gathered.
    private static let fewPostings = 768
    /// So many sorted sets are merged, each with all before it.
    private static let fewSets = 4

    /// Adds the documents to bitsets of `size` words each, one a level.
    @unsafe private func insert(into words: UnsafeMutablePointer<UInt64>, size: Int) {
        if !levelSets.isEmpty {
            for index in levelSets.indices { unsafe levelSets[index].insert(into: words + index * size) }
            // A document of several levels is left to the best one.
            unsafe docs.insert(into: words + levelSets.count * size)
        } else if !levels.isEmpty, case .sparse(let docs) = docs {
            for (doc, level) in zip(docs, levels) { unsafe words[(Int(level) - 1) * size + Int(doc >> 6)] |= 1 << UInt64(doc & 63) }
        } else {
            unsafe docs.insert(into: words)
        }
    }

    /// Takes the sets of each level out of words that leave each document to its best level.
    ///
    /// Nothing is copied before it is known how many documents there are: of a million, each copy of a bitset is 125 KB.
    @unsafe private static func make(
        _ words: UnsafeMutablePointer<UInt64>, _ all: UnsafeMutablePointer<UInt64>, _ total: Int, _ size: Int, _ levelCount: Int,
        _ capacity: Int
    ) -> ReadingUnion {
        if DocSet.prefersSparse(total, of: capacity) {
            let docs = unsafe extract(all, size, total)
            guard levelCount > 1 else { return ReadingUnion(docs: .sparse(docs), levels: [], levelSets: []) }
            let levels = docs.map { doc in
                var level = 0
                while level < levelCount - 1, unsafe words[level * size + Int(doc >> 6)] >> UInt64(doc & 63) & 1 == 0 { level += 1 }
                return UInt8(level + 1)
            }
            return ReadingUnion(docs: .sparse(docs), levels: levels, levelSets: [])
        }
        var counts: [Int] = []
        for level in 0..<levelCount { counts.append(unsafe kernel_count(words + level * size, size)) }
        while counts.count > 1, counts.last == 0 { counts.removeLast() }
        func bits(_ own: UnsafeMutablePointer<UInt64>) -> DocSet {
            .dense(unsafe Bitset(words: Array(UnsafeBufferPointer(start: own, count: size)), capacity: capacity))
        }
        if counts.count == 1 { return ReadingUnion(docs: unsafe bits(all), levels: [], levelSets: []) }
        let sets = counts.indices.dropLast().map { level -> DocSet in
            let own = unsafe words + level * size
            return DocSet.prefersSparse(counts[level], of: capacity)
                ? .sparse(unsafe extract(own, size, counts[level])) : unsafe bits(own)
        }
        return ReadingUnion(docs: unsafe bits(all), levels: [], levelSets: sets)
    }

    /// The documents of some words, in order.
    private static func extract(_ words: UnsafeMutablePointer<UInt64>, _ size: Int, _ count: Int) -> [UInt32] {
        unsafe [UInt32](unsafeUninitializedCapacity: count + 4) { buffer, written in
            if count > 0 { written = unsafe kernel_extract(words, 0, size, buffer.baseAddress) }
        }
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
