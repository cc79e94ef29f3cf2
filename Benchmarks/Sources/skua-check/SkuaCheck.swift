import ArgumentParser
import BenchSupport
import ByteStorage
import Foundation
import SearchIndex
import Twin

/// Compares answers with the brute-force twin of the tests.
@main
struct SkuaCheck: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "skua-check",
        abstract: "Compares the index's answers to a workload with those of a twin that looks at every document.",
        discussion: """
            Counts, hits, their order and scores, and facet counts must be equal; with --counts only the number of documents found. The index must have been built by \
            `skua-bench index`. The twin keeps the catalog in memory: about 3 GB for a million documents, and takes seconds a query.
            """)

    @OptionGroup var place: PlaceOptions

    @Option(help: "Kinds of queries to check, separated by commas; all unless given.")
    var kinds = ""

    @Option(help: "Queries of each kind, taken evenly over its file.")
    var sample = 500

    @Flag(help: "Compare `found` alone, which takes the twin a fraction of the time.")
    var counts = false

    @Option(help: "Threads that look at documents.")
    var threads = ProcessInfo.processInfo.activeProcessorCount

    func run() throws {
        let workload = try Workload(path: place.workload)
        let snapshot = try Index(directory: place.indexPath, schema: workload.schema).snapshot()
        let twin = try readTwin(workload)
        var loader = QueryLoader(workload: workload, place: place)
        var wrong = 0
        for kind in try workload.kinds(named: kinds.split(separator: ",").map(String.init)) {
            let queries = Self.evenly(try loader.load(kind), sample)
            let maker = try RequestMaker(workload: workload, kind: kind)
            var differing = 0
            let took = try ContinuousClock().measure {
                for query in queries {
                    let request = try maker.request(query)
                    let differences = try differences(twin, snapshot, request)
                    guard !differences.isEmpty else { continue }
                    differing += 1
                    if differing <= 3 {
                        print("\(kind.name) `\(query.text)` \(query.filter ?? ""): \(differences.joined(separator: "; "))")
                    }
                }
            }
            let what = counts ? "counts" : "answers"
            print("\(kind.name): \(queries.count - differing) of \(queries.count) \(what) equal the twin's (\(took.components.seconds) s)")
            wrong += differing
        }
        if wrong > 0 { throw ExitCode(1) }
    }

    private func differences(_ twin: Twin, _ snapshot: IndexSnapshot, _ request: SearchRequest) throws -> [String] {
        if !counts { return try twin.search(request).differences(from: try snapshot.search(request)) }
        let (expected, found) = (try twin.found(request), try snapshot.search(request).found)
        return expected == found ? [] : ["found \(found), expected \(expected)"]
    }

    private func readTwin(_ workload: Workload) throws -> Twin {
        var twin = Twin(schema: workload.schema)
        let catalog = try CatalogFile(path: place.file(workload.documents))
        while true {
            let block = try catalog.nextBlock()
            if block.isEmpty { break }
            for document in try CatalogDocument.documents(in: block) { twin.add(id: document.id, try JSON.parse(document.bytes)) }
        }
        twin.finish()
        twin.threads = threads
        return twin
    }

    /// At most `count` elements from everywhere in the list.
    private static func evenly<Element>(_ list: [Element], _ count: Int) -> [Element] {
        guard list.count > count, count > 0 else { return list }
        return (0..<count).map { list[$0 * list.count / count] }
    }
}
