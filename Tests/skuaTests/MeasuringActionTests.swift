import ByteStorage
import Foundation
import Testing
import skua

/// 1. `eval` measures the real answers, and compares with a baseline that it wrote itself.
/// 2. `bench` finds the same documents in every run.
@Suite struct MeasuringActionTests {
    private static let judgments = """
        query,id,rating
        ball bearing,BE-6204,3
        ball bearing,BE-6205,3
        ball bearing,GL-9,0
        nitrile,GL-9,2
        nitrile,GL-10,2

        """

    @Test("Evaluation and its baseline")
    func eval() throws {
        let catalog = try SmallCatalog()
        try catalog.write(Self.judgments, to: "judgments.csv")
        var action = EvalAction(collection: "products", file: catalog.path("judgments.csv"), call: SearchCall(query: ""), json: true)
        let text = try catalog.output { try action.run($0, $1) }
        let json = try JSON.parse(text)
        #expect(json["queries"]?.intValue == 2)
        #expect(json["ndcg_10"]?.doubleValue == 1)
        #expect(json["zero_result_rate"]?.doubleValue == 0)
        try catalog.write(text, to: "before.json")
        action.json = false
        #expect(try catalog.output { try action.run($0, $1) }.contains("nDCG@10             1.0000"))
        action.baselineFile = catalog.path("before.json")
        #expect(try catalog.output { try action.run($0, $1) }.hasPrefix("No query's nDCG@10 differs from the baseline."))
        action.baselineFile = catalog.path("judgments.csv")
        #expect(throws: CommandError.self) { try catalog.output { try action.run($0, $1) } }
    }

    @Test("Benchmarks repeat their checksum")
    func bench() throws {
        let catalog = try SmallCatalog()
        try catalog.write("hex bolt\nwasher m8\n", to: "queries.txt")
        func run(facets: [String]) throws -> JSON {
            var call = SearchCall(query: "")
            call.facets = facets
            let action = BenchAction(
                collection: "products", file: catalog.path("queries.txt"), asYouType: true, duration: .zero, call: call, json: true)
            return try JSON.parse(try catalog.output { try action.run($0, $1) })
        }
        let (first, second) = (try run(facets: []), try run(facets: ["brand"]))
        #expect(first["queries"]?.intValue == 17)
        #expect(first["answers"]?.intValue == 17)
        #expect(first["documents"]?.intValue == 12)
        #expect(first["hits_fnv1a"] == second["hits_fnv1a"])
        #expect((first["hits_sum"]?.intValue ?? 0) > 17)
    }
}
