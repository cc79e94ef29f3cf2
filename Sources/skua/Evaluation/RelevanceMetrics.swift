import Foundation

/// How good a ranking is by the ratings of its documents.
///
/// A document rated *r* gains 2^r − 1, discounted by log₂(position + 1); unrated documents gain nothing. Of no worth to a query
/// none of whose documents is rated above 0: then there is nothing to find, and the metrics are nil.
package struct RelevanceMetrics: Sendable, Equatable {
    /// Discounted gain of the first ten hits as a share of the best possible.
    package var ndcg: Double
    /// The same over the first ten *judged* documents among the first hundred hits.
    package var condensedNDCG: Double
    /// Share of the relevant documents (rated 1 or more) that are among the first hundred hits.
    package var recall: Double
    /// 1 / position of the first relevant document; 0 where there is none among the first hundred hits.
    package var reciprocalRank: Double

    /// Hits that count for nDCG.
    package static let cutoff = 10
    /// Hits that are looked at at all.
    package static let depth = 100

    package init(ndcg: Double, condensedNDCG: Double, recall: Double, reciprocalRank: Double) {
        self.ndcg = ndcg
        self.condensedNDCG = condensedNDCG
        self.recall = recall
        self.reciprocalRank = reciprocalRank
    }

    /// - Parameter ranking: ids of the hits, best first; those past the hundredth are ignored.
    /// - Returns: nil where no document is rated above 0.
    package init?(ranking: [String], ratings: [String: Double]) {
        let ideal = Self.discountedGain(ratings.values.sorted(by: >))
        guard ideal > 0 else { return nil }
        let hits = ranking.prefix(Self.depth)
        ndcg = Self.discountedGain(hits.map { ratings[$0] ?? 0 }) / ideal
        condensedNDCG = Self.discountedGain(hits.compactMap { ratings[$0] }) / ideal
        let relevant = Set(ratings.filter { $0.value >= 1 }.keys)
        let found = hits.filter(relevant.contains).count
        recall = relevant.isEmpty ? 0 : Double(found) / Double(relevant.count)
        reciprocalRank = hits.firstIndex(where: relevant.contains).map { 1 / Double($0 + 1) } ?? 0
    }

    /// Gain of the first ten ratings, each discounted by its position.
    private static func discountedGain(_ ratings: [Double]) -> Double {
        ratings.prefix(cutoff).enumerated().reduce(0) { sum, entry in
            sum + (exp2(entry.element) - 1) / log2(Double(entry.offset) + 2)
        }
    }
}
