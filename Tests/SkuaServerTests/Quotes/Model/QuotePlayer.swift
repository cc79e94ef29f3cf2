import ByteStorage
import CatalogEngine
import HTTPTypes
import TestSupport
import Testing

/// Plays commands to a shop and to ``QuoteModel``, and compares.
final class QuotePlayer {
    let shop: ShopFixture
    var random: SeededRandom
    var model: QuoteModel
    private(set) var outcomes: [String: Int] = [:]
    var differences: [String] = []
    var sessions: [String: TestConnection] = [:]
    private var signedInAt = 0
    /// Paths of what the model knows by number.
    var quotes: [String] = []
    var carts: [String] = []
    var orders: [String] = []

    static let people = QuoteModel.people.keys.sorted()
    static let account = "/v1/credit-accounts/A"
    static let limits = [500, 5000, 20_000, 100_000]

    /// - Parameter mistake: what the model has wrong on purpose.
    init(_ shop: ShopFixture, seed: UInt64, mistake: QuoteMistake? = nil) async throws {
        self.shop = shop
        random = SeededRandom(seed &* 6_151 &+ 3)
        model = QuoteModel(now: Int(shop.clock.now), mistake: mistake, limit: 20_000)
        try await setAccount()
        try await signInAll()
    }

    /// Plays so many commands, or up to the first difference: from there on the two have gone different ways.
    func play(_ count: Int) async throws {
        for turn in 0..<count {
            try await step(turn)
            if !differences.isEmpty { return }
        }
        for id in quotes.indices { try await compare(quote: id, "at the end") }
        for id in orders.indices { try await compare(order: id, "at the end") }
        try await compareAccount("at the end")
    }

    // Choices

    func any<Element>(_ elements: [Element]) -> Element { elements[Int.random(in: 0..<elements.count, using: &random)] }

    func chance(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &random) < percent }

    /// A quote that has not ended, mostly; one in one of these states where there is any, mostly.
    func anyQuote(_ states: String...) -> Int? {
        let open = quotes.indices.filter { !model.isOver(model.quotes[$0]) && model.quotes[$0].state != "deleted" }
        let fitting = open.filter { states.contains(model.status(model.quotes[$0])) }
        if !fitting.isEmpty, chance(85) { return any(fitting) }
        if !open.isEmpty, chance(85) { return any(open) }
        return quotes.isEmpty ? nil : any(Array(quotes.indices))
    }

    /// The owner, mostly.
    func anyone(near owner: String) -> String { chance(65) && !owner.isEmpty ? owner : any(Self.people) }

    func seen(_ version: Int, orNone percent: Int = 5) -> Int? {
        if chance(percent) { return nil }
        return chance(92) ? version : any([max(1, version - 1), version + 1])
    }

    func wishes() -> [QuoteModel.Wish] {
        if chance(2) { return [] }
        return (0..<Int.random(in: 1...3, using: &random)).map { _ in
            (any(["nut", "relic", "rope"]), Int.random(in: 1...20, using: &random), chance(30) ? any([50, 99, 400]) : nil)
        }
    }

    // Steps

    private func step(_ turn: Int) async throws {
        if quotes.indices.count(where: { !model.isOver(model.quotes[$0]) && model.quotes[$0].state != "deleted" }) < 5 {
            return try await request(turn)
        }
        switch Int.random(in: 0..<100, using: &random) {
        case 0..<5: try await request(turn)
        case 5..<10: try await edit(turn)
        case 10..<12: try await delete(turn)
        case 12..<26: try await takeUp(turn)
        case 26..<42: try await revise(turn)
        case 42..<54: try await send(turn)
        case 54..<57: try await write(turn)
        case 57..<64: try await counter(turn)
        case 64..<75: try await accept(turn)
        case 75..<77: try await decline(turn)
        case 77..<79: try await withdraw(turn)
        case 79..<80: try await reject(turn)
        case 80..<90: try await place(turn)
        case 90..<93: try await cancel(turn)
        case 93..<95: try await advance(turn)
        case 95..<98: try await changeAccount()
        default: try await pass(chance(30) ? timeToAnExpiry() : any([10, 120, 900, 2400]))
        }
    }

    private func changeAccount() async throws {
        // An account is not blocked for long.
        if model.isBlocked || chance(25) { model.isBlocked.toggle() } else { model.limit = any(Self.limits) }
        try await setAccount()
    }

    private func setAccount() async throws {
        let body: JSON = [
            "limit": ["amount": .int(Int64(model.limit)), "currency": "EUR"], "is_blocked": .bool(model.isBlocked),
        ]
        let answer = try await shop.connection.send(.put, Self.account, body)
        if answer.status != 200 { differences.append("the account: \(answer.text)") }
    }

    /// Up to the very second in which the next offer expires.
    private func timeToAnExpiry() -> Int {
        let expiries = model.quotes.filter { ["sent", "accepted"].contains($0.state) }.compactMap { model.offer($0)?.expiry }
        return (expiries.filter { $0 > model.now }.min() ?? model.now + 10) - model.now
    }

    private func pass(_ seconds: Int) async throws {
        shop.clock.advance(Int64(seconds))
        model.now += seconds
        // A price list that changes is nothing to a quote.
        try shop.setPrice("nut", any(["0.99", "0.5", "7"]))
        if model.now - signedInAt > 8 * 3600 { try await signInAll() }
    }

    private func signInAll() async throws {
        for person in Self.people { sessions[person] = try await shop.session(person) }
        signedInAt = model.now
    }

    // Comparison

    /// Sends a command in somebody's name, or the seller's.
    func send(
        _ method: HTTPRequest.Method, _ path: String, _ body: JSON? = nil, seen: Int? = nil, key: String? = nil, by person: String?
    ) async throws -> TestAnswer {
        var headers: HTTPFields = [:]
        if let seen { headers[.ifMatch] = "\"\(seen)\"" }
        if let key { headers[HTTPField.Name("Idempotency-Key")!] = key }
        let sender = person.flatMap { sessions[$0] } ?? shop.connection
        return try await sender.send(method, path, body, headers: headers)
    }

    /// Notes how a command ended; true when it was done.
    func note(_ turn: Int, _ command: @autoclosure () -> String, _ expected: String, _ answer: TestAnswer) -> Bool {
        var outcome = "\(answer.status)"
        if [409, 422].contains(answer.status), let code = try? answer.json["code"]?.stringValue, code != "conflict" {
            outcome += " " + code
        }
        outcomes[outcome, default: 0] += 1
        if outcome != expected { differences.append("\(turn): \(command()): \(outcome), expected \(expected): \(answer.text.prefix(200))") }
        return outcome == expected && answer.status < 300
    }

    /// Compares a quote in the eyes of the seller and of its owner.
    func compare(quote id: Int, _ turn: String) async throws {
        let quote = model.quotes[id]
        for isSeller in [true, false] {
            let answer = try await send(.get, quotes[id], by: isSeller ? nil : quote.owner.isEmpty ? "boss" : quote.owner)
            guard quote.state != "deleted" else {
                if answer.status != 404 { differences.append("\(turn): quote \(id) was removed: \(answer.text.prefix(200))") }
                continue
            }
            let (found, expected) = (Self.text(of: try answer.json), text(of: quote, forSeller: isSeller))
            if found != expected { differences.append("\(turn): quote \(id) is\n\(found), expected\n\(expected)") }
        }
    }

    private func text(of quote: QuoteModel.Quote, forSeller: Bool) -> String {
        let shown = quote.revisions.filter { forSeller || $0.isSent }
        let lines = (shown.last?.lines ?? quote.request).map { line in
            "\(line.id) \(line.sku) \(line.quantity) \(line.price ?? -1) \(line.wantedPrice ?? -1) \(line.wantedQuantity ?? -1)"
        }
        return [
            model.status(quote), "\(quote.version)", "\(shown.map { "\($0.number) \($0.total) \($0.isSent)" })", "\(lines)",
            "\(shown.last?.expiry ?? -1)", "\(quote.messages)", "\(model.actions(quote, forSeller: forSeller, quote.owner))",
            quote.cart.map { carts[$0] } ?? "", quote.order.map { orders[$0] } ?? "",
        ].joined(separator: " | ")
    }

    private static func text(of view: JSON) -> String {
        func cents(_ price: JSON?) -> Int { price?.tenThousandths.map { $0 / 100 } ?? -1 }
        let lines = (view["lines"]?.arrayValue ?? []).map { line in
            "\(line["id"]?.intValue ?? 0) \(line["sku"]?.stringValue ?? "") \(Int(line["quantity"]?.doubleValue ?? 0)) "
                + "\(cents(line["price"])) \(cents(line["wanted_price"])) \(line["wanted_quantity"]?.doubleValue.map { Int($0) } ?? -1)"
        }
        let revisions = (view["revisions"]?.arrayValue ?? []).map { revision in
            "\(revision["revision"]?.intValue ?? 0) \(revision.at("total.amount")?.intValue ?? 0) \(revision["is_draft"] == false)"
        }
        let expiry = view["expires_at"]?.stringValue.flatMap { DateText(iso: $0) }.map { Int($0.unixSeconds) } ?? -1
        return [
            view["status"]?.stringValue ?? "", "\(view["version"]?.intValue ?? 0)", "\(revisions)", "\(lines)", "\(expiry)",
            "\((view["messages"]?.arrayValue ?? []).map { $0.at("author.side")?.stringValue ?? "" })",
            "\((view["actions"]?.arrayValue ?? []).compactMap(\.stringValue))",
            view["cart"]?.stringValue.map { "/v1/carts/" + $0 } ?? "", view["order"]?.stringValue.map { "/v1/orders/" + $0 } ?? "",
        ].joined(separator: " | ")
    }

    func compare(order id: Int, _ turn: String) async throws {
        let order = model.orders[id]
        let view = try await send(.get, orders[id], by: nil).json
        let found =
            "\(view["status"]?.stringValue ?? "") \(view["version"]?.intValue ?? 0) \(view.at("total.amount")?.intValue ?? 0) "
            + "\(view["owner"]?.stringValue ?? "") \(view["placed_by"]?.stringValue ?? "")"
        let expected = "\(order.state) \(order.version) \(order.total) \(order.owner) \(order.placedBy)"
        if found != expected { differences.append("\(turn): order \(id) is \(found), expected \(expected)") }
    }

    /// Compares the account; of the entries the newest hundred.
    func compareAccount(_ turn: String) async throws {
        let account = try await send(.get, Self.account, by: nil).json
        let found = (account["entries"]?.arrayValue ?? []).compactMap { $0.at("amount.amount")?.intValue }.map { Int($0) }
        let expected = Array(model.entries.suffix(100))
        if found != expected, found != expected.reversed() { differences.append("\(turn): entries \(found), expected \(expected)") }
        if account.at("balance.amount")?.intValue.map({ Int($0) }) != model.balance {
            differences.append("\(turn): \(account.at("balance.amount") ?? .null) is owed, expected \(model.balance)")
        }
    }
}
