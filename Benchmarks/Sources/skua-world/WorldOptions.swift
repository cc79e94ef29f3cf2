import ArgumentParser
import BenchSupport
import CatalogEngine
import Commerce
import CommerceStore
import Foundation
import Logging
import SearchIndex

/// Where the world and the data folder are, and the engine over them.
struct WorldOptions: ParsableArguments {
    @OptionGroup var place: PlaceOptions

    @Option(help: "Data folder; BENCH_DIR/data-DATASET unless given.")
    var data: String?

    @Option(help: "Memory for caches and price lists, in MiB; what the engine takes by itself unless given.")
    var memory: Int?

    var dataPath: String { data ?? place.file("data-{dataset}") }

    /// A file that `buyer_world.py` made.
    func file(_ name: String) -> String { place.file("world-{dataset}/\(name)") }

    func engine(ownsIndex: IndexOwnership = .required) throws -> CatalogEngine {
        var options = EngineOptions(dataDirectory: dataPath)
        options.ownsIndex = ownsIndex
        options.verifiesOnOpen = false
        options.buyers.categoryField = "category"
        if let memory { options.limitServingMemory(to: memory << 20) }
        return try CatalogEngine.open(options, logger: Logger(label: "skua-world"))
    }

    /// The workload's schema with categories that rules can ask for, and the plain number that prices are compared with.
    func schema(_ workload: Workload) -> Schema {
        var schema = workload.schema
        for index in schema.fields.indices where schema.fields[index].name == "category" { schema.fields[index].facet = true }
        var cost = Field(name: "cost", type: .float)
        cost.facet = true
        schema.fields.append(cost)
        return schema
    }

    /// Prints a row of figures and files it under a name in BENCH_DIR/results.
    func report(_ name: String, _ figures: [(String, Any)]) throws {
        print(name + ": " + figures.map { "\($0.0) \($0.1)" }.joined(separator: ", "))
        let path = place.file("results/world-{dataset}.json")
        try FileManager.default.createDirectory(atPath: place.file("results"), withIntermediateDirectories: true)
        var known = (try? JSONSerialization.jsonObject(with: Data(contentsOf: URL(filePath: path)))) as? [String: Any] ?? [:]
        known[name] = Dictionary(uniqueKeysWithValues: figures.map { ($0.0, $0.1) })
        try JSONSerialization.data(withJSONObject: known, options: [.sortedKeys, .prettyPrinted]).write(to: URL(filePath: path))
    }
}

extension CatalogEngine {
    var companyCount: Int { get throws { try buyerRecords().directory.companies.count } }
}

extension Double {
    /// At least three digits.
    var short: Double {
        guard self != 0 else { return 0 }
        let scale = pow(10.0, Double(Swift.max(0, 2 - Int(log10(abs(self)).rounded(.down)))))
        return (self * scale).rounded() / scale
    }
}

extension Latencies {
    /// Wall and processor time, in milliseconds.
    var figures: [(String, Any)] {
        [
            ("n", milliseconds.count), ("p50", percentile(0.5).short), ("p99", percentile(0.99).short),
            ("max", (milliseconds.max() ?? 0).short), ("cpu_p50", processorPercentile(0.5).short),
            ("cpu_p99", processorPercentile(0.99).short),
        ]
    }
}
