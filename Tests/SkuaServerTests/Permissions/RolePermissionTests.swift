import ByteStorage
import HTTPTypes
import Testing

/// The table of permissions, row by row over HTTP: every role on both sides, allowed or refused.
///
/// 1. Each person may exactly what the row of the table says; whatever is refused is 401, 403 or 404.
/// 2. Placing an order reaches the carts that the table says: all of the company, those of a unit and below it, or the own within a limit.
/// 3. So does seeing orders.
@Suite struct RolePermissionTests {
    /// Companies' people by role, then the seller's.
    private static let columns = [
        "boss", "mona", "abel", "bea", "sid", "fay", "rex", "nil", "rita", "max", "ada",
    ]

    /// What each column may: `y`, or `-`.
    private static let table = """
        search             y y y y y - - -  y y y
        cart.make          y y y y y - - -  - - -
        colleagues         y y y y y y y y  - - -
        users.list         y - - - - - - -  y - y
        users.put          y - - - - - - -  - - y
        roles.list         y - - - - - - -  - - y
        roles.put          y - - - - - - -  - - y
        invite             y - - - - - - -  - - y
        audit              y - - - - - - -  - - y
        audit.export       y - - - - - - -  - - y
        credit.own         y y - - - y - -  - - -
        credit.view        - - - - - - - -  y y y
        credit.set         - - - - - - - -  - y y
        credit.pay         - - - - - - - -  - y y
        catalogs.put       - - - - - - - -  - y y
        price_lists.put    - - - - - - - -  - y y
        companies.list     - - - - - - - -  - y y
        companies.put      - - - - - - - -  - - y
        documents.import   - - - - - - - -  - y y
        collections.get    - - - - - - - -  - y y
        keys.list          - - - - - - - -  - - y
        sellers.list       - - - - - - - -  - - y
        sellers.put        - - - - - - - -  - - y
        webhooks.list      - - - - - - - -  - - y
        deliveries.list    - - - - - - - -  - - y
        on_behalf          - - - - - - - -  y - y
        notices            y y y y y y y y  y y y
        preferences        y y y y y y y y  y y y
        """

    private static func request(_ row: String) -> (HTTPRequest.Method, String, JSON?) {
        let money: JSON = ["amount": 100_000, "currency": "EUR"]
        switch row {
        case "search": return (.get, "/collections/products/documents/search?q=hex", nil)
        case "cart.make": return (.post, "/v1/carts", ["name": "x"])
        case "colleagues": return (.get, "/v1/colleagues", nil)
        case "users.list": return (.get, "/v1/associates", nil)
        case "users.put": return (.put, "/v1/associates/ben", ["name": "Ben"])
        case "roles.list": return (.get, "/v1/roles?company=A", nil)
        case "roles.put": return (.put, "/v1/roles/x?company=A", ["name": "X", "permissions": ["search": "own"]])
        case "invite": return (.post, "/v1/invitations", ["associate": "new", "email": "new@example.com", "company": "A"])
        case "audit": return (.get, "/v1/audit-events?company=A", nil)
        case "audit.export": return (.get, "/v1/audit-events/export?company=A", nil)
        case "credit.own": return (.get, "/v1/credit", nil)
        case "credit.view": return (.get, "/v1/credit-accounts/A", nil)
        case "credit.set": return (.put, "/v1/credit-accounts/A", ["limit": money])
        case "credit.pay": return (.post, "/v1/credit-accounts/A/payments", ["amount": ["amount": 1, "currency": "EUR"]])
        case "catalogs.put": return (.put, "/v1/catalogs/x", ["mode": "restrict"])
        case "price_lists.put": return (.put, "/v1/price-lists/x", ["currency": "EUR"])
        case "companies.list": return (.get, "/v1/companies", nil)
        case "companies.put": return (.put, "/v1/companies/C", ["name": "C"])
        case "documents.import": return (.post, "/collections/products/documents/import", ["id": "x", "title": "x"])
        case "collections.get": return (.get, "/collections/products", nil)
        case "keys.list": return (.get, "/keys", nil)
        case "sellers.list": return (.get, "/v1/sellers", nil)
        case "sellers.put": return (.put, "/v1/sellers/sam", ["name": "Sam"])
        case "webhooks.list": return (.get, "/v1/webhooks", nil)
        case "deliveries.list": return (.get, "/v1/deliveries", nil)
        case "on_behalf": return (.post, "/v1/sessions/on-behalf", ["associate": "bea"])
        case "notices": return (.get, "/v1/notices", nil)
        default: return (.put, "/v1/notice-preferences", ["locale": "en"])
        }
    }

    @Test func eachRoleMayWhatTheTableSays() async throws {
        try await ShopFixture.run { shop in
            #expect(
                try await shop.connection.send(.put, "/v1/credit-accounts/A", ["limit": ["amount": 100_000, "currency": "EUR"]]).status
                    == 200)
            var sessions = [
                "rita": try await shop.hireSeller("rita", ["sales_rep"], companies: ["A"]),
                "max": try await shop.hireSeller("max", ["merchandiser"]), "ada": try await shop.hireSeller("ada", ["seller_admin"]),
            ]
            for column in Self.columns where sessions[column] == nil { sessions[column] = try await shop.session(column) }
            var (cells, allowed) = (0, 0)
            for row in Self.table.split(separator: "\n") {
                let words = row.split(separator: " ").map(String.init)
                #expect(words.count == 1 + Self.columns.count)
                let (method, path, body) = Self.request(words[0])
                for (column, word) in zip(Self.columns, words.dropFirst()) {
                    let session = try #require(sessions[column])
                    let answer = try await session.send(method, path, body)
                    let isAllowed = (200...299).contains(answer.status)
                    #expect(isAllowed == (word == "y"), "\(column) \(words[0]): \(answer.status) \(answer.text.prefix(200))")
                    if !isAllowed { #expect([401, 403, 404].contains(answer.status), "\(column) \(words[0]): \(answer.status)") }
                    cells += 1
                    allowed += isAllowed ? 1 : 0
                }
                // Without a session or a key nothing of it is to be had.
                #expect(try await shop.connection.with(key: nil).send(method, path, body).status == 401, "\(words[0])")
            }
            print("permissions: \(cells) cells, \(allowed) allowed")
        }
    }

    @Test func ordersArePlacedAndSeenAsFarAsTheTableSays() async throws {
        let owners = ["boss", "mona", "abel", "bea", "ben", "bo"]
        let places: [String: Set<String>] = [
            "boss": ["boss", "mona", "abel", "bea", "ben"], "mona": ["mona", "abel", "bea", "ben"], "abel": ["abel"], "bea": ["bea"],
            "ben": ["ben"], "bo": ["bo"], "bob": ["bo"],
        ]
        let sees: [String: Set<String>] = [
            "boss": ["boss", "mona", "abel", "bea", "ben"], "fay": ["boss", "mona", "abel", "bea", "ben"],
            "mona": ["mona", "abel", "bea", "ben"], "abel": ["mona", "abel", "bea", "ben"], "bea": ["bea"], "ben": ["ben"], "bo": ["bo"],
            "bob": ["bo"],
        ]
        try await ShopFixture.run { shop in
            var sessions: [String: TestConnection] = [:]
            for person in ShopFixture.people { sessions[person.code] = try await shop.session(person.code) }
            var carts: [String: JSON] = [:]
            for owner in owners {
                let session = try #require(sessions[owner])
                carts[owner] = try await session.add("nut", 1, to: session.newCart()).json
            }
            func place(_ person: String, _ cart: JSON, total: JSON) async throws -> TestAnswer {
                try await #require(sessions[person]).send(
                    .post, "/v1/orders", ["cart": #require(cart["id"]), "version": #require(cart["version"]), "total": total],
                    headers: [.init("Idempotency-Key")!: "\(person) \(cart["id"]?.stringValue ?? "") \(total)"])
            }
            // Whoever may place it is told that it costs something else; to all others it is not there, or forbidden.
            for person in sessions.keys {
                for (owner, cart) in carts {
                    let status = try await place(person, cart, total: ["amount": 1, "currency": "EUR"]).status
                    if places[person]?.contains(owner) ?? false {
                        #expect(status == 409, "\(person) places \(owner)'s: \(status)")
                    } else {
                        #expect([403, 404].contains(status), "\(person) places \(owner)'s: \(status)")
                    }
                }
            }
            var orders: [String: String] = [:]
            for (owner, cart) in carts {
                let answer = try await place(owner, cart, total: #require(cart["subtotal"]))
                #expect(answer.status == 201, "\(answer.text)")
                orders[owner] = "/v1/orders/" + (try answer.json["id"]?.stringValue ?? "")
            }
            for (person, session) in sessions {
                for (owner, order) in orders {
                    let expected = sees[person]?.contains(owner) ?? false ? 200 : 404
                    #expect(try await session.send(.get, order).status == expected, "\(person) sees \(owner)'s")
                }
                let listed = try await session.send(.get, "/v1/orders?limit=100").json["orders"]?.arrayValue ?? []
                #expect(Set(listed.compactMap { $0["owner"]?.stringValue }) == sees[person] ?? [], "\(person)")
            }
        }
    }
}
