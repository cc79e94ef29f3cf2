/// The documents of a posting list that its impact codes are worth most to, so that the best matches of several words are looked for among
/// these first.
final class LeadingDocs: Sendable {
    /// Ascending.
    let docs: [UInt32]
    /// The greatest saturation of any document of the list.
    let greatest: Double
    /// The greatest saturation of any other document of the list; 0 where there is none.
    let rest: Double

    /// Shorter lists are read.
    static let least = 512
    /// They are at most one in so many documents of the list, or a few.
    private static let share = 32
    private static let few = 128
    /// Where the best alone are more, one in so many are still worth keeping.
    private static let greatestShare = 4

    /// - Parameter saturations: by impact code; only their order counts, so that they hold under any weight of the word.
    /// - Complexity: O(postings + codes · log codes)
    init(of list: PostingList, saturations: [Double]) {
        var counts = [Int](repeating: 0, count: saturations.count)
        list.forEach { _, code in if Int(code) < counts.count { counts[Int(code)] += 1 } }
        let codes = counts.indices.filter { counts[$0] > 0 }.sorted { saturations[$0] > saturations[$1] }
        let limit = max(list.count / Self.share, Self.few)
        var taken = 0
        var total = 0
        while taken < codes.count {
            // Codes that are worth the same go together.
            let end = codes[taken...].firstIndex { saturations[$0] < saturations[codes[taken]] } ?? codes.count
            let more = codes[taken..<end].reduce(0) { $0 + counts[$1] }
            guard total + more <= (taken == 0 ? max(list.count / Self.greatestShare, limit) : limit) else { break }
            (total, taken) = (total + more, end)
        }
        rest = taken < codes.count ? saturations[codes[taken]] : 0
        greatest = codes.first.map { saturations[$0] } ?? 0
        var isLeading = [Bool](repeating: false, count: counts.count)
        for code in codes[..<taken] { isLeading[code] = true }
        var docs: [UInt32] = []
        docs.reserveCapacity(total)
        if total > 0 { list.forEach { doc, code in if Int(code) < isLeading.count, isLeading[Int(code)] { docs.append(doc) } } }
        self.docs = docs
    }

    /// Bytes held, about.
    var footprint: Int { docs.count * 4 + 64 }
}
