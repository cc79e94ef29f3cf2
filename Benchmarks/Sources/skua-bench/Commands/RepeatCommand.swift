import ArgumentParser
import BenchSupport
import SearchIndex

struct RepeatCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "repeat",
        abstract: "Runs a kind's queries a number of times and prints only what was found: something to profile.",
        discussion: """
              perf record -g .build/release/skua-bench repeat --bench-dir ~/peers --dataset B-100k --kind q5 --times 20
              valgrind --tool=callgrind .build/release/skua-bench repeat --bench-dir ~/peers --kind q2 --queries 50
            """)

    @OptionGroup var place: PlaceOptions

    @Option(help: "Kind of queries to run.")
    var kind: String

    @Option(help: "Queries to run, from the first on; all unless given.")
    var queries: Int?

    @Option(help: "How often to run them; 0 only opens the index and reads the queries.")
    var times = 1

    func run() throws {
        let workload = try Workload(path: place.workload)
        let snapshot = try Index(directory: place.indexPath, schema: workload.schema).snapshot()
        guard let kind = try workload.kinds(named: [kind]).first else { return }
        var loader = QueryLoader(workload: workload, place: place)
        let prepared = try loader.load(kind).prefix(queries ?? .max)
        let maker = try RequestMaker(workload: workload, kind: kind)
        var found = 0
        var bytes = 0
        for _ in 0..<times {
            for query in prepared {
                let result = try snapshot.search(try maker.request(query))
                found += result.found
                bytes += result.hits.reduce(0) { $0 + $1.document.count }
            }
        }
        print("\(kind.name): \(prepared.count) queries, \(times) times, \(found) found, \(bytes) bytes")
    }
}
