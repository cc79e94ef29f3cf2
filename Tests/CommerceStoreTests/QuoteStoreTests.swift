import Commerce
import CommerceStore
import TestSupport
import Testing

/// 1. Quotes come back as they were, with every revision and message, at each step.
/// 2. They are paged from the newest; those whose time is over are found once.
/// 3. Carts of quotes keep their fixed prices.
@Suite struct QuoteStoreTests {
    private func quote(_ number: Int64, company: CompanyCode = "A") throws -> Quote {
        try Quote(
            id: QuoteID("q\(number)"), number: number, holding: Holding(company: company, unit: "u", owner: "ann"),
            currency: try CurrencyCode("EUR"), name: "n",
            wishes: ["a", "b"].map { QuoteLineWish(sku: SKU($0), unit: "pce", quantity: .one, reference: "r", price: .one) }, createdAt: 1)
    }

    @Test func keepsQuotesAtEachStep() throws {
        let store = try StoreFixture().store
        var quote = try quote(1)
        try store.write { try $0.insert(quote) }
        func step(_ change: (inout Quote) throws -> Void) throws {
            let old = quote
            try change(&quote)
            try store.write { try $0.update(quote, from: old) }
            #expect(try store.read { try $0.quote(quote.id) } == quote)
        }
        try step { try $0.write("hello", by: .associate("ann"), at: 2) }
        try step { try $0.take(at: 3) }
        try step {
            try $0.revise(
                [.set(QuoteLineID(1), price: .one, quantity: .one), .remove(QuoteLineID(2))],
                expiry: QuoteExpiry(instant: 50, zone: "Europe/Oslo"), at: 3)
        }
        try step { try $0.send(at: 4) }
        #expect(try store.read { try $0.expiredQuotes(at: 49, limit: 9) } == [])
        #expect(try store.read { try $0.expiredQuotes(at: 50, limit: 9) } == [quote])
        try step { try $0.counter([QuoteLineCounter(line: QuoteLineID(1), price: .zero, quantity: .one)], to: 1, at: 5) }
        #expect(try store.read { try $0.expiredQuotes(at: 50, limit: 9) } == [])
        try step { try $0.take(at: 6) }
        try step { try $0.send(at: 7) }
        try step { try $0.write("hello", by: .seller("key"), at: 8) }
        let old = quote
        let cart = try quote.accept(2, as: CartID("c"), by: "ann", at: 9)
        try store.write { writer in
            try writer.insert(cart)
            try writer.update(quote, from: old)
        }
        #expect(try store.read { try $0.quote(quote.id) } == quote)
        #expect(try store.read { try $0.cart(CartID("c")) } == cart)
        try store.write { try $0.settleExpiry(of: quote) }
        #expect(try store.read { try $0.expiredQuotes(at: 50, limit: 9) } == [])
        try step { try $0.becomeOrder(OrderID("o"), at: 10) }
        try store.write { try $0.remove(quote) }
        #expect(try store.read { try $0.quote(quote.id) } == nil)
        // Nothing of it is left behind for the next one.
        try store.write { try $0.insert(try self.quote(1)) }
        #expect(try store.read { try $0.quote(quote.id) } == (try self.quote(1)))
    }

    @Test func pagesFromTheNewest() throws {
        let store = try StoreFixture().store
        try store.write { writer in
            for number in Int64(1)...230 { try writer.insert(try quote(number, company: number % 2 == 0 ? "A" : "B")) }
        }
        func numbers(_ company: CompanyCode?, before: String? = nil) throws -> [Int64] {
            try store.read { reader in
                var numbers: [Int64] = []
                try reader.forEachQuote(of: company, before: before.map { QuoteID($0) }) { quote in
                    numbers.append(quote.number)
                    return true
                }
                return numbers
            }
        }
        #expect(try numbers(nil) == (1...230).reversed())
        #expect(try numbers("A", before: "q7") == [6, 4, 2])
        #expect(try numbers("C") == [])
    }
}
