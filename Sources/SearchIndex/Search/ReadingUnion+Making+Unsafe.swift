import CKernels

extension ReadingUnion {
    /// Unites posting lists and other unions.
    /// - Complexity: O(postings + capacity / 64 · levels)
    static func make(_ lists: [PostingList], _ unions: [ReadingUnion], _ table: ScoreTable, capacity: Int) -> ReadingUnion {
        if lists.isEmpty, unions.count == 1 { return unions[0] }
        if unions.isEmpty, lists.reduce(0, { $0 + $1.count }) <= fewPostings { return few(lists, table) }
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

    /// So many postings are sorted faster than bits are gathered.
    private static let fewPostings = 768

    private static func add(_ list: PostingList, _ table: ScoreTable, _ size: Int, _ words: UnsafeMutableBufferPointer<UInt64>) {
        unsafe table.levels.withUnsafeBufferPointer { levels in
            list.forEach { doc, code in
                let level = Int(code) < levels.count ? unsafe Int(levels[Int(code)]) : 0
                if level > 0 { unsafe words[(level &- 1) &* size &+ Int(doc >> 6)] |= 1 << UInt64(doc & 63) }
            }
        }
    }

    /// Takes the sets of each level out of the words, each document at its best level alone.
    ///
    /// Nothing is copied before it is known how many documents there are: of a million, each copy of a bitset is 125 KB.
    private static func make(_ words: UnsafeMutableBufferPointer<UInt64>, _ size: Int, _ levelCount: Int, _ capacity: Int) -> ReadingUnion {
        guard size > 0, levelCount > 0, let base = words.baseAddress else { return .empty }
        var all = unsafe Bitset(words: Array(words[..<size]), capacity: capacity)
        var counts = [all.count]
        for level in 1..<max(levelCount, 1) {
            let own = unsafe base + level * size
            unsafe all.remove(from: own)
            counts.append(unsafe kernel_count(own, size))
            if counts[level] > 0 { unsafe all.formUnion(words: UnsafeRawPointer(own)) }
        }
        while counts.count > 1, counts.last == 0 { counts.removeLast() }
        let total = counts.reduce(0, +)
        guard DocSet.prefersSparse(total, of: capacity) else {
            if counts.count == 1 { return ReadingUnion(docs: .dense(all), levels: [], levelSets: []) }
            let sets = counts.indices.map { level -> DocSet in
                let own = unsafe UnsafeRawPointer(base + level * size)
                if DocSet.prefersSparse(counts[level], of: capacity) { return .sparse(unsafe extract(own, size, counts[level])) }
                return .dense(unsafe Bitset(words: Array(words[level * size..<(level + 1) * size]), capacity: capacity))
            }
            return ReadingUnion(docs: .dense(all), levels: [], levelSets: sets)
        }
        let docs = unsafe all.words.withUnsafeBytes { unsafe extract($0.baseAddress, size, total) }
        guard counts.count > 1 else { return ReadingUnion(docs: .sparse(docs), levels: [], levelSets: []) }
        let levels = docs.map { doc in
            var level = 0
            while level < counts.count - 1, unsafe words[level * size + Int(doc >> 6)] >> UInt64(doc & 63) & 1 == 0 { level += 1 }
            return UInt8(level + 1)
        }
        return ReadingUnion(docs: .sparse(docs), levels: levels, levelSets: [])
    }

    /// The documents of some words, in order.
    private static func extract(_ words: UnsafeRawPointer?, _ size: Int, _ count: Int) -> [UInt32] {
        unsafe [UInt32](unsafeUninitializedCapacity: count) { buffer, written in
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
