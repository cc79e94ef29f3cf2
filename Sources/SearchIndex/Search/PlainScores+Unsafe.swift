/// The best matches of a segment by base score when each match has every word without a typo.
///
/// Most searches are of this kind. A single word needs no more than its postings, or, as a prefix, the first documents of each level;
/// several are added up by document.
struct PlainScores {
    private let search: SegmentSearch
    private let matches: DocSet
    /// 1024 · idf of each word.
    private let factors: [Double]
    private let count: Int

    init(_ search: SegmentSearch, matches: DocSet, idfs: [Double], count: Int) {
        self.search = search
        self.matches = matches
        self.count = count
        factors = idfs.map { TextScore.unit * $0 }
    }

    /// The best, the best first.
    func best() -> [RankHeap.Item] {
        guard search.words.count == 1 else { return sums() }
        if search.words[0].isPrefix { return prefixed() }
        guard let list = search.exact[0], list.count <= matches.count * 8 else { return sums() }
        var heap = RankHeap(count: count)
        let scores = scores(0)
        let isWhole = list.count == matches.count
        list.forEach { doc, code in
            let rank = rank(Int(code) < scores.count ? scores[Int(code)] : 0)
            if rank > heap.threshold, isWhole || matches.contains(doc) { heap.offer(rank, Int(doc)) }
        }
        return heap.sorted
    }

    @inline(__always)
    private func rank(_ score: Int32) -> Int64 {
        Candidate.rank(wordsMatched: search.words.count, cost: 0, score: Int(score))
    }

    /// What each impact code is worth to a word.
    private func scores(_ word: Int) -> [Int32] { search.table.saturations.map { Int32(factors[word] * $0 + 0.5) } }

    /// What a prefix reading of a word is worth, by level.
    private func worths(_ word: Int) -> [Int32] {
        search.table.levelValues.map { Int32(factors[word] * (TextScore.prefixQuality * $0) + 0.5) }
    }

    /// One word that is being typed: the documents that hold it itself, and of each level the first.
    private func prefixed() -> [RankHeap.Item] {
        let union = search.union(0, cost: 0)
        let worths = worths(0)
        var found: [UInt32: Int32] = [:]
        for (doc, level) in union.first(count, among: matches) { found[doc] = worths[level] }
        if let list = search.exact[0] {
            var best = RankHeap(count: count)
            let scores = scores(0)
            list.forEach { doc, code in
                let rank = rank(Int(code) < scores.count ? scores[Int(code)] : 0)
                if rank > best.threshold, matches.contains(doc) { best.offer(rank, Int(doc)) }
            }
            for item in best.sorted {
                let score = Int32(truncatingIfNeeded: item.rank & 0xffff_ffff)
                if score > found[item.index] ?? 0 { found[item.index] = max(score, worths[union.level(of: item.index)]) }
            }
        }
        var heap = RankHeap(count: count)
        for (doc, score) in found.sorted(by: { $0.key < $1.key }) { heap.offer(rank(score), Int(doc)) }
        return heap.sorted
    }

    /// Several words: their scores are added up by document.
    private func sums() -> [RankHeap.Item] {
        Scratch.use(search.capacity) { scratch in
            let sums = unsafe scratch.numbers
            matches.forEach { unsafe sums[Int($0)] = 0 }
            let total = matches.count
            let docs = matches.isSparse || search.exact.contains { ($0?.count ?? 0) > total * 8 } ? matches.sorted() : nil
            for word in search.words.indices { unsafe add(word, total, docs, sums) }
            var heap = RankHeap(count: count)
            matches.forEach { doc in
                let rank = unsafe rank(sums[Int(doc)])
                if rank > heap.threshold { heap.offer(rank, Int(doc)) }
            }
            return heap.sorted
        }
    }

    private func add(_ word: Int, _ total: Int, _ docs: [UInt32]?, _ sums: UnsafeMutablePointer<Int32>) {
        var union: ReadingUnion?
        var worths: [Int32] = []
        if search.words[word].isPrefix {
            let prefixes = search.union(word, cost: 0)
            worths = self.worths(word)
            prefixes.forEach(among: matches) { doc, level in unsafe sums[Int(doc)] &+= worths[level] }
            union = prefixes
        }
        guard let list = search.exact[word] else { return }
        if let docs, list.count > total * 8 {
            let saturations = search.table.saturations
            var cursor = PostingCursor(list)
            for doc in docs {
                guard let code = cursor.code(of: doc), Int(code) < saturations.count else { continue }
                let score = Int32(factors[word] * saturations[Int(code)] + 0.5)
                unsafe sums[Int(doc)] &+= union.map { max(0, score - worths[$0.level(of: doc)]) } ?? score
            }
            return
        }
        let scores = scores(word)
        unsafe scores.withUnsafeBufferPointer { scores in
            list.forEach { doc, code in
                let score = Int(code) < scores.count ? unsafe scores[Int(code)] : 0
                if let union {
                    if matches.contains(doc) { unsafe sums[Int(doc)] &+= max(0, score - worths[union.level(of: doc)]) }
                } else {
                    // Documents that are no matches gather numbers that nobody reads.
                    unsafe sums[Int(doc)] &+= score
                }
            }
        }
    }
}
