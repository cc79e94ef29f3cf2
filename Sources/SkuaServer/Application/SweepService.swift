import CatalogEngine
import Logging
import ServiceLifecycle

/// Looks every minute whether time limits have passed, so that people are told of them.
///
/// Nothing hangs on it but that: who may decide follows from the clock.
struct SweepService: Service {
    let server: SearchServer
    /// Time between two looks.
    var interval = Duration.seconds(60)

    func run() async throws {
        await cancelWhenGracefulShutdown {
            while !Task.isCancelled {
                try? await Task.sleep(for: interval)
                guard !Task.isCancelled else { return }
                do {
                    _ = try await server.run { try $0.approvals.sweep() }
                } catch {
                    server.logger.warning("Time limits of approvals could not be looked at: \(error)")
                }
            }
        }
    }
}
