import Commerce
import CommerceStore

/// Orders of carts that were made of quotes.
extension OrderDesk {
    /// The quote of a cart that is being ordered; nil for a cart that was filled.
    /// - Throws: `CommerceError`: `.expired` when its time is over, `.state` when it was withdrawn or is an order already.
    func quote(toOrder cart: Cart, _ reader: StoreReader, at now: Int64) throws -> Quote? {
        guard let id = cart.quote else { return nil }
        guard let quote = try reader.quote(id), quote.cart == cart.id else {
            throw CommerceError(.state, "the quote of this cart is not there any more")
        }
        try quote.requireOrderable(at: now)
        return quote
    }

    /// Notes the order that a quote has become.
    func finish(_ quote: Quote?, with order: Order, _ writer: StoreWriter, _ session: Session, at now: Int64) throws {
        guard let quote else { return }
        var ordered = quote
        try ordered.becomeOrder(order.id, at: now)
        try writer.update(ordered, from: quote)
        try writer.append(
            AuditEvent(
                "quote.ordered", "quote/\(quote.id)", company: quote.holding.company, by: session.actor, onBehalfOf: session.onBehalfOf,
                at: now, details: ["order": order.id.description]))
    }
}
