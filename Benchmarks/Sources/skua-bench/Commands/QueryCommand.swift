import ArgumentParser
import BenchSupport
import Foundation
import SearchIndex

struct QueryCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "query", abstract: "Runs the workload's queries on one thread, warm, and says how long they took.")

    @OptionGroup var place: PlaceOptions
    @OptionGroup var limits: PassLimits

    @Option(help: "Kinds of queries to run, separated by commas; all unless given.")
    var kinds = ""

    func run() throws {
        let workload = try Workload(path: place.workload)
        let chosen = try workload.kinds(named: kinds.split(separator: ",").map(String.init))
        var results = try ResultFile(path: place.resultPath, engine: place.engine, dataset: place.dataset)

        let restart = try Self.restart(place.indexPath, workload)
        let snapshot = try Index(directory: place.indexPath, schema: workload.schema).snapshot()

        var loader = QueryLoader(workload: workload, place: place)
        for kind in chosen {
            let queries = try loader.load(kind)
            let maker = try RequestMaker(workload: workload, kind: kind)
            var run = KindRun(snapshot: snapshot, maker: maker, queries: queries)
            try run.measure(limits)
            var row = run.row
            if let field = kind.wantedIn { row.merge(try run.recall(in: field)) { _, new in new } }
            try results.save("query", [kind.name: row])
        }
        var serving: [String: Any] = try ProcessUsage.memory()
        serving["restart_s"] = restart
        try results.save("serve", serving)
    }

    /// Seconds from opening the index to its first complete answer.
    private static func restart(_ path: String, _ workload: Workload) throws -> Double {
        let clock = ContinuousClock()
        let start = clock.now
        let snapshot = try Index(directory: path, schema: workload.schema).snapshot()
        var request = SearchRequest(query: "steel")
        request.limit = workload.limit
        guard try snapshot.search(request).outOf == snapshot.documentCount else { throw BenchError("the first answer is not complete") }
        return ResultFile.rounded((clock.now - start).seconds)
    }
}
