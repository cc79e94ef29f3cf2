/// What the documents of many terms are put together from.
extension SegmentSearch {
    /// What is to be united of ranges of terms: unions that are kept for other queries, and the lists of the other terms.
    func parts(of ranges: [Range<Int>]) -> (lists: [PostingList], unions: [ReadingUnion]) {
        var lists: [PostingList] = []
        var unions: [ReadingUnion] = []
        for range in ranges {
            let isShared = range.count >= Self.sharedTerms
            if isShared, let known = table.union(of: range) {
                unions.append(known)
                continue
            }
            let own = range.map { view.segment.postings(of: $0) }
            let isKept = isShared && own.reduce(0, { $0 + $1.count }) >= Self.sharedPostings
            var (few, parts): ([PostingList], [ReadingUnion]) = ([], [])
            for (ordinal, list) in zip(range, own) {
                if list.count >= Self.frequent, let known = union(ofFrequent: ordinal, list, isKept: !isKept) {
                    parts.append(known)
                } else {
                    few.append(list)
                }
            }
            if isKept {
                let union = ReadingUnion.make(few, parts, table, capacity: capacity)
                table.keep(union, for: range)
                unions.append(union)
            } else {
                lists += few
                unions += parts
            }
        }
        return (lists, unions)
    }

    /// The documents of one frequent term, which many words with a slip read; nil where they are not kept and need not be.
    private func union(ofFrequent ordinal: Int, _ list: PostingList, isKept: Bool) -> ReadingUnion? {
        let own = ordinal..<ordinal + 1
        if let known = table.union(of: own) { return known }
        guard isKept else { return nil }
        let union = ReadingUnion.make([list], [], table, capacity: capacity)
        table.keep(union, for: own)
        return union
    }

    /// The same of documents alone, which are a fifth of the work and of the memory, and all that is asked of most readings with typos.
    func docParts(of ranges: [Range<Int>]) -> (lists: [PostingList], sets: [DocSet]) {
        var lists: [PostingList] = []
        var sets: [DocSet] = []
        for range in ranges {
            let isShared = range.count >= Self.sharedTerms
            if isShared, let known = table.docs(of: range) {
                sets.append(known)
                continue
            }
            let own = range.map { view.segment.postings(of: $0) }
            let isKept = isShared && own.reduce(0, { $0 + $1.count }) >= Self.sharedPostings
            var (few, parts): ([PostingList], [DocSet]) = ([], [])
            for (ordinal, list) in zip(range, own) {
                if list.count >= Self.frequent, let known = docs(ofFrequent: ordinal, list, isKept: !isKept) {
                    parts.append(known)
                } else {
                    few.append(list)
                }
            }
            if isKept {
                let docs = ReadingUnion.docs(few, parts, adding: .empty, table, capacity: capacity)
                table.keep(docs, for: range)
                sets.append(docs)
            } else {
                lists += few
                sets += parts
            }
        }
        return (lists, sets)
    }

    func docs(ofFrequent ordinal: Int, _ list: PostingList, isKept: Bool) -> DocSet? {
        // A list of bits that holds no others is a set already.
        if list.isBitset, table.isPure(ordinal) { return list.docSet(capacity: capacity) }
        let own = ordinal..<ordinal + 1
        if let known = table.docs(of: own) { return known }
        guard isKept else { return nil }
        let docs = ReadingUnion.docs([list], [], adding: .empty, table, capacity: capacity)
        if list.isBitset, docs.count == list.count { table.notePure(ordinal) } else { table.keep(docs, for: own) }
        return docs
    }

    /// The unions of ranges of so many terms and postings are kept for other queries, and those of single terms of so many.
    private static let sharedTerms = 2
    private static let sharedPostings = 256
    static let frequent = 4096
}
