/// Two runs of the same judgments side by side: the one before and the one now.
package struct EvaluationComparison: Sendable {
    package let baseline: EvaluationReport
    package let current: EvaluationReport

    package init(baseline: EvaluationReport, current: EvaluationReport) {
        self.baseline = baseline
        self.current = current
    }

    /// A query whose nDCG differs.
    package struct Change: Sendable, Equatable {
        package let query: String
        package let before: Double
        package let after: Double
        package var difference: Double { after - before }
    }

    /// Queries of both runs whose nDCG@10 differs by more than rounding, the greatest loss first.
    package var changes: [Change] {
        let before = Dictionary(baseline.queries.map { ($0.query, $0) }, uniquingKeysWith: { first, _ in first })
        return current.queries.compactMap { now in
            guard let old = before[now.query]?.metrics, let new = now.metrics, abs(new.ndcg - old.ndcg) > 1e-9 else { return nil }
            return Change(query: now.query, before: old.ndcg, after: new.ndcg)
        }
        .sorted { ($0.difference, $0.query) < ($1.difference, $1.query) }
    }

    /// Queries that only one of the runs has.
    package var unmatched: Int {
        Set(baseline.queries.map(\.query)).symmetricDifference(current.queries.map(\.query)).count
    }

    package func lines(width: Int, style: Style) -> [String] {
        var queries = TextTable([
            .flexible("Query", minimumWidth: 16), .fixed("before", .right), .fixed("now", .right), .fixed("change", .right),
        ])
        for change in changes {
            queries.append([
                StyledText(change.query), EvaluationReport.figure(change.before), EvaluationReport.figure(change.after),
                Self.difference(change.difference),
            ])
        }
        var means = TextTable([.fixed("Mean"), .fixed("before", .right), .fixed("now", .right), .fixed("change", .right)])
        for (name, path) in Self.figures {
            let (before, after) = (baseline[keyPath: path], current[keyPath: path])
            means.append([
                StyledText(name), EvaluationReport.figure(before), EvaluationReport.figure(after),
                before.flatMap { before in after.map { Self.difference($0 - before) } } ?? "",
            ])
        }
        var lines = changes.isEmpty ? ["No query's nDCG@10 differs from the baseline."] : queries.lines(width: width, style: style)
        lines += [""] + means.lines(width: width, style: style)
        let worse = changes.count { $0.difference < 0 }
        lines.append(style.paint("\(worse) worse, \(changes.count - worse) better, \(unmatched) in one run only", .faint))
        return lines
    }

    private static let figures: [(String, any KeyPath<EvaluationReport, Double?> & Sendable)] = [
        ("nDCG@10", \.mean?.ndcg), ("condensed nDCG@10", \.mean?.condensedNDCG), ("recall@100", \.mean?.recall),
        ("MRR", \.mean?.reciprocalRank), ("zero-result rate", \.optionalZeroResultRate),
    ]

    private static func difference(_ value: Double) -> StyledText {
        let text = (value < 0 ? "−" : "+") + HumanText.decimals(abs(value), 3)
        return abs(value) < 0.0005 ? StyledText(text, .faint) : StyledText(text, value < 0 ? .bad : .good)
    }
}

extension EvaluationReport {
    fileprivate var optionalZeroResultRate: Double? { zeroResultRate }
}
