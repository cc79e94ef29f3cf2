import ByteStorage
import CatalogEngine
import Commerce
import CommerceStore
import HTTPTypes
import SkuaServer
import TestSupport
import Testing

/// A shop with two companies whose people sign in.
///
/// ```
/// A ── north ── lab        B ── b1
///   └─ south
/// ```
/// A has a contract price for nuts. Only B sees `secret`. `bolt` is sold from 100 in steps of 50, cheaper from 1000; `rope` by the half
/// metre; `relic` has no price.
struct ShopFixture: Sendable {
    let connection: TestConnection
    let clock: TestClock

    static let password = "a password for tests"
    /// Code, company, unit and roles of everyone.
    static let people: [(code: String, company: String, unit: String?, roles: [String])] = [
        ("boss", "A", nil, ["company_admin"]), ("mona", "A", "north", ["purchasing_manager"]), ("abel", "A", "north", ["approver"]),
        ("bea", "A", "lab", ["buyer"]), ("ben", "A", "lab", ["buyer"]), ("sid", "A", "south", ["simple_buyer"]),
        ("fay", "A", nil, ["finance"]), ("rex", "A", "lab", ["receiver"]), ("nil", "A", "north", []), ("bob", "B", "b1", ["company_admin"]),
        ("bo", "B", "b1", ["buyer"]),
    ]

    /// Runs a test in a fresh shop.
    static func run(
        configure: @Sendable (inout ServerOptions) -> Void = { _ in }, engine: @Sendable (inout EngineOptions) -> Void = { _ in },
        _ test: @escaping @Sendable (ShopFixture) async throws -> Void
    ) async throws {
        let clock = TestClock()
        try await TestServer.run(configure: configure, engine: engine, clock: { clock.now }) { connection in
            let shop = ShopFixture(connection: connection, clock: clock)
            try await shop.stock()
            try await shop.hire()
            try await test(shop)
        }
    }

    private func stock() async throws {
        func facet(_ name: String, _ type: String) -> JSON {
            ["name": .string(name), "type": .string(type), "facet": true, "optional": true]
        }
        let schema: JSON = [
            "name": "products",
            "fields": [
                ["name": "title", "type": "string"], facet("brand", "string"), facet("unit", "string"), facet("price", "float"),
            ],
        ]
        #expect(try await connection.send(.post, "/collections", schema).status == 201)
        let documents = """
            {"id":"bolt","title":"Hex bolt","brand":"Acme","unit":"pce","min_quantity":100,"quantity_step":50}
            {"id":"nut","title":"Hex nut","brand":"Acme"}
            {"id":"rope","title":"Wire rope","brand":"Beta","unit":"m","quantity_step":0.5}
            {"id":"relic","title":"Hex relic","brand":"Beta"}
            {"id":"secret","title":"Hex secret","brand":"Hush"}
            """
        let answer = try await connection.send(.post, "/collections/products/documents/import", text: documents)
        #expect(!answer.text.contains("false"), "\(answer.text)")
        try connection.engine.store.write { writer in
            try writer.put([Company(code: "A", currency: CurrencyCode("EUR")), Company(code: "B", currency: CurrencyCode("EUR"))])
            try writer.put([
                BusinessUnit(code: "north", company: "A"), BusinessUnit(code: "lab", company: "A", parent: "north"),
                BusinessUnit(code: "south", company: "A"), BusinessUnit(code: "b1", company: "B"),
            ])
            try writer.put([
                Catalog(code: "public", mode: .restrict, rules: [CatalogRule(.add, .all), CatalogRule(.remove, .brand("Hush"))]),
                Catalog(code: "all", mode: .restrict, rules: [CatalogRule(.add, .all)]),
            ])
            try writer.put([CatalogAssignment(.everyone, "public"), CatalogAssignment(.company("B"), "all")])
            try writer.put([
                PriceListAssignment(.everyone, PriceListCode("list")), PriceListAssignment(.company("A"), PriceListCode("a")),
            ])
            try writer.putPrices([
                Self.price("bolt", "0.12"), Self.price("bolt", "0.1", from: "1000"), Self.price("nut", "1.08"),
                Self.price("nut", "0.99", in: "a"), Self.price("rope", "2.5", unit: "m"), Self.price("secret", "77"),
            ])
        }
    }

    /// Everyone is added over HTTP, with a password.
    private func hire() async throws {
        for person in Self.people {
            var body: JSONObject = [
                "name": .string(person.code.prefix(1).uppercased() + person.code.dropFirst()), "company": .string(person.company),
                "roles": .array(person.roles.map(JSON.string)), "login": .string("\(person.code)@example.com"),
                "password": .string(Self.password),
            ]
            if let unit = person.unit { body["unit"] = .string(unit) }
            let answer = try await connection.send(.put, "/v1/associates/\(person.code)", .object(body))
            #expect(answer.status == 201, "\(answer.text)")
        }
    }

    /// Adds somebody of the seller, and signs them in.
    func hireSeller(_ code: String, _ roles: [String], companies: [String] = []) async throws -> TestConnection {
        let body: JSON = [
            "name": .string(code.prefix(1).uppercased() + code.dropFirst()), "roles": .array(roles.map(JSON.string)),
            "companies": .array(companies.map(JSON.string)), "login": .string("\(code)@example.com"),
            "password": .string(Self.password),
        ]
        let answer = try await connection.send(.put, "/v1/sellers/\(code)", body)
        #expect(answer.status == 201, "\(answer.text)")
        return try await session(code)
    }

    static func price(
        _ sku: String, _ amount: String, from quantity: String = "1", in list: String = "list", unit: String = "pce"
    ) throws -> PriceRow {
        PriceRow(
            list: PriceListCode(list), sku: SKU(sku), unit: unit, minQuantity: try FixedDecimal(quantity),
            amount: try FixedDecimal(amount), currency: try CurrencyCode("EUR"))
    }

    /// Tries to sign in.
    func signIn(_ code: String, _ password: String = password) async throws -> TestAnswer {
        try await connection.with(key: nil).send(
            .post, "/v1/sessions", ["login": .string("\(code)@example.com"), "password": .string(password)])
    }

    /// A connection in the session of somebody who has just signed in.
    func session(_ code: String) async throws -> TestConnection {
        let answer = try await signIn(code)
        #expect(answer.status == 201, "\(code): \(answer.text)")
        return connection.with(token: try #require(try answer.json["token"]?.stringValue))
    }
}

extension TestConnection {
    /// Makes a cart and returns its path.
    func newCart(_ name: String = "cart") async throws -> String {
        let answer = try await send(.post, "/v1/carts", ["name": .string(name)])
        #expect(answer.status == 201, "\(answer.text)")
        return "/v1/carts/" + (try answer.json["id"]?.stringValue ?? "")
    }

    /// Adds a line to a cart.
    func add(_ sku: String, _ quantity: JSON, to cart: String, reference: String? = nil) async throws -> TestAnswer {
        var body: JSONObject = ["sku": .string(sku), "quantity": quantity]
        if let reference { body["reference"] = .string(reference) }
        return try await send(.post, cart + "/lines", .object(body))
    }

    /// Sends a change of something of which a version was seen.
    func change(_ method: HTTPRequest.Method, _ uri: String, _ body: JSON? = nil, seen version: Int) async throws -> TestAnswer {
        try await send(method, uri, body, headers: [.ifMatch: "\"\(version)\""])
    }

    /// Places an order of a cart.
    func place(_ cart: String, seen version: Int, _ total: Int, _ currency: String = "EUR", key: String) async throws -> TestAnswer {
        try await send(
            .post, "/v1/orders",
            [
                "cart": .string(String(cart.dropFirst("/v1/carts/".count))), "version": .int(Int64(version)),
                "total": ["amount": .int(Int64(total)), "currency": .string(currency)],
            ], headers: [HTTPField.Name("Idempotency-Key")!: key])
    }
}
