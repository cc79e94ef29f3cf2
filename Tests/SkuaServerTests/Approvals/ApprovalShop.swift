import ByteStorage
import CatalogEngine
import Commerce
import CommerceStore
import HTTPTypes
import Testing

/// A ``ShopFixture`` in which a nut costs company A a cent, so that its quantity is the total.
///
/// More people of A: `lea` approves in the lab, `dora` is both approver and purchasing manager of north.
extension ShopFixture {
    static func runApprovals(_ test: @escaping @Sendable (ShopFixture) async throws -> Void) async throws {
        try await run { shop in
            try shop.setPrice("nut", "0.01")
            try await shop.hire("lea", in: "lab", ["approver"])
            try await shop.hire("dora", in: "north", ["approver", "purchasing_manager"])
            try await test(shop)
        }
    }

    func setPrice(_ sku: String, _ amount: String, unit: String = "pce") throws {
        try connection.engine.store.write { try $0.putPrices([Self.price(sku, amount, in: "a", unit: unit)]) }
    }

    /// Adds somebody of company A.
    func hire(_ code: String, in unit: String?, _ roles: [String]) async throws {
        var body: JSONObject = [
            "name": .string(code.prefix(1).uppercased() + code.dropFirst()), "company": "A", "roles": .array(roles.map(JSON.string)),
            "login": .string("\(code)@example.com"), "password": .string(Self.password),
        ]
        if let unit { body["unit"] = .string(unit) }
        let answer = try await connection.send(.put, "/v1/associates/\(code)", .object(body))
        #expect(answer.status == 201, "\(answer.text)")
    }

    func setStatus(_ status: String, of code: String) async throws {
        let answer = try await connection.send(.put, "/v1/associates/\(code)", ["status": .string(status)])
        #expect(answer.status == 200, "\(answer.text)")
    }

    /// Makes a rule of company A, by its administrator.
    func putRule(_ code: String, _ rule: JSON) async throws {
        let answer = try await session("boss").send(.put, "/v1/approval-rules/\(code)", rule)
        #expect(answer.status == 201, "\(answer.text)")
    }

    /// The table of amounts of rule 3: an approver from 2000.00, a purchasing manager from 3000.00, an administrator from 5000.00.
    static func amounts(_ ladder: String = "ascending") -> JSON {
        [
            "name": "Amounts", "ladder": .string(ladder),
            "steps": [
                ["name": "Approver", "from": euros(2000), "approvers": [["role": "approver"]]],
                ["name": "Manager", "from": euros(3000), "approvers": [["role": "purchasing_manager"]]],
                ["name": "Director", "from": euros(5000), "approvers": [["role": "company_admin"]]],
            ],
        ]
    }

    static func euros(_ amount: Int) -> JSON { ["amount": .int(Int64(amount * 100)), "currency": "EUR"] }

    /// A rule that asks one step of these approvers.
    static func rule(_ approvers: JSON, needs: String = "any", when conditions: JSON = [:], step: JSONObject = [:]) -> JSON {
        var step = step
        step["approvers"] = approvers
        step["needs"] = .string(needs)
        return ["name": "Rule", "conditions": conditions, "steps": [.object(step)]]
    }
}

extension TestConnection {
    /// Makes a cart of nuts that costs so many cents.
    func cart(costing cents: Int) async throws -> String {
        let cart = try await newCart()
        let answer = try await add("nut", .int(Int64(cents)), to: cart)
        #expect(answer.status == 200, "\(answer.text)")
        return cart
    }

    func version(of cart: String) async throws -> Int {
        Int(try #require(try await send(.get, cart).json["version"]?.intValue))
    }

    /// Submits a cart as it is.
    func submit(_ cart: String) async throws -> TestAnswer {
        try await change(.post, cart + "/submit", ["comment": "please"], seen: try await version(of: cart))
    }

    func withdraw(_ cart: String) async throws -> TestAnswer { try await send(.post, cart + "/withdraw", [:]) }

    /// What would be asked about a cart, or is.
    func approval(of cart: String) async throws -> JSON { try await send(.get, cart + "/approval").json }

    func decide(_ approval: String, _ decision: String = "approve", for principal: String? = nil) async throws -> TestAnswer {
        var body: JSONObject = ["decision": .string(decision), "comment": "seen"]
        if let principal { body["for"] = .string(principal) }
        return try await send(.post, "/v1/approvals/\(approval)/decisions", .object(body))
    }

    /// Orders a cart as it is, at what it costs now.
    func order(_ cart: String, key: String = #function + "\(Int.random(in: 0..<1 << 40))") async throws -> TestAnswer {
        let seen = try await send(.get, cart).json
        return try await place(
            cart, seen: Int(seen["version"]?.intValue ?? 0), Int(seen.at("subtotal.amount")?.intValue ?? 0),
            seen["currency"]?.stringValue ?? "", key: key)
    }
}

extension JSON {
    /// The codes of who may decide each step of a request or a preview: `abel+lea > mona`.
    var askedPeople: String {
        (self["steps"]?.arrayValue ?? []).map { step in
            (step["approvers"]?.arrayValue ?? []).map { seat in
                (seat["code"]?.stringValue ?? "") + (seat["for"]?.stringValue.map { "/" + $0 } ?? "")
            }.joined(separator: "+")
        }.joined(separator: " > ")
    }

    var id: String { self["id"]?.stringValue ?? "" }
}
