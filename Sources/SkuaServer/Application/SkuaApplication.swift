package import CatalogEngine
package import Hummingbird
package import Logging
import NIOCore

/// The HTTP application over an open engine, for the command line and for tests.
///
/// The application owns the engine from here on: when it stops, it finishes the requests it has, and then closes the engine.
///
/// ```swift
/// let application = try buildApplication(engine: engine, options: ServerOptions(), logger: logger)
/// try await application.runService()
/// ```
/// - Parameter onRunning: called once the server accepts connections, with the port that it listens on.
/// - Throws: ``ServerError`` when the options do not fit together.
package func buildApplication(
    engine: CatalogEngine, options: ServerOptions, logger: Logger, onRunning: @escaping @Sendable (_ port: Int) -> Void = { _ in }
) throws -> some ApplicationProtocol {
    try options.validate()
    let server = SearchServer(engine: engine, options: options, logger: logger)
    let router = Router(context: SkuaRequestContext.self, options: .autoGenerateHeadEndpoints)
    router.add(middleware: CrossOriginMiddleware(isOpen: options.isOpen))
    router.add(middleware: ObservingMiddleware(metrics: server.metrics))
    if options.isOpen { router.add(middleware: LoopbackGuard()) }
    EndpointTable(server: server).install(on: router)
    return Application(
        router: router,
        server: .http1(configuration: .init(idleTimeout: .seconds(options.idleTimeout.components.seconds))),
        configuration: ApplicationConfiguration(
            address: .hostname(options.host, port: options.port), serverName: "skua/\(SkuaVersion.current)"),
        services: [EngineService(server: server), SweepService(server: server), DeliveryService(server: server)],
        onServerRunning: { channel in onRunning(channel.localAddress?.port ?? options.port) },
        logger: logger)
}
