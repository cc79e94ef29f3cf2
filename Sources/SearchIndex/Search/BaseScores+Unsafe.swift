/// What each of a segment's matches is worth before nearness: words matched, typo cost and text score.
@safe final class BaseScores {
    let docs: [UInt32]
    /// The place of each match as one number, the best greatest; see ``Candidate/rank``.
    private let ranks: UnsafeMutableBufferPointer<Int64>
    private let form: RankForm

    /// - Parameters:
    ///   - docs: matches, ascending.
    ///   - form: of the ranks.
    ///   - cost: greatest cost of a reading in play.
    ///   - idfs: one a word.
    /// - Complexity: O(words · (docs + postings between them))
    init(_ search: SegmentSearch, docs: [UInt32], form: RankForm, cost: Int, idfs: [Double]) {
        self.docs = docs
        self.form = form
        unsafe ranks = .allocate(capacity: docs.count)
        unsafe ranks.initialize(repeating: form.none)
        let values = UnsafeMutableBufferPointer<Double>.allocate(capacity: docs.count)
        defer { unsafe values.deallocate() }
        for word in search.words.indices {
            unsafe add(word, of: search, cost: cost, factor: TextScore.unit * idfs[word], values)
        }
        if let bonuses = search.view.bonuses { add(bonuses) }
    }

    private func add(_ bonuses: DocumentBonuses) {
        var at = 0
        for (doc, points) in zip(bonuses.docs, bonuses.points) {
            while at < docs.count, docs[at] < doc { at += 1 }
            guard at < docs.count else { return }
            if docs[at] == doc { unsafe ranks[at] += Int64(points) * form.point }
        }
    }

    deinit { unsafe ranks.deallocate() }

    @inline(__always)
    func rank(_ index: Int) -> Int64 { unsafe ranks[index] }

    /// The `count` best, the best first.
    func best(_ count: Int) -> [RankHeap.Item] {
        var heap = RankHeap(count: count)
        for index in 0..<docs.count { heap.offer(unsafe ranks[index], index) }
        return heap.sorted
    }

    private func add(
        _ word: Int, of search: SegmentSearch, cost limit: Int, factor: Double, _ values: UnsafeMutableBufferPointer<Double>
    ) {
        let table = search.table
        unsafe values.initialize(repeating: 0)
        if let list = search.exact[word] {
            unsafe table.saturations.withUnsafeBufferPointer { saturations in
                forEachCode(of: list) { index, code in
                    unsafe values[index] = Int(code) < saturations.count ? saturations[Int(code)] : 0
                }
            }
        }
        if search.words[word].isPrefix, search.words[word].textCost == 0 {
            let worth = table.levelValues.map { TextScore.prefixQuality * $0 }
            search.union(word, cost: 0).forEach(among: docs) { index, level in
                if unsafe worth[level] > values[index] { unsafe values[index] = worth[level] }
            }
        }
        for run in search.others(word, cost: 0) {
            forEachWorth(of: run, in: search) { index, worth in
                if unsafe worth > values[index] { unsafe values[index] = worth }
            }
        }
        for run in search.own(word, cost: 0) {
            forEach(of: run.docs) { index in
                if unsafe run.worth > values[index] { unsafe values[index] = run.worth }
            }
        }
        if form == .scoreFirst {
            for index in 0..<docs.count where unsafe values[index] > 0 { unsafe values[index] += TextScore.presence }
        }
        for cost in stride(from: 1, through: limit, by: 1) {
            let penalty = Int64(cost) * form.cost
            let (others, own) = (search.others(word, cost: cost), search.own(word, cost: cost))
            if !others.isEmpty || !own.isEmpty {
                unsafe addAll(word, others, own, of: search, cost: cost, values)
                continue
            }
            search.union(word, cost: cost).forEach(among: docs) { index, level in
                guard unsafe values[index] == 0 else { return }
                unsafe values[index] = table.levelValues[level]
                unsafe ranks[index] -= penalty
            }
        }
        let (one, point) = (form.word, form.point)
        for index in 0..<docs.count {
            let value = unsafe values[index]
            // One word more, and its score.
            unsafe ranks[index] += value > 0 ? one + Int64(Int32(factor * value + 0.5)) &* point : 0
        }
    }

    /// Adds the best of text and other readings at a cost to the documents without a reading of less.
    private func addAll(
        _ word: Int, _ others: [TermRun], _ own: [OwnRun], of search: SegmentSearch, cost: Int,
        _ values: UnsafeMutableBufferPointer<Double>
    ) {
        var worths = [Double](repeating: 0, count: docs.count)
        search.union(word, cost: cost).forEach(among: docs) { index, level in worths[index] = search.table.levelValues[level] }
        for run in others {
            forEachWorth(of: run, in: search) { index, worth in worths[index] = max(worths[index], worth) }
        }
        for run in own {
            forEach(of: run.docs) { worths[$0] = max(worths[$0], run.worth) }
        }
        for index in 0..<docs.count where worths[index] > 0 {
            guard unsafe values[index] == 0 else { continue }
            unsafe values[index] = worths[index]
            unsafe ranks[index] -= Int64(cost) * form.cost
        }
    }

    /// Calls `body` with what each term or phrase of a run is worth to each document that has it in a searched field.
    private func forEachWorth(of run: TermRun, in search: SegmentSearch, _ body: (_ index: Int, _ worth: Double) -> Void) {
        if let found = run.found { found.forEach(among: docs) { index, worth in body(index, worth * run.quality) } }
        let saturations = search.table.saturations
        for ordinal in run.ordinals {
            forEachCode(of: search.view.segment.postings(of: ordinal)) { index, code in
                body(index, Int(code) < saturations.count ? saturations[Int(code)] * run.quality : 0)
            }
        }
    }

    /// Calls `body` with the position of each of some ascending documents that is a match.
    private func forEach(of wanted: [UInt32], _ body: (_ index: Int) -> Void) {
        for doc in wanted {
            let index = docs.gallop(to: doc, from: 0)
            if index < docs.count, docs[index] == doc { body(index) }
        }
    }

    /// Of a list with less than one in so many documents each is looked for.
    private static let gallops = 16

    /// Calls `body` with the position and code of each document that the list holds.
    @inline(__always)
    private func forEachCode(of list: PostingList, _ body: (_ index: Int, _ code: UInt32) -> Void) {
        unsafe docs.withUnsafeBufferPointer { docs in
            if list.count * Self.gallops < docs.count {
                var index = 0
                list.forEach { doc, code in
                    index = unsafe docs.gallop(to: doc, from: index)
                    if index < docs.count, unsafe docs[index] == doc { body(index, code) }
                }
                return
            }
            if list.count > docs.count * 4 {
                var cursor = PostingCursor(list)
                for index in 0..<docs.count {
                    if let code = unsafe cursor.code(of: docs[index]) { body(index, code) }
                }
                return
            }
            var index = 0
            let count = docs.count
            list.forEach { doc, code in
                while index < count, unsafe docs[index] < doc { index &+= 1 }
                if index < count, unsafe docs[index] == doc { body(index, code) }
            }
        }
    }
}
