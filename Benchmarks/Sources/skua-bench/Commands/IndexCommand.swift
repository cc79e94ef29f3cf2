import ArgumentParser
import BenchSupport
import Foundation
import SearchIndex
import Synchronization

struct IndexCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "index", abstract: "Builds the index straight from the catalog file and says what it took.")

    @OptionGroup var place: PlaceOptions

    @Option(help: "Threads that analyse documents; every core unless given.")
    var threads = ProcessInfo.processInfo.activeProcessorCount

    @Option(help: "Memory for the builders, in MiB.")
    var memory = 256

    func run() throws {
        let workload = try Workload(path: place.workload)
        let folder = place.indexPath
        try? FileManager.default.removeItem(atPath: folder)
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)

        let cpu = ProcessUsage.cpuSeconds
        var documents = 0
        var addTime = Duration.zero
        let wall = try ContinuousClock().measure {
            let builder = try BulkBuilder(directory: folder, schema: workload.schema, memoryBudget: memory << 20, threads: threads)
            addTime = try ContinuousClock().measure {
                try Self.add(try CatalogFile(path: place.file(workload.documents)), to: builder, threads: threads)
            }
            documents = builder.documentCount
            try builder.finish(sequence: Int64(documents))
        }
        let cpuUsed = ProcessUsage.cpuSeconds - cpu
        let peak = try ProcessUsage.memory()["VmHWM"] ?? 0
        let statistics = try Index(directory: folder, schema: workload.schema).statistics
        guard statistics.documents == documents else {
            throw BenchError("\(documents) documents went in, the index has \(statistics.documents)")
        }
        var results = try ResultFile(path: place.resultPath, engine: place.engine, dataset: place.dataset)
        try results.save(
            "index",
            [
                "wall_s": (wall.seconds * 100).rounded() / 100, "add_s": (addTime.seconds * 100).rounded() / 100,
                "cpu_s": (cpuUsed * 100).rounded() / 100, "peak_mb": peak, "docs": documents,
                "disk_mb": (Double(try Self.bytes(in: folder)) / 1e5).rounded() / 10, "segments": statistics.segments,
                "threads": threads, "memory_mb": memory,
            ])
    }

    /// Reads the catalog and adds its documents on several threads.
    static func add(_ catalog: CatalogFile, to builder: BulkBuilder, threads: Int) throws {
        let problem = Mutex<String?>(nil)
        DispatchQueue.concurrentPerform(iterations: threads) { _ in
            do {
                while problem.withLock({ $0 == nil }) {
                    let block = try catalog.nextBlock()
                    if block.isEmpty { return }
                    try builder.add(CatalogDocument.documents(in: block).map { ($0.id, $0.bytes) })
                }
            } catch {
                problem.withLock { $0 = "\(error)" }
            }
        }
        if let problem = problem.withLock({ $0 }) { throw BenchError(problem) }
    }

    /// Bytes of all files in a folder.
    private static func bytes(in folder: String) throws -> Int {
        try FileManager.default.contentsOfDirectory(atPath: folder).reduce(0) { sum, name in
            sum + ((try FileManager.default.attributesOfItem(atPath: folder + "/" + name)[.size] as? Int) ?? 0)
        }
    }
}

extension Duration {
    var seconds: Double { Double(components.seconds) + Double(components.attoseconds) / 1e18 }
}
