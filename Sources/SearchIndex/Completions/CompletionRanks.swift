import Synchronization

/// The terms of a range of a segment's dictionary that most documents hold; those of large ranges are remembered.
final class CompletionRanks: Sendable {
    struct Top: Sendable {
        /// Those held by most documents first, deleted ones included.
        var ordinals: [UInt32]
        /// Whether these are all terms of the range.
        var isComplete: Bool
        /// Postings of all terms of the range.
        var postings: Int
    }

    /// Terms of a large range that are told.
    private static let kept = 512
    /// Terms of a range that is remembered, and ranges.
    private static let remembered = 2048
    private static let limit = 256

    private let known = Mutex<[Range<Int>: Top]>([:])

    /// - Complexity: O(terms of the range), the first time or where they are few
    func top(of range: Range<Int>, in segment: Segment) -> Top {
        let isLarge = range.count >= Self.remembered
        if isLarge, let known = known.withLock({ $0[range] }) { return known }
        var heap = RankHeap(count: isLarge ? Self.kept : max(range.count, 1))
        var postings = 0
        for ordinal in range {
            let count = segment.postings(of: ordinal).count
            postings += count
            heap.offer(Int64(count), ordinal)
        }
        let top = Top(ordinals: heap.sorted.map(\.index), isComplete: !isLarge, postings: postings)
        guard isLarge else { return top }
        known.withLock { known in
            if known.count >= Self.limit { known.removeAll() }
            known[range] = top
        }
        return top
    }
}
