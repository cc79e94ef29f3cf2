import ByteStorage
import CatalogEngine
import Foundation
import Logging
import SearchIndex

/// What all endpoints share: the engine, the threads that call it, the keys and the measurements.
final class SearchServer: Sendable {
    let engine: CatalogEngine
    let options: ServerOptions
    let authenticator: Authenticator
    let metrics = ServerMetrics()
    let logger: Logger
    /// Threads for searches.
    let searches: WorkerPool
    /// Threads for everything else that touches the engine.
    let work: WorkerPool
    /// The thread for passwords, each of which takes long and much memory on purpose: they never keep other work waiting.
    let signIns: WorkerPool

    init(engine: CatalogEngine, options: ServerOptions, logger: Logger) {
        self.engine = engine
        self.options = options
        self.logger = logger
        authenticator = Authenticator(keys: engine.keys, accounts: engine.accounts, apiKey: options.apiKey)
        searches = WorkerPool(
            name: "search", threads: options.searchThreads, capacity: options.searchQueue, wait: options.searchWait)
        work = WorkerPool(name: "work", threads: options.workThreads, capacity: options.workQueue)
        signIns = WorkerPool(name: "sign-in", threads: 1, capacity: options.signInQueue)
    }

    /// Runs a call of the engine other than a search, within the time limit.
    func run<Value: Sendable>(_ body: @escaping @Sendable (CatalogEngine) throws -> Value) async throws -> Value {
        try await work.run(within: options.timeLimit) { [engine] in try body(engine) }
    }

    /// Searches on this thread and writes the answer; whether the request may name its customer was found out before.
    /// - Throws: ``ServerError``, `SearchError`, `EngineError`.
    /// - Parameter asker: tells askers apart for as long as they type; it is not kept.
    func search(_ collection: String, _ parameters: SearchParameters, asker: String) throws -> [UInt8] {
        let search = try parameters.search(in: collection)
        let start = ContinuousClock.now
        let answer = try engine.answer(collection, search.request, for: search.buyer, search.options)
        let duration = ContinuousClock.now - start
        metrics.recordSearch(seconds: duration.seconds)
        if search.options.isCounted, search.request.limit > 0, search.request.offset == 0 {
            engine.noteSearch(search.request.query, in: collection, found: answer.result.foundDocuments, asker: asker)
        }
        return try SearchResponseWriter(schema: try engine.schema(of: collection), presentation: search.presentation)
            .write(answer, milliseconds: Int(duration.seconds * 1000))
    }
}

extension Duration {
    /// The duration in seconds.
    var seconds: Double { Double(components.seconds) + Double(components.attoseconds) * 1e-18 }
}
