import CKernels

extension ClassScores {
    /// Matches that are scored one by one, so that most of the others can be passed over.
    private static let sample = 1024
    /// Looking for a document in the list of a word takes as long as reading so many of its postings.
    private static let postingsLook = 6
    /// The same of a word that several lists read, in matches.
    private static let matchesLook = 3

    /// The best of all matches that have more than `floor`.
    ///
    /// The first ones are scored by themselves. Of the others the word that is worth most is read at once, and then one word after the other
    /// for those that may still be among the best: where these are few each is looked for, else the list is read as a whole.
    func sums(above floor: Int32) -> [RankHeap.Item] {
        let scorers = search.words.indices.map(scorer)
        let order = scorers.indices.sorted { scorers[$0].greatest > scorers[$1].greatest }
        var best = BestSums(count: count, floor: floor, base: rank(0), order.map { scorers[$0] })
        let sample = matches.first(Self.sample)
        for doc in sample { best.offer(doc) }
        let total = matches.count
        guard let last = sample.last, sample.count < total, !best.isSettled else { return best.heap.sorted }
        // Later ones have to be better than the last of the best so far.
        if best.isFull, total > Self.sample * 4, let rest = others(reaching: best.floor &+ 1, behind: -1) {
            for doc in rest[rest.gallop(to: last &+ 1, from: 0)...] { best.offer(doc) }
            return best.heap.sorted
        }
        if let found = typed(last, total, scorers, &best) { return found }
        return Scratch.use(search.capacity) { scratch in
            gather(order[0], total, scratch)
            guard order.count > 1 else {
                let sums = unsafe scratch.numbers
                matches.forEach(after: last) { doc in
                    best.take(doc, unsafe sums[Int(doc)])
                    return false
                }
                return best.heap.sorted
            }
            var left = matches.docs(after: last, atMost: total, scratch, above: best.floor &- best.rest(behind: 1))
            for place in 1..<order.count - 1 {
                add(order[place], scorers[order[place]], to: left, total, scratch)
                left.keep(scratch, above: best.floor &- best.rest(behind: place + 1))
            }
            finish(order[order.count - 1], scorers[order[order.count - 1]], left, total, &best, scratch)
            return best.heap.sorted
        }
    }

    /// The same where what the words before the one being typed are worth together is kept, or worth keeping for the next letter.
    private func typed(_ last: UInt32, _ total: Int, _ scorers: [WordScorer], _ best: inout BestSums) -> [RankHeap.Item]? {
        guard case .dense(let bits) = matches, let known = TypedSums.find(self, among: total), let word = search.words.indices.last
        else { return nil }
        return Scratch.use(search.capacity) { scratch in
            let left = known.docs(behind: last, in: bits, above: best.floor &- scorers[word].greatest, scratch)
            finish(word, scorers[word], left, total, &best, scratch)
            return best.heap.sorted
        }
    }

    /// Offers the documents that are left once their last word is known.
    private func finish(
        _ word: Int, _ scorer: WordScorer, _ left: [UInt32], _ total: Int, _ best: inout BestSums, _ scratch: Scratch
    ) {
        let sums = unsafe scratch.numbers
        if looksForEach(word, left.count, total) {
            // The cursor goes on from where it is.
            for doc in left where unsafe sums[Int(doc)] &+ scorer.greatest > best.floor {
                best.take(doc, unsafe sums[Int(doc)] &+ scorer.score(doc))
            }
        } else {
            add(word, total, scratch)
            for doc in left { best.take(doc, unsafe sums[Int(doc)]) }
        }
    }

    /// Adds what a word is worth to the numbers of some matches, and maybe of others.
    private func add(_ word: Int, _ scorer: WordScorer, to docs: [UInt32], _ total: Int, _ scratch: Scratch) {
        if looksForEach(word, docs.count, total) {
            unsafe scorer.add(to: scratch.numbers, of: docs)
        } else {
            add(word, total, scratch)
        }
    }

    /// Whether some of the matches are so few that a word is looked for in each.
    private func looksForEach(_ word: Int, _ count: Int, _ total: Int) -> Bool {
        if readsList(of: word, total), let list = search.exact[word] { return count * Self.postingsLook < list.count }
        return count * Self.matchesLook < total
    }

    /// Adds what a word is worth to the number of each match.
    private func add(_ word: Int, _ total: Int, _ scratch: Scratch) {
        let sums = unsafe scratch.numbers
        if readsList(of: word, total) {
            unsafe score(word, of: matches, total, sums, adds: true)
            return
        }
        if let union = onlyUnion(of: word) {
            let worths = typoWorths(word)
            union.forEach(among: matches) { doc, level in unsafe sums[Int(doc)] &+= worths[level] }
            return
        }
        Scratch.use(search.capacity) { own in
            gather(word, total, own)
            let numbers = unsafe own.numbers
            matches.forEach { doc in unsafe sums[Int(doc)] &+= numbers[Int(doc)] }
        }
    }

    /// Puts what a word is worth to each match into the numbers; other documents' numbers nobody reads.
    private func gather(_ word: Int, _ total: Int, _ scratch: Scratch) {
        let sums = unsafe scratch.numbers
        if readsList(of: word, total) {
            unsafe score(word, of: matches, total, sums, adds: false)
            return
        }
        if let union = onlyUnion(of: word) {
            let worths = typoWorths(word)
            union.forEach(among: matches) { doc, level in unsafe sums[Int(doc)] = worths[level] }
            return
        }
        let (isPrefix, typos, forms) = (mayBegin(word), typoCosts(word), forms(word))
        // Without typos every match has the beginning of the word, so that nothing is left of what stood there before.
        if !isPrefix || !typos.isEmpty || !forms.isEmpty { matches.forEach { unsafe sums[Int($0)] = typos.isEmpty ? 0 : -1 } }
        if isPrefix {
            let worths = beginningWorths(word)
            search.union(word, cost: 0).forEach(among: matches) { doc, level in unsafe sums[Int(doc)] = worths[level] }
        }
        for list in [ownList(word)].compactMap(\.self) + forms.map(\.list) {
            forEachScore(of: list, word, total) { doc, score in unsafe sums[doc] = unsafe max(sums[doc], score) }
        }
        let worths = typoWorths(word)
        for cost in typos {
            search.union(word, cost: cost).forEach(among: matches) { doc, level in
                if unsafe sums[Int(doc)] < 0 { unsafe sums[Int(doc)] = worths[level] }
            }
        }
    }

    /// What every match has of a word that they all have with typos of the same cost.
    private func onlyUnion(of word: Int) -> ReadingUnion? {
        let costs = costs[word]
        return costs.lowerBound > 0 && costs.count == 1 ? search.union(word, cost: costs.lowerBound) : nil
    }

    /// Whether every match holds the word itself, so that its list says all, and is not much longer than there are matches.
    private func readsList(of word: Int, _ total: Int) -> Bool { wholeList(of: word).map { $0.count <= total * 8 } ?? false }

    /// The list of a word that every match holds itself; nil where it may be read in another way.
    func wholeList(of word: Int) -> PostingList? {
        !search.words[word].isPrefix && typoCosts(word).isEmpty && forms(word).isEmpty ? ownList(word) : nil
    }

    /// Puts what a word itself is worth into the numbers of some documents, all of which its list holds, or adds it; and maybe into others.
    @unsafe func score(_ word: Int, of docs: DocSet, _ count: Int, _ numbers: UnsafeMutablePointer<Int32>, adds: Bool) {
        guard let list = ownList(word) else { return }
        let saturations = search.table.saturations
        let worths = unsafe [Int32](unsafeUninitializedCapacity: saturations.count + 1) { target, written in
            unsafe saturations.withUnsafeBufferPointer { unsafe kernel_weigh($0.baseAddress, $0.count, factors[word], target.baseAddress) }
            unsafe target[saturations.count] = 0
            written = saturations.count + 1
        }
        unsafe worths.withUnsafeBufferPointer { unsafe list.score(numbers, $0, adds: adds, wanted: docs, count) }
    }

    /// Calls `body` with what a form of a word is worth in documents of searched fields that hold it, all matches that do among them.
    @inline(__always)
    private func forEachScore(of list: PostingList, _ word: Int, _ total: Int, _ body: (_ doc: Int, _ score: Int32) -> Void) {
        let factor = factors[word]
        unsafe search.table.saturations.withUnsafeBufferPointer { saturations in
            @inline(__always)
            func take(_ doc: UInt32, _ code: UInt32) {
                let saturation = unsafe Int(code) < saturations.count ? saturations[Int(code)] : 0
                if saturation > 0 { body(Int(doc), Int32(factor * saturation + 0.5)) }
            }
            guard list.count > total * 8 else { return list.forEach(take) }
            var cursor = PostingCursor(list)
            for doc in matches.sorted() {
                if let code = cursor.code(of: doc) { take(doc, code) }
            }
        }
    }
}

extension DocSet {
    /// The documents behind `last` whose numbers are above a limit, ascending.
    /// - Parameter most: documents of the set.
    fileprivate func docs(after last: UInt32, atMost most: Int, _ scratch: Scratch, above limit: Int32) -> [UInt32] {
        let numbers = unsafe scratch.numbers
        return unsafe [UInt32](unsafeUninitializedCapacity: most + 1) { target, written in
            guard let start = target.baseAddress else { return }
            var count = 0
            forEach(after: last) { doc in
                // Written in any case, and counted if it is wanted: no branch to be guessed.
                unsafe start[count] = doc
                count &+= unsafe numbers[Int(doc)] > limit ? 1 : 0
                return count > most
            }
            written = min(count, most)
        }
    }
}

extension [UInt32] {
    /// Keeps the documents whose numbers are above a limit.
    fileprivate mutating func keep(_ scratch: Scratch, above limit: Int32) {
        let numbers = unsafe scratch.numbers
        let kept = unsafe withUnsafeMutableBufferPointer { docs in
            var kept = 0
            for index in 0..<docs.count {
                let doc = unsafe docs[index]
                unsafe docs[kept] = doc
                kept &+= unsafe numbers[Int(doc)] > limit ? 1 : 0
            }
            return kept
        }
        removeLast(count - kept)
    }
}
