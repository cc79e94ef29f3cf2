/// The best matches of a segment by base score among those with every word and equal typo cost, where words are read by words alone.
///
/// Most searches are of this kind: matches of less cost stand before all others, so that only one class of them has to be looked through. A
/// single word needs no more than its postings, or, as a prefix or with typos, the first documents of each level; several are added up by
/// document, first those that are worth most to one of them.
struct ClassScores {
    let search: SegmentSearch
    let matches: DocSet
    /// 1024 · idf of each word.
    let factors: [Double]
    let count: Int
    /// What the typos of every match cost together.
    let cost: Int
    /// What those of each word may cost: no less than any match needs for it, and no more than the other words leave.
    let costs: [ClosedRange<Int>]

    init(_ search: SegmentSearch, matches: DocSet, cost: Int, idfs: [Double], count: Int) {
        self.search = search
        self.matches = matches
        self.cost = cost
        self.count = count
        factors = idfs.map { TextScore.unit * $0 }
        costs = Self.costs(search, matches, total: cost)
    }

    /// A word that nobody has as it is written leaves less to the others, which mostly have to stand as they are.
    private static func costs(_ search: SegmentSearch, _ matches: DocSet, total: Int) -> [ClosedRange<Int>] {
        if search.words.count == 1 { return [total...total] }
        guard total > 0 else { return search.words.map { _ in 0...0 } }
        let least = search.words.indices.map { word in
            (0..<min(total, search.reach[word])).first { search.docs(word, upTo: $0).intersects(matches) }
                ?? min(total, search.reach[word])
        }
        let left = max(0, total - least.reduce(0, +))
        return least.indices.map { least[$0]...max(least[$0], min(search.reach[$0], least[$0] + left)) }
    }

    /// The list of a word itself, where matches may have it.
    func ownList(_ word: Int) -> PostingList? { costs[word].lowerBound == 0 ? search.exact[word] : nil }

    /// The other forms of a word, where matches may have one.
    func forms(_ word: Int) -> [SegmentSearch.Form] { costs[word].lowerBound == 0 ? search.forms(word) : [] }

    /// Whether matches may have a word as the beginning of another one.
    func mayBegin(_ word: Int) -> Bool { costs[word].lowerBound == 0 && search.words[word].isPrefix }

    /// The best, the best first.
    func best() -> [RankHeap.Item] {
        guard search.words.count == 1, forms(0).isEmpty else { return sums() }
        if cost > 0 { return misspelt() }
        if search.words[0].isPrefix { return prefixed() }
        guard let list = search.exact[0], list.count <= matches.count * 8 else { return sums() }
        if let head = head(of: list) {
            // Those of the list's first that are matches are the first of the matches.
            let first = list.count == matches.count ? head.prefix(count) : head.filter { matches.contains($0.doc) }.prefix(count)
            if first.count == count { return first.map { RankHeap.Item(rank: rank($0.score), index: $0.doc) } }
        }
        return best(of: list, isWhole: list.count == matches.count).sorted
    }

    /// The rank of a match of some score.
    @inline(__always)
    func rank(_ score: Int32) -> Int64 {
        RankForm.wordsFirst.rank(wordsMatched: search.words.count, cost: cost, score: Int(score))
    }

    /// The first documents that hold the only word itself, where it is worth remembering them.
    private func head(of list: PostingList) -> ArraySlice<ListHead.Entry>? {
        guard list.count >= ListHead.least, count <= ListHead.size, let ordinal = search.ordinals[0] else { return nil }
        return search.table.head(of: ordinal, list, factor: factors[0]).entries[...]
    }

    /// The best of the matches that hold the only word itself.
    /// - Parameter isWhole: Whether all documents of the list are matches.
    private func best(of list: PostingList, isWhole: Bool) -> RankHeap {
        var heap = RankHeap(count: count)
        let (saturations, factor) = (search.table.saturations, factors[0])
        list.forEach { doc, code in
            let rank = rank(Int(code) < saturations.count ? Int32(factor * saturations[Int(code)] + 0.5) : 0)
            if rank > heap.threshold, isWhole || matches.contains(doc) { heap.offer(rank, Int(doc)) }
        }
        return heap
    }

    /// What a reading of a word by the beginnings of words is worth, by level.
    func beginningWorths(_ word: Int) -> [Int32] {
        search.table.levelValues.map { Int32(factors[word] * (TextScore.prefixQuality * $0) + 0.5) }
    }

    /// What a reading of a word with typos is worth, by level.
    func typoWorths(_ word: Int) -> [Int32] { search.table.levelValues.map { Int32(factors[word] * $0 + 0.5) } }

    /// The costs of typos that a word may have in this class.
    func typoCosts(_ word: Int) -> Range<Int> {
        let least = max(1, costs[word].lowerBound)
        return least..<max(least, costs[word].upperBound + 1)
    }

    /// Whether each level is worth more than the next one; else several are one order by document.
    private func areOrdered(_ worths: [Int32]) -> Bool {
        zip(worths.dropFirst(), worths.dropFirst(2)).allSatisfy { $0 > $1 } && worths.last ?? 0 > 0
    }

    /// One word that is written otherwise in all of the matches: of each level the first.
    private func misspelt() -> [RankHeap.Item] {
        let worths = typoWorths(0)
        guard areOrdered(worths) else { return sums() }
        if let first = search.firstOfBest(count, 0, cost: cost, among: matches) {
            return first.map { RankHeap.Item(rank: rank(worths[1]), index: $0) }
        }
        return search.union(0, cost: cost).first(count, among: matches).map { RankHeap.Item(rank: rank(worths[$0.level]), index: $0.doc) }
    }

    /// One word that is being typed: the documents that hold it itself, and of each level the first.
    private func prefixed() -> [RankHeap.Item] {
        let union = search.union(0, cost: 0)
        let worths = beginningWorths(0)
        guard areOrdered(worths) else { return sums() }
        var found: [UInt32: Int32] = [:]
        for (doc, level) in union.first(count, among: matches) { found[doc] = worths[level] }
        if let list = search.exact[0], matches.count == union.docs.count, let head = head(of: list) {
            // Nothing is filtered out; documents that hold the word in other fields alone have no score, and stand last.
            for entry in head.prefix(count) where entry.score > found[entry.doc] ?? 0 {
                found[entry.doc] = max(entry.score, worths[union.level(of: entry.doc)])
            }
        } else if let list = search.exact[0] {
            for item in best(of: list, isWhole: false).sorted {
                let score = Int32(truncatingIfNeeded: item.rank & 0xffff_ffff)
                if score > found[item.index] ?? 0 { found[item.index] = max(score, worths[union.level(of: item.index)]) }
            }
        }
        var heap = RankHeap(count: count)
        for (doc, score) in found.sorted(by: { $0.key < $1.key }) { heap.offer(rank(score), Int(doc)) }
        return heap.sorted
    }

    /// What no document with a word itself exceeds: of its own list where many matches can be passed over by it. Where the best of a list tie,
    /// the search ends with the first ones.
    func greatestSaturation(_ word: Int) -> Double {
        guard let list = ownList(word), let ordinal = search.ordinals[word] else { return search.table.greatestSaturation }
        return greatestSaturation(ordinal, list)
    }

    /// The same of the list of any term.
    func greatestSaturation(_ ordinal: Int, _ list: PostingList) -> Double {
        guard matches.hasMore(than: count * 4) else { return search.table.greatestSaturation }
        if list.count >= LeadingDocs.least { return search.table.leading(of: ordinal, list).greatest }
        let saturations = search.table.saturations
        var greatest = 0.0
        list.forEach { _, code in if Int(code) < saturations.count { greatest = max(greatest, saturations[Int(code)]) } }
        return greatest
    }

    /// Scores documents one by one.
    func scorer(_ word: Int) -> WordScorer {
        let typos = typoCosts(word).map { search.union(word, cost: $0) }.filter { !$0.docs.isEmpty }
        let forms = forms(word).map {
            WordScorer(list: $0.list, search.table, greatest: greatestSaturation($0.ordinal, $0.list), factor: factors[word])
        }
        return WordScorer(
            list: ownList(word), search.table, greatest: greatestSaturation(word), factor: factors[word], forms: forms,
            beginning: mayBegin(word) ? .init(union: search.union(word, cost: 0), worths: beginningWorths(word)) : nil,
            typos: typos.map { .init(union: $0, worths: typoWorths(word)) })
    }
}
