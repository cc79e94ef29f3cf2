import ByteStorage

/// Scores the matches of each segment and picks the best of them.
struct Ranker {
    let plan: MatchPlan
    let sort: SortBinder
    private let idfs: [Double]

    init(plan: MatchPlan, sort: SortBinder) {
        self.plan = plan
        self.sort = sort
        idfs = plan.wordCounts.map { TextScore.idf(documents: plan.documentCount, matching: $0) }
    }

    /// The first `count` matches of all segments in order.
    func best(_ count: Int, of matches: [DocSet]) -> [Candidate] {
        var all: [Candidate] = []
        for view in matches.indices {
            var heap = CandidateHeap(capacity: count)
            forEach(in: matches[view], view: view, keeps: { heap.admits($0) }, { heap.insert($0) })
            all += heap.sorted
        }
        return matches.count > 1 ? Array(all.sorted(by: precedes).prefix(count)) : all
    }

    /// Every match with its order, in no order.
    func forEach(of matches: [DocSet], _ body: (Candidate) -> Void) {
        for view in matches.indices { forEach(in: matches[view], view: view, keeps: { _ in true }, body) }
    }

    /// The order across segments.
    func precedes(_ left: Candidate, _ right: Candidate) -> Bool {
        if left.keys != right.keys { return left.keys < right.keys }
        if left.view == right.view { return left.doc < right.doc }
        let (first, second) = (plan.searches[left.view].view.segment, plan.searches[right.view].view.segment)
        let (leftRank, rightRank) = (first.rank(left.doc), second.rank(right.doc))
        if leftRank != rightRank { return leftRank > rightRank }
        return Bytes.compare(first.ids.id(left.doc), second.ids.id(right.doc)) < 0
    }

    /// Calls `body` with those matches of a segment that `keeps` admits.
    ///
    /// `keeps` is asked first with the most favourable proximity bonus that there can be, and only who passes is looked up in the
    /// forward index: the result is exact, and most documents never are (the threshold algorithm, Fagin et al. 2003).
    private func forEach(in matches: DocSet, view: Int, keeps: (Candidate) -> Bool, _ body: (Candidate) -> Void) {
        let search = plan.searches[view]
        let words = search.words.count
        guard words > 0 else {
            matches.forEach { doc in
                var candidate = Candidate(view: view, doc: doc)
                setKeys(&candidate)
                if keeps(candidate) { body(candidate) }
            }
            return
        }
        let docs = matches.sorted()
        var matched = [UInt16](repeating: 0, count: docs.count)
        var costs = [UInt16](repeating: 0, count: docs.count)
        var scores = [Int32](repeating: 0, count: docs.count)
        for word in 0..<words {
            let factor = TextScore.unit * idfs[word]
            search.score(word, docs: docs, limit: plan.cost) { index, cost, value in
                matched[index] += 1
                costs[index] += UInt16(cost)
                scores[index] &+= Int32((factor * value).rounded())
            }
        }
        var proximity = words > 1 ? Proximity(search, cost: plan.cost) : nil
        let favourable = sort.textAscends ? 0 : Proximity.greatest(words: words)
        for index in docs.indices {
            var candidate = Candidate(view: view, doc: docs[index])
            candidate.wordsMatched = Int(matched[index])
            candidate.cost = Int(costs[index])
            candidate.score = Int(scores[index]) + favourable
            setKeys(&candidate)
            guard keeps(candidate) else { continue }
            if let bonus = proximity?.bonus(docs[index]) {
                candidate.score = Int(scores[index]) + bonus
                setKeys(&candidate)
                guard keeps(candidate) else { continue }
            }
            body(candidate)
        }
    }

    private func setKeys(_ candidate: inout Candidate) {
        var keys: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)
        for (index, key) in sort.keys.enumerated() {
            let word: UInt64
            switch key {
            case .text(let ascending):
                let best = Candidate.textKey(wordsMatched: candidate.wordsMatched, cost: candidate.cost, score: candidate.score)
                word = ascending ? ~best : best
            case .column(let words):
                word = words[candidate.view](candidate.doc)
            }
            switch index {
            case 0: keys.0 = word
            case 1: keys.1 = word
            case 2: keys.2 = word
            default: keys.3 = word
            }
        }
        candidate.keys = keys
    }
}
