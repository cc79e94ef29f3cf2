/// The documents of a long posting list that are worth most, so that a query of the one word need not read the list.
final class ListHead: Sendable {
    struct Entry: Sendable {
        var doc: UInt32
        var score: Int32
    }

    /// Documents that are kept.
    static let size = 128
    /// Shorter lists are read.
    static let least = 2048

    /// The greatest score first, at equal score the first document.
    let entries: [Entry]
    /// What scores were computed with: another number of documents gives another one.
    let factor: Double

    /// - Parameter scores: by impact code.
    /// - Complexity: O(postings)
    init(of list: PostingList, scores: [Int32], factor: Double) {
        var heap = RankHeap(count: Self.size)
        list.forEach { doc, code in heap.offer(Int64(Int(code) < scores.count ? scores[Int(code)] : 0), Int(doc)) }
        entries = heap.sorted.map { Entry(doc: $0.index, score: Int32(truncatingIfNeeded: $0.rank)) }
        self.factor = factor
    }
}
