import CatalogEngine
import Foundation
import Logging
package import SkuaServer

/// `skua demo`: installs the demo catalog where it is missing, and serves it.
package struct DemoAction: Sendable {
    package var directory: String
    package var options: ServerOptions

    package init(directory: String, options: ServerOptions) {
        self.directory = directory
        self.options = options
    }

    package func run(_ console: Console) async throws {
        try options.validateForCommand()
        let start = ContinuousClock.now
        let logger = Logger(label: "skua") { _ in CommandLogHandler(console: console, level: .notice, stampsTime: true) }
        var engineOptions = EngineOptions(dataDirectory: directory)
        engineOptions.ownsIndex = .required
        let engine = try CatalogEngine.open(engineOptions, logger: logger)
        let products: Int
        var options = options
        do {
            products = try prepare(engine, console)
            options.servesDemo = try engine.holdsDemo
        } catch {
            try? engine.close()
            throw error
        }
        let program = DemoBanner.program(
            arguments: CommandLine.arguments, workingDirectory: FileManager.default.currentDirectoryPath)
        try await ServerRun(options: options, logger: logger).run(engine) { address in
            let banner = DemoBanner(
                address: address, products: products, elapsed: ContinuousClock.now - start, directory: directory, program: program)
            console.print(lines: banner.lines(style: console.style))
        }
    }

    /// Installs the catalog and makes it searchable; returns how many products there are.
    private func prepare(_ engine: CatalogEngine, _ console: Console) throws -> Int {
        let reporter = ProgressReporter("Making the demo catalog", unit: "products", console: console)
        let outcome = try DemoInstaller().install(engine) { reporter.update(fraction: nil, done: $0) }
        reporter.finish()
        try engine.prepareSearch(in: DemoCatalog.collectionName, console)
        switch outcome {
        case .installed(let products), .present(let products): return products
        case .occupied(let products):
            console.note("\(directory) holds a catalog of your own, which is served as it is; --data names another directory for the demo.")
            return products
        }
    }
}
