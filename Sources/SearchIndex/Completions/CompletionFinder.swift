import Lexicon

/// Finds the words that complete the one being typed, exactly counted over some documents.
///
/// Terms are looked at in descending order of how many documents hold them at the most, so that the look ends as soon as no other term can
/// be among the first (Fagin, Lotem & Naor, Optimal Aggregation Algorithms for Middleware, 2003).
struct CompletionFinder {
    private struct Item {
        var term: [UInt8]
        var count: Int
        /// Documents that hold the term at the most, as it was known before they were counted.
        var bound: Int
    }

    private var sources: [CompletionSource] = []

    /// - Parameters:
    ///   - start: folded beginning of a word.
    ///   - among: by segment the documents that count; nil for all.
    init(_ start: [UInt8], _ views: [SegmentView], _ fields: SearchedFields, among: [DocSet]?) {
        for (index, view) in views.enumerated() where among.map({ !$0[index].isEmpty }) ?? true {
            let range = view.segment.dictionary.prefixRange(start)
            if !range.isEmpty { sources.append(CompletionSource(view, range, fields, among: among?[index])) }
        }
    }

    /// The terms that most of the documents hold, ties by their bytes.
    func best(_ limit: Int) -> [(term: [UInt8], count: Int)] {
        guard !sources.allSatisfy(\.isFew) else { return all(limit) }
        var sources = sources
        var seen: Set<[UInt8]> = []
        var best: [Item] = []
        while true {
            let bound = sources.reduce(0) { $0 + $1.bound }
            if bound == 0 || best.count == limit && isBehind(bound, best[limit - 1]) { break }
            guard let index = sources.indices.max(by: { sources[$0].bound < sources[$1].bound }) else { break }
            let term = sources[index].advance()
            if sources[index].isExhausted { return all(limit) }
            guard seen.insert(term).inserted else { continue }
            offer(Item(term: term, count: sources.reduce(0) { $0 + $1.count(term) }, bound: bound), to: &best, limit)
        }
        return best.map { ($0.term, $0.count) }
    }

    /// Whether no term that is held by so many documents at the most can stand before another.
    private func isBehind(_ bound: Int, _ last: Item) -> Bool {
        // Of one segment's terms that are held by equally many those of lesser bytes come first.
        last.count > bound || sources.count == 1 && last.count == bound && last.bound == last.count
    }

    /// The same by counting every term.
    private func all(_ limit: Int) -> [(term: [UInt8], count: Int)] {
        guard limit > 0 else { return [] }
        if sources.count == 1 {
            // Ordinals are in the order of bytes, which decides among equal counts.
            var counts: [(ordinal: Int, count: Int)] = []
            sources[0].forEachCount { counts.append(($0, $1)) }
            counts.sort { $0.ordinal < $1.ordinal }
            var heap = RankHeap(count: limit)
            for item in counts { heap.offer(Int64(item.count), item.ordinal) }
            return heap.sorted.map { (sources[0].term(Int($0.index)), Int($0.rank)) }
        }
        var counts: [[UInt8]: Int] = [:]
        for source in sources { source.forEachCount { counts[source.term($0), default: 0] += $1 } }
        var best: [Item] = []
        for (term, count) in counts { offer(Item(term: term, count: count, bound: count), to: &best, limit) }
        return best.map { ($0.term, $0.count) }
    }

    private func offer(_ item: Item, to best: inout [Item], _ limit: Int) {
        func precedes(_ other: Item) -> Bool {
            item.count == other.count ? item.term.lexicographicallyPrecedes(other.term) : item.count > other.count
        }
        guard item.count > 0, limit > 0, best.count < limit || precedes(best[limit - 1]) else { return }
        best.insert(item, at: best.firstIndex(where: precedes) ?? best.count)
        if best.count > limit { best.removeLast() }
    }
}
