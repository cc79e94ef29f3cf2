/// Matches of several words that are looked for among the documents that are worth most to one of them.
extension ClassScores {
    /// Several words: first the documents that lead the list of one, which often are enough; then those that may be as good by standing high
    /// in several lists; else all.
    func sums() -> [RankHeap.Item] {
        guard let (docs, tier, bound) = leading() else { return sums(above: -1) }
        var best = BestSums(count: count, base: rank(0), orderedScorers())
        for doc in docs { best.offer(doc) }
        guard best.isFull else { return sums(above: -1) }
        // Who has what the last of these has may stand before it.
        if best.floor > bound { return best.heap.sorted }
        guard let others = others(reaching: best.floor, behind: tier) else { return sums(above: best.floor - 1) }
        best.beginAgain(orderedScorers())
        var at = 0
        for doc in others {
            while at < docs.count, docs[at] < doc { at &+= 1 }
            if at == docs.count || docs[at] != doc { best.offerLate(doc) }
        }
        return best.heap.sorted
    }

    private func orderedScorers() -> [WordScorer] { search.words.indices.map(scorer).sorted { $0.greatest > $1.greatest } }

    /// Matches that lead the list of a word, ascending, of which tier, and what any other match is worth at most; nil where they are too many
    /// to gain by it.
    private func leading() -> (docs: [UInt32], tier: Int, bound: Int32)? {
        let total = matches.count
        guard total > count * 4 else { return nil }
        for tier in LeadingDocs.tiers.dropLast() {
            var bound: Int32 = 0
            var docs: [UInt32] = []
            for word in search.words.indices {
                var rest = 0.0
                if let list = ownList(word), let ordinal = search.ordinals[word] {
                    // All documents of a short list lead it.
                    let own = list.count >= LeadingDocs.least ? search.table.leading(of: ordinal, list, tier: tier) : nil
                    let first = own?.docs ?? DocSet.sparse(list.docs())
                    if !first.isEmpty { docs = docs.unionSorted(first.intersection(matches).sorted()) }
                    rest = own?.rest ?? 0
                }
                bound &+= max(Int32(factors[word] * rest + 0.5), levels(of: word).first?.worth ?? 0, formWorth(of: word))
            }
            if docs.count * (docs.count > Self.fewLeading ? Self.leadingShare : 2) > total { return nil }
            if docs.count >= count { return (docs, tier, bound) }
        }
        return nil
    }

    /// More leading documents than these are looked at where they are no more than one match in so many.
    private static let fewLeading = 4096
    private static let leadingShare = 8

    /// Words of which as many tiers are put together as there are ways to do so.
    private static let joinedWords = 4
    /// Where more than one match in so many is left, reading the lists of all words is cheaper.
    private static let leftShare = 12

    /// Ways to stand in steps that are looked through.
    private static let ways = 4096

    /// Matches that may be worth `floor` or more although they lead no list, ascending, with some that lead one; nil where they are too many.
    ///
    /// A document that is worth less of one word has to be worth more of another. For each way to stand in a step of every word that still
    /// reaches the floor, and in no lower one, they are the matches in these steps.
    /// - Parameter tier: none of them has to be in a tier up to this one of any list; -1 for matches of all tiers.
    func others(reaching floor: Int32, behind tier: Int) -> [UInt32]? {
        guard search.words.count <= Self.joinedWords else { return nil }
        let firsts = search.words.indices.map { worth(of: $0, behind: tier) }
        let most = firsts.reduce(0, &+)
        var steps = search.words.indices.map { WordSteps(of: $0, in: self, behind: tier, reaching: floor &- (most &- firsts[$0])) }
        guard steps.reduce(1, { $0 * $1.worths.count }) <= Self.ways else { return nil }
        let limit = matches.count / Self.leftShare
        var found = DocSet.empty
        var place = steps.map { _ in 0 }
        repeat {
            guard isLast(place, of: steps, reaching: floor) else { continue }
            let sets = place.indices.compactMap { steps[$0].docs(place[$0], in: self) }
            guard !sets.isEmpty else { return nil }
            let some = sets.sorted { $0.isSparse && !$1.isSparse }
            found = found.union(some.dropFirst().reduce(some[0]) { $0.intersection($1) }, capacity: search.capacity)
            if found.hasMore(than: limit) { return nil }
        } while Self.advance(&place, steps)
        return found.sorted()
    }

    /// Whether documents at a place in each word's steps reach the floor, and none that stand further down in a word.
    private func isLast(_ place: [Int], of steps: [WordSteps], reaching floor: Int32) -> Bool {
        var sum: Int32 = 0
        for (own, index) in zip(steps, place) { sum &+= own.worths[index] }
        guard sum >= floor else { return false }
        for (own, index) in zip(steps, place) where index + 1 < own.worths.count {
            if sum &- own.worths[index] &+ own.worths[index + 1] >= floor { return false }
        }
        return true
    }

    private static func advance(_ place: inout [Int], _ steps: [WordSteps]) -> Bool {
        for word in place.indices {
            place[word] += 1
            if place[word] < steps[word].worths.count { return true }
            place[word] = 0
        }
        return false
    }
}
