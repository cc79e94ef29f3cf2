import Commerce
import CommerceStore

extension CartDesk {
    /// Keeps the cart of a quote as long as it can be ordered.
    /// - Throws: ``EngineError`` with `.conflict` while it can.
    func requireNoOpenQuote(of cart: Cart, _ reader: StoreReader) throws {
        guard let id = cart.quote, let quote = try reader.quote(id), !quote.status(at: engine.options.clock()).isFinal else { return }
        throw EngineError(.conflict, "The cart was made of a quote. Withdraw that, then remove the cart.")
    }
}
