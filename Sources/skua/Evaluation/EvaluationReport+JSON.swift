package import ByteStorage

/// The shape that `--json` prints and `--baseline` reads.
extension EvaluationReport {
    package var json: JSON {
        [
            "collection": .string(collection),
            "queries": .int(Int64(queries.count)),
            "measured": .int(Int64(measured.count)),
            "ndcg_10": mean.map { .double($0.ndcg) } ?? .null,
            "condensed_ndcg_10": mean.map { .double($0.condensedNDCG) } ?? .null,
            "recall_100": mean.map { .double($0.recall) } ?? .null,
            "mrr": mean.map { .double($0.reciprocalRank) } ?? .null,
            "zero_result_rate": .double(zeroResultRate),
            "per_query": .array(queries.map(\.json)),
        ]
    }

    /// Reads what an earlier run printed.
    /// - Throws: `CommandError` where the text is not such a report.
    package init(json: JSON) throws(CommandError) {
        guard let collection = json["collection"]?.stringValue, let queries = json["per_query"]?.arrayValue else {
            throw CommandError("the baseline is not a report of `skua eval --json`: it has no \"collection\" or no \"per_query\"")
        }
        self.init(collection: collection, queries: try queries.map { query throws(CommandError) in try QueryEvaluation(json: query) })
    }
}

extension QueryEvaluation {
    fileprivate var json: JSON {
        [
            "query": .string(query),
            "found": .int(Int64(found)),
            "judged": .int(Int64(judged)),
            "ndcg_10": metrics.map { .double($0.ndcg) } ?? .null,
            "condensed_ndcg_10": metrics.map { .double($0.condensedNDCG) } ?? .null,
            "recall_100": metrics.map { .double($0.recall) } ?? .null,
            "reciprocal_rank": metrics.map { .double($0.reciprocalRank) } ?? .null,
        ]
    }

    fileprivate init(json: JSON) throws(CommandError) {
        guard let query = json["query"]?.stringValue, let found = json["found"]?.intValue, let judged = json["judged"]?.intValue else {
            throw CommandError("the baseline is not a report of `skua eval --json`: an entry lacks \"query\", \"found\" or \"judged\"")
        }
        self.init(query: query, found: Int(found), judged: Int(judged), metrics: nil)
        if let ndcg = json["ndcg_10"]?.doubleValue, let condensed = json["condensed_ndcg_10"]?.doubleValue,
            let recall = json["recall_100"]?.doubleValue, let rank = json["reciprocal_rank"]?.doubleValue
        {
            metrics = RelevanceMetrics(ndcg: ndcg, condensedNDCG: condensed, recall: recall, reciprocalRank: rank)
        }
    }
}
