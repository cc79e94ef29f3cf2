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
                if let list = search.exact[word], let ordinal = search.ordinals[word] {
                    // All documents of a short list lead it.
                    let own = list.count >= LeadingDocs.least ? search.table.leading(of: ordinal, list, tier: tier) : nil
                    let first = own?.docs ?? DocSet.sparse(list.docs())
                    if !first.isEmpty { docs = docs.unionSorted(first.intersection(matches).sorted()) }
                    rest = own?.rest ?? 0
                }
                bound &+= worth(of: word, saturation: rest)
            }
            if docs.count * 2 > total { return nil }
            if docs.count >= count { return (docs, tier, bound) }
        }
        return nil
    }

    /// What a word is worth at most to a document whose own saturation is no more than this.
    private func worth(of word: Int, saturation: Double) -> Int32 {
        var greatest = Int32(factors[word] * saturation + 0.5)
        for form in search.forms(word) {
            greatest = max(greatest, Int32(factors[word] * greatestSaturation(form.ordinal, form.list) + 0.5))
        }
        if search.words[word].isPrefix { greatest = max(greatest, beginningWorths(word).max() ?? 0) }
        if !typoCosts(word).isEmpty { greatest = max(greatest, typoWorths(word).max() ?? 0) }
        return greatest
    }

    /// Documents by what a word is worth to them: those of each tier, which hold those of the tier before, and what a document is worth at
    /// most that stands in no tier before this one; behind the last tier all others.
    private struct Steps {
        var docs: [DocSet] = []
        var worths: [Int32]
    }

    /// Words of which as many tiers are put together as there are ways to do so.
    private static let joinedWords = 4
    /// Where more than one match in so many is left, reading the lists of all words is cheaper.
    private static let leftShare = 12

    /// Matches that may be worth `floor` or more although they lead no list, ascending, with some that lead one; nil where they are too many.
    ///
    /// A document that is worth less of one word has to be worth more of another. For each way to stand in a tier of every word that still
    /// reaches the floor, and in no lower one, they are the matches in these tiers.
    /// - Parameter tier: none of them has to be in a tier up to this one of any list; -1 for matches of all tiers.
    func others(reaching floor: Int32, behind tier: Int) -> [UInt32]? {
        guard search.words.count <= Self.joinedWords else { return nil }
        let firsts = search.words.indices.map { worth(of: $0, tier: tier) }
        let most = firsts.reduce(0, &+)
        let steps = search.words.indices.map { self.steps(of: $0, behind: tier, reaching: floor &- (most &- firsts[$0])) }
        let total = matches.count
        var found = DocSet.empty
        var place = steps.map { _ in 0 }
        repeat {
            guard isLast(place, of: steps, reaching: floor) else { continue }
            let sets = zip(steps, place).compactMap { $1 < $0.docs.count ? $0.docs[$1] : nil }
            guard !sets.isEmpty else { return nil }
            let some = sets.sorted { $0.isSparse && !$1.isSparse }.reduce(matches) { $0.intersection($1) }
            found = found.union(some, capacity: search.capacity)
        } while Self.advance(&place, steps)
        return found.count * Self.leftShare <= total ? found.sorted() : nil
    }

    /// What a word is worth at most to a document that is in no tier up to one of its list; to any with a tier below 0.
    private func worth(of word: Int, tier: Int) -> Int32 {
        guard let list = search.exact[word], let ordinal = search.ordinals[word] else { return worth(of: word, saturation: 0) }
        // Of a short list all documents are in the first tier.
        if list.count < LeadingDocs.least { return worth(of: word, saturation: tier < 0 ? search.table.greatestSaturation : 0) }
        if tier < 0 { return worth(of: word, saturation: search.table.leading(of: ordinal, list).greatest) }
        return worth(of: word, saturation: search.table.leading(of: ordinal, list, tier: tier).rest)
    }

    /// - Parameter floor: what the word has to be worth where all others are worth what they can be.
    private func steps(of word: Int, behind tier: Int, reaching floor: Int32) -> Steps {
        var steps = Steps(worths: [worth(of: word, tier: tier)])
        guard let list = search.exact[word], let ordinal = search.ordinals[word], list.count >= LeadingDocs.least else { return steps }
        // A word that is worth as much to any document by what begins with it has no steps, and none is needed below the floor.
        let least = worth(of: word, saturation: 0)
        for next in LeadingDocs.tiers where next > tier {
            let last = steps.worths[steps.worths.count - 1]
            guard last > least, last >= floor else { break }
            let worth = worth(of: word, tier: next)
            guard worth < last else { continue }
            steps.docs.append(search.table.leading(of: ordinal, list, tier: next).docs)
            steps.worths.append(worth)
        }
        return steps
    }

    /// Whether documents at a place in each word's steps reach the floor, and none that stand further down in a word.
    private func isLast(_ place: [Int], of steps: [Steps], reaching floor: Int32) -> Bool {
        var sum: Int32 = 0
        for (own, index) in zip(steps, place) { sum &+= own.worths[index] }
        guard sum >= floor else { return false }
        for (own, index) in zip(steps, place) where index + 1 < own.worths.count {
            if sum &- own.worths[index] &+ own.worths[index + 1] >= floor { return false }
        }
        return true
    }

    private static func advance(_ place: inout [Int], _ steps: [Steps]) -> Bool {
        for word in place.indices {
            place[word] += 1
            if place[word] < steps[word].worths.count { return true }
            place[word] = 0
        }
        return false
    }
}
