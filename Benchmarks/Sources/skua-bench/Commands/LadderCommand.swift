import ArgumentParser
import BenchSupport
import Foundation
import SearchIndex

struct LadderCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "ladder",
        abstract: "Measures each level of the identifier ladder over a catalog whose SKUs and GTINs are identifiers.",
        discussion: """
            Builds its own index the first time, in the folder that --index names. Each level is asked for the numbers of products spread \
            evenly over the catalog, on one thread, twice: a first pass finds nothing kept, as "new" tells.

              skua-bench ladder --bench-dir ~/peers --dataset B-1m --index /tmp/ladder
            """)

    @OptionGroup var place: PlaceOptions

    @Option(help: "Products whose numbers are asked for on each level.")
    var products = 1000

    @Option(name: .customLong("level"), help: "A level that alone is measured, as the table names it; may be given several times.")
    var levels: [String] = []

    @Option(help: "Queries that are told of each level, those that took longest when they were asked again.")
    var slowest = 0

    func run() throws {
        let workload = try Workload(path: place.workload)
        let schema = Self.identifying(workload.schema)
        let catalog = place.file(workload.documents)
        if !FileManager.default.fileExists(atPath: place.indexPath) {
            try FileManager.default.createDirectory(atPath: place.indexPath, withIntermediateDirectories: true)
            let builder = try BulkBuilder(directory: place.indexPath, schema: schema)
            try IndexCommand.add(try CatalogFile(path: catalog), to: builder, threads: ProcessInfo.processInfo.activeProcessorCount)
            try builder.finish(sequence: Int64(builder.documentCount))
        }
        let snapshot = try Index(directory: place.indexPath, schema: schema).snapshot()
        let asked = try Self.products(of: catalog, every: max(1, snapshot.documentCount / products))
        print(
            "\(snapshot.documentCount) documents; milliseconds of processor time, of the clock, and of processor time where a query is new")
        print("level                     queries    first    found      p50      p99  clock50  clock99    new50    new99")
        for level in LadderLevel.allCases where levels.isEmpty || levels.contains(level.rawValue) {
            let queries = asked.compactMap { product in level.query(sku: product.sku, gtin: product.gtin).map { (product.id, $0) } }
            var (latencies, new) = (Latencies(), Latencies())
            for (_, query) in queries { _ = try new.measure { try snapshot.search(SearchRequest(query: query)) } }
            var first = 0
            var found: [Int] = []
            for (id, query) in queries {
                let result = try latencies.measure { try snapshot.search(SearchRequest(query: query)) }
                if result.hits.first?.id == id { first += 1 }
                found.append(result.found)
            }
            let summary = [
                latencies.processorPercentile(0.5), latencies.processorPercentile(0.99), latencies.percentile(0.5),
                latencies.percentile(0.99), new.processorPercentile(0.5), new.processorPercentile(0.99),
            ]
            let median = found.isEmpty ? 0 : found.sorted()[found.count / 2]
            let columns = [queries.count, first, median].map { "\($0)" } + summary.map { "\(ResultFile.rounded($0))" }
            let name = level.rawValue.padding(toLength: 24, withPad: " ", startingAt: 0)
            print(name + columns.map { String(repeating: " ", count: max(1, 9 - $0.count)) + $0 }.joined())
            let times = latencies.processorMilliseconds
            for index in times.indices.sorted(by: { times[$0] > times[$1] }).prefix(slowest) {
                print("  \(ResultFile.rounded(times[index]))  \(found[index])  \(queries[index].1)")
            }
        }
    }

    /// The schema with SKU and GTIN as identifiers.
    private static func identifying(_ schema: Schema) -> Schema {
        var schema = schema
        for index in schema.fields.indices where ["sku", "gtin"].contains(schema.fields[index].name) {
            schema.fields[index].index = true
            schema.fields[index].identifier = true
        }
        return schema
    }

    private struct Product: Decodable {
        var id: String
        var sku: String
        var gtin: String
    }

    /// Every n-th product of a catalog.
    private static func products(of path: String, every step: Int) throws -> [Product] {
        let catalog = try CatalogFile(path: path)
        var products: [Product] = []
        var number = 0
        while true {
            let block = try catalog.nextBlock()
            guard !block.isEmpty else { return products }
            for line in block.split(separator: 0x0a) {
                if number % step == step / 2 {
                    products.append(try JSONDecoder().decode(Product.self, from: Data(CatalogDocument(line: line).bytes)))
                }
                number += 1
            }
        }
    }
}
