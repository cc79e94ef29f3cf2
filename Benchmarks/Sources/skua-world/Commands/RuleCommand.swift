import ArgumentParser
import BenchSupport
import CatalogEngine
import Commerce
import CommerceStore
import Foundation
import SearchIndex

struct RuleCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rule", abstract: "Hides a category from 500 companies, renames one person, and sees how soon searches know.")

    @OptionGroup var world: WorldOptions

    @Option(help: "Companies that the rule is for.")
    var companies = 500

    @Option(help: "Category that is hidden.")
    var category = "Fasteners"

    func run() throws {
        let engine = try world.engine()
        let all = try engine.companyCount
        let buyers = (0..<companies).map { Buyer(customer: "c\($0 * max(1, all / companies) % all)") }
        var request = SearchRequest(query: "*")
        request.limit = 1
        request.filter = try FilterExpression.parse("category:`\(category)`")
        func found() throws -> (Latencies, Int) {
            var latencies = Latencies()
            var found = 0
            for buyer in buyers { found += try latencies.measure { try engine.search("products", request, for: buyer).found } }
            return (latencies, found)
        }
        let code = CatalogCode("recall")
        try change(engine, "assign") { writer in
            try writer.put([Catalog(code: code, mode: .overlay)])
            try writer.put(buyers.compactMap { $0.customer }.map { CatalogAssignment(.company(CompanyCode($0)), code) })
        }
        _ = try found()
        let before = try found()
        try world.report("\(companies) companies before the rule", before.0.figures + [("found", before.1)])
        try change(engine, "rule") { writer in
            try writer.put([Catalog(code: code, mode: .overlay, rules: [CatalogRule(.remove, .category(CategoryTrail(category)))])])
        }
        let start = ContinuousClock.now
        let after = try found()
        try world.report(
            "\(companies) companies after the rule",
            after.0.figures + [
                ("found", after.1), ("first_ms", after.0.milliseconds[0].short),
                ("all_s", ((ContinuousClock.now - start) / .seconds(1)).short),
            ])
        guard after.1 == 0 else { throw BenchError("\(after.1) hidden products were found") }

        var (commit, seen) = (Latencies(), Latencies())
        for number in 0..<50 {
            try commit.measure {
                try engine.changeBuyers { _, writer in
                    try writer.put([Associate(code: AssociateCode("a7-0"), name: "Name \(number)", company: CompanyCode("c7"))])
                }
            }
            _ = try seen.measure { try engine.search("products", request, for: buyers[0]) }
        }
        try world.report("one person renamed, commit", commit.figures)
        try world.report("one person renamed, first search after", seen.figures)
        try change(engine, "undo") { writer in _ = try writer.removeCatalog(code) }
        try engine.close()
    }

    private func change(_ engine: CatalogEngine, _ name: String, _ body: (StoreWriter) throws -> Void) throws {
        var latencies = Latencies()
        try latencies.measure { try engine.changeBuyers { _, writer in try body(writer) } }
        try world.report("rule for \(companies) companies, \(name)", latencies.figures)
    }
}
