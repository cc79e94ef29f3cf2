import ByteStorage
import HTTPTypes
import Testing

/// Every role × action × whose cart it is, over HTTP.
@Suite struct PermissionMatrixTests {
    /// Whose carts each person reaches for changing: `own`, or those whose cart it is. Others are 404.
    private static let reach: [String: Set<String>] = [
        "boss": ["boss", "mona", "abel", "bea", "ben", "sid"], "mona": ["mona", "abel", "bea", "ben"], "abel": ["abel"], "bea": ["bea"],
        "ben": ["ben"], "sid": ["sid"], "fay": [], "rex": [], "nil": [], "bob": ["bob", "bo"], "bo": ["bo"],
    ]
    private static let makers: Set<String> = ["boss", "mona", "abel", "bea", "ben", "sid", "bob", "bo"]

    @Test func rolesReachWhatTheTableSays() async throws {
        try await ShopFixture.run { shop in
            var sessions: [String: TestConnection] = [:]
            var carts: [String: String] = [:]
            for person in ShopFixture.people {
                let session = try await shop.session(person.code)
                sessions[person.code] = session
                if Self.makers.contains(person.code) {
                    carts[person.code] = try await session.newCart("of \(person.code)")
                } else {
                    #expect(try await session.send(.post, "/v1/carts", ["name": "x"]).status == 403, "\(person.code)")
                }
            }
            for (person, session) in sessions {
                let reached = try #require(Self.reach[person])
                for (owner, cart) in carts {
                    let mine = reached.contains(owner)
                    let expected = mine ? 200 : 404
                    #expect(try await session.send(.get, cart).status == expected, "\(person) reads \(owner)'s")
                    #expect(try await session.add("nut", 1, to: cart).status == expected, "\(person) adds to \(owner)'s")
                    #expect(
                        try await session.send(.post, cart + "/comments", ["text": .string(person)]).status == expected,
                        "\(person) comments on \(owner)'s")
                    let version = try #require(try await sessions[owner]?.send(.get, cart).json["version"]?.intValue)
                    #expect(
                        try await session.change(.patch, cart, ["purchase_order": "7"], seen: version).status == expected,
                        "\(person) changes \(owner)'s")
                    let colleague = ["abel": "boss", "bo": "bob", "bob": "bo"][owner] ?? "abel"
                    #expect(
                        try await session.send(.put, cart + "/shares/\(colleague)", ["access": "read"]).status == expected,
                        "\(person) shares \(owner)'s")
                    #expect(
                        try await session.send(.delete, cart + "/shares/\(colleague)").status == expected, "\(person) unshares \(owner)'s")
                }
                let listed = try await session.send(.get, "/v1/carts?limit=100").json["carts"]?.arrayValue ?? []
                #expect(Set(listed.compactMap { $0["owner"]?.stringValue }) == reached, "\(person)")
            }
            // Deleting last, from those who may least.
            for (owner, cart) in carts {
                for (person, session) in sessions where Self.reach[person]?.contains(owner) == false {
                    #expect(try await session.send(.delete, cart).status == 404, "\(person) deletes \(owner)'s")
                }
                #expect(try await sessions[owner]?.send(.delete, cart).status == 200)
            }
        }
    }
}
