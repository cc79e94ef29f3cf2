import Foundation
import TestSupport
import Testing
import skua

/// 1. nDCG is 1 for a perfect order, 0 for nothing relevant, and what the formula says by hand in between.
/// 2. The condensed form ignores unjudged hits and never is below the plain one.
/// 3. Only the first hundred hits count; recall and reciprocal rank see ratings of 1 and more.
/// 4. There is nothing to measure where no document is relevant.
@Suite struct RelevanceMetricsTests {
    private func close(_ value: Double?, _ expected: Double) -> Bool { value.map { abs($0 - expected) < 1e-12 } ?? false }

    @Test("By hand: ratings 3, unjudged, 1 of an ideal 3, 2, 1")
    func byHand() throws {
        let ratings = ["a": 3.0, "b": 2, "c": 1, "d": 0]
        let metrics = try #require(RelevanceMetrics(ranking: ["a", "x", "c", "d"], ratings: ratings))
        let ideal = 7 / log2(2.0) + 3 / log2(3.0) + 1 / log2(4.0)
        #expect(close(metrics.ndcg, (7 + 1 / log2(4.0)) / ideal))
        #expect(close(metrics.condensedNDCG, (7 + 1 / log2(3.0)) / ideal))
        #expect(close(metrics.recall, 2.0 / 3))
        #expect(metrics.reciprocalRank == 1)
    }

    @Test("The best order is worth 1, no relevant hit 0")
    func bounds() {
        let ratings = ["a": 3.0, "b": 1.5, "c": 0]
        #expect(close(RelevanceMetrics(ranking: ["a", "b", "c"], ratings: ratings)?.ndcg, 1))
        let nothing = RelevanceMetrics(ranking: ["x", "c"], ratings: ratings)
        #expect(nothing == RelevanceMetrics(ndcg: 0, condensedNDCG: 0, recall: 0, reciprocalRank: 0))
        #expect(RelevanceMetrics(ranking: [], ratings: ratings)?.ndcg == 0)
        #expect(RelevanceMetrics(ranking: ["a"], ratings: ["a": 0]) == nil)
        #expect(RelevanceMetrics(ranking: ["a"], ratings: [:]) == nil)
    }

    @Test("Hits past the hundredth do not count, nor does the eleventh for nDCG")
    func depth() throws {
        let filler = (0..<100).map { "x\($0)" }
        let late = try #require(RelevanceMetrics(ranking: filler + ["a"], ratings: ["a": 1]))
        #expect(late.recall == 0 && late.reciprocalRank == 0 && late.condensedNDCG == 0)
        let last = try #require(RelevanceMetrics(ranking: filler.dropLast() + ["a"], ratings: ["a": 1]))
        #expect(last.recall == 1 && close(last.reciprocalRank, 0.01) && last.ndcg == 0 && close(last.condensedNDCG, 1))
    }

    @Test("Random rankings stay between 0 and 1, the condensed form on top")
    func random() {
        var random = SeededRandom(3)
        for _ in 0..<300 {
            let ids = (0..<40).map(String.init)
            let ratings = Dictionary(
                uniqueKeysWithValues: ids.shuffled(using: &random).prefix(12).map { ($0, Double(Int.random(in: 0...3, using: &random))) })
            guard let metrics = RelevanceMetrics(ranking: ids.shuffled(using: &random), ratings: ratings) else { continue }
            for value in [metrics.ndcg, metrics.condensedNDCG, metrics.recall, metrics.reciprocalRank] {
                #expect(value >= 0 && value <= 1 + 1e-12)
            }
            #expect(metrics.condensedNDCG >= metrics.ndcg - 1e-12)
        }
    }
}
