import CatalogEngine
import Logging
package import SkuaServer

/// `skua serve`: opens the catalog and serves it.
package struct ServeAction: Sendable {
    package var directory: String
    package var options: ServerOptions
    /// Bytes; nil for what is usual.
    package var memory: Int?

    /// Where the shop is on the web; nil when that is not known.
    package var publicAddress: String?
    /// Codes of roles that count only with a second factor.
    package var secondFactorRoles: Set<String>

    package init(
        directory: String, options: ServerOptions, memory: Int? = nil, publicAddress: String? = nil, secondFactorRoles: Set<String> = []
    ) {
        self.publicAddress = publicAddress
        self.secondFactorRoles = secondFactorRoles
        self.directory = directory
        self.options = options
        self.memory = memory
    }

    package func run(_ console: Console) async throws {
        try options.validateForCommand()
        let logger = Logger(label: "skua") { _ in CommandLogHandler(console: console, level: .info, stampsTime: true) }
        var engineOptions = EngineOptions(dataDirectory: directory)
        engineOptions.ownsIndex = .required
        engineOptions.publicAddress = publicAddress
        engineOptions.secondFactorRoles = secondFactorRoles
        if let memory { engineOptions.limitServingMemory(to: memory) }
        let start = ContinuousClock.now
        let engine = try CatalogEngine.open(engineOptions, logger: logger)
        var options = options
        do {
            options.servesDemo = try engine.holdsDemo
        } catch {
            try? engine.close()
            throw error
        }
        report(engine, elapsed: ContinuousClock.now - start, logger)
        let isOpen = options.isOpen
        try await ServerRun(options: options, logger: logger).run(engine) { address in
            console.print("Skua serves \(directory) at \(address)")
            if isOpen { console.note("No API key is set: every request from this machine may do everything.") }
        }
    }

    /// Tells what was found, and what is still being made good.
    private func report(_ engine: CatalogEngine, elapsed: Duration, _ logger: Logger) {
        for collection in (try? engine.collections()) ?? [] {
            logger.info(
                "collection opened", metadata: ["collection": "\(collection.name)", "documents": "\(collection.documentCount)"])
        }
        switch engine.health() {
        case .ok: logger.info("catalog opened", metadata: ["milliseconds": "\(Int(elapsed / .milliseconds(1)))"])
        case .rebuilding(let collection, _):
            logger.notice("searches are answered when the index is complete again", metadata: ["collection": "\(collection)"])
        case .failing(let collection, let message):
            logger.error("an index cannot be maintained", metadata: ["collection": "\(collection)", "error": "\(message)"])
        }
    }
}
