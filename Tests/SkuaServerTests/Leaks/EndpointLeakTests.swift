import ByteStorage
import CatalogEngine
import Commerce
import CommerceStore
import Foundation
import HTTPTypes
import TestSupport
import Testing

/// Every operation that the server documents, asked by the people of one company for the things of another.
///
/// 1. Whatever ids, codes, parameters and bodies are sent, no answer holds anything of the other company that the request did not hold
///    itself, and none is a fault of the server.
/// 2. Afterwards all things of the other company are as they were.
///
/// New operations take part by being documented.
@Suite struct EndpointLeakTests {
    /// Stands in every text of company B.
    private static let secret = "hush"
    private static let probesEach = 4

    @Test func companiesAreApart() async throws {
        try await ShopFixture.run { shop async throws in
            try await Self.fill(shop)
            let bob = try await shop.session("bob")
            let operations = try await EndpointOperation.all(of: shop.connection)
            let known = try await Self.reading(operations, as: bob)
            #expect(known.values.contains { $0.lowercased().contains(Self.secret) })
            let names = Set(known.values.flatMap { Self.names(in: (try? JSON.parse($0)) ?? .null) } + ["B", "b1", "bob", "bo", "secret"])
            var random = SeededRandom(17)
            var statuses: [Int: Int] = [:]
            for person in ["boss", "bea", "abel"] {
                var session = try await shop.session(person)
                for operation in operations where !operation.endsSession {
                    for _ in 0..<Self.probesEach {
                        let probe = operation.probe(names.sorted(), &random)
                        let answer = try await session.send(probe.method, probe.path, probe.body, headers: probe.headers)
                        statuses[answer.status, default: 0] += 1
                        let asked = "\(probe.path.removingPercentEncoding ?? "") \(probe.body?.description ?? "")".lowercased()
                        #expect(answer.status != 500, "\(person): \(probe.method) \(probe.path) \(probe.body?.description ?? "")")
                        if answer.text.lowercased().contains(Self.secret), !asked.contains(Self.secret) {
                            Issue.record("\(person) learns by \(probe.method) \(probe.path) \(asked): \(answer.text.prefix(500))")
                        }
                        if answer.status == 401 { session = try await shop.session(person) }
                    }
                }
            }
            #expect(statuses[404] ?? 0 > 20 && (statuses[200] ?? 0) + (statuses[201] ?? 0) > 20, "\(statuses)")
            let after = try await Self.reading(operations, as: try await shop.session("bob"))
            for (path, text) in known where after[path] != text {
                Issue.record("\(path) was \(text.prefix(400)) and is \(after[path]?.prefix(400) ?? "gone")")
            }
        }
    }

    /// Gives company B one of each thing; what there is no operation for yet is left out.
    private static func fill(_ shop: ShopFixture) async throws {
        try shop.connection.engine.store.write { writer in
            try writer.put([Company(code: "B", name: "Hush Industries", currency: CurrencyCode("EUR"))])
            try writer.put([PartNumber(.company("B"), "HUSH-4711", SKU("secret"), description: "Hush part")])
        }
        let bob = try await shop.session("bob")
        let bo = try await shop.session("bo")
        let cart = try await bo.newCart("Hush cart")
        _ = try await bo.add("secret", 3, to: cart, reference: "Hush reference")
        _ = try await bo.send(.post, cart + "/comments", ["text": "Hush comment"])
        _ = try await bo.send(.post, cart + "/links", ["name": "Hush link"])
        let ordered = try await bob.newCart("Hush order")
        _ = try await bob.add("nut", 2, to: ordered, reference: "Hush order line")
        _ = try await bob.send(
            .post, "/v1/orders", ["cart": .string(String(ordered.dropFirst("/v1/carts/".count)))], headers: Self.once("hush-1"))
        let quoted: JSON = ["lines": [["sku": "secret", "quantity": 5]], "message": "Hush quote"]
        _ = try await bob.send(.post, "/v1/quotes", quoted)
        _ = try await bob.send(.post, "/v1/shopping-lists", ["name": "Hush list"])
        _ = try await bob.send(.put, "/v1/approval-rules/hush-rule", ["name": "Hush rule"])
        _ = try await bob.send(.put, "/v1/roles/hush_role", ["name": "Hush role", "permissions": ["search"]])
        _ = try await bob.send(.post, "/v1/invitations", ["login": "hush@example.com", "name": "Hush", "roles": ["buyer"]])
    }

    private static func once(_ key: String) -> HTTPFields { [HTTPField.Name("idempotency-key")!: key] }

    /// What somebody reads of all that can be read without a name, without the times.
    private static func reading(_ operations: [EndpointOperation], as session: TestConnection) async throws -> [String: String] {
        var texts: [String: String] = [:]
        // The log tells of signing in to read the rest.
        for operation in operations
        where operation.isForPeople && operation.method == .get && !operation.path.contains("{")
            && !operation.path.hasPrefix("/v1/audit-events")
        {
            let answer = try await session.send(.get, operation.path)
            if answer.status == 200 { texts[operation.path] = answer.text.replacing(/"search_time_ms":\d+/, with: "") }
        }
        return texts
    }

    /// All texts below members that name something.
    private static func names(in value: JSON) -> [String] {
        switch value {
        case .array(let elements): elements.flatMap(names)
        case .object(let object):
            object.members.flatMap { member in
                let own =
                    ["id", "code", "number", "token", "cart", "order", "name", "login"].contains(member.key)
                    ? member.value.stringValue : nil
                return (own.map { [$0] } ?? []) + names(in: member.value)
            }
        default: []
        }
    }
}
