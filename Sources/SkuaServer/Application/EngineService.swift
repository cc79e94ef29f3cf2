import CatalogEngine
import Logging
import ServiceLifecycle

/// Tells people of what has come due while the server runs; closes the engine after its last request, so that the index is sealed.
struct EngineService: Service {
    let server: SearchServer

    func run() async throws {
        await tellWhatIsDue()
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
