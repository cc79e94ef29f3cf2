import ByteStorage
import HTTPTypes
import Testing

/// What may be spent in a period.
///
/// 1. Orders up to the limit are placed, to the cent; a cancelled one is given back; a new period begins anew.
/// 2. The budget of a unit counts the orders of all below it.
/// 3. What is above is refused, unless a rule asks somebody about it, who then has to agree; never who is above it.
/// 4. Two orders at once never spend the same rest. Another currency fits nowhere.
/// 5. Budgets are kept by who keeps the rules, and by the seller; who is bound sees them, others do not.
@Suite struct BudgetTests {
    private static func budget(_ target: JSONObject, _ amount: Int, _ period: String = "month") -> JSON {
        var body = target
        body["period"] = .string(period)
        body["limit"] = ShopFixture.euros(amount)
        return .object(body)
    }

    private static func put(_ shop: ShopFixture, _ code: String, _ body: JSON, by person: String = "boss") async throws -> TestAnswer {
        try await shop.session(person).send(.put, "/v1/budgets/\(code)", body)
    }

    @Test func remainingIsLimitWithoutOrders() async throws {
        try await ShopFixture.runApprovals { shop in
            var bea = try await shop.session("bea")
            let made = try await Self.put(shop, "b", Self.budget(["associate": "bea"], 1000))
            #expect(made.status == 201, "\(made.text)")
            func left() async throws -> JSON? { try await bea.send(.get, "/v1/budgets/b").json.at("remaining.amount") }
            let first = try await bea.order(try await bea.cart(costing: 60_000))
            #expect(first.status == 201)
            #expect(try await left() == 40_000)
            let above = try await bea.cart(costing: 40_001)
            let refused = try await bea.order(above)
            #expect(refused.status == 409)
            #expect(try refused.json["code"] == "over_budget")
            #expect(try await bea.submit(above).json["code"] == "over_budget")
            #expect(try await bea.approval(of: above).at("budgets.0.is_exceeded") == true)
            let exact = try await bea.order(try await bea.cart(costing: 40_000))
            #expect(exact.status == 201)
            #expect(try await left() == 0)
            #expect(try await bea.order(try await bea.cart(costing: 1)).json["code"] == "over_budget")
            // Others are not bound by it, nor is she by orders of others.
            #expect(try await shop.session("ben").order(try await shop.session("ben").cart(costing: 50_000)).status == 201)
            let path = "/v1/orders/" + (try first.json.id) + "/cancel"
            #expect(try await bea.change(.post, path, seen: 1).status == 200)
            #expect(try await left() == 60_000)
            #expect(try await bea.order(above).status == 201)
            // 14 November is now; on the first of December all is there again.
            shop.clock.advance(17 * 86_400)
            bea = try await shop.session("bea")
            #expect(try await left() == 100_000)
        }
    }

    @Test func unitsCountAllBelow() async throws {
        try await ShopFixture.runApprovals { shop in
            #expect(try await Self.put(shop, "north", Self.budget(["unit": "north"], 1000, "year")).status == 201)
            #expect(try await Self.put(shop, "lab", Self.budget(["unit": "lab"], 600, "week")).status == 201)
            let (bea, ben, abel) = (try await shop.session("bea"), try await shop.session("ben"), try await shop.session("abel"))
            #expect(try await bea.order(try await bea.cart(costing: 40_000)).status == 201)
            #expect(try await ben.order(try await ben.cart(costing: 20_001)).json["code"] == "over_budget")
            #expect(try await abel.order(try await abel.cart(costing: 60_001)).json["code"] == "over_budget")
            #expect(try await abel.order(try await abel.cart(costing: 50_000)).status == 201)
            #expect(try await ben.order(try await ben.cart(costing: 10_001)).json["code"] == "over_budget")
            #expect(try await ben.order(try await ben.cart(costing: 10_000)).status == 201)
            let budgets = try await ben.send(.get, "/v1/budgets").json["budgets"]?.arrayValue ?? []
            #expect(budgets.map { $0.at("remaining.amount") } == [10_000, 0])
            // The manager who orders for somebody is bound by what binds that cart.
            let mona = try await shop.session("mona")
            #expect(try await mona.order(try await ben.cart(costing: 1)).json["code"] == "over_budget")
        }
    }

    @Test func rulesAskOthersAboutIt() async throws {
        try await ShopFixture.runApprovals { shop in
            for code in ["bea", "abel"] { _ = try await Self.put(shop, code, Self.budget(["associate": .string(code)], 10)) }
            try await shop.putRule(
                "over", ShopFixture.rule([["role": "approver"]], when: ["is_over_budget": true]))
            let (bea, abel) = (try await shop.session("bea"), try await shop.session("abel"))
            #expect(try await bea.order(try await bea.cart(costing: 1000)).status == 201)
            let cart = try await bea.cart(costing: 1)
            #expect(try await bea.order(cart).json["code"] == "approval_required")
            let approval = try await bea.submit(cart).json
            #expect(try await bea.order(cart).status == 409)
            #expect(try await abel.decide(approval.id).json["state"] == "approved")
            #expect(try await bea.order(cart).status == 201)
            #expect(try await bea.send(.get, "/v1/budgets/bea").json.at("remaining.amount") == -1)
            // An approver above the own budget does not let himself through.
            let own = try await abel.cart(costing: 1001)
            let request = try await abel.submit(own).json
            #expect(request.askedPeople == "dora")
            #expect(try await abel.decide(request.id).status == 403)
            #expect(try await abel.order(own).status == 409)
            // What was approved within the budget is not approved above it.
            let small = try await abel.cart(costing: 1000)
            #expect(try await abel.submit(small).json["state"] == "approved")
            #expect(try await abel.order(try await abel.cart(costing: 1)).status == 201)
            #expect(try await abel.order(small).json["code"] == "approval_required")
        }
    }

    @Test func ordersAtOnceDoNotSpendTheSameRest() async throws {
        try await ShopFixture.runApprovals { shop in
            _ = try await Self.put(shop, "b", Self.budget(["associate": "bea"], 10, "day"))
            let bea = try await shop.session("bea")
            var carts: [String] = []
            for _ in 0..<12 { carts.append(try await bea.cart(costing: 300)) }
            let answers = try await withThrowingTaskGroup(of: Int.self) { group in
                for cart in carts { group.addTask { try await bea.order(cart).status } }
                return try await group.reduce(into: []) { $0.append($1) }
            }
            #expect(answers.count { $0 == 201 } == 3)
            #expect(answers.count { $0 == 409 } == 9)
            #expect(try await bea.send(.get, "/v1/budgets/b").json.at("spent.amount") == 900)
            let dollars: JSON = ["associate": "bea", "period": "day", "limit": ["amount": 1000, "currency": "USD"]]
            _ = try await Self.put(shop, "b", dollars)
            #expect(try await bea.order(try await bea.cart(costing: 1)).json["code"] == "over_budget")
        }
    }

    @Test func areKeptByWhoKeepsTheRules() async throws {
        try await ShopFixture.runApprovals { shop in
            #expect(try await Self.put(shop, "mine", Self.budget(["associate": "bea"], 1), by: "mona").status == 201)
            for (person, target, status) in [
                ("mona", ["associate": "sid"] as JSONObject, 403), ("mona", ["associate": "mona"], 403), ("mona", ["unit": "north"], 403),
                ("mona", ["unit": "lab"], 201), ("boss", ["associate": "boss"], 201), ("boss", ["associate": "bob"], 400),
                ("boss", ["unit": "b1"], 400), ("boss", [:], 400), ("boss", ["unit": "lab", "associate": "bea"], 400),
                ("bea", ["associate": "bea"], 403), ("abel", ["associate": "bea"], 403), ("fay", ["associate": "bea"], 403),
                ("bob", ["associate": "bea"], 400),
            ] {
                let answer = try await Self.put(
                    shop, "x-\(person)-\(target.count)-\(target.keys.first ?? "")", Self.budget(target, 1), by: person)
                #expect(answer.status == status, "\(person) \(target): \(answer.text)")
            }
            func seen(_ code: String) async throws -> Set<String> {
                Set(
                    try await shop.session(code).send(.get, "/v1/budgets").json["budgets"]?.arrayValue?.compactMap {
                        $0["code"]?.stringValue
                    } ?? [])
            }
            #expect(try await seen("bea") == ["mine", "x-mona-1-unit"])
            #expect(try await seen("sid") == [])
            #expect(try await seen("bob") == [])
            #expect(try await seen("boss").count == 3)
            for code in ["bob", "sid"] {
                #expect(try await shop.session(code).send(.get, "/v1/budgets/mine").status == 404)
            }
            #expect(try await shop.session("bob").send(.delete, "/v1/budgets/mine").status == 404)
            #expect(try await shop.session("bea").send(.delete, "/v1/budgets/mine").status == 403)
            // The seller names the company.
            let seller = shop.connection
            #expect(try await seller.send(.get, "/v1/budgets").status == 400)
            #expect(try await seller.send(.get, "/v1/budgets?company=A").json["budgets"]?.arrayValue?.count == 3)
            #expect(try await seller.send(.get, "/v1/budgets/mine?company=B").status == 404)
            #expect(try await seller.send(.delete, "/v1/budgets/mine?company=A").status == 200)
        }
    }
}
