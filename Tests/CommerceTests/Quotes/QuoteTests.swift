import Commerce
import Testing

/// 1. Only the steps of the drawing are possible; what has ended stays as it is.
/// 2. A revision that was sent does not change but for the answer beside it; the next takes its place.
/// 3. An offer is good before its expiry, and not at it.
/// 4. A change that is refused leaves the quote as it was.
@Suite struct QuoteTests {
    private let euro: CurrencyCode
    private let holding = Holding(company: "A", unit: nil, owner: "ann")

    init() throws {
        euro = try CurrencyCode("EUR")
    }

    private func number(_ text: String) throws -> FixedDecimal { try FixedDecimal(text) }

    private func quote() throws -> Quote {
        try Quote(
            id: QuoteID("q"), number: 1, holding: holding, currency: euro, name: "", wishes: [wish("nut", "10"), wish("rope", "2.5")],
            createdAt: 1)
    }

    private func wish(_ sku: String, _ quantity: String) throws -> QuoteLineWish {
        QuoteLineWish(sku: SKU(sku), unit: "pce", quantity: try number(quantity))
    }

    /// A quote that was sent at second 2 and is good until second 100.
    private func sent() throws -> Quote {
        var quote = try quote()
        try quote.take(at: 2)
        try quote.revise(
            [.set(QuoteLineID(1), price: try number("0.8"), quantity: nil), .set(QuoteLineID(2), price: try number("2"), quantity: nil)],
            expiry: QuoteExpiry(instant: 100), at: 2)
        try quote.send(at: 2)
        return quote
    }

    private func code(_ body: () throws -> Void) -> CommerceError.Code? {
        do {
            try body()
            return nil
        } catch { return (error as? CommerceError)?.code }
    }

    @Test func goesThroughTheRounds() throws {
        var quote = try sent()
        #expect(quote.offer?.number == 1)
        #expect(try quote.offer?.total(in: euro).minorUnits == 1300)
        try quote.counter([QuoteLineCounter(line: QuoteLineID(1), price: try number("0.7"), quantity: try number("20"))], to: 1, at: 3)
        #expect(quote.offer?.lines[0].price == (try number("0.8")))
        #expect(quote.offer?.lines[0].wantedPrice == (try number("0.7")))
        #expect(code { _ = try quote.accept(1, as: CartID("c"), by: "ann", at: 3) } == .state)
        try quote.take(at: 4)
        #expect(quote.draft?.number == 2)
        #expect(quote.offer?.number == 1)
        try quote.revise([.set(QuoteLineID(1), price: try number("0.75"), quantity: try number("20"))], expiry: nil, at: 4)
        try quote.revise([.add(try wish("bolt", "3"), price: .one), .remove(QuoteLineID(2))], expiry: nil, at: 4)
        try quote.send(at: 5)
        #expect(quote.revisions[0].lines[0].price == (try number("0.8")))
        #expect(code { _ = try quote.accept(1, as: CartID("c"), by: "ann", at: 6) } == .superseded)
        let cart = try quote.accept(2, as: CartID("c"), by: "ann", at: 6)
        #expect(cart.quote == quote.id)
        #expect(cart.lines.map(\.id.rawValue) == [1, 3])
        #expect(cart.lines.map(\.fixedPrice) == [try number("0.75"), .one])
        #expect(code { _ = try quote.accept(2, as: CartID("d"), by: "ann", at: 6) } == .state)
        try quote.becomeOrder(OrderID("o"), at: 7)
        #expect(code { try quote.becomeOrder(OrderID("p"), at: 7) } == .state)
        #expect(quote.status(at: 1000) == .ordered)
    }

    @Test func endsWithItsTime() throws {
        var quote = try sent()
        #expect(quote.status(at: 99) == .sent)
        #expect(quote.status(at: 100) == .expired)
        for at in [100, 101, 5000] as [Int64] {
            #expect(code { _ = try quote.accept(1, as: CartID("c"), by: "ann", at: at) } == .expired)
            #expect(code { try quote.counter([], to: 1, at: at) } == .expired)
            #expect(code { try quote.decline(1, at: at) } == .expired)
            #expect(code { try quote.take(at: at) } == .expired)
            #expect(code { try quote.revise([], expiry: QuoteExpiry(instant: 9999), at: at) } == .expired)
            #expect(code { try quote.withdraw(at: at) } == .expired)
            #expect(code { try quote.write("hello", by: .associate("ann"), at: at) } == .expired)
        }
        _ = try quote.accept(1, as: CartID("c"), by: "ann", at: 99)
        #expect(code { try quote.becomeOrder(OrderID("o"), at: 100) } == .expired)
        try quote.becomeOrder(OrderID("o"), at: 99)
    }

    @Test func isTheRequestersUntilTakenUp() throws {
        var quote = try quote()
        try quote.edit(name: "new", wishes: [try wish("nut", "3")], at: 2)
        #expect(quote.request.map(\.id.rawValue) == [3])
        let before = quote
        #expect(code { try quote.edit(name: "x", wishes: [], at: 3) } == .syntax)
        #expect(code { try quote.edit(name: "x", wishes: [try self.wish("nut", "0")], at: 3) } == .range)
        #expect(code { try quote.edit(name: String(repeating: "x", count: 101), wishes: nil, at: 3) } == .syntax)
        #expect(quote == before)
        #expect(code { try quote.send(at: 3) } == .state)
        try quote.take(at: 3)
        #expect(code { try quote.edit(name: "x", wishes: nil, at: 4) } == .state)
        #expect(code { try quote.take(at: 4) } == .state)
    }

    @Test func isSentWhole() throws {
        var quote = try quote()
        try quote.take(at: 2)
        try quote.revise([.set(QuoteLineID(1), price: .one, quantity: nil)], expiry: QuoteExpiry(instant: 50), at: 2)
        #expect(code { try quote.send(at: 3) } == .state)
        let before = quote
        #expect(
            code {
                try quote.revise([.set(QuoteLineID(2), price: .one, quantity: nil), .remove(QuoteLineID(9))], expiry: nil, at: 3)
            } == .unknown)
        #expect(
            code { try quote.revise([.set(QuoteLineID(2), price: FixedDecimal(tenThousandths: -1), quantity: nil)], expiry: nil, at: 3) }
                == .range)
        #expect(quote == before)
        try quote.revise([.set(QuoteLineID(2), price: .zero, quantity: nil)], expiry: nil, at: 3)
        #expect(code { try quote.send(at: 50) } == .state)
        try quote.send(at: 49)
        #expect(code { try quote.revise([], expiry: nil, at: 49) } == .state)
    }

    @Test func endsOnlyOnce() throws {
        for end in ["decline", "withdraw", "reject"] {
            var quote = try sent()
            switch end {
            case "decline": try quote.decline(1, at: 3)
            case "withdraw": try quote.withdraw(at: 3)
            default: try quote.reject(at: 3)
            }
            #expect(quote.state.isFinal)
            #expect(code { _ = try quote.accept(1, as: CartID("c"), by: "ann", at: 4) } == .state)
            #expect(code { try quote.withdraw(at: 4) } == .state)
            #expect(code { try quote.take(at: 4) } == .state)
            #expect(code { try quote.write("hello", by: .associate("ann"), at: 4) } == .state)
        }
        var quote = try sent()
        _ = try quote.accept(1, as: CartID("c"), by: "ann", at: 3)
        #expect(code { try quote.reject(at: 4) } == .state)
        try quote.withdraw(at: 4)
        #expect(code { try quote.becomeOrder(OrderID("o"), at: 5) } == .state)
    }
}
