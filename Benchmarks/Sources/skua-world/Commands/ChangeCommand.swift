import ArgumentParser
import BenchSupport
import CatalogEngine
import Foundation
import SearchIndex
import Synchronization

struct ChangeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "change", abstract: "Changes single prices, then a million of them, while customers search.")

    @OptionGroup var world: WorldOptions

    @Option(help: "Prices that are changed one at a time.")
    var single = 200

    @Option(help: "Customers who ask again and again.")
    var regulars = 20

    @Flag(help: "Leave out the million changes.")
    var onlySingle = false

    func run() throws {
        let workload = try Workload(path: world.place.workload)
        let engine = try world.engine()
        let q2 = try Questions("q2", workload, world.place)
        let companies = try engine.companyCount
        let buyers = (0..<regulars).map { Buyer(customer: "c\($0 * 20 % companies)") }

        for buyer in buyers { _ = try engine.search("products", try q2.request(0, field: "price"), for: buyer) }
        for list in ["base-eur", "group-0", "contract-0"] { try changeSingle(list, engine, buyers) }
        if !onlySingle { try changeMany(engine, q2, buyers) }
        try engine.close()
    }

    /// One price after the other: how long the transaction takes, and then the first search that sees it.
    private func changeSingle(_ list: String, _ engine: CatalogEngine, _ buyers: [Buyer]) throws {
        var (commit, seen) = (Latencies(), Latencies())
        let skus = try prices(of: list)
        var request = SearchRequest(query: "*")
        request.limit = 1
        for number in 0..<single {
            let sku = skus[number * 7919 % skus.count]
            let row = #"{"price_list":"\#(list)","sku":"\#(sku)","price":\#(Double(number + 1) / 100),"currency":"EUR"}"#
            let path = NSTemporaryDirectory() + "skua-world-\(ProcessInfo.processInfo.processIdentifier).jsonl"
            try (row + "\n").write(toFile: path, atomically: false, encoding: .utf8)
            _ = try commit.measure { try engine.importBuyers(BuyerImportPlan(.prices, inputs: [path])) }
            request.filter = try FilterExpression.parse("id:=`\(sku)`")
            _ = try seen.measure { try engine.search("products", request, for: buyers[number % buyers.count]) }
        }
        try world.report("one price of \(list), commit", commit.figures)
        try world.report("one price of \(list), first search after", seen.figures)
    }

    private func prices(of list: String) throws -> [String] {
        let catalog = try CatalogFile(path: world.file("prices.csv"))
        var skus: [String] = []
        while skus.count < 1000 {
            let block = try catalog.nextBlock()
            if block.isEmpty { break }
            for line in block.split(separator: 0x0a) where line.starts(with: (list + ",").utf8) {
                let cells = line.split(separator: 0x2c, omittingEmptySubsequences: false)
                if cells[2].elementsEqual("1".utf8) { skus.append(String(decoding: cells[1], as: UTF8.self)) }
                if skus.count >= 1000 { break }
            }
        }
        return skus
    }

    /// A file of changes beside searches as somebody types.
    private func changeMany(_ engine: CatalogEngine, _ questions: Questions, _ buyers: [Buyer]) throws {
        func ask(_ latencies: inout Latencies, _ number: Int) throws {
            let request = try questions.request(number, field: "price")
            _ = try latencies.measure { try engine.search("products", request, for: buyers[number % buyers.count]) }
        }
        var (quiet, busy) = (Latencies(), Latencies())
        for number in 0..<(buyers.count * 10) { try ask(&quiet, number) }
        quiet = Latencies()
        for number in 0..<2000 { try ask(&quiet, number) }
        let path = world.file("changes.csv")
        let outcome = Mutex<Result<(rows: Int, seconds: Double), any Error>?>(nil)
        let thread = Thread {
            let result = Result { () throws -> (rows: Int, seconds: Double) in
                let report = try engine.importBuyers(BuyerImportPlan(.prices, inputs: [path]))
                return (report.rows, report.seconds)
            }
            outcome.withLock { $0 = result }
        }
        thread.start()
        var number = 0
        while outcome.withLock({ $0 == nil }) {
            try ask(&busy, number)
            number += 1
        }
        guard let imported = try outcome.withLock({ try $0?.get() }) else { return }
        try world.report(
            "import of changes while searching",
            [
                ("rows", imported.rows), ("seconds", imported.seconds.short),
                ("rows_per_s", (Double(imported.rows) / imported.seconds).rounded()),
            ])
        try world.report("q2 before the changes", quiet.figures)
        try world.report("q2 during the changes", busy.figures)
        let memory = try ProcessUsage.memory()
        try world.report("memory after the changes", memory.sorted { $0.key < $1.key }.map { ($0.key, $0.value as Any) })
    }
}
