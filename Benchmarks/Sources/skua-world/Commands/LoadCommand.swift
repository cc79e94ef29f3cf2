import ArgumentParser
import BenchSupport
import CatalogEngine
import Foundation

struct LoadCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "load", abstract: "Writes the documents and builds their index.")

    @OptionGroup var world: WorldOptions

    func run() throws {
        let workload = try Workload(path: world.place.workload)
        try? FileManager.default.removeItem(atPath: world.dataPath)
        var documents = 0
        let written = try ContinuousClock().measure {
            // Without an index that follows: it is built in one go afterwards.
            let engine = try world.engine(ownsIndex: .never)
            try engine.createCollection(NewCollection(name: "products", schema: world.schema(workload)))
            let catalog = try CatalogFile(path: world.file("documents.jsonl"))
            while true {
                let block = try catalog.nextBlock()
                if block.isEmpty { break }
                let writes = block.split(separator: 0x0a).map { DocumentWrite.create(Array($0)) }
                for result in try engine.write("products", writes, refresh: .eventually) {
                    if let error = result.error { throw error }
                }
                documents += writes.count
            }
            try engine.close()
        }
        let indexed = try ContinuousClock().measure {
            let engine = try world.engine()
            try engine.waitUntilIndexed("products")
            try engine.seal("products")
            try engine.close()
        }
        try world.report(
            "load", [("documents", documents), ("store_s", (written / .seconds(1)).short), ("index_s", (indexed / .seconds(1)).short)])
    }
}
