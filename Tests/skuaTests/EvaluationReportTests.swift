import ByteStorage
import Testing
import skua

/// 1. The means leave out queries without a relevant document; the zero-result rate counts all.
/// 2. What `--json` prints is what `--baseline` reads.
/// 3. Two runs are compared query by query, the greatest loss first.
@Suite struct EvaluationReportTests {
    private func report(_ rankings: [String: [String]]) throws -> EvaluationReport {
        let lines = [["query", "id", "rating"], ["bolt", "1", "3"], ["bolt", "2", "1"], ["nut", "9", "2"], ["void", "5", "0"]]
        let judgments = try Judgments(lines: lines.map { (number: 1, fields: $0) })
        return EvaluationReport(collection: "products", judgments: judgments) { query in
            let ids = rankings[query] ?? []
            return (ids.count, ids)
        }
    }

    @Test("Means are over the queries that have a relevant document")
    func means() throws {
        let run = try report(["bolt": ["1", "2"], "nut": ["8"]])
        #expect(run.measured.count == 2)
        #expect(run.mean?.ndcg == 0.5)
        #expect(run.mean?.recall == 0.5)
        #expect(run.zeroResultRate == 1.0 / 3)
        let text = run.lines(width: 100, style: Style(isEnabled: false)).joined(separator: "\n")
        #expect(text.contains("nDCG@10             0.5000"))
        #expect(text.contains("means over 2 queries; 1 more have no document rated above 0 and are left out"))
        #expect(EvaluationReport(collection: "products", queries: []).mean == nil)
    }

    @Test("A report survives its JSON")
    func roundTrip() throws {
        let run = try report(["bolt": ["2", "1"], "nut": []])
        let text = run.json.serialized()
        #expect(try EvaluationReport(json: JSON.parse(text)) == run)
        #expect(throws: CommandError.self) { try EvaluationReport(json: ["collection": "x"]) }
        #expect(throws: CommandError.self) { try EvaluationReport(json: ["collection": "x", "per_query": [["query": "a"]]]) }
    }

    @Test("Changes are listed, the greatest loss first")
    func comparison() throws {
        let comparison = EvaluationComparison(
            baseline: try report(["bolt": ["1", "2"], "nut": ["8"]]), current: try report(["bolt": ["2", "1"], "nut": ["9"]]))
        #expect(comparison.changes.map(\.query) == ["bolt", "nut"])
        #expect(comparison.changes[1].difference == 1)
        #expect(comparison.unmatched == 0)
        let lines = comparison.lines(width: 100, style: Style(isEnabled: false))
        #expect(lines.last == "1 worse, 1 better, 0 in one run only")
        let same = EvaluationComparison(baseline: comparison.current, current: comparison.current)
        #expect(same.lines(width: 100, style: Style(isEnabled: false)).first == "No query's nDCG@10 differs from the baseline.")
    }
}
