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

    /// - Parameters:
    ///   - saturations: by impact code.
    ///   - factor: what they are multiplied by.
    /// - Complexity: O(postings)
    init(of list: PostingList, saturations: [Double], factor: Double) {
        var heap = RankHeap(count: Self.size)
        list.forEach { doc, code in
            heap.offer(Int(code) < saturations.count ? Int64(factor * saturations[Int(code)] + 0.5) : 0, Int(doc))
        }
        entries = heap.sorted.map { Entry(doc: $0.index, score: Int32(truncatingIfNeeded: $0.rank)) }
        self.factor = factor
    }
    /// Bytes held.
    static let footprint = size * MemoryLayout<Entry>.stride + 64
}
