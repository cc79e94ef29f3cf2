import ByteStorage
import CatalogEngine
import HTTPTypes
import TestSupport
import Testing

/// Plays commands to a shop and to the model, and compares.
final class ApprovalPlayer {
    private let shop: ShopFixture
    private var random: SeededRandom
    private(set) var model: ApprovalModel
    private(set) var outcomes: [String: Int] = [:]
    private(set) var decisions = 0
    private(set) var differences: [String] = []
    private var sessions: [String: TestConnection] = [:]
    private var signedInAt = 0
    private var carts: [String] = []
    private var requests: [String] = []
    private var orders: [String] = []

    private static let people = ApprovalModel.people.keys.sorted()
    private static let quantities = [1, 49_999, 50_000, 100_000, 150_000, 199_999, 200_000, 300_000, 400_000]

    /// - Parameter mistake: what the model has wrong on purpose.
    init(_ shop: ShopFixture, seed: UInt64, mistake: ApprovalMistake? = nil) async throws {
        self.shop = shop
        random = SeededRandom(seed &* 7_919 &+ 11)
        model = ApprovalModel(now: Int(shop.clock.now), mistake: mistake)
        let amounts: JSON = [
            "name": "Amounts",
            "steps": [
                ["name": "Approver", "from": ShopFixture.euros(2000), "approvers": [["role": "approver"]], "escalate_after": 7200],
                [
                    "name": "Both", "from": ShopFixture.euros(3000), "needs": "all",
                    "approvers": [["role": "approver"], ["any_of": [["role": "purchasing_manager"], ["associate": "boss"]]]],
                ],
                ["name": "Director", "from": ShopFixture.euros(5000), "approvers": [["associate": "boss"]]],
            ],
        ]
        try await shop.putRule("amounts", amounts)
        try await shop.putRule(
            "beta", ShopFixture.rule([["associate": "lea"]], when: ["brands": ["Beta"]], step: ["name": "Ropes", "escalate_after": 3600]))
        try await shop.putRule(
            "over",
            ShopFixture.rule(
                [["role": "purchasing_manager"]], when: ["is_over_budget": true, "roles": ["buyer"]], step: ["name": "Over"]))
        let boss = try await shop.session("boss")
        for (code, target, limit) in [("bea", "associate", 4000), ("lab", "unit", 9000)] {
            var body: JSONObject = ["period": "month", "limit": ShopFixture.euros(limit)]
            body[target] = .string(code)
            #expect(try await boss.send(.put, "/v1/budgets/\(code)", .object(body)).status == 201)
        }
        _ = try await shop.connection.send(.put, "/v1/associates/ben", ["order_limit": ShopFixture.euros(1000)])
        try shop.setPrice("rope", "2.5", unit: "m")
        try await signInAll()
    }

    /// Plays so many commands, or up to the first difference: from there on the two have gone different ways.
    func play(_ count: Int) async throws {
        for turn in 0..<count {
            try await step(turn)
            if !differences.isEmpty { return }
        }
        for id in carts.indices { try await compare(id, "at the end") }
        let spent = try await shop.session("boss").send(.get, "/v1/budgets").json["budgets"]?.arrayValue?.map { $0.at("spent.amount") }
        let expected = ApprovalModel.budgets.map { budget -> JSON? in
            .int(Int64(model.orders.filter { !$0.isCancelled && budget.owners.contains($0.owner) }.reduce(0) { $0 + $1.total }))
        }
        if spent != expected { differences.append("budgets: \(String(describing: spent)), expected \(expected)") }
    }

    // Choices

    private func any<Element>(_ elements: [Element]) -> Element { elements[Int.random(in: 0..<elements.count, using: &random)] }

    private func chance(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &random) < percent }

    /// A cart that is not done with, mostly.
    private func anyCart() -> Int {
        let open = carts.indices.filter { model.carts[$0].status != "ordered" }
        return chance(95) && !open.isEmpty ? any(open) : any(Array(carts.indices))
    }

    /// The owner, mostly.
    private func anyone(near cart: Int) -> String {
        chance(60) ? model.carts[cart].owner : any(Self.people)
    }

    private func seen(_ cart: Int) -> Int? {
        let version = model.carts[cart].version
        return chance(90) ? version : any([nil, version > 1 ? version - 1 : version + 2, version + 1])
    }

    // Steps

    private func step(_ turn: Int) async throws {
        if carts.indices.count(where: { model.carts[$0].status != "ordered" }) < 6 {
            return try await newCart(turn)
        }
        switch Int.random(in: 0..<100, using: &random) {
        case 0..<3: try await newCart(turn)
        case 3..<17: try await changeLines(turn)
        case 17..<23: try await shareOrComment(turn)
        case 23..<41: try await submit(turn)
        case 41..<46: try await withdraw(turn)
        case 46..<74: try await decide(turn)
        case 74..<86: try await place(turn)
        case 86..<89: try await cancel(turn)
        case 89..<93: try await delegate(turn)
        case 93..<96: try await block()
        case 96..<98: try await pass(any([60, 1800, 3600, 7200]))
        default:
            model.prices["nut"] = 3 - (model.prices["nut"] ?? 1)
            try shop.setPrice("nut", model.prices["nut"] == 1 ? "0.01" : "0.02")
        }
    }

    private func newCart(_ turn: Int) async throws {
        let person = any(Self.people)
        let expected = model.newCart(by: person)
        let answer = try await send(.post, "/v1/carts", ["name": "cart"], by: person)
        if note(turn, "\(person) makes a cart", expected, answer) { carts.append("/v1/carts/" + (try answer.json.id)) }
    }

    private func changeLines(_ turn: Int) async throws {
        let id = anyCart()
        let (person, seen) = (anyone(near: id), seen(id))
        let line = any(model.carts[id].lines.map(\.id) + [1])
        let quantity = any(Self.quantities)
        let answer: TestAnswer
        let expected: String
        switch Int.random(in: 0..<10, using: &random) {
        case 0..<6 where model.carts[id].lines.count < 2:
            let sku = chance(80) ? "nut" : "rope"
            let amount = sku == "nut" ? quantity : Int.random(in: 1...30, using: &random)
            expected = model.add(sku, amount, to: id, by: person, seen: seen)
            answer = try await send(
                .post, carts[id] + "/lines", ["sku": .string(sku), "quantity": .int(Int64(amount))], seen: seen, by: person)
        case 9:
            expected = model.remove(line: line, from: id, by: person, seen: seen)
            answer = try await send(.delete, carts[id] + "/lines/\(line)", seen: seen, by: person)
        default:
            let isRope = model.carts[id].lines.first { $0.id == line }?.sku == "rope"
            let amount = isRope ? Int.random(in: 1...30, using: &random) : quantity
            expected = model.setQuantity(amount, ofLine: line, in: id, by: person, seen: seen)
            answer = try await send(
                .patch, carts[id] + "/lines/\(line)", ["quantity": .int(Int64(amount))], seen: seen, by: person)
        }
        if note(turn, "\(person) changes lines of \(id), seen \(String(describing: seen))", expected, answer) {
            try await compare(id, "\(turn)")
        }
    }

    private func shareOrComment(_ turn: Int) async throws {
        let id = anyCart()
        let person = anyone(near: id)
        let answer: TestAnswer
        let expected: String
        if chance(30) {
            expected = model.comment(on: id, by: person)
            answer = try await send(.post, carts[id] + "/comments", ["text": "hm"], by: person)
        } else {
            let colleague = any(Self.people)
            let access: String? = any(["edit", "edit", "read", nil])
            expected = model.share(id, with: colleague, access, by: person)
            answer = try await send(
                access == nil ? .delete : .put, carts[id] + "/shares/\(colleague)", access.map { ["access": .string($0)] }, by: person)
        }
        if note(turn, "\(person) shares or comments \(id)", expected, answer) { try await compare(id, "\(turn)") }
    }

    private func submit(_ turn: Int) async throws {
        let id = anyCart()
        let (person, seen) = (anyone(near: id), seen(id))
        let expected = model.submit(id, by: person, seen: seen)
        let answer = try await send(.post, carts[id] + "/submit", [:], seen: seen, by: person)
        guard note(turn, "\(person) submits \(id)", expected, answer) else { return }
        requests.append(try answer.json.id)
        let names = try answer.json["steps"]?.arrayValue?.compactMap { $0["name"]?.stringValue } ?? []
        let steps = model.requests[requests.count - 1].steps.map(\.name)
        if names != steps { differences.append("\(turn): steps \(names), expected \(steps)") }
        try await compare(id, "\(turn)")
    }

    private func withdraw(_ turn: Int) async throws {
        let id = anyCart()
        let (person, seen) = (anyone(near: id), seen(id))
        let expected = model.withdraw(id, by: person, seen: seen)
        let answer = try await send(.post, carts[id] + "/withdraw", [:], seen: seen, by: person)
        if note(turn, "\(person) withdraws \(id)", expected, answer) { try await compare(id, "\(turn)") }
    }

    private func decide(_ turn: Int) async throws {
        let open = requests.indices.filter { model.requests[$0].state == "open" }
        guard let number = chance(95) && !open.isEmpty ? any(open) : requests.indices.randomElement(using: &random) else { return }
        let request = model.requests[number]
        var (person, principal): (String, String?) = (any(Self.people), chance(10) ? any(Self.people) : nil)
        if request.state == "open", chance(65),
            let seat = Set(model.seats(ofStep: request.current, request).joined()).sorted(by: {
                $0.joined() < $1.joined()
            }).randomElement(using: &random)
        {
            (person, principal) = (seat[0], chance(30) ? seat[1] : nil)
        }
        let approves = chance(85)
        let expected = model.decide(number, approves: approves, by: person, for: principal)
        var body: JSONObject = ["decision": approves ? "approve" : "reject"]
        if let principal { body["for"] = .string(principal) }
        let answer = try await send(.post, "/v1/approvals/\(requests[number])/decisions", .object(body), by: person)
        guard note(turn, "\(person) decides \(number) for \(principal ?? "-")", expected, answer) else { return }
        decisions += 1
        let trail = try answer.json["trail"]?.arrayValue?.filter { ["approved", "rejected"].contains($0["action"]) }.map { event in
            let by = event.at("by.code")?.stringValue ?? ""
            return "\(by) for \(event.at("for.code")?.stringValue ?? by)"
        }
        let deciders = model.requests[number].deciders.map { "\($0.by) for \($0.principal)" }
        if trail != deciders { differences.append("\(turn): trail \(String(describing: trail)), expected \(deciders)") }
        try await compare(request.cart, "\(turn)")
    }

    private func place(_ turn: Int) async throws {
        let approved = carts.indices.filter { model.carts[$0].status == "approved" }
        let id = chance(50) && !approved.isEmpty ? any(approved) : anyCart()
        let (person, version) = (anyone(near: id), chance(95) ? model.carts[id].version : model.carts[id].version + 1)
        let total = model.total(model.carts[id])
        let expected = model.place(id, by: person, seen: version)
        let body: JSON = [
            "cart": .string(String(carts[id].dropFirst("/v1/carts/".count))), "version": .int(Int64(version)),
            "total": ["amount": .int(Int64(total)), "currency": "EUR"],
        ]
        let answer = try await send(.post, "/v1/orders", body, key: "turn \(turn)", by: person)
        guard note(turn, "\(person) orders \(id)", expected, answer) else { return }
        orders.append(try answer.json.id)
        try await compare(id, "\(turn)")
    }

    private func cancel(_ turn: Int) async throws {
        guard let number = orders.indices.randomElement(using: &random) else { return }
        let person = chance(50) ? model.orders[number].owner : any(Self.people)
        let expected = model.cancel(number, by: person)
        _ = note(
            turn, "\(person) cancels \(number)", expected,
            try await send(.post, "/v1/orders/\(orders[number])/cancel", seen: 1, by: person))
    }

    private func delegate(_ turn: Int) async throws {
        let (person, substitute) = (any(Self.people), any(Self.people))
        let from = model.now + any([-100, 0, 1800])
        let until = from + any([101, 3600, 14_400])
        let expected = model.delegate(to: substitute, from: from, until: until, by: person)
        let body: JSON = [
            "substitute": .string(substitute), "from": .string(DateText(unixSeconds: Int64(from)).rfc3339),
            "until": .string(DateText(unixSeconds: Int64(until)).rfc3339),
        ]
        _ = note(
            turn, "\(person) delegates to \(substitute)", expected,
            try await send(.put, "/v1/delegations/of-\(person)", body, by: person))
    }

    /// Blocks somebody but the administrator, or lets somebody in again.
    private func block() async throws {
        if let person = model.blocked.sorted().randomElement(using: &random), chance(70) || model.blocked.count > 2 {
            model.blocked.remove(person)
            try await shop.setStatus("active", of: person)
            sessions[person] = try await shop.session(person)
        } else {
            let person = any(Self.people.filter { $0 != "boss" && !model.blocked.contains($0) })
            model.blocked.insert(person)
            try await shop.setStatus("blocked", of: person)
        }
    }

    private func pass(_ seconds: Int) async throws {
        shop.clock.advance(Int64(seconds))
        model.now += seconds
        if model.now - signedInAt > 8 * 3600 { try await signInAll() }
    }

    private func signInAll() async throws {
        for person in Self.people where !model.blocked.contains(person) { sessions[person] = try await shop.session(person) }
        signedInAt = model.now
    }

    // Comparison

    private func send(
        _ method: HTTPRequest.Method, _ path: String, _ body: JSON? = nil, seen: Int? = nil, key: String? = nil, by person: String
    ) async throws -> TestAnswer {
        var headers: HTTPFields = [:]
        if let seen { headers[.ifMatch] = "\"\(seen)\"" }
        if let key { headers[HTTPField.Name("Idempotency-Key")!] = key }
        return try await (sessions[person] ?? shop.connection.with(token: "none")).send(method, path, body, headers: headers)
    }

    /// Notes how a command ended; true when it was done.
    private func note(_ turn: Int, _ command: @autoclosure () -> String, _ expected: String, _ answer: TestAnswer) -> Bool {
        var outcome = "\(answer.status)"
        if answer.status == 409, let code = try? answer.json["code"]?.stringValue, code != "conflict" { outcome += " " + code }
        outcomes[outcome, default: 0] += 1
        if outcome != expected { differences.append("\(turn): \(command()): \(outcome), expected \(expected): \(answer.text.prefix(200))") }
        return outcome == expected && answer.status < 300
    }

    /// Compares a cart with its request, in the eyes of the administrator.
    private func compare(_ id: Int, _ turn: String) async throws {
        let cart = model.carts[id]
        guard let boss = sessions["boss"] else { return }
        let seen = try await boss.send(.get, carts[id]).json
        let lines = (seen["lines"]?.arrayValue ?? []).map { line in
            "\(line["id"]?.intValue ?? 0) \(line["sku"]?.stringValue ?? "") \(line["quantity"]?.doubleValue ?? 0)"
        }
        let found =
            "\(seen["status"]?.stringValue ?? "") \(seen["version"]?.intValue ?? 0) \(lines) \(seen.at("subtotal.amount")?.intValue ?? 0)"
        let wanted = cart.lines.map { "\($0.id) \($0.sku) \(Double($0.quantity))" }
        let expected = "\(cart.status) \(cart.version) \(wanted) \(model.total(cart))"
        if found != expected { differences.append("\(turn): cart \(id) is \(found), expected \(expected)") }
        guard let number = cart.request, let request = Optional(model.requests[number]) else { return }
        let view = try await boss.send(.get, carts[id] + "/approval").json
        var (state, wantedState) = (view["state"]?.stringValue ?? "", request.state)
        if request.state == "open" {
            state += " \(view["current_step"]?.intValue ?? 0)"
            wantedState += " \(request.current + 1)"
            let step = view["steps"]?[request.current]
            for seat in step?["approvers"]?.arrayValue ?? [] {
                let code = seat["code"]?.stringValue ?? ""
                state += " \(code)/\(seat["for"]?.stringValue ?? code)"
            }
            let seats = Set(model.seats(ofStep: request.current, request).joined())
                .sorted { ($0[0], $0[0] == $0[1] ? "" : $0[1]) < ($1[0], $1[0] == $1[1] ? "" : $1[1]) }
            for seat in seats { wantedState += " \(seat[0])/\(seat[1])" }
        }
        if state != wantedState { differences.append("\(turn): request \(number) is \(state), expected \(wantedState)") }
    }
}
