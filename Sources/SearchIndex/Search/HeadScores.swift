/// The best matches of a segment among those that a query's only word is read by at one cost, where it is read by many terms together.
///
/// Each such reading knows its first documents, so that a fragment of thousands of identifiers costs no more than one of a few: only these
/// are scored, and they are the best as long as none of the others can stand before the last one wanted.
struct HeadScores {
    private let search: SegmentSearch
    private let matches: DocSet
    private let runs: [TermRun]
    private let cost: Int

    /// nil where the matches may be read by anything else.
    /// - Parameter matches: those of one total cost.
    init?(_ search: SegmentSearch, matches: DocSet, cost: Int) {
        guard search.words.count == 1, cost > 0, !matches.isEmpty, search.ranges(0, cost: cost).isEmpty, search.own(0, cost: cost).isEmpty
        else { return nil }
        runs = search.others(0, cost: cost)
        guard runs.contains(where: { $0.found != nil }), runs.allSatisfy({ $0.found != nil || $0.ordinals.count <= TermReading.manyTerms })
        else { return nil }
        self.search = search
        self.matches = matches
        self.cost = cost
    }

    /// The best by rank, the best first; nil where others might be among them.
    /// - Parameters:
    ///   - factor: 1024 · idf of the word.
    ///   - score: scores ascending documents.
    func best(_ count: Int, factor: Double, _ score: ([UInt32]) -> BaseScores?) -> [(doc: UInt32, rank: Int64)]? {
        var docs: [UInt32] = []
        for run in runs {
            if let found = run.found {
                docs = docs.unionSorted(found.head.positions.map { found.docs[$0] }.sorted())
                continue
            }
            for ordinal in run.ordinals {
                let list = search.view.segment.postings(of: ordinal)
                guard list.count <= TermReading.manyDocuments else { return nil }
                docs = docs.unionSorted(list.docs())
            }
        }
        docs = docs.filter { matches.contains($0) }
        guard let base = score(docs) else { return nil }
        let best = base.best(count).map { (doc: base.docs[Int($0.index)], rank: $0.rank) }
        for run in runs {
            guard let found = run.found, let rest = found.head.rest, let last = found.head.positions.last else { continue }
            guard best.count == count, let least = best.last else { return nil }
            // Of the others one is worth as much as the last of these and stands behind it, or it is worth less.
            let bound = rank(found.worths[last] * run.quality, factor)
            guard least.rank > bound || least.rank == bound && least.doc <= found.docs[last] else { return nil }
            guard least.rank > rank(rest * run.quality, factor) else { return nil }
        }
        return best
    }

    private func rank(_ worth: Double, _ factor: Double) -> Int64 {
        RankForm.wordsFirst.rank(wordsMatched: 1, cost: cost, score: Int(Int32(factor * worth + 0.5)))
    }
}
