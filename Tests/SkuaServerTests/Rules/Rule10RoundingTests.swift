import ByteStorage
import CatalogEngine
import CommerceStore
import HTTPTypes
import TestSupport
import Testing

/// Rule 10: a line is rounded once, half to even, and everything else is a sum of lines.
///
/// 1. 1.08 × 3 with 19 % is 3.86 as one line, and 3.87 as three lines of one; an order keeps the rate that it was placed with.
/// 2. The subtotal of a cart, the total of its order, its invoice and what it charges are the sum of the lines exactly, net and with tax.
/// 3. What a quote takes off the whole is shared out over its lines to the last cent, the same way every time: what rounding leaves goes to
///    the largest remainders, then to the first lines.
@Suite struct Rule10RoundingTests {
    private static func amount(_ json: JSON?, _ name: String) -> Int? { json?[name]?["amount"]?.intValue.map { Int($0) } }

    private static func amounts(_ cart: JSON, _ name: String) -> [Int?] {
        (cart["lines"]?.arrayValue ?? []).map { amount($0, name) }
    }

    @Test func rule10ALineIsRoundedOnceWithItsTax() async throws {
        try await ShopFixture.run { shop in
            try await shop.assign([], more: ["tax_rate": "19"])
            let bea = try await shop.session("bea")
            let (line, units) = (try await bea.newCart(), try await bea.newCart())
            let one = try await bea.add("nut", 3, to: line).json
            #expect(Self.amounts(one, "total") == [324])
            #expect(Self.amounts(one, "gross_total") == [386])
            #expect(one["tax_rate"] == 19 && Self.amount(one, "gross_subtotal") == 386)
            for number in 1...3 { _ = try await bea.add("nut", 1, to: units, reference: "\(number)") }
            let three = try await bea.send(.get, units).json
            #expect(Self.amounts(three, "total") == [108, 108, 108])
            #expect(Self.amounts(three, "gross_total") == [129, 129, 129])
            #expect(Self.amount(three, "subtotal") == 324 && Self.amount(three, "gross_subtotal") == 387)
            // What is ordered and charged is net, shown as it was then.
            let placed = try await bea.place(line, seen: 2, 324, key: "k").json
            #expect(Self.amount(placed, "total") == 324 && Self.amount(placed, "gross_total") == 386)
            #expect(Self.amounts(placed, "gross_total") == [386])
            try await shop.assign([], more: ["tax_rate": "25"])
            let order = try await bea.send(.get, "/v1/orders/" + placed.id).json
            #expect(order["tax_rate"] == 19 && Self.amount(order, "gross_total") == 386)
            // 1.08 × 1.25 is 1.35 exactly.
            #expect(Self.amounts(try await bea.send(.get, units).json, "gross_total") == [135, 135, 135])
            try await shop.assign([])
            let net = try await bea.send(.get, units).json
            #expect(net["tax_rate"] == nil && net["gross_subtotal"] == nil && net.at("lines.0.gross_total") == nil)
            let theirs = try await shop.session("bo")
            #expect(try await theirs.add("nut", 3, to: try await theirs.newCart()).json["tax_rate"] == nil)
        }
    }

    @Test func rule10TiesGoToEven() async throws {
        try await ShopFixture.run { shop in
            let bea = try await shop.session("bea")
            for (price, cents) in [
                ("0.005", 0), ("0.0051", 1), ("0.015", 2), ("0.025", 2), ("0.0251", 3), ("0.035", 4), ("0.045", 4), ("0.0449", 4),
                ("0.9949", 99), ("0.995", 100), ("0.985", 98),
            ] {
                try await shop.importPrices(["a,nut,,1,\(price),,,"])
                #expect(try await bea.add("nut", 1, to: try await bea.newCart()).json.at("subtotal.amount")?.intValue == cents, "\(price)")
            }
        }
    }

    @Test func rule10LinesAddUpToTheSubtotal() async throws {
        try await ShopFixture.run { shop in
            try shop.connection.engine.store.write { writer in
                try writer.putPrices([ShopFixture.price("nut", "0.0049", in: "a"), ShopFixture.price("rope", "0.335", in: "a", unit: "m")])
            }
            let bea = try await shop.session("bea")
            let cart = try await bea.newCart()
            for index in 1...5 { _ = try await bea.add("nut", .int(Int64(index)), to: cart, reference: "\(index)") }
            _ = try await bea.add("rope", 1, to: cart)
            let answer = try await bea.add("rope", "0.5", to: cart, reference: "half").json
            let totals = answer["lines"]?.arrayValue?.compactMap { $0["total"]?["amount"]?.intValue }
            // 0.49, 0.98, 1.47, 1.96, 2.45 cents, then 33.5 and 16.75, each to the nearest cent, ties to even.
            #expect(totals == [0, 1, 1, 2, 2, 34, 17])
            #expect(answer["subtotal"]?["amount"] == 57)
        }
    }

    @Test func rule10EverySumIsThatOfTheLines() async throws {
        try await ShopFixture.run { shop in
            let account = "/v1/credit-accounts/A"
            #expect(
                try await shop.connection.send(.put, account, ["limit": ["amount": 100_000_000, "currency": "EUR"]]).status == 200)
            var random = SeededRandom(10)
            var owed = 0
            for turn in 0..<12 {
                let rate = turn % 3 == 0 ? nil : ["7", "19", "7.7", "25", "8.1"][turn % 5]
                try await shop.assign([("a", true)], more: rate.map { ["tax_rate": .string($0)] } ?? [:])
                try await shop.importPrices(
                    ["nut", "relic"].map {
                        "a,\($0),,1,\(Int.random(in: 0...9, using: &random)).\(Int.random(in: 1000...9999, using: &random)),,,"
                    })
                // With the prices and the rate of this turn.
                let bea = try await shop.session("bea")
                let cart = try await bea.newCart()
                for line in 0..<Int.random(in: 1...7, using: &random) {
                    let quantity = "\(Int.random(in: 1...99, using: &random)).\(Int.random(in: 0...9999, using: &random))"
                    let added = try await bea.add(line % 2 == 0 ? "nut" : "relic", .string(quantity), to: cart, reference: "\(line)")
                    #expect(added.status == 200, "\(added.text)")
                }
                let seen = try await bea.send(.get, cart).json
                let total = try #require(Self.amount(seen, "subtotal"))
                #expect(total == Self.amounts(seen, "total").reduce(0) { $0 + ($1 ?? 0) })
                #expect(
                    Self.amount(seen, "gross_subtotal") == rate.map { _ in Self.amounts(seen, "gross_total").reduce(0) { $0 + ($1 ?? 0) } })
                let placed = try await bea.order(cart, key: "\(turn)")
                #expect(placed.status == 201, "\(placed.text)")
                let order = try placed.json
                #expect(Self.amount(order, "total") == total && Self.amounts(order, "total") == Self.amounts(seen, "total"))
                #expect(Self.amount(order, "gross_total") == Self.amount(seen, "gross_subtotal"))
                #expect(Self.amounts(order, "gross_total") == Self.amounts(seen, "gross_total"))
                let path = "/v1/orders/" + order.id
                #expect(try await shop.connection.change(.patch, path, ["status": "confirmed"], seen: 1).status == 200)
                let invoice = try await shop.connection.send(.get, "/v1/invoices?company=A&limit=1").json.at("invoices.0")
                #expect(Self.amount(invoice, "amount") == total)
                owed += total
                #expect(try await shop.connection.send(.get, account).json.at("balance.amount")?.intValue == owed)
            }
        }
    }

    /// Prices of one piece each, in cents; what is taken off, and what each line has of it.
    private static let discounts: [(prices: [Int], discount: Int, shares: [Int])] = [
        ([100, 100, 100], 100, [34, 33, 33]), ([100, 100, 100], 101, [34, 34, 33]), ([100, 100, 100], 2, [1, 1, 0]),
        ([100, 200, 300], 100, [17, 33, 50]), ([300, 200, 100], 100, [50, 33, 17]), ([1, 1, 1], 3, [1, 1, 1]),
        ([999, 1], 500, [500, 0]), ([0, 10], 5, [0, 5]), ([333, 333, 334], 1000, [333, 333, 334]), ([70, 20, 10], 5, [4, 1, 0]),
    ]

    @Test func rule10ADiscountIsSharedOutToTheLastCent() async throws {
        try await ShopFixture.run { shop in
            let bea = try await shop.session("bea")
            for (number, (prices, discount, shares)) in Self.discounts.enumerated() {
                let lines = prices.map { _ -> JSON in ["sku": "nut", "quantity": 1] }
                let quote = try await shop.requestQuote(bea, lines: .array(lines))
                let version = Int(try #require(try await shop.connection.send(.post, quote + "/take").json["version"]?.intValue))
                let offer: JSON = [
                    "lines": .array(prices.enumerated().map { ["id": .int(Int64($0 + 1)), "price": .string("\(Double($1) / 100)")] }),
                    "discount": ["amount": .int(Int64(discount)), "currency": "EUR"],
                    "expires_at": .string(DateTextOfTests.time(shop.clock.now + 3600)),
                ]
                let revised = try await shop.connection.change(.patch, quote, offer, seen: version)
                #expect(revised.status == 200, "\(revised.text)")
                #expect(try await shop.connection.change(.post, quote + "/send", seen: version + 1).status == 200)
                let total = prices.reduce(0, +) - discount
                let wanted = zip(prices, shares).map { Optional($0 - $1) }
                let seen = try await bea.send(.get, quote).json
                let label: Comment = "\(prices) less \(discount)"
                #expect(Self.amounts(seen, "discount").map { $0 ?? 0 } == shares, label)
                #expect(Self.amounts(seen, "total") == wanted && Self.amount(seen, "total") == total, label)
                #expect(Self.amount(seen, "discount") == discount, label)
                let cart = try await bea.cart(of: quote)
                let filled = try await bea.send(.get, cart).json
                #expect(Self.amounts(filled, "total") == wanted && Self.amount(filled, "subtotal") == total, label)
                #expect(try await bea.place(cart, seen: 1, total + 1, key: "wrong \(number)").status == 409, label)
                let placed = try await bea.place(cart, seen: 1, total, key: "\(number)")
                #expect(placed.status == 201, "\(label): \(placed.text)")
                let order = try placed.json
                #expect(Self.amounts(order, "discount").map { $0 ?? 0 } == shares, label)
                #expect(Self.amounts(order, "total") == wanted && Self.amount(order, "total") == total, label)
            }
        }
    }

    @Test func rule10ADiscountIsNoMoreThanTheWhole() async throws {
        try await ShopFixture.run { shop in
            try await shop.assign([], more: ["tax_rate": "19"])
            let bea = try await shop.session("bea")
            let quote = try await shop.requestQuote(bea)
            var version = Int(try #require(try await shop.connection.send(.post, quote + "/take").json["version"]?.intValue))
            func revise(_ discount: Int64, _ currency: String = "EUR") async throws -> TestAnswer {
                let offer: JSON = [
                    "lines": [["id": 1, "price": "0.8"], ["id": 2, "price": 4]],
                    "discount": ["amount": .int(discount), "currency": .string(currency)],
                    "expires_at": .string(DateTextOfTests.time(shop.clock.now + 3600)),
                ]
                let answer = try await shop.connection.change(.patch, quote, offer, seen: version)
                if answer.status == 200 { version += 1 }
                return answer
            }
            #expect(try await revise(100, "USD").status == 400)
            #expect(try await revise(-1).status == 400)
            #expect(try await revise(2801).status == 200)
            #expect(try await shop.connection.change(.post, quote + "/send", seen: version).status == 409)
            // Taken back, and given again.
            #expect(try await revise(0).json["discount"] == nil)
            #expect(try await revise(301).json.at("total.amount") == 2499)
            #expect(try await shop.connection.change(.post, quote + "/send", seen: version).status == 200)
            let cart = try await bea.send(.get, try await bea.cart(of: quote)).json
            // 800 and 2000 cents have 86 and 215 of it; with tax (800 − 86) × 1.19 = 849.66 and (2000 − 215) × 1.19 = 2124.15.
            #expect(Self.amounts(cart, "total") == [714, 1785])
            #expect(Self.amounts(cart, "gross_total") == [850, 2124])
            #expect(Self.amount(cart, "gross_subtotal") == 2974)
        }
    }
}
