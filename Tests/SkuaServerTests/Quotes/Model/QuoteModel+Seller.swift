/// What each command of the seller comes to.
extension QuoteModel {
    /// What keeps a message from being written.
    private func ended(_ quote: Quote) -> String? {
        guard isOver(quote) else { return nil }
        return status(quote) == "expired" ? "409 quote_expired" : "409"
    }

    private func unseen(_ quote: Quote, _ seen: Int?) -> String? {
        if quote.state == "deleted" { return "404" }
        if let seen, seen != quote.version { return "412" }
        return nil
    }

    mutating func takeUp(_ id: Int, seen: Int?) -> String {
        var quote = quotes[id]
        if let refusal = unseen(quote, seen) { return refusal }
        let status = status(quote)
        if status == "expired" { return "409 quote_expired" }
        guard ["requested", "renegotiation_requested", "sent"].contains(status) else { return "409" }
        let last = quote.revisions.last
        quote.revisions.append(
            Revision(number: (last?.number ?? 0) + 1, lines: last?.lines ?? quote.request, expiry: last?.expiry))
        quote.state = "in_progress"
        finish(&quote, nil)
        quotes[id] = quote
        return "200"
    }

    /// A change that the seller makes to what is going to be offered.
    enum Offer {
        case set(Int, price: Int?, quantity: Int?)
        case add(String, quantity: Int, price: Int?)
        case remove(Int)
    }

    mutating func revise(_ id: Int, _ offers: [Offer], expiry: Int?, message: Bool, seen: Int?) -> String {
        var quote = quotes[id]
        if quote.state == "deleted", offers.contains(where: { if case .add = $0 { true } else { false } }) { return "404" }
        guard let seen else { return "428" }
        if let refusal = unseen(quote, seen) { return refusal }
        if message, let ended = ended(quote) { return ended }
        guard quote.state == "in_progress", var draft = quote.revisions.last else {
            return status(quote) == "expired" ? "409 quote_expired" : "409"
        }
        for offer in offers {
            switch offer {
            case .set(let line, let price, let quantity):
                guard let index = draft.lines.firstIndex(where: { $0.id == line }) else { return "404" }
                if let price { draft.lines[index].price = price }
                if let quantity { draft.lines[index].quantity = quantity }
            case .add(let sku, let quantity, let price):
                draft.lines.append(Line(id: quote.nextLine, sku: sku, quantity: quantity, price: price))
                quote.nextLine += 1
            case .remove(let line):
                guard let index = draft.lines.firstIndex(where: { $0.id == line }) else { return "404" }
                draft.lines.remove(at: index)
            }
        }
        if let expiry { draft.expiry = expiry }
        quote.revisions[quote.revisions.count - 1] = draft
        finish(&quote, message ? "seller" : nil)
        quotes[id] = quote
        return "200"
    }

    mutating func send(_ id: Int, message: Bool, seen: Int?) -> String {
        var quote = quotes[id]
        if let refusal = unseen(quote, seen) { return refusal }
        if message, let ended = ended(quote) { return ended }
        guard quote.state == "in_progress", let draft = quote.revisions.last else { return "409" }
        guard !draft.lines.isEmpty, draft.lines.allSatisfy({ $0.price != nil }) else { return "409" }
        guard let expiry = draft.expiry, now < expiry else { return "409" }
        quote.revisions[quote.revisions.count - 1].isSent = true
        quote.state = "sent"
        finish(&quote, message ? "seller" : nil)
        quotes[id] = quote
        return "200"
    }

    mutating func reject(_ id: Int, message: Bool, seen: Int?) -> String {
        var quote = quotes[id]
        if let refusal = unseen(quote, seen) { return refusal }
        if let ended = ended(quote) { return ended }
        if quote.state == "accepted" { return "409" }
        quote.state = "declined"
        finish(&quote, message ? "seller" : nil)
        quotes[id] = quote
        return "200"
    }

    mutating func writeBack(_ id: Int) -> String {
        if quotes[id].state == "deleted" { return "404" }
        if let ended = ended(quotes[id]) { return ended }
        quotes[id].messages.append("seller")
        quotes[id].version += 1
        return "200"
    }

    mutating func advance(_ id: Int, to state: String, seen: Int?) -> String {
        let order = orders[id]
        guard let seen else { return "428" }
        if seen != order.version { return "412" }
        guard state == "confirmed" ? order.state == "open" : ["open", "confirmed"].contains(order.state) else { return "409" }
        become(state, id)
        return "200"
    }
}
