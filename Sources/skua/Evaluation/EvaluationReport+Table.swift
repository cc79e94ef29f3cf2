/// The report as a person reads it.
extension EvaluationReport {
    /// A line for each query, worst first, then the means.
    package func lines(width: Int, style: Style) -> [String] {
        var table = TextTable([
            .flexible("Query", minimumWidth: 16), .fixed("Found", .right), .fixed("Judged", .right), .fixed("nDCG@10", .right),
            .fixed("condensed", .right), .fixed("recall@100", .right), .fixed("RR", .right),
        ])
        for query in queries.sorted(by: Self.worstFirst) {
            let metrics = query.metrics
            table.append([
                StyledText(query.query), StyledText(HumanText.count(query.found), query.found == 0 ? .bad : nil),
                StyledText(String(query.judged)), Self.figure(metrics?.ndcg), Self.figure(metrics?.condensedNDCG),
                Self.figure(metrics?.recall), Self.figure(metrics?.reciprocalRank),
            ])
        }
        return table.lines(width: width, style: style) + [""] + summary(style: style)
    }

    /// The means, one a line.
    package func summary(style: Style) -> [String] {
        func row(_ name: String, _ value: Double?) -> String {
            let figure = value.map { HumanText.decimals($0, 4) } ?? "–"
            return style.paint(name.padding(to: 20), .heading) + figure
        }
        var lines = [
            row("nDCG@10", mean?.ndcg), row("condensed nDCG@10", mean?.condensedNDCG), row("recall@100", mean?.recall),
            row("MRR", mean?.reciprocalRank), row("zero-result rate", zeroResultRate),
        ]
        let skipped = queries.count - measured.count
        lines.append(
            style.paint(
                "means over \(HumanText.count(measured.count, "query", "queries"))"
                    + (skipped == 0 ? "" : "; \(skipped) more have no document rated above 0 and are left out"), .faint))
        return lines
    }

    private static func worstFirst(_ left: QueryEvaluation, _ right: QueryEvaluation) -> Bool {
        let (a, b) = (left.metrics?.ndcg ?? 2, right.metrics?.ndcg ?? 2)
        return a == b ? left.query < right.query : a < b
    }

    /// A share with three digits; a dash where there is nothing to measure.
    static func figure(_ value: Double?) -> StyledText {
        value.map { StyledText(HumanText.decimals($0, 3)) } ?? StyledText("–", .faint)
    }
}
