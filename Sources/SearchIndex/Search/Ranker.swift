import ByteStorage

/// Scores the matches of each segment and picks the best of them.
struct Ranker {
    let plan: MatchPlan
    let sort: SortBinder
    private let idfs: [Double]
    private let form: RankForm

    init(plan: MatchPlan, sort: SortBinder) {
        self.plan = plan
        form = plan.form
        self.sort = sort
        idfs = plan.wordCounts.map { TextScore.idf(documents: plan.documentCount, matching: $0) }
    }

    private var wordCount: Int { plan.searches.first?.words.count ?? 0 }

    /// The first `count` matches of all segments in order.
    func best(_ count: Int, of matches: [DocSet]) -> [Candidate] {
        guard count > 0 else { return [] }
        if sort.isByRelevance {
            let window = wordCount > 1 ? TextScore.proximityMatches : 0
            var all: [Candidate]
            if let nearest = plan.nearest(max(count, window), of: matches) {
                all = byCost(max(count, window), nearest)
            } else {
                all = byBaseScore(max(count, window), of: matches.indices.map { baseScores(of: matches[$0], view: $0) }, matches)
            }
            if window > 0 {
                let near = addProximity(to: &all[..<min(window, all.count)], wanted: count)
                if near < window { all.removeLast(all.count - near) }
                all[..<min(window, all.count)].sort(by: precedes)
            }
            return Array(all.prefix(count))
        }
        var all: [Candidate] = []
        forEach(of: matches) { view in
            CandidateHeap(capacity: count)
        } insert: { heap, candidate in
            heap.insert(candidate)
        } finish: { heap in
            all += heap.sorted
        }
        return matches.count > 1 ? Array(all.sorted(by: precedes).prefix(count)) : all
    }

    /// Every match with its order, in no order.
    func forEach(of matches: [DocSet], _ body: (Candidate) -> Void) {
        forEach(of: matches) { _ in
        } insert: { _, candidate in
            body(candidate)
        } finish: { _ in
        }
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

    /// nil without words.
    /// - Parameter cost: No match has a word that costs more.
    private func baseScores(of matches: DocSet, view: Int, cost: Int = .max) -> BaseScores? {
        wordCount == 0 ? nil : BaseScores(plan.searches[view], docs: matches.sorted(), form: form, cost: min(cost, plan.cost), idfs: idfs)
    }

    /// The first `count` matches by relevance without nearness.
    private func byBaseScore(_ count: Int, of scores: [BaseScores?], _ matches: [DocSet]) -> [Candidate] {
        var all: [Candidate] = []
        for view in matches.indices {
            guard let base = scores[view] else {
                let bonuses = plan.searches[view].view.bonuses
                for doc in matches[view].first(count) where bonuses?.points(of: doc) ?? 0 == 0 {
                    all.append(Candidate(view: view, doc: doc, rank: form.none, form: form))
                }
                all += favoured(matches[view], view)
                continue
            }
            for item in base.best(count) {
                all.append(Candidate(view: view, doc: base.docs[Int(item.index)], rank: item.rank, form: form))
            }
        }
        return matches.count > 1 || hasBonuses ? Array(all.sorted(by: precedes).prefix(count)) : all
    }

    private var hasBonuses: Bool { plan.searches.contains { $0.view.bonuses != nil } }

    /// The matches of a segment that have a bonus, with their places by relevance without nearness.
    private func favoured(_ matches: DocSet, _ view: Int) -> [Candidate] {
        guard let bonuses = plan.searches[view].view.bonuses else { return [] }
        let docs = DocSet.sparse(bonuses.docs).intersection(matches)
        guard let base = baseScores(of: docs, view: view) else {
            return docs.sorted().map { doc in
                Candidate(view: view, doc: doc, rank: form.none + Int64(bonuses.points(of: doc)) * form.point, form: form)
            }
        }
        return base.docs.indices.map { Candidate(view: view, doc: base.docs[$0], rank: base.rank($0), form: form) }
    }

    /// The same of matches in classes by what their typos cost.
    private func byCost(_ count: Int, _ nearest: MatchPlan.Nearest) -> [Candidate] {
        var all: [Candidate] = []
        var isSorted = plan.searches.count == 1 && !hasBonuses && nearest.before[0].isEmpty
        for (view, search) in plan.searches.enumerated() {
            let bonuses = search.view.bonuses
            func add(_ docs: DocSet, cost: Int) {
                guard !docs.isEmpty, let base = baseScores(of: docs, view: view, cost: cost) else { return }
                for item in base.best(count) {
                    all.append(Candidate(view: view, doc: base.docs[Int(item.index)], rank: item.rank, form: form))
                }
            }
            add(nearest.before[view], cost: nearest.cost - 1)
            if let best = firstFound(count, nearest, view) {
                all += best
                continue
            }
            // Those that are read otherwise are scored one by one, where they are the lesser part, and the rest by words alone.
            guard let docs = search.readByWordsAlone(nearest.last[view], upTo: nearest.cost) else {
                add(nearest.last[view], cost: nearest.cost)
                continue
            }
            add(docs.others, cost: nearest.cost)
            isSorted = isSorted && docs.others.isEmpty
            let scores = ClassScores(search, matches: docs.alone, cost: nearest.cost, idfs: idfs, count: count)
            for item in scores.best() where bonuses?.points(of: item.index) ?? 0 == 0 {
                all.append(Candidate(view: view, doc: item.index, rank: item.rank, form: form))
            }
            // Those with a bonus may stand further back without it.
            all += favoured(docs.alone, view)
        }
        return isSorted ? all : Array(all.sorted(by: precedes).prefix(count))
    }

    /// The best of a class whose only word is read by many terms together, and those with a bonus; nil where they are not known so.
    private func firstFound(_ count: Int, _ nearest: MatchPlan.Nearest, _ view: Int) -> [Candidate]? {
        let docs = nearest.last[view]
        let bonuses = plan.searches[view].view.bonuses
        guard let heads = HeadScores(plan.searches[view], matches: docs, cost: nearest.cost),
            let best = heads.best(count, factor: TextScore.unit * idfs[0], { baseScores(of: .sparse($0), view: view, cost: nearest.cost) })
        else { return nil }
        return best.filter { bonuses?.points(of: $0.doc) ?? 0 == 0 }.map { Candidate(view: view, doc: $0.doc, rank: $0.rank, form: form) }
            + favoured(docs, view)
    }

    /// Adds the bonus of nearness to the candidates, which come in order of what they have without it.
    /// - Parameter wanted: how many of the best count: those that cannot be among these any more are left out.
    /// - Returns: How many candidates were looked at; those behind them are not among the wanted.
    @discardableResult
    private func addProximity(to candidates: inout ArraySlice<Candidate>, wanted: Int = .max) -> Int {
        var proximities: [Proximity?] = plan.searches.map { _ in nil }
        let greatest = Int64(Proximity.greatestBonus(words: wordCount)) * form.point
        var best = RankHeap(count: min(wanted, candidates.count + 1))
        for index in candidates.indices {
            if candidates[index].rank + greatest < best.threshold { return index - candidates.startIndex }
            prefetch(candidates, behind: index)
            let (view, doc) = (candidates[index].view, candidates[index].doc)
            var proximity = proximities[view].take() ?? Proximity(plan.searches[view], cost: plan.cost)
            candidates[index].score += proximity.bonus(doc)
            proximities[view] = proximity
            candidates[index].setTextKey()
            best.offer(candidates[index].rank, index)
        }
        return candidates.count
    }

    /// Asks for the words of candidates that are soon looked at.
    private func prefetch(_ candidates: ArraySlice<Candidate>, behind index: Int) {
        let ahead = 8
        if index + ahead < candidates.endIndex {
            let next = candidates[index + ahead]
            plan.searches[next.view].view.segment.prefetchForward(next.doc)
        }
        if index + 2 * ahead < candidates.endIndex {
            let next = candidates[index + 2 * ahead]
            plan.searches[next.view].view.segment.prefetchForwardOffset(next.doc)
        }
    }

    /// Goes through every match with its order, segment by segment.
    private func forEach<State>(
        of matches: [DocSet], begin: (_ view: Int) -> State, insert: (inout State, Candidate) -> Void, finish: (State) -> Void
    ) {
        let scores = matches.indices.map { baseScores(of: matches[$0], view: $0) }
        var bonuses: [[UInt32: Int]] = matches.map { _ in [:] }
        if wordCount > 1 {
            var near = byBaseScore(TextScore.proximityMatches, of: scores, matches)
            let before = near.map(\.score)
            addProximity(to: &near[...])
            for (candidate, score) in zip(near, before) { bonuses[candidate.view][candidate.doc] = candidate.score - score }
        }
        for view in matches.indices {
            var state = begin(view)
            if let base = scores[view] {
                for index in base.docs.indices {
                    var candidate = Candidate(view: view, doc: base.docs[index], rank: base.rank(index), form: form)
                    if !bonuses[view].isEmpty { candidate.score += bonuses[view][candidate.doc] ?? 0 }
                    setKeys(&candidate)
                    insert(&state, candidate)
                }
            } else {
                let bonuses = plan.searches[view].view.bonuses
                matches[view].forEach { doc in
                    var candidate = Candidate(view: view, doc: doc)
                    candidate.score = bonuses?.points(of: doc) ?? 0
                    setKeys(&candidate)
                    insert(&state, candidate)
                }
            }
            finish(state)
        }
    }

    private func setKeys(_ candidate: inout Candidate) {
        var keys: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)
        for (index, key) in sort.keys.enumerated() {
            let word: UInt64
            switch key {
            case .text(let ascending):
                word = ascending ? ~candidate.textKey : candidate.textKey
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
