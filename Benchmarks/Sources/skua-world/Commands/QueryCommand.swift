import ArgumentParser
import BenchSupport
import CatalogEngine
import Foundation
import SearchIndex

struct QueryCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "query", abstract: "Searches with buyers' prices and catalogs beside the same searches with a plain number.")

    @OptionGroup var world: WorldOptions

    @Option(help: "Queries of each row.")
    var count = 1200

    @Option(help: "Customers who ask for the first time.")
    var newcomers = 1000

    @Option(help: "Customers who ask again and again.")
    var regulars = 20

    @Option(help: "Seconds that the engine has for reading ahead, as a server does, before the first query; none unless given.")
    var rest: Double?

    @Option(help: "Of the first queries, the slowest ones to print by processor time.")
    var slowest = 0

    @Option(help: "The only row of customers' searches to measure, by its beginning; all unless given.")
    var row: String?

    func run() throws {
        let workload = try Workload(path: world.place.workload)
        var opening = Latencies()
        let engine = try opening.measure { try world.engine() }
        let (q5, q6, q2) = (
            try Questions("q5", workload, world.place), try Questions("q6", workload, world.place),
            try Questions("q2", workload, world.place)
        )
        let companies = try engine.companyCount
        // Every twentieth company sees everything, the one after it a list of 2 % of the products.
        let open = (0..<regulars).map { Buyer(customer: "c\($0 * 20 % companies)") }
        let listing = (0..<20).map { Buyer(customer: "c\(($0 * 20 + 1) % companies)") }

        if let rest {
            engine.warmUp()
            Thread.sleep(forTimeInterval: rest)
        }
        var first = Latencies()
        _ = try first.measure { try engine.search("products", try q5.request(0, field: "price", ranks: true), for: open[0]) }
        try world.report(
            rest == nil ? "first query after the start" : "first query after reading ahead",
            first.figures + [("open_ms", opening.milliseconds[0].short)])

        try compare("q5 filter", engine, q5, open, ranks: false)
        try compare("q5 filter, sort, facet", engine, q5, open, ranks: true)
        try compare("q2", engine, q2, open, ranks: false)
        try compare("q6 assortment", engine, q6, listing, ranks: false, assortments: true)
        try compare("q6 assortment, sort, facet", engine, q6, listing, ranks: true, assortments: true)

        var newcomer = Latencies()
        var customers = Array(stride(from: 2, to: companies, by: max(1, companies / newcomers)))
        customers.shuffle()
        let asking = customers.prefix(newcomers)
        for (number, customer) in asking.enumerated() {
            _ = try newcomer.measure {
                try engine.search("products", try q5.request(number, field: "price", ranks: true), for: Buyer(customer: "c\(customer)"))
            }
        }
        try world.report("a customer's first query", newcomer.figures)
        for (number, spent) in newcomer.processorMilliseconds.enumerated().sorted(by: { $0.element > $1.element }).prefix(slowest) {
            let request = try q5.request(number, field: "price", ranks: true)
            let found = try engine.search("products", request, for: Buyer(customer: "c\(asking[number])")).found
            print(spent.short, "ms: c\(asking[number])", request.query, request.filter.map { "\($0)" } ?? "", "found", found)
        }
        let memory = try ProcessUsage.memory()
        try world.report("memory", memory.sorted { $0.key < $1.key }.map { ($0.key, $0.value as Any) })
        let shelf = engine.priceStatistics
        try world.report(
            "price lists",
            [
                ("in memory", shelf.lists), ("entries", shelf.entries), ("bytes", shelf.bytes),
                ("bytes_per_entry", (Double(shelf.bytes) / Double(max(shelf.entries, 1))).short),
            ])
        try engine.close()
    }

    /// - Parameter assortments: whether buyer number n sees what the tag n says, as the plain search filters by it.
    private func compare(
        _ name: String, _ engine: CatalogEngine, _ questions: Questions, _ buyers: [Buyer], ranks: Bool, assortments: Bool = false
    ) throws {
        if let row, !name.hasPrefix(row) { return }
        let snapshot = try engine.snapshot("products")
        var differing: Set<String> = []
        var (plain, bought) = (Latencies(), Latencies())
        var (foundPlain, foundBought) = (0, 0)
        for pass in 0..<2 {
            for number in 0..<(pass == 0 ? min(count, buyers.count * 10) : count) {
                let at = number % buyers.count
                let isTimed = pass == 1
                let request = { (field: String) in
                    try questions.request(
                        number, field: field, ranks: ranks, assortment: assortments && field == "cost" ? "custs:=\(at)" : nil)
                }
                let one = { try snapshot.search(try request("cost")).found }
                let other = { try engine.search("products", try request("price"), for: buyers[at]).found }
                if isTimed {
                    let counts = (try plain.measure(one), try bought.measure(other))
                    foundPlain += counts.0
                    foundBought += counts.1
                    if assortments, counts.0 != counts.1 {
                        differing.insert("`\(try request("cost").query)` \(counts.0) by tag, \(counts.1) by catalog")
                    }
                } else {
                    _ = try (one(), other())
                }
            }
        }
        for text in differing.sorted() { print("differs: " + text) }
        try world.report(name + ", plain", plain.figures + [("found", foundPlain)])
        try world.report(
            name + ", buyer",
            bought.figures + [
                ("found", foundBought), ("ratio", (bought.percentile(0.5) / plain.percentile(0.5)).short),
                ("cpu_ratio", (bought.processorPercentile(0.5) / plain.processorPercentile(0.5)).short),
                ("cpu_mean_ratio", (bought.processorMilliseconds.reduce(0, +) / plain.processorMilliseconds.reduce(0, +)).short),
            ])
    }
}
