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

    private struct Source {
        let view: SegmentView
        let table: ScoreTable
        let range: Range<Int>
        /// Documents that count; nil for all of the segment.
        let among: Bitset?
        var top: CompletionRanks.Top
        var next = 0

        /// Documents that hold the next term at the most; 0 where there is none.
        var bound: Int { next < top.ordinals.count ? view.segment.postings(of: Int(top.ordinals[next])).count : 0 }

        func count(_ ordinal: Int) -> Int {
            let list = view.segment.postings(of: ordinal)
            guard let among else { return view.count(of: list, inFieldsOf: table) }
            var count = 0
            list.forEach { doc, code in if table.level(code) > 0, among.contains(doc) { count += 1 } }
            return count
        }
    }

    private var sources: [Source] = []

    /// - Parameters:
    ///   - start: folded beginning of a word.
    ///   - among: by segment the documents that count; nil for all.
    init(_ start: [UInt8], _ views: [SegmentView], _ fields: SearchedFields, among: [DocSet]?) {
        for (index, view) in views.enumerated() {
            let segment = view.segment
            let range = segment.dictionary.prefixRange(start)
            guard !range.isEmpty else { continue }
            sources.append(
                Source(
                    view: view, table: segment.scoreTables.table(of: segment, for: fields), range: range,
                    among: among?[index].bitset(capacity: segment.documentCount) ?? view.live,
                    top: segment.completionRanks.top(of: range, in: segment)))
        }
    }

    /// The terms that most of the documents hold, ties by their bytes.
    func best(_ limit: Int) -> [(term: [UInt8], count: Int)] {
        var sources = sources
        var seen: Set<[UInt8]> = []
        var best: [Item] = []
        while true {
            let bound = sources.reduce(0) { $0 + $1.bound }
            if bound == 0 || best.count == limit && isBehind(bound, best[limit - 1]) { break }
            guard let index = sources.indices.max(by: { sources[$0].bound < sources[$1].bound }) else { break }
            let term = sources[index].view.segment.dictionary.term(at: Int(sources[index].top.ordinals[sources[index].next]))
            sources[index].next += 1
            if sources[index].next == sources[index].top.ordinals.count, !sources[index].top.isComplete { return all(limit) }
            guard seen.insert(term).inserted else { continue }
            offer(Item(term: term, count: count(term), bound: bound), to: &best, limit)
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
        var counts: [[UInt8]: Int] = [:]
        for source in sources {
            for ordinal in source.range {
                let count = source.count(ordinal)
                if count > 0 { counts[source.view.segment.dictionary.term(at: ordinal), default: 0] += count }
            }
        }
        var best: [Item] = []
        for (term, count) in counts { offer(Item(term: term, count: count, bound: count), to: &best, limit) }
        return best.map { ($0.term, $0.count) }
    }

    private func count(_ term: [UInt8]) -> Int {
        sources.reduce(0) { sum, source in
            sum + (source.view.segment.dictionary.ordinal(of: term).map(source.count) ?? 0)
        }
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
