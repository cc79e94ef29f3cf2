import ByteStorage
import HTTPTypes

/// The commands, each with what is random about it.
extension QuotePlayer {
    private static func body(of wishes: [QuoteModel.Wish], message: Bool) -> JSON {
        let lines = wishes.map { wish -> JSON in
            var line: JSONObject = ["sku": .string(wish.sku), "quantity": .int(Int64(wish.quantity))]
            if let price = wish.price { line["wanted_price"] = amount(price) }
            return .object(line)
        }
        return message ? ["lines": .array(lines), "message": "hello"] : ["lines": .array(lines)]
    }

    /// Cents as a decimal.
    private static func amount(_ cents: Int) -> JSON {
        .string("\(cents / 100).\(cents % 100 < 10 ? "0" : "")\(cents % 100)")
    }

    func request(_ turn: Int) async throws {
        let (person, wishes, message) = (any(Self.people), wishes(), chance(40))
        let expected = model.request(wishes, message: message, by: person)
        let answer = try await send(.post, "/v1/quotes", Self.body(of: wishes, message: message), by: person)
        if note(turn, "\(person) asks for a quote", expected, answer) {
            quotes.append("/v1/quotes/" + (try answer.json.id))
            try await compare(quote: quotes.count - 1, "\(turn)")
        }
    }

    func edit(_ turn: Int) async throws {
        guard let id = anyQuote("requested") else { return }
        let quote = model.quotes[id]
        let (person, seen, wishes, message) = (anyone(near: quote.owner), seen(quote.version), wishes(), chance(30))
        let expected = model.edit(id, wishes, message: message, by: person, seen: seen)
        let answer = try await send(.patch, quotes[id], Self.body(of: wishes, message: message), seen: seen, by: person)
        if note(turn, "\(person) edits \(id)", expected, answer) { try await compare(quote: id, "\(turn)") }
    }

    func delete(_ turn: Int) async throws {
        guard let id = anyQuote("requested") else { return }
        let quote = model.quotes[id]
        let (person, seen) = (anyone(near: quote.owner), seen(quote.version))
        let expected = model.delete(id, by: person, seen: seen)
        if note(turn, "\(person) deletes \(id)", expected, try await send(.delete, quotes[id], seen: seen, by: person)) {
            try await compare(quote: id, "\(turn)")
        }
    }

    func takeUp(_ turn: Int) async throws {
        guard let id = anyQuote("requested", "renegotiation_requested") else { return }
        let seen = seen(model.quotes[id].version, orNone: 40)
        let expected = model.takeUp(id, seen: seen)
        if note(turn, "the seller takes \(id)", expected, try await send(.post, quotes[id] + "/take", seen: seen, by: nil)) {
            try await compare(quote: id, "\(turn)")
        }
    }

    func revise(_ turn: Int) async throws {
        guard let id = anyQuote("in_progress") else { return }
        let quote = model.quotes[id]
        let (seen, message) = (seen(quote.version), chance(20))
        let lines = (quote.revisions.last?.lines ?? quote.request).map(\.id)
        var offers: [QuoteModel.Offer] = []
        // All that has no price yet, mostly.
        for line in lines where chance(92) {
            offers.append(
                .set(line, price: any([0, 80, 99, 250, 400]), quantity: chance(25) ? Int.random(in: 1...9, using: &random) : nil))
        }
        if chance(10) { offers.append(.add(any(["nut", "relic"]), quantity: 2, price: chance(85) ? 150 : nil)) }
        if chance(8), let line = lines.randomElement(using: &random) { offers.append(.remove(line)) }
        if chance(3) { offers.append(.set(99_999, price: 1, quantity: nil)) }
        let expiry = chance(80) ? model.now + any([0, 1, 600, 3600, 7200, 20_000, 20_000]) : nil
        let rows = offers.enumerated().sorted { Self.isAddition($1.element) && !Self.isAddition($0.element) }.map(\.element)
        var body: JSONObject = ["lines": .array(rows.map(Self.row))]
        if let expiry { body["expires_at"] = .string(DateTextOfTests.time(Int64(expiry))) }
        if message { body["message"] = "better" }
        let expected = model.revise(id, rows, expiry: expiry, message: message, seen: seen)
        let answer = try await send(.patch, quotes[id], .object(body), seen: seen, by: nil)
        if note(turn, "the seller revises \(id)", expected, answer) { try await compare(quote: id, "\(turn)") }
    }

    /// New products are added after the lines that are there were changed, wherever they stand.
    private static func isAddition(_ offer: QuoteModel.Offer) -> Bool {
        if case .add = offer { true } else { false }
    }

    private static func row(_ offer: QuoteModel.Offer) -> JSON {
        var row: JSONObject = [:]
        switch offer {
        case .set(let line, let price, let quantity):
            row["id"] = .int(Int64(line))
            if let price { row["price"] = amount(price) }
            if let quantity { row["quantity"] = .int(Int64(quantity)) }
        case .add(let sku, let quantity, let price):
            row["sku"] = .string(sku)
            row["quantity"] = .int(Int64(quantity))
            if let price { row["price"] = amount(price) }
        case .remove(let line):
            row["id"] = .int(Int64(line))
            row["is_removed"] = true
        }
        return .object(row)
    }

    func send(_ turn: Int) async throws {
        guard let id = anyQuote("in_progress") else { return }
        let (seen, message) = (seen(model.quotes[id].version, orNone: 30), chance(40))
        let expected = model.send(id, message: message, seen: seen)
        let answer = try await send(.post, quotes[id] + "/send", message ? ["message": "Here."] : [:], seen: seen, by: nil)
        if note(turn, "the seller sends \(id)", expected, answer) { try await compare(quote: id, "\(turn)") }
    }

    func write(_ turn: Int) async throws {
        guard let id = anyQuote() else { return }
        let person: String? = chance(40) ? nil : anyone(near: model.quotes[id].owner)
        let expected = person.map { model.write(id, by: $0) } ?? model.writeBack(id)
        let answer = try await send(.post, quotes[id] + "/messages", ["text": "hm"], by: person)
        if note(turn, "\(person ?? "the seller") writes on \(id)", expected, answer) { try await compare(quote: id, "\(turn)") }
    }

    /// The revision that is offered, mostly.
    private func revision(_ id: Int) -> Int {
        let number = model.offer(model.quotes[id])?.number ?? 1
        return chance(80) ? number : any([number - 1, number + 1])
    }

    func counter(_ turn: Int) async throws {
        guard let id = anyQuote("sent") else { return }
        let quote = model.quotes[id]
        let (person, seen, message, revision) = (anyone(near: quote.owner), seen(quote.version, orNone: 40), chance(40), revision(id))
        var counters: [(line: Int, price: Int?, quantity: Int?)] = []
        for line in (model.offer(quote)?.lines ?? []).map(\.id) where chance(60) {
            counters.append((line, chance(80) ? any([40, 75, 200]) : nil, chance(40) ? Int.random(in: 1...30, using: &random) : nil))
        }
        if chance(3) { counters.append((99_999, 1, nil)) }
        let lines = counters.map { counter -> JSON in
            var row: JSONObject = ["id": .int(Int64(counter.line))]
            if let price = counter.price { row["price"] = Self.amount(price) }
            if let quantity = counter.quantity { row["quantity"] = .int(Int64(quantity)) }
            return .object(row)
        }
        var body: JSONObject = ["revision": .int(Int64(revision)), "lines": .array(lines)]
        if message { body["message"] = "less?" }
        let expected = model.counter(id, counters, to: revision, message: message, by: person, seen: seen)
        let answer = try await send(.post, quotes[id] + "/counter", .object(body), seen: seen, by: person)
        if note(turn, "\(person) counters \(id)", expected, answer) { try await compare(quote: id, "\(turn)") }
    }

    func decline(_ turn: Int) async throws {
        guard let id = anyQuote("sent") else { return }
        let quote = model.quotes[id]
        let (person, seen, message, revision) = (anyone(near: quote.owner), seen(quote.version, orNone: 40), chance(40), revision(id))
        let expected = model.decline(id, revision, message: message, by: person, seen: seen)
        var body: JSONObject = ["revision": .int(Int64(revision))]
        if message { body["message"] = "no" }
        let answer = try await send(.post, quotes[id] + "/decline", .object(body), seen: seen, by: person)
        if note(turn, "\(person) declines \(id)", expected, answer) { try await compare(quote: id, "\(turn)") }
    }

    func reject(_ turn: Int) async throws {
        guard let id = anyQuote() else { return }
        let (seen, message) = (seen(model.quotes[id].version, orNone: 40), chance(40))
        let expected = model.reject(id, message: message, seen: seen)
        let answer = try await send(.post, quotes[id] + "/decline", message ? ["message": "no"] : [:], seen: seen, by: nil)
        if note(turn, "the seller declines \(id)", expected, answer) { try await compare(quote: id, "\(turn)") }
    }

    func withdraw(_ turn: Int) async throws {
        guard let id = anyQuote() else { return }
        let quote = model.quotes[id]
        let (person, seen, message) = (anyone(near: quote.owner), seen(quote.version, orNone: 40), chance(40))
        let expected = model.withdraw(id, message: message, by: person, seen: seen)
        let answer = try await send(.post, quotes[id] + "/withdraw", message ? ["message": "never mind"] : [:], seen: seen, by: person)
        if note(turn, "\(person) withdraws \(id)", expected, answer) { try await compare(quote: id, "\(turn)") }
    }

    /// A key that is new, mostly.
    private func key(_ turn: Int) -> String {
        chance(88) || model.keys.isEmpty ? "turn \(turn)" : any(model.keys.keys.sorted())
    }

    func accept(_ turn: Int) async throws {
        guard let id = anyQuote("sent") else { return }
        let (person, revision, key) = (anyone(near: model.quotes[id].owner), revision(id), key(turn))
        let expected = model.accept(id, revision, key: key, by: person)
        let answer = try await send(.post, quotes[id] + "/accept", ["revision": .int(Int64(revision))], key: key, by: person)
        guard note(turn, "\(person) accepts \(id)", expected, answer) else { return }
        let cart = "/v1/carts/" + (try answer.json.id)
        if answer.status == 201 { carts.append(cart) }
        guard let use = model.keys[key] else { return }
        if carts[use.outcome] != cart { differences.append("\(turn): cart \(cart), expected \(carts[use.outcome])") }
        let total = try answer.json.at("subtotal.amount")?.intValue.map { Int($0) }
        if answer.status == 201, total != model.carts[use.outcome].total { differences.append("\(turn): a cart of \(total ?? -1)") }
        try await compare(quote: id, "\(turn)")
    }

    func place(_ turn: Int) async throws {
        guard !carts.isEmpty else { return }
        let open = carts.indices.filter { !model.carts[$0].isOrdered && model.status(model.quotes[model.carts[$0].quote]) == "accepted" }
        let id = !open.isEmpty && chance(85) ? any(open) : any(Array(carts.indices))
        let cart = model.carts[id]
        let (person, key) = (anyone(near: cart.owner), key(turn))
        let version = chance(95) ? cart.version : cart.version + 1
        let total = chance(95) ? cart.total : cart.total + 1
        let expected = model.place(id, total, seen: version, key: key, by: person)
        let body: JSON = [
            "cart": .string(String(carts[id].dropFirst("/v1/carts/".count))), "version": .int(Int64(version)),
            "total": ["amount": .int(Int64(total)), "currency": "EUR"],
        ]
        let answer = try await send(.post, "/v1/orders", body, key: key, by: person)
        guard note(turn, "\(person) orders \(id)", expected, answer) else { return }
        let order = "/v1/orders/" + (try answer.json.id)
        if answer.status == 201 { orders.append(order) }
        guard let use = model.keys[key] else { return }
        if orders[use.outcome] != order { differences.append("\(turn): order \(order), expected \(orders[use.outcome])") }
        try await compare(quote: cart.quote, "\(turn)")
        try await compare(order: use.outcome, "\(turn)")
        try await compareAccount("\(turn)")
    }

    func cancel(_ turn: Int) async throws {
        guard !orders.isEmpty else { return }
        let id = any(Array(orders.indices))
        let order = model.orders[id]
        let (person, seen) = (anyone(near: order.owner), seen(order.version))
        let expected = model.cancel(id, by: person, seen: seen)
        if note(turn, "\(person) cancels \(id)", expected, try await send(.post, orders[id] + "/cancel", seen: seen, by: person)) {
            try await compare(order: id, "\(turn)")
            try await compareAccount("\(turn)")
        }
    }

    /// The seller confirms an order, or cancels it.
    func advance(_ turn: Int) async throws {
        guard !orders.isEmpty else { return }
        let id = any(Array(orders.indices))
        let (state, seen) = (chance(70) ? "confirmed" : "cancelled", seen(model.orders[id].version))
        let expected = model.advance(id, to: state, seen: seen)
        let answer = try await send(.patch, orders[id], ["status": .string(state)], seen: seen, by: nil)
        if note(turn, "the seller makes \(id) \(state)", expected, answer) {
            try await compare(order: id, "\(turn)")
            try await compareAccount("\(turn)")
        }
    }
}
