package import CatalogEngine
import Hummingbird
package import Logging
package import SkuaServer

/// Serves an open catalog until the process is told to stop by SIGTERM or SIGINT.
package struct ServerRun: Sendable {
    package var options: ServerOptions
    package var logger: Logger

    package init(options: ServerOptions, logger: Logger) {
        self.options = options
        self.logger = logger
    }

    /// Finishes the requests it has when told to stop, seals the index and closes the engine.
    /// - Parameter onRunning: called with the address once connections are accepted.
    package func run(_ engine: CatalogEngine, onRunning: @escaping @Sendable (_ address: String) -> Void) async throws {
        let host = options.host.contains(":") ? "[\(options.host)]" : options.host
        let application: any ApplicationProtocol
        do {
            application = try buildApplication(engine: engine, options: options, logger: logger) { port in
                onRunning("http://\(host):\(port)")
            }
        } catch {
            try? engine.close()
            throw error
        }
        engine.warmUp()
        try await application.runService()
    }
}
