import ByteStorage
import HTTPTypes
import Testing

/// Rule 7: the highest tier that is reached sets the price of the whole quantity.
///
/// 1. At a tier, just below and just above, and below the smallest, search, explanation, cart, quick order and quote say the same.
/// 2. Quantities of a fraction of a unit reach tiers of a fraction.
/// 3. All lines of a product count together, and nothing else does: not another unit's tier, not another product.
/// 4. What is charged is the price of the tier.
@Suite struct Rule07TierTests {
    /// Quantities of a product with the price of one unit, in ten-thousandths; nil below the smallest tier.
    private static let edges: [(sku: String, quantity: String, price: Int?)] = [
        ("relic", "1", nil), ("relic", "9", nil), ("relic", "9.9999", nil), ("relic", "10", 50_000), ("relic", "10.0001", 50_000),
        ("relic", "11", 50_000), ("relic", "99", 50_000), ("relic", "99.9999", 50_000), ("relic", "100", 40_000), ("relic", "101", 40_000),
        ("relic", "1000000", 40_000), ("rope", "0.5", nil), ("rope", "1", 25_000), ("rope", "1.5", 25_000), ("rope", "2", 25_000),
        ("rope", "2.5", 22_500), ("rope", "3", 22_500),
    ]

    private func run(_ test: @escaping @Sendable (ShopFixture) async throws -> Void) async throws {
        try await ShopFixture.run { shop in
            // A tier in another unit is no tier of the unit that the product is sold by.
            try await shop.importPrices([
                "list,relic,,10,5,,,", "list,relic,,100,4,,,", "list,relic,box,1,0.01,,,", "list,rope,m,2.5,2.25,,,",
            ])
            try await test(shop)
        }
    }

    @Test func rule7TheEdgesOfTiersAreTheSameEverywhere() async throws {
        try await run { shop in
            let bea = try await shop.session("bea")
            for (sku, quantity, price) in Self.edges {
                let label: Comment = "\(quantity) of \(sku)"
                #expect(try await bea.searchedPrice(of: sku, quantity) == price, label)
                #expect(try await bea.cartPrice(of: sku, quantity) == price, label)
                let explained = try await shop.connection.send(
                    .get, "/v1/prices/explain?sku=\(sku)&customer=A&quantity=\(quantity)")
                #expect(try explained.json["price"]?.tenThousandths == price, "\(label): \(explained.text)")
                let line: JSON = ["sku": .string(sku), "quantity": .string(quantity)]
                let quick = try await bea.send(.post, "/v1/quick-order", ["lines": [line]]).json
                #expect(quick.at("lines.0.unit_price")?.tenThousandths == price, "\(label): \(quick)")
                #expect(quick.at("lines.0.status") == (price == nil ? "not_orderable" : "resolved"), label)
                let quote = try await bea.send(.post, "/v1/quotes", ["lines": [line]]).json
                #expect(quote.at("lines.0.usual_price")?.tenThousandths == price, "\(label): \(quote)")
            }
        }
    }

    @Test func rule7WhatIsChargedIsThePriceOfTheTier() async throws {
        try await run { shop in
            let bea = try await shop.session("bea")
            for (quantity, total) in [("10", 5000), ("99", 49_500), ("99.9999", 50_000), ("100", 40_000), ("100.0001", 40_000)] {
                let cart = try await bea.newCart()
                #expect(try await bea.add("relic", .string(quantity), to: cart).json.at("subtotal.amount")?.intValue == total)
                let placed = try await bea.place(cart, seen: 2, total, key: quantity)
                #expect(placed.status == 201, "\(quantity): \(placed.text)")
                #expect(try placed.json.at("lines.0.total.amount")?.intValue == total)
            }
            // Below the smallest tier there is nothing to charge.
            let cart = try await bea.newCart()
            #expect(try await bea.add("relic", 9, to: cart).json["is_complete"] == false)
            #expect(try await bea.place(cart, seen: 2, 0, key: "below").status == 409)
        }
    }

    @Test func rule7TiersCountAllLinesOfAProduct() async throws {
        try await ShopFixture.run { shop in
            let bea = try await shop.session("bea")
            let cart = try await bea.newCart()
            for (quantity, price, total) in [(950, 1200, 11_400), (1000, 1000, 10_000), (1050, 1000, 10_500)] {
                let other = try await bea.newCart()
                let answer = try await bea.add("bolt", .int(Int64(quantity)), to: other).json
                #expect(answer.at("lines.0.unit_price.amount")?.intValue == price)
                #expect(answer["subtotal"]?["amount"]?.intValue == total)
            }
            #expect(try await bea.add("bolt", 500, to: cart, reference: "a").json.at("lines.0.unit_price.amount") == 1200)
            let both = try await bea.add("bolt", 500, to: cart, reference: "b").json
            #expect(both.at("lines.0.unit_price.amount") == 1000 && both.at("lines.1.unit_price.amount") == 1000)
            #expect(both["subtotal"]?["amount"] == 10_000)
            // Half a metre is below the smallest tier.
            let half = try await bea.add("rope", 0.5, to: cart).json
            #expect(half.at("lines.2.unit_price") == nil)
            #expect(half["is_complete"] == false)
            #expect(try await bea.add("rope", "1.5", to: cart).json.at("lines.2.total.amount") == 500)
        }
    }
}
