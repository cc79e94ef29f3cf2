import ByteStorage
import HTTPTypes
import TestSupport
import Testing

/// Rule 8: how the price lists of a customer become one price.
///
/// 1. The first list by priority that has an entry for a tier sets its price; tiers of the other lists come beside it.
/// 2. A list that may not be merged counts only for what has no price yet, and closes it for the lists after it.
/// 3. With `minimal` the cheapest entry of a tier counts, in whatever order the lists stand.
/// 4. An entry, and a list, counts from the first second of its validity on, and not any more from the last on; a day counts to its end.
@Suite struct Rule08PriceListTests {
    private static let example = [
        "default,relic,,1,9,,,", "default,relic,,2,8,,,", "default,relic,,5,6,,,", "custom,relic,,1,8,,,", "custom,relic,,2,7,,,",
        "custom,relic,,4,7,,,",
    ]

    /// The lists of company A in their order, those with a `!` not to be merged; and the tiers that come of them.
    private static let merges: [(lists: String, strategy: String?, tiers: String)] = [
        ("default custom", nil, "1/9, 2/8, 4/7, 5/6"), ("custom default", nil, "1/8, 2/7, 4/7, 5/6"),
        ("default !custom", nil, "1/9, 2/8, 5/6"), ("!custom default", nil, "1/8, 2/7, 4/7"), ("!default custom", nil, "1/9, 2/8, 5/6"),
        ("default", nil, "1/9, 2/8, 5/6"), ("custom", nil, "1/8, 2/7, 4/7"), ("", nil, ""),
        ("default custom", "minimal", "1/8, 2/7, 4/7, 5/6"), ("custom default", "minimal", "1/8, 2/7, 4/7, 5/6"),
        ("default !custom", "minimal", "1/8, 2/7, 4/7, 5/6"), ("!custom !default", "minimal", "1/8, 2/7, 4/7, 5/6"),
    ]

    private static func lists(_ text: String) -> [(code: String, mergeAllowed: Bool)] {
        text.split(separator: " ").map { ($0.filter { $0 != "!" }, !$0.hasPrefix("!")) }
    }

    @Test func rule8ListsAreMergedByPriority() async throws {
        try await ShopFixture.run { shop in
            try await shop.importPrices(Self.example)
            let bea = try await shop.session("bea")
            for (lists, strategy, tiers) in Self.merges {
                try await shop.assign(Self.lists(lists), strategy: strategy)
                let label: Comment = "\(lists) \(strategy ?? "first")"
                #expect(try await bea.tiers(of: "relic") == tiers, label)
                // What is bought costs what the tiers say.
                let steps = tiers.split(separator: ", ").map { $0.split(separator: "/").compactMap { Int($0) } }
                for quantity in 1...6 {
                    let expected = steps.last { $0[0] <= quantity }.map { $0[1] * 10_000 }
                    #expect(try await bea.searchedPrice(of: "relic", "\(quantity)") == expected, "\(label): \(quantity)")
                    #expect(try await bea.cartPrice(of: "relic", "\(quantity)") == expected, "\(label): \(quantity)")
                }
            }
        }
    }

    @Test func rule8AListThatIsNotMergedClosesWhatItPrices() async throws {
        try await ShopFixture.run { shop in
            // `list` is everyone's, and stands behind those of the company: nuts cost 1.08 there, from ten on 0.5.
            try await shop.importPrices(Self.example + ["custom,nut,,1,3,,,", "list,nut,,10,0.5,,,"])
            let bea = try await shop.session("bea")
            for (lists, nut, relic) in [
                ("default custom", "1/3, 10/0.5", "1/9, 2/8, 4/7, 5/6"), ("default !custom", "1/3", "1/9, 2/8, 5/6"),
                ("!custom default", "1/3", "1/8, 2/7, 4/7"), ("!default custom", "1/3, 10/0.5", "1/9, 2/8, 5/6"),
            ] {
                try await shop.assign(Self.lists(lists))
                #expect(try await bea.tiers(of: "nut") == nut, "\(lists)")
                #expect(try await bea.tiers(of: "relic") == relic, "\(lists)")
                #expect(try await bea.cartPrice(of: "nut", "10") == (nut == "1/3" ? 30_000 : 5000), "\(lists)")
            }
            // The explanation tells why an entry does not count.
            let answer = try await shop.connection.send(.get, "/v1/prices/explain?sku=nut&customer=A&quantity=10").json
            let considered = answer["considered"]?.arrayValue ?? []
            #expect(considered.contains { $0["verdict"] == "won" && $0["list"] == "list" }, "\(answer)")
        }
    }

    @Test func rule8PermutedChainsAreOneUnderMinimal() async throws {
        try await ShopFixture.run { shop in
            var random = SeededRandom(8)
            var (rows, best) = ([String](), [Int: Int]())
            for list in ["x", "y", "z"] {
                for quantity in [1, 2, 3, 5, 8, 13] where Int.random(in: 0..<3, using: &random) > 0 {
                    let price = Int.random(in: 1...99, using: &random)
                    rows.append("\(list),relic,,\(quantity),\(price),,,")
                    best[quantity] = min(best[quantity] ?? .max, price)
                }
            }
            try await shop.importPrices(rows)
            let expected = best.keys.sorted().map { "\($0)/\(best[$0] ?? 0)" }.joined(separator: ", ")
            let bea = try await shop.session("bea")
            var others: Set<String> = []
            for chain in ["x y z", "x z y", "y x z", "y z x", "z x y", "z y x", "!x y !z", "z !y !x"] {
                try await shop.assign(Self.lists(chain), strategy: "minimal")
                #expect(try await bea.tiers(of: "relic") == expected, "\(chain)")
                try await shop.assign(Self.lists(chain))
                others.insert(try await bea.tiers(of: "relic"))
            }
            #expect(others.count > 1)
        }
    }

    /// It is 2023-11-14T22:13:20Z when a test begins.
    @Test func rule8EntriesCountWithinTheirValidity() async throws {
        try await ShopFixture.run { shop in
            try await shop.importPrices([
                "custom,relic,,1,5,,,", "custom,relic,,1,4,,2023-11-14T22:13:30Z,2023-11-14T22:13:40Z",
                // To the end of the day, in UTC.
                "custom,rope,m,1,1.5,,,2023-11-14",
            ])
            try await shop.assign([("custom", true)])
            let bea = try await shop.session("bea")
            func check(_ seconds: Int64, _ relic: Int, _ rope: Int) async throws {
                shop.clock.advance(seconds)
                #expect(try await bea.searchedPrice(of: "relic") == relic, "\(shop.clock.now)")
                #expect(try await bea.cartPrice(of: "relic") == relic, "\(shop.clock.now)")
                #expect(try await bea.cartPrice(of: "rope") == rope, "\(shop.clock.now)")
            }
            try await check(0, 50_000, 15_000)
            try await check(9, 50_000, 15_000)
            try await check(1, 40_000, 15_000)
            try await check(9, 40_000, 15_000)
            try await check(1, 50_000, 15_000)
            // 23:59:59, and midnight.
            try await check(106 * 60 + 19, 50_000, 15_000)
            try await check(1, 50_000, 25_000)
        }
    }

    @Test func rule8ListsCountWithinTheirValidity() async throws {
        try await ShopFixture.run { shop in
            try await shop.importPrices(Self.example)
            try await shop.assign([("custom", true), ("default", true)])
            let bea = try await shop.session("bea")
            func head(_ members: JSONObject) async throws {
                var body = members
                body["assigned_to"] = [["level": "company:A", "priority": 1]]
                let answer = try await shop.connection.send(.put, "/v1/price-lists/custom", .object(body))
                #expect(answer.status == 200, "\(answer.text)")
            }
            let (merged, without) = ("1/8, 2/7, 4/7, 5/6", "1/9, 2/8, 5/6")
            try await head(["valid_from": "2023-11-14T22:13:30Z", "valid_until": "2023-11-14T22:13:40Z"])
            for (seconds, tiers) in [(9, without), (1, merged), (9, merged), (1, without)] as [(Int64, String)] {
                shop.clock.advance(seconds)
                #expect(try await bea.tiers(of: "relic") == tiers, "\(shop.clock.now)")
            }
            try await head(["active": false])
            #expect(try await bea.tiers(of: "relic") == without)
            try await head(["active": true, "valid_until": "2023-11-14"])
            #expect(try await bea.tiers(of: "relic") == merged)
            shop.clock.advance(106 * 60 + 20)
            #expect(try await bea.tiers(of: "relic") == without)
        }
    }

    @Test func rule8AFixedPriceBeatsAPercentage() async throws {
        try await ShopFixture.run { shop in
            try await shop.importPrices(["base,relic,,1,10,,,", "base,relic,,10,8,,,", "base,nut,,1,4,,,", "custom,nut,,1,3.99,,,"])
            let custom: JSON = [
                "parent": "base", "adjustments": [["brand": "Beta", "percent": "-12.5"], ["all": true, "percent": "-50"]],
                "assigned_to": [["level": "company:A"]],
            ]
            #expect(try await shop.connection.send(.put, "/v1/price-lists/custom", custom).status == 200)
            try await shop.assign([("custom", true)])
            let bea = try await shop.session("bea")
            // The first percentage that names the product counts; what the list prices itself is not changed by any.
            #expect(try await bea.tiers(of: "relic") == "1/8.75, 10/7")
            #expect(try await bea.tiers(of: "nut") == "1/3.99")
            #expect(try await bea.cartPrice(of: "relic", "10") == 70_000)
        }
    }
}
