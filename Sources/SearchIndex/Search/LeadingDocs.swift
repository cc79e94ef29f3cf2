/// The documents of a posting list that its impact codes are worth most to, so that the best matches of several words are looked for among
/// these first.
///
/// Those of a greater tier are more and hold those of the tiers before.
final class LeadingDocs: Sendable {
    let docs: DocSet
    /// The greatest saturation of any document of the list.
    let greatest: Double
    /// The greatest saturation of any other document of the list; 0 where there is none.
    let rest: Double

    /// Shorter lists are read.
    static let least = 512
    /// The first tier is at most one in so many documents of the list, or a few.
    private static let share = 32
    private static let few = 128
    /// Where the best alone are more, one in so many are still worth keeping.
    private static let greatestShare = 4
    /// Of a list's documents each tier has about this share, and no more than the other one.
    private static let shares = [(0, 0), (0.125, 0.35), (0.35, 0.8)]
    static let tiers = 0..<3

    /// - Parameter saturations: by impact code; only their order counts, so that they hold under any weight of the word.
    /// - Complexity: O(postings + codes · log codes)
    init(of list: PostingList, saturations: [Double], tier: Int = 0) {
        var counts = [Int](repeating: 0, count: saturations.count)
        list.forEach { _, code in if Int(code) < counts.count { counts[Int(code)] += 1 } }
        let codes = counts.indices.filter { counts[$0] > 0 }.sorted { saturations[$0] > saturations[$1] }
        var taken = 0
        var total = 0
        while taken < codes.count {
            // Codes that are worth the same go together.
            let end = codes[taken...].firstIndex { saturations[$0] < saturations[codes[taken]] } ?? codes.count
            let more = codes[taken..<end].reduce(0) { $0 + counts[$1] }
            guard Self.takes(more, after: total, of: list.count, tier: tier) else { break }
            (total, taken) = (total + more, end)
        }
        rest = taken < codes.count ? saturations[codes[taken]] : 0
        greatest = codes.first.map { saturations[$0] } ?? 0
        var isLeading = [Bool](repeating: false, count: counts.count)
        for code in codes[..<taken] { isLeading[code] = true }
        var docs: [UInt32] = []
        docs.reserveCapacity(total)
        if total > 0 { list.forEach { doc, code in if Int(code) < isLeading.count, isLeading[Int(code)] { docs.append(doc) } } }
        self.docs = DocSet.sparse(docs).settled(capacity: list.documentCount)
    }

    private static func takes(_ more: Int, after total: Int, of count: Int, tier: Int) -> Bool {
        guard tier > 0 else {
            let limit = max(count / share, few)
            return total + more <= (total == 0 ? max(count / greatestShare, limit) : limit)
        }
        return Double(total) < Double(count) * shares[tier].0 && Double(total + more) <= Double(count) * shares[tier].1
    }

    /// Bytes held, about.
    var footprint: Int { docs.footprint }
}
