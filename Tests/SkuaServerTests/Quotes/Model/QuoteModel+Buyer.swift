/// What each command of the side that buys comes to.
extension QuoteModel {
    /// What is asked for: products with quantity, and what would be paid for one.
    typealias Wish = (sku: String, quantity: Int, price: Int?)

    mutating func request(_ wishes: [Wish], message: Bool, by person: String) -> String {
        guard Self.people[person]?.role != "finance" else { return "403" }
        if wishes.isEmpty { return "400" }
        var quote = Quote(owner: person, request: [], nextLine: 1)
        take(wishes, into: &quote)
        if message {
            quote.messages.append("buyer")
            quote.version += 1
        }
        quotes.append(quote)
        return "201"
    }

    private func take(_ wishes: [Wish], into quote: inout Quote) {
        quote.request = wishes.enumerated().map { index, wish in
            Line(id: quote.nextLine + index, sku: wish.sku, quantity: wish.quantity, wantedPrice: wish.price)
        }
        quote.nextLine += wishes.count
    }

    /// What keeps a message from being written: the quote has ended.
    private func ended(_ quote: Quote) -> String? {
        guard isOver(quote) else { return nil }
        return status(quote) == "expired" ? "409 quote_expired" : "409"
    }

    mutating func edit(_ id: Int, _ wishes: [Wish], message: Bool, by person: String, seen: Int?) -> String {
        var quote = quotes[id]
        if !sees(person, quote.owner) { return "404" }
        if quote.state != "requested" { return "409" }
        guard let seen else { return "428" }
        if seen != quote.version { return "412" }
        if wishes.isEmpty { return "400" }
        take(wishes, into: &quote)
        finish(&quote, message ? "buyer" : nil)
        quotes[id] = quote
        return "200"
    }

    /// Removes the quote; its place stays, as one that nobody sees.
    mutating func delete(_ id: Int, by person: String, seen: Int?) -> String {
        let quote = quotes[id]
        if !sees(person, quote.owner) { return "404" }
        guard let seen else { return "428" }
        if seen != quote.version { return "412" }
        if quote.state != "requested" { return "409" }
        quotes[id].owner = ""
        quotes[id].state = "deleted"
        return "200"
    }

    /// What keeps somebody from answering an offer.
    private func refusal(_ quote: Quote, _ revision: Int, message: Bool, _ person: String, seen: Int?) -> String? {
        if !sees(person, quote.owner) { return "404" }
        if let seen, seen != quote.version { return "412" }
        if message, let ended = ended(quote) { return ended }
        if !mayAnswer(person, quote.owner) { return "403" }
        return noOffer(quote, revision)
    }

    private func noOffer(_ quote: Quote, _ revision: Int) -> String? {
        switch status(quote) {
        case "sent": return offer(quote)?.number == revision || mistake == .oldRevisionHolds ? nil : "409 superseded"
        case "expired": return "409 quote_expired"
        default: return "409"
        }
    }

    mutating func counter(
        _ id: Int, _ counters: [(line: Int, price: Int?, quantity: Int?)], to revision: Int, message: Bool, by person: String, seen: Int?
    ) -> String {
        var quote = quotes[id]
        if let refusal = refusal(quote, revision, message: message, person, seen: seen) { return refusal }
        var lines = quote.revisions[quote.revisions.count - 1].lines
        for counter in counters {
            guard let index = lines.firstIndex(where: { $0.id == counter.line }) else { return "404" }
            lines[index].wantedPrice = counter.price
            lines[index].wantedQuantity = counter.quantity
        }
        quote.revisions[quote.revisions.count - 1].lines = lines
        quote.state = "renegotiation_requested"
        finish(&quote, message ? "buyer" : nil)
        quotes[id] = quote
        return "200"
    }

    mutating func decline(_ id: Int, _ revision: Int, message: Bool, by person: String, seen: Int?) -> String {
        var quote = quotes[id]
        if let refusal = refusal(quote, revision, message: message, person, seen: seen) { return refusal }
        quote.state = "declined"
        finish(&quote, message ? "buyer" : nil)
        quotes[id] = quote
        return "200"
    }

    mutating func withdraw(_ id: Int, message: Bool, by person: String, seen: Int?) -> String {
        var quote = quotes[id]
        if !sees(person, quote.owner) { return "404" }
        if let seen, seen != quote.version { return "412" }
        if let ended = ended(quote) { return ended }
        quote.state = "withdrawn"
        finish(&quote, message ? "buyer" : nil)
        quotes[id] = quote
        return "200"
    }

    mutating func accept(_ id: Int, _ revision: Int, key: String, by person: String) -> String {
        let quote = quotes[id]
        if !sees(person, quote.owner) { return "404" }
        if !mayAnswer(person, quote.owner) { return "403" }
        let request = "\(person) accept \(id) \(revision)"
        if let use = keys[key] { return use.request == request ? "200" : "422 key_reused" }
        if let refusal = noOffer(quote, revision) { return refusal }
        carts.append(Cart(owner: quote.owner, quote: id, total: offer(quote)?.total ?? 0))
        quotes[id].state = "accepted"
        quotes[id].cart = carts.count - 1
        quotes[id].version += 1
        keys[key] = Use(request: request, outcome: carts.count - 1)
        return "201"
    }

    mutating func place(_ id: Int, _ total: Int, seen: Int, key: String, by person: String) -> String {
        let request = "\(person) place \(id) \(seen) \(total)"
        if let use = keys[key] { return use.request == request ? "200" : "422 key_reused" }
        let cart = carts[id]
        if !sees(person, cart.owner) { return "404" }
        if !mayOrder(person, cart.owner) { return "403" }
        if seen != cart.version { return "412" }
        if cart.isOrdered { return "409" }
        switch status(quotes[cart.quote]) {
        case "accepted": break
        case "expired": return "409 quote_expired"
        default: return "409"
        }
        if total != cart.total { return "409" }
        if isBlocked || balance + total > limit { return "409 credit_refused" }
        entries.append(total)
        orders.append(Order(owner: cart.owner, placedBy: person, total: total))
        carts[id].isOrdered = true
        carts[id].version += 1
        quotes[cart.quote].state = "ordered"
        quotes[cart.quote].version += 1
        quotes[cart.quote].order = orders.count - 1
        keys[key] = Use(request: request, outcome: orders.count - 1)
        return "201"
    }

    mutating func cancel(_ id: Int, by person: String, seen: Int?) -> String {
        let order = orders[id]
        if !seesOrder(person, order) { return "404" }
        if !mayOrder(person, order.owner) { return "403" }
        guard let seen else { return "428" }
        if seen != order.version { return "412" }
        if order.state != "open" { return "409" }
        become("cancelled", id)
        return "200"
    }

    mutating func become(_ state: String, _ order: Int) {
        orders[order].state = state
        orders[order].version += 1
        if state == "cancelled", mistake != .cancelledIsOwed { entries.append(-orders[order].total) }
    }

    mutating func write(_ id: Int, by person: String) -> String {
        if !sees(person, quotes[id].owner) { return "404" }
        if let ended = ended(quotes[id]) { return ended }
        quotes[id].messages.append("buyer")
        quotes[id].version += 1
        return "200"
    }

    /// A change makes a version, and a message beside it one more.
    func finish(_ quote: inout Quote, _ author: String?) {
        quote.version += 1
        guard let author else { return }
        quote.messages.append(author)
        quote.version += 1
    }
}
