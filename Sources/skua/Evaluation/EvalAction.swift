import ByteStorage
package import CatalogEngine
import SearchIndex
import SkuaServer

/// `skua eval`: asks judged queries and measures the answers.
package struct EvalAction: Sendable {
    package var collection: String
    package var file: String
    package var baselineFile: String?
    package var call: SearchCall
    package var json: Bool

    package init(collection: String, file: String, baselineFile: String? = nil, call: SearchCall, json: Bool = false) {
        self.collection = collection
        self.file = file
        self.baselineFile = baselineFile
        self.call = call
        self.json = json
    }

    package func run(_ engine: CatalogEngine, _ console: Console) throws {
        let judgments = try JudgmentFile.read(file)
        let baseline = try baselineFile.map(Self.baseline)
        try engine.prepareSearch(in: collection, console)
        let progress = ProgressReporter("Asking", unit: "queries", console: console)
        let report = try EvaluationReport(
            collection: collection, judgments: judgments,
            progress: { progress.update(fraction: Double($0) / Double(judgments.queries.count), done: $0) },
            search: { try answer($0, engine) })
        progress.finish()
        if json {
            console.print(report.json.description)
        } else if let baseline {
            let comparison = EvaluationComparison(baseline: baseline, current: report)
            console.print(lines: comparison.lines(width: console.width, style: console.style))
        } else {
            console.print(lines: report.lines(width: console.width, style: console.style))
        }
    }

    /// Found documents and the ids of the first hundred.
    private func answer(_ query: String, _ engine: CatalogEngine) throws -> (found: Int, ids: [String]) {
        var call = call.asking(query)
        call.limit = RelevanceMetrics.depth
        var search = try call.search(in: collection)
        search.request.highlight.fields = []
        let result = try engine.answer(collection, search.request, for: search.buyer, search.options).result
        return (result.foundDocuments, result.hits.map(\.id))
    }

    private static func baseline(_ path: String) throws -> EvaluationReport {
        let bytes = try TextFile.bytes(at: path)
        do {
            return try EvaluationReport(json: try JSON.parse(bytes))
        } catch {
            throw CommandError("\(path): \(error)")
        }
    }
}
