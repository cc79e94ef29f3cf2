extension ReadingUnion {
    /// No fewer documents are looked at.
    private static let leastLooked = 8192
    /// So many times the documents that should suffice if matches lay evenly.
    private static let looked = 4
    /// More lists are united, since their unions are kept.
    private static let mostLists = 512

    /// The first matches that a list has in the field that is worth most, ascending: the lists are read no further than that takes.
    ///
    /// nil where so many are not found, or not among the first documents.
    /// - Complexity: O(lists + postings of the first documents)
    static func first(_ count: Int, of lists: [PostingList], among matches: DocSet, _ table: ScoreTable, capacity: Int) -> [UInt32]? {
        let total = matches.count
        guard lists.count <= mostLists, total > 0 else { return nil }
        let size = (max(leastLooked, capacity / total * count * looked) + 63) / 64
        let limit = size * 64
        guard limit * 2 <= capacity else { return nil }
        // The best level alone.
        let levels = table.levels.map { $0 == 1 ? 1 : 0 as UInt8 }
        return Scratch.use(size * 2) { scratch in
            let words = unsafe scratch.words(size)
            guard let base = words.baseAddress else { return nil }
            unsafe words.update(repeating: 0)
            unsafe levels.withUnsafeBufferPointer { levels in
                for list in lists {
                    if case .single(let doc, _) = list.form {
                        if doc < limit { unsafe list.insert(into: base, size: size, levels: levels) }
                    } else {
                        list.forEachBlock(below: limit) { unsafe $0.insert(into: base, size: size, levels: levels) }
                    }
                }
            }
            var found: [UInt32] = []
            switch matches {
            case .sparse(let docs):
                for doc in docs where doc < limit && found.count < count {
                    if unsafe words[Int(doc >> 6)] >> UInt64(doc & 63) & 1 == 1 { found.append(doc) }
                }
            case .dense(let bits):
                for index in 0..<min(size, bits.words.count) where found.count < count {
                    var word = unsafe words[index] & bits.words[index]
                    while word != 0, found.count < count {
                        found.append(UInt32(index * 64 + word.trailingZeroBitCount))
                        word &= word &- 1
                    }
                }
            }
            return found.count == count ? found : nil
        }
    }
}
