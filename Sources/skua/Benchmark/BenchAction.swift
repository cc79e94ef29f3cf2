import ByteStorage
package import CatalogEngine
import SearchIndex
import SkuaServer

/// `skua bench`: measures how fast a collection answers.
package struct BenchAction: Sendable {
    package var collection: String
    package var file: String
    package var asYouType: Bool
    package var duration: Duration
    package var call: SearchCall
    package var json: Bool

    package init(collection: String, file: String, asYouType: Bool, duration: Duration, call: SearchCall, json: Bool = false) {
        self.collection = collection
        self.file = file
        self.asYouType = asYouType
        self.duration = duration
        self.call = call
        self.json = json
    }

    package func run(_ engine: CatalogEngine, _ console: Console) throws {
        let workload = try BenchmarkWorkload(text: try TextFile.text(at: file), asYouType: asYouType)
        try engine.prepareSearch(in: collection, console)
        let info = try engine.collection(collection)
        let progress = ProgressReporter("Measuring", unit: "answers", console: console)
        let result = try BenchmarkRun(workload: workload, duration: duration).measure(
            answer: { query in
                let search = try call.asking(query).search(in: collection)
                let answer = try engine.answer(collection, search.request, for: search.buyer, search.options)
                _ = try SearchResponseWriter(schema: info.schema, presentation: search.presentation).write(answer, milliseconds: 0)
                return answer.result.foundDocuments
            },
            progress: { progress.update(fraction: $0, done: $1) })
        progress.finish()
        let report = BenchmarkReport(
            collection: collection, documents: info.documentCount, queries: workload.queries.count, latency: result.latency,
            queriesPerSecond: result.queriesPerSecond, checksum: result.checksum)
        if json {
            console.print(report.json.description)
        } else {
            console.print(lines: report.lines(width: console.width, style: console.style))
        }
    }
}
