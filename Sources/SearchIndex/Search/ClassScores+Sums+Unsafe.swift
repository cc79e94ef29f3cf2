import CKernels

extension ClassScores {
    /// Matches that are scored one by one to find out whether most of them can be passed over.
    private static let sample = 1024
    /// Of those only these count: before, the best so far are too few to tell.
    private static let counted = 768
    /// Where more than one of so many had to be scored to the end, reading the lists of all words is cheaper: a document costs ten to
    /// twenty nanoseconds by itself, and two or three among many.
    private static let scoredShare = 8

    /// The best of all matches that have more than `floor`.
    ///
    /// The first ones are scored by themselves. Of the others the word that is worth most is read at once, and the rest of the words for
    /// those that may be among the best; or, where many tie and few can be passed over, every word at once.
    func sums(above floor: Int32) -> [RankHeap.Item] {
        let scorers = search.words.indices.map(scorer)
        let order = scorers.indices.sorted { scorers[$0].greatest > scorers[$1].greatest }
        var best = BestSums(count: count, floor: floor, base: rank(0), order.map { scorers[$0] })
        let sample = matches.first(Self.sample)
        var before = 0
        for (index, doc) in sample.enumerated() {
            if index == Self.sample - Self.counted { before = best.scoredToTheEnd }
            best.offer(doc)
        }
        let total = matches.count
        guard let last = sample.last, sample.count < total, !best.isSettled() else { return best.heap.sorted }
        // Later ones have to be better than the last of the best so far.
        if best.isFull, total > Self.sample * 4, let rest = others(reaching: best.floor &+ 1, behind: -1) {
            for doc in rest[rest.gallop(to: last &+ 1, from: 0)...] { best.offer(doc) }
            return best.heap.sorted
        }
        let readsAll = (best.scoredToTheEnd - before) * Self.scoredShare > Self.counted
        return Scratch.use(search.capacity) { scratch in
            gather(order[0], total, scratch)
            let sums = unsafe scratch.numbers
            if readsAll {
                for word in order.dropFirst() { add(word, total, scratch) }
                matches.forEach(after: last) { doc in
                    best.take(doc, unsafe sums[Int(doc)])
                    return false
                }
                return best.heap.sorted
            }
            // Cursors go on from where they are.
            var rest = best.asking(last: order.count - 1)
            let greatest = scorers[order[0]].greatest
            matches.forEach(after: last) { doc in
                rest.offer(doc, unsafe sums[Int(doc)])
                return rest.isSettled(greatest)
            }
            return rest.heap.sorted
        }
    }

    /// Adds what a word is worth to the number of each match.
    private func add(_ word: Int, _ total: Int, _ scratch: Scratch) {
        let sums = unsafe scratch.numbers
        if readsList(of: word, total) {
            unsafe score(word, total, sums, adds: true)
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
            unsafe score(word, total, sums, adds: false)
            return
        }
        if let union = onlyUnion(of: word) {
            let worths = typoWorths(word)
            union.forEach(among: matches) { doc, level in unsafe sums[Int(doc)] = worths[level] }
            return
        }
        let (isPrefix, typos) = (mayBegin(word), typoCosts(word))
        // Without typos every match has the beginning of the word, so that nothing is left of what stood there before.
        if !isPrefix || !typos.isEmpty { matches.forEach { unsafe sums[Int($0)] = typos.isEmpty ? 0 : -1 } }
        if isPrefix {
            let worths = beginningWorths(word)
            search.union(word, cost: 0).forEach(among: matches) { doc, level in unsafe sums[Int(doc)] = worths[level] }
        }
        forEachScore(word, total) { doc, score in unsafe sums[doc] = unsafe max(sums[doc], score) }
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
    private func readsList(of word: Int, _ total: Int) -> Bool {
        guard !search.words[word].isPrefix, typoCosts(word).isEmpty, let list = ownList(word) else { return false }
        return list.count <= total * 8
    }

    /// Puts what a word itself is worth into the numbers of all matches, which its list holds, or adds it.
    @unsafe private func score(_ word: Int, _ total: Int, _ numbers: UnsafeMutablePointer<Int32>, adds: Bool) {
        guard let list = ownList(word) else { return }
        let saturations = search.table.saturations
        let worths = unsafe [Int32](unsafeUninitializedCapacity: saturations.count + 1) { target, written in
            unsafe saturations.withUnsafeBufferPointer { unsafe kernel_weigh($0.baseAddress, $0.count, factors[word], target.baseAddress) }
            unsafe target[saturations.count] = 0
            written = saturations.count + 1
        }
        unsafe worths.withUnsafeBufferPointer { unsafe list.score(numbers, $0, adds: adds, wanted: matches, total) }
    }

    /// Calls `body` with what a word itself is worth in documents of searched fields that hold it, all matches that do among them.
    @inline(__always)
    private func forEachScore(_ word: Int, _ total: Int, _ body: (_ doc: Int, _ score: Int32) -> Void) {
        guard let list = ownList(word) else { return }
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
