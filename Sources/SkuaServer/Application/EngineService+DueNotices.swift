import CatalogEngine
import Logging
import ServiceLifecycle

extension EngineService {
    /// Tells people of quotes that have expired and of invoices that are overdue, until the server is to stop.
    ///
    /// Nothing hangs on it but that: what is refused or held follows from the clock.
    func tellWhatIsDue(every interval: Duration = .seconds(60)) async {
        await cancelWhenGracefulShutdown {
            while !Task.isCancelled {
                try? await Task.sleep(for: interval)
                guard !Task.isCancelled else { return }
                do {
                    _ = try await server.run { try $0.quotes.tellOfExpired() }
                    _ = try await server.run { try $0.credit.remindOfOverdue() }
                } catch {
                    server.logger.warning("People could not be told of what has come due: \(error)")
                }
            }
        }
    }
}
