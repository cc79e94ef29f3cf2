public import ArgumentParser

/// Where the catalog, the queries, the index and the results are.
public struct PlaceOptions: ParsableArguments {
    @Option(help: "Folder with the catalogs, the queries and the results of the rivals' kit.")
    public var benchDir: String

    @Option(help: "Catalog to use: B-10k, B-100k or B-1m.")
    public var dataset = "B-10k"

    @Option(help: "Workload definition.")
    public var workload = "Workloads/industrial.json"

    @Option(help: "Folder of the index; BENCH_DIR/index/skua-DATASET unless given.")
    public var index: String?

    @Option(help: "Name under which results are filed.")
    public var engine = "skua"

    public init() {}

    public var indexPath: String { index ?? "\(benchDir)/index/\(engine)-\(dataset)" }

    public var resultPath: String { "\(benchDir)/results/\(engine)-\(dataset).json" }

    /// A file of the workload in the bench folder, `{dataset}` filled in.
    public func file(_ pattern: String) -> String {
        benchDir + "/" + pattern.replacing("{dataset}", with: dataset)
    }
}
