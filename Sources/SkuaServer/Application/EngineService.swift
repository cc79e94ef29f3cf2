import CatalogEngine
import Logging
import ServiceLifecycle

/// Closes the engine after the server has finished its last request, so that the index is sealed.
struct EngineService: Service {
    let server: SearchServer

    func run() async throws {
        try? await gracefulShutdown()
        server.searches.close()
        server.work.close()
        server.signIns.close()
        let engine = server.engine
        let closing = WorkerPool(name: "close", threads: 1, capacity: 1)
        defer { closing.close() }
        try await closing.run { try engine.close() }
        server.logger.info("Every change is stored and the index is sealed.")
    }
}
