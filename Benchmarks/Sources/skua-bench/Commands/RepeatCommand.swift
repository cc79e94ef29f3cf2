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

    @Option(
        help:
            "Leaves out the share of the queries that take the least processor time, in a first pass that counts too: 0.98 for the slowest."
    )
    var from = 0.0

    @Option(help: "Leaves out those that take more than this share of the queries.")
    var to = 1.0

    @Flag(help: "Prints the queries that are run with the milliseconds they took, the slowest last.")
    var list = false

    func run() throws {
        let workload = try Workload(path: place.workload)
        let snapshot = try Index(directory: place.indexPath, schema: workload.schema).snapshot()
        guard let kind = try workload.kinds(named: [kind]).first else { return }
        var loader = QueryLoader(workload: workload, place: place)
        var prepared = Array(try loader.load(kind).prefix(queries ?? .max))
        let maker = try RequestMaker(workload: workload, kind: kind)
        if from > 0 || to < 1 || list { prepared = try chosen(prepared, snapshot, maker) }
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

    /// The queries between two shares of all, by the processor time of each in the second of two passes.
    private func chosen(_ queries: [PreparedQuery], _ snapshot: IndexSnapshot, _ maker: RequestMaker) throws -> [PreparedQuery] {
        var times: [(query: PreparedQuery, milliseconds: Double, found: Int)] = []
        for pass in 0..<2 {
            for query in queries {
                let request = try maker.request(query)
                let before = ProcessUsage.threadMilliseconds
                let result = try snapshot.search(request)
                if pass == 1 { times.append((query, ProcessUsage.threadMilliseconds - before, result.found)) }
            }
        }
        times.sort { $0.milliseconds < $1.milliseconds }
        let (first, end) = (Int(Double(times.count) * from), Int(Double(times.count) * to))
        let some = times[min(first, end)..<end]
        if list {
            for item in some { print(ResultFile.rounded(item.milliseconds), item.found, item.query.text, separator: "\t") }
        }
        return some.map(\.query)
    }
}
