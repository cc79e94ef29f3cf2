/// The best matches of a segment by base score when each match has every word without a typo.
///
/// Most searches are of this kind. A single word needs no more than its postings, or, as a prefix, the first documents of each level;
/// several are added up by document, first those that are worth most to one of them.
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
        if list.count == matches.count, let head = head(of: list) { return head.map { RankHeap.Item(rank: rank($0.score), index: $0.doc) } }
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

    /// The first documents that hold the only word itself, where it is worth remembering them.
    private func head(of list: PostingList) -> ArraySlice<ListHead.Entry>? {
        guard list.count >= ListHead.least, count <= ListHead.size, let ordinal = search.ordinals[0] else { return nil }
        return search.table.head(of: ordinal, factor: factors[0]) { ListHead(of: list, scores: scores(0), factor: factors[0]) }
            .entries.prefix(count)
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
        // Levels that are worth the same are one order by document.
        guard zip(worths.dropFirst(), worths.dropFirst(2)).allSatisfy({ $0 > $1 }), worths.last ?? 0 > 0 else { return sums() }
        var found: [UInt32: Int32] = [:]
        for (doc, level) in union.first(count, among: matches) { found[doc] = worths[level] }
        if let list = search.exact[0], matches.count == union.docs.count, let head = head(of: list) {
            // Nothing is filtered out; documents that hold the word in other fields alone have no score, and stand last.
            for entry in head where entry.score > found[entry.doc] ?? 0 {
                found[entry.doc] = max(entry.score, worths[union.level(of: entry.doc)])
            }
        } else if let list = search.exact[0] {
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

    /// Several words: first the documents that lead the list of one, which often are enough; else all.
    private func sums() -> [RankHeap.Item] {
        guard let (docs, bound) = leading() else { return sums(above: -1) }
        let scorers = search.words.indices.map(scorer).sorted { $0.greatest > $1.greatest }
        let rest = Self.rest(scorers)
        var best = Best(count: count)
        for doc in docs { best.offer(doc, 0, scorers, rest, self) }
        // Who has what the last of these has may stand before it.
        return best.isFull && best.floor > bound ? best.heap.sorted : sums(above: best.isFull ? best.floor - 1 : -1)
    }

    /// Matches that lead the list of a word, ascending, and what any other match is worth at most; nil where they are too many to gain by it.
    private func leading() -> (docs: [UInt32], bound: Int32)? {
        let total = matches.count
        guard total > count * 4 else { return nil }
        let share: LeadingDocs.Share = total >= count * Self.many ? .narrow : .wide
        var bound: Int32 = 0
        var docs: [UInt32] = []
        for word in search.words.indices {
            var greatest: Int32 = 0
            if let list = search.exact[word], let ordinal = search.ordinals[word] {
                if list.count >= LeadingDocs.least {
                    let own = search.table.leading(of: ordinal, list, share)
                    if !own.docs.isEmpty { docs = docs.unionSorted(DocSet.sparse(own.docs).intersection(matches).sorted()) }
                    greatest = Int32(factors[word] * own.rest + 0.5)
                } else {
                    greatest = scores(word).max() ?? 0
                }
            }
            if search.words[word].isPrefix { greatest = max(greatest, worths(word).max() ?? 0) }
            bound &+= greatest
        }
        return docs.count >= count && docs.count * 2 <= total ? (docs, bound) : nil
    }

    /// Where so many match for each that is wanted, a few leading documents hold the best of them.
    private static let many = 256

    /// The one that is worth most is read for all matches at once, the others only for those that may be among the best.
    /// - Parameter floor: the best are known to have more.
    private func sums(above floor: Int32) -> [RankHeap.Item] {
        let scorers = search.words.indices.map(scorer)
        let order = scorers.indices.sorted { scorers[$0].greatest > scorers[$1].greatest }
        let others = order.dropFirst().map { scorers[$0] }
        let rest = Self.rest(others)
        return Scratch.use(search.capacity) { scratch in
            let sums = unsafe scratch.numbers
            gather(order[0], scratch)
            var best = Best(count: count, floor: floor)
            matches.forEach { doc in best.offer(doc, unsafe sums[Int(doc)], others, rest, self) }
            return best.heap.sorted
        }
    }

    /// What the words from each on are worth at most.
    private static func rest(_ scorers: [WordScorer]) -> [Int32] {
        var rest = [Int32](repeating: 0, count: scorers.count + 1)
        for index in scorers.indices.reversed() { rest[index] = rest[index + 1] &+ scorers[index].greatest }
        return rest
    }

    /// The best of the documents that were offered so far, in ascending order.
    private struct Best {
        var heap: RankHeap
        /// The score that a match must exceed.
        var floor: Int32

        init(count: Int, floor: Int32 = -1) {
            heap = RankHeap(count: count)
            self.floor = floor
        }

        var isFull: Bool { heap.threshold > .min }

        /// Adds what words are worth to a document, as long as it may be among the best.
        @inline(__always)
        mutating func offer(_ doc: UInt32, _ known: Int32, _ scorers: [WordScorer], _ rest: [Int32], _ scores: PlainScores) {
            var sum = known
            for index in scorers.indices {
                if sum &+ rest[index] <= floor { return }
                sum &+= scorers[index].score(doc)
            }
            guard sum > floor else { return }
            heap.offer(scores.rank(sum), Int(doc))
            if isFull { floor = max(floor, Int32(truncatingIfNeeded: heap.threshold & 0xffff_ffff)) }
        }
    }

    private func scorer(_ word: Int) -> WordScorer {
        let isPrefix = search.words[word].isPrefix
        return WordScorer(
            list: search.exact[word], scores: scores(word), union: isPrefix ? search.union(word, cost: 0) : nil,
            worths: isPrefix ? worths(word) : [])
    }

    /// Puts what a word is worth to each match into the numbers; other documents' numbers nobody reads.
    private func gather(_ word: Int, _ scratch: Scratch) {
        let sums = unsafe scratch.numbers
        let total = matches.count
        let docs = search.exact[word]?.count ?? 0 > total * 8 ? matches.sorted() : []
        if search.words[word].isPrefix {
            // Every match has a reading of the word, so that nothing of what stood there before is left.
            let worths = worths(word)
            search.union(word, cost: 0).forEach(among: matches) { doc, level in unsafe sums[Int(doc)] = worths[level] }
            forEachScore(word, total, docs) { doc, score in unsafe sums[doc] = unsafe max(sums[doc], score) }
        } else {
            matches.forEach { unsafe sums[Int($0)] = 0 }
            forEachScore(word, total, docs) { doc, score in unsafe sums[doc] = score }
        }
    }

    /// Calls `body` with what a word itself is worth in documents that hold it, all matches among them.
    @inline(__always)
    private func forEachScore(_ word: Int, _ total: Int, _ docs: [UInt32], _ body: (_ doc: Int, _ score: Int32) -> Void) {
        guard let list = search.exact[word] else { return }
        guard list.count > total * 8 else {
            let scores = scores(word)
            unsafe scores.withUnsafeBufferPointer { scores in
                list.forEach { doc, code in body(Int(doc), Int(code) < scores.count ? unsafe scores[Int(code)] : 0) }
            }
            return
        }
        let saturations = search.table.saturations
        var cursor = PostingCursor(list)
        for doc in docs {
            guard let code = cursor.code(of: doc), Int(code) < saturations.count else { continue }
            body(Int(doc), Int32(factors[word] * saturations[Int(code)] + 0.5))
        }
    }
}
