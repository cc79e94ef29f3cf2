import ArgumentParser
import BenchSupport
import CatalogEngine
import Foundation

struct ImportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "import", abstract: "Reads customers, catalogs and prices into the store.")

    @OptionGroup var world: WorldOptions

    @Option(help: "What to import, of customers, catalogs and prices.")
    var kinds = "customers,catalogs,prices"

    func run() throws {
        for kind in kinds.split(separator: ",").compactMap({ BuyerFileKind(rawValue: String($0)) }) {
            let engine = try world.engine(ownsIndex: .never)
            let before = Self.bytes(world.dataPath)
            let cpu = ProcessUsage.cpuSeconds
            let report = try engine.importBuyers(BuyerImportPlan(kind, inputs: [world.file("\(kind.rawValue).csv")]))
            if kind == .prices {
                var packing = Latencies()
                let bytes = try packing.measure { try engine.packPrices() }
                try world.report(
                    "price files",
                    [
                        ("seconds", (packing.milliseconds[0] / 1000).short), ("bytes", bytes),
                        ("bytes_per_entry", (Double(bytes) / Double(report.rows)).short),
                    ])
            }
            try engine.close()
            guard report.rejected == 0 else { throw BenchError("\(report.rejected) rows of \(kind.rawValue) were refused") }
            try world.report(
                "import \(kind.rawValue)",
                [
                    ("rows", report.rows), ("seconds", report.seconds.short),
                    ("rows_per_s", (Double(report.rows) / report.seconds).rounded()),
                    ("cpu_s", (ProcessUsage.cpuSeconds - cpu).short),
                    ("store_bytes_per_row", (Double(Self.bytes(world.dataPath) - before) / Double(report.rows)).short),
                    ("peak_mb", try ProcessUsage.memory()["VmHWM"] ?? 0),
                ])
        }
    }

    private static func bytes(_ folder: String) -> Int {
        ["store.sqlite", "store.sqlite-wal"].reduce(0) { sum, name in
            sum + ((try? FileManager.default.attributesOfItem(atPath: folder + "/" + name)[.size] as? Int) ?? 0)
        }
    }
}
