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
    private static let share = 128
    private static let few = 128
    /// Where the best alone are more, one in so many are still worth keeping.
    private static let greatestShare = 4
    /// Of a list's documents each tier has about this share, and no more than the other one.
    private static let shares = [(0, 0), (0.02, 0.06), (0.1, 0.3), (0.35, 0.8)]
    static let tiers = 0..<4

    /// - Parameters:
    ///   - saturations: by impact code; only their order counts, so that they hold under any weight of the word.
    ///   - codes: in that order, the greatest saturation first.
    /// - Complexity: O(postings + codes)
    init(of list: PostingList, saturations: [Double], codes: [UInt32], tier: Int = 0) {
        let counts = list.tally(of: saturations.count)
        var chosen = [UInt8](repeating: 0, count: counts.count)
        var (total, start, greatest, rest) = (0, 0, 0.0, 0.0)
        while start < codes.count {
            // Codes that are worth the same go together.
            let worth = saturations[Int(codes[start])]
            var (end, more) = (start, 0)
            while end < codes.count, saturations[Int(codes[end])] == worth {
                more += Int(counts[Int(codes[end])])
                end += 1
            }
            if more > 0 {
                if total == 0 { greatest = worth }
                guard Self.takes(more, after: total, of: list.count, tier: tier) else {
                    rest = worth
                    break
                }
                for code in codes[start..<end] { chosen[Int(code)] = 1 }
                total += more
            }
            start = end
        }
        self.greatest = greatest
        self.rest = rest
        docs = total > 0 ? DocSet.sparse(list.docs(ofCodes: chosen, total: total)).settled(capacity: list.documentCount) : .empty
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
