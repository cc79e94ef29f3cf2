import ArgumentParser
import BenchSupport
import Foundation
import SearchIndex

struct CountsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "counts",
        abstract: "Compares `found` with the hit counts that the rivals' kit got by brute force.",
        discussion: """
            The kit writes BENCH_DIR/truth-DATASET.json when an engine is run with --check: counts of the first 300 queries of the kinds \
            without typos. This brute force shares no code with Skua, not even the tokeniser; skua-check covers the other kinds.
            """)

    @OptionGroup var place: PlaceOptions

    func run() throws {
        let workload = try Workload(path: place.workload)
        let snapshot = try Index(directory: place.indexPath, schema: workload.schema).snapshot()
        let data = try Data(contentsOf: URL(filePath: "\(place.benchDir)/truth-\(place.dataset).json"))
        let truth = try JSONDecoder().decode([String: [Int]].self, from: data)
        var loader = QueryLoader(workload: workload, place: place)
        var isRight = true
        for kind in workload.kinds {
            guard let counts = truth[kind.name] else { continue }
            let maker = try RequestMaker(workload: workload, kind: kind)
            let queries = try loader.load(kind).prefix(counts.count)
            let found = try queries.map { try snapshot.search(try maker.request($0)).found }
            let right = zip(found, counts).count { $0 == $1 }
            print(
                "CHECK \(place.engine.padding(toLength: 10, withPad: " ", startingAt: 0)) \(kind.name) \(right)/\(counts.count) counts right"
            )
            for (query, pair) in zip(queries, zip(found, counts)).filter({ $0.1.0 != $0.1.1 }).prefix(5) {
                print("  `\(query.text)`: found \(pair.0), by brute force \(pair.1)")
            }
            isRight = isRight && right == counts.count
        }
        if !isRight { throw ExitCode(1) }
    }
}
