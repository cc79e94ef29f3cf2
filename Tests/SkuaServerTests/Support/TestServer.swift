import ByteStorage
import CatalogEngine
import CommerceStore
import HTTPTypes
import Hummingbird
import Logging
import NIOCore
import ServiceLifecycle
import SkuaServer
import TestSupport
import Testing

/// A server over an engine in a folder of its own, which goes away with the test.
enum TestServer {
    /// The key that may do everything.
    static let adminKey = "admin-key-of-the-tests"

    /// Runs a test against a running server, with an administrator's key unless it says otherwise.
    static func run(
        key: String? = adminKey,
        configure: @Sendable (inout ServerOptions) -> Void = { _ in },
        engine configureEngine: @Sendable (inout EngineOptions) -> Void = { _ in },
        clock: (@Sendable () -> Int64)? = nil,
        _ test: @escaping @Sendable (TestConnection) async throws -> Void
    ) async throws {
        let directory = TemporaryDirectory()
        // Also when the test throws: what the engine seals as it closes would make the folder anew.
        defer { withExtendedLifetime(directory) {} }
        var logger = Logger(label: "test")
        logger.logLevel = .critical
        var engineOptions = EngineOptions(dataDirectory: directory.path)
        engineOptions.passwordCost = PasswordCost(logRounds: 4, blockSize: 1, parallelism: 1)
        if let clock { engineOptions.clock = clock }
        configureEngine(&engineOptions)
        let engine = try CatalogEngine.open(engineOptions, logger: logger)
        var options = ServerOptions()
        options.apiKey = adminKey
        options.port = 0
        options.searchThreads = 2
        configure(&options)
        let (ports, running) = AsyncStream.makeStream(of: Int.self)
        let application = try buildApplication(engine: engine, options: options, logger: logger) { running.yield($0) }
        let services = ServiceGroup(
            configuration: ServiceGroupConfiguration(services: [.init(service: application)], gracefulShutdownSignals: [], logger: logger))
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask {
                defer { running.finish() }
                try await services.run()
            }
            if let port = await ports.first(where: { _ in true }) {
                let client = LoopbackClient(port: port)
                let outcome: Result<Void, any Error>
                do {
                    outcome = .success(try await test(TestConnection(client: client, key: key, engine: engine)))
                } catch {
                    outcome = .failure(error)
                }
                await client.close()
                await services.triggerGracefulShutdown()
                try outcome.get()
            }
            try await group.waitForAll()
        }
    }

    /// Runs a test against a small catalog of fasteners.
    static func runWithCatalog(
        configure: @Sendable (inout ServerOptions) -> Void = { _ in },
        _ test: @escaping @Sendable (TestConnection) async throws -> Void
    ) async throws {
        try await run(configure: configure) { connection in
            #expect(try await connection.send(.post, "/collections", Self.schema).status == 201)
            let answer = try await connection.send(.post, "/collections/products/documents/import", text: Self.documents)
            #expect(answer.status == 200)
            #expect(!answer.text.contains("false"), "\(answer.text)")
            try await test(connection)
        }
    }

    static let schema: JSON = [
        "name": "products", "default_sorting_field": "popularity", "enable_nested_fields": true,
        "fields": [
            ["name": "title", "type": "string"], ["name": "brand", "type": "string", "facet": true, "optional": true],
            ["name": "tags", "type": "string[]", "facet": true, "optional": true],
            ["name": "price", "type": "float", "facet": true], ["name": "stock", "type": "int32", "facet": true],
            ["name": "active", "type": "bool", "facet": true, "optional": true],
            ["name": "popularity", "type": "int32"],
            ["name": "attributes.material", "type": "string", "facet": true, "optional": true],
        ],
    ]

    static let documents = """
        {"id":"1","title":"Hex bolt M8","brand":"Acme","tags":["indoor","marine"],"price":1.5,"stock":3,"active":true,"popularity":50,"attributes":{"material":"steel"}}
        {"id":"2","title":"Hex nut M8","brand":"Acme","tags":["indoor"],"price":0.5,"stock":0,"active":true,"popularity":40,"attributes":{"material":"brass"}}
        {"id":"3","title":"Washer M8","brand":"Beta Tools","tags":["marine","outdoor"],"price":0.25,"stock":100,"active":false,"popularity":30,"attributes":{"material":"nylon"}}
        {"id":"4","title":"Socket screw M6 x 20","brand":"Corax","price":2.0,"stock":7,"popularity":20,"attributes":{"material":"steel"}}
        {"id":"5","title":"Hex bolt M10 hex","price":3.25,"stock":3,"popularity":10}
        """
}

/// A client of a test server.
struct TestConnection: Sendable {
    let client: LoopbackClient
    var key: String?
    /// Of a session.
    var token: String?
    let engine: CatalogEngine

    init(client: LoopbackClient, key: String?, engine: CatalogEngine) {
        self.client = client
        self.key = key
        self.engine = engine
    }

    /// The same connection with another key; nil sends none.
    func with(key: String?) -> TestConnection {
        var copy = self
        copy.key = key
        return copy
    }

    /// The same connection in a session, without a key.
    func with(token: String) -> TestConnection {
        var copy = with(key: nil)
        copy.token = token
        return copy
    }

    /// The same connection with a key made for it.
    func withNewKey(_ body: JSON) async throws -> TestConnection {
        with(key: try #require(try await send(.post, "/keys", body).json["value"]?.stringValue))
    }

    /// Sends a JSON body, or none.
    func send(
        _ method: HTTPRequest.Method, _ uri: String, _ body: JSON? = nil, headers: HTTPFields = [:]
    ) async throws -> TestAnswer {
        try await send(method, uri, text: body?.description, headers: headers)
    }

    /// Sends a body as it is.
    func send(
        _ method: HTTPRequest.Method, _ uri: String, text: String?, headers: HTTPFields = [:]
    ) async throws -> TestAnswer {
        try await send(method, uri, bytes: text.map { Array($0.utf8) }, headers: headers)
    }

    /// Sends bytes as they are.
    func send(
        _ method: HTTPRequest.Method, _ uri: String, bytes: [UInt8]?, headers: HTTPFields = [:]
    ) async throws -> TestAnswer {
        var headers = headers
        if let key { headers[HTTPField.Name("X-TYPESENSE-API-KEY")!] = key }
        if let token { headers[.authorization] = "Bearer \(token)" }
        let answer = try await client.send(method, uri, headers: headers, body: bytes)
        return TestAnswer(status: answer.status, headers: answer.headers, text: String(buffer: answer.body))
    }

    /// Searches the catalog.
    func search(_ query: String, collection: String = "products") async throws -> TestAnswer {
        try await send(.get, "/collections/\(collection)/documents/search?\(query)")
    }
}

/// What a test server answered.
struct TestAnswer: Sendable {
    var status: Int
    var headers: HTTPFields
    var text: String

    /// The body as JSON.
    var json: JSON { get throws { try JSON.parse(text) } }

    /// The message of an error.
    var message: String { (try? json["message"]?.stringValue) ?? "" }

    /// The ids of the hits, in order.
    var ids: [String] { get throws { try json["hits"]?.arrayValue?.compactMap { $0["document"]?["id"]?.stringValue } ?? [] } }

    func header(_ name: String) -> String? { headers[HTTPField.Name(name)!] }
}

extension JSON {
    /// A value below members and elements: `"hits.0.document"`.
    func at(_ path: String) -> JSON? {
        path.split(separator: ".").reduce(self as JSON?) { value, part in
            Int(part).flatMap { value?[$0] } ?? value?[String(part)]
        }
    }

    /// The type of a value, and of everything below it; of a list the types of its elements.
    var shape: JSON {
        switch self {
        case .object(let object):
            var shape = JSONObject()
            for member in object.members.sorted(by: { $0.key < $1.key }) { shape[member.key] = member.value.shape }
            return .object(shape)
        case .array(let elements):
            var shapes: [JSON] = []
            for element in elements where !shapes.contains(element.shape) { shapes.append(element.shape) }
            return .array(shapes)
        case .int: return "int"
        case .double: return "float"
        default: return .string(kind)
        }
    }
}
