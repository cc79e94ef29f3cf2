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
            let found = try loader.load(kind).prefix(counts.count).map { try snapshot.search(try maker.request($0)).found }
            let right = zip(found, counts).count { $0 == $1 }
            print(
                "CHECK \(place.engine.padding(toLength: 10, withPad: " ", startingAt: 0)) \(kind.name) \(right)/\(counts.count) counts right"
            )
            isRight = isRight && right == counts.count
        }
        if !isRight { throw ExitCode(1) }
    }
}
