import ByteStorage
import HTTPTypes
import Testing

/// Every guarded operation of `/v1` × everybody, over HTTP.
///
/// 1. Each may exactly what ``PermissionTable`` says; whatever is refused is 401, 403 or 404, and nothing at all is to be had without a
///    session or a key.
/// 2. There is a row for every operation that is guarded, and none for one that is not there.
@Suite struct EndpointPermissionTests {
    /// Operations that anybody may ask for, because a secret in the request is the right to it or because nothing is told.
    private static let unguarded: Set<String> = [
        "signIn", "acceptInvitation", "requestPasswordReset", "confirmPasswordReset", "getSharedCart", "quickOrderSampleCSV",
        "quickOrderSampleWorkbook",
    ]
    /// Operations on the sender's own session, of which only that they are let in is asked here: `SessionTests` and `SecondFactorTests`
    /// carry them out.
    private static let letIn: Set<String> = [
        "changePassword", "switchSession", "enrolSecondFactor", "confirmSecondFactor", "removeSecondFactor",
        "removeSecondFactorOfAssociate",
        "resendDelivery",
    ]

    private struct Operation {
        var method: HTTPRequest.Method
        var path: String
        var isGuarded: Bool
    }

    private static func operations(of connection: TestConnection) async throws -> [String: Operation] {
        var operations: [String: Operation] = [:]
        for path in try await connection.send(.get, "/openapi.json").json["paths"]?.objectValue?.members ?? [] {
            guard path.key.hasPrefix("/v1/") else { continue }
            for item in path.value.objectValue?.members ?? [] {
                guard let method = HTTPRequest.Method(rawValue: item.key.uppercased()), let name = item.value["operationId"]?.stringValue
                else { continue }
                operations[name] = Operation(
                    method: method, path: path.key, isGuarded: item.value["security"]?.arrayValue?.isEmpty == false)
            }
        }
        return operations
    }

    private static let rows: [(name: String, cells: [String])] = PermissionTable.rows.split(separator: "\n").map { row in
        let words = row.split(separator: " ").map(String.init)
        return (words[0], Array(words.dropFirst()))
    }

    @Test func everyGuardedOperationHasARow() async throws {
        try await TestServer.run { connection in
            let operations = try await Self.operations(of: connection)
            let names = Self.rows.map(\.name)
            #expect(Set(names).count == names.count)
            #expect(Self.rows.allSatisfy { $0.cells.count == PermissionTable.columns.count })
            let guarded = Set(operations.filter(\.value.isGuarded).keys)
            #expect(guarded.subtracting(names).sorted() == [], "without a row")
            #expect(Set(names).subtracting(guarded).sorted() == [], "of nothing that is guarded")
            #expect(Set(operations.keys).subtracting(guarded) == Self.unguarded)
        }
    }

    @Test func eachMayWhatTheTableSays() async throws {
        try await ShopFixture.run { shop in
            let operations = try await Self.operations(of: shop.connection)
            let world = try await PermissionWorld.open(shop)
            var (cells, allowed) = (0, 0)
            for (name, words) in Self.rows {
                let operation = try #require(operations[name], "\(name)")
                for (person, word) in zip(PermissionTable.columns, words) {
                    let isOfSeller = ["rita", "rolf", "max", "ada"].contains(person)
                    let variant = name == "updateQuote" && isOfSeller ? name + " of the seller" : name
                    let ask = try #require(try await world.ask(variant, as: person), "\(name) is not known")
                    var session = try #require(world.sessions[person])
                    // A session that is going to end is one of its own.
                    if name == "signOut" { session = try await shop.session(person) }
                    let answer = try await Self.send(operation, ask, by: session, key: "\(name) \(person)")
                    let isRefused = [401, 403, 404].contains(answer.status)
                    let isAllowed = Self.letIn.contains(name) ? !isRefused : (200...299).contains(answer.status)
                    #expect(isAllowed == (word == "y"), "\(person) \(name): \(answer.status) \(answer.text.prefix(200))")
                    #expect(isAllowed || isRefused, "\(person) \(name): \(answer.status) \(answer.text.prefix(200))")
                    cells += 1
                    allowed += isAllowed ? 1 : 0
                }
                let ask = try #require(try await world.ask(name, as: "bea"))
                let stranger = try await Self.send(operation, ask, by: shop.connection.with(key: nil), key: "stranger")
                #expect(stranger.status == 401, "nobody \(name): \(stranger.status)")
            }
            print("permissions: \(Self.rows.count) operations, \(cells) cells, \(allowed) allowed")
        }
    }

    private static func send(
        _ operation: Operation, _ ask: PermissionWorld.Ask, by session: TestConnection, key: String
    ) async throws -> TestAnswer {
        var path = operation.path
        for (name, value) in ask.path { path = path.replacing("{\(name)}", with: value) }
        var headers: HTTPFields = [HTTPField.Name("Idempotency-Key")!: key]
        if let version = ask.version { headers[.ifMatch] = "\"\(version)\"" }
        if ask.text != nil { headers[.contentType] = "text/csv" }
        return try await session.send(operation.method, path + ask.query, text: ask.text ?? ask.body?.description, headers: headers)
    }
}
