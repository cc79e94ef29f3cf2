/// A collection's answers to judged queries, measured.
package struct EvaluationReport: Sendable, Equatable {
    package var collection: String
    package var queries: [QueryEvaluation]

    package init(collection: String, queries: [QueryEvaluation]) {
        self.collection = collection
        self.queries = queries
    }

    /// Asks each query of the judgments and measures what comes back.
    /// - Parameter search: returns how many documents match and the ids of the first hundred, best first.
    package init(
        collection: String, judgments: Judgments, progress: (Int) -> Void = { _ in },
        search: (String) throws -> (found: Int, ids: [String])
    ) rethrows {
        self.collection = collection
        queries = try judgments.queries.enumerated().map { index, judged in
            let answer = try search(judged.query)
            progress(index + 1)
            return QueryEvaluation(
                query: judged.query, found: answer.found, judged: judged.ratings.count,
                metrics: RelevanceMetrics(ranking: answer.ids, ratings: judged.ratings))
        }
    }

    /// Queries that have a relevant document at all; the means are over these.
    package var measured: [RelevanceMetrics] { queries.compactMap(\.metrics) }

    /// Means over the measured queries; nil where there is none.
    package var mean: RelevanceMetrics? {
        let all = measured
        guard !all.isEmpty else { return nil }
        func mean(_ path: KeyPath<RelevanceMetrics, Double>) -> Double { all.reduce(0) { $0 + $1[keyPath: path] } / Double(all.count) }
        return RelevanceMetrics(
            ndcg: mean(\.ndcg), condensedNDCG: mean(\.condensedNDCG), recall: mean(\.recall), reciprocalRank: mean(\.reciprocalRank))
    }

    /// Share of all queries that find nothing.
    package var zeroResultRate: Double {
        queries.isEmpty ? 0 : Double(queries.count { $0.found == 0 }) / Double(queries.count)
    }
}
