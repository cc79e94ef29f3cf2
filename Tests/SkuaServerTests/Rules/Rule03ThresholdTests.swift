import ByteStorage
import CatalogEngine
import Commerce
import CommerceStore
import HTTPTypes
import Testing

/// Rule 3: thresholds of 2000, 3000 and 5000.
///
/// 1. 1999.99 takes no step, 2000.00 one, 3000.00 two, 6000 three, in ascending order, each asked when its turn has come.
/// 2. `highest_only` asks the highest alone.
/// 3. It is the same with a rule for each threshold, whatever they are called, and with rules of the seller.
/// 4. Amounts are compared in their own currency: a cart in another is refused, and not let through.
@Suite struct Rule03ThresholdTests {
    private static let vectors = [
        (199_999, ""), (200_000, "Approver"), (299_999, "Approver"), (300_000, "Approver > Manager"), (499_999, "Approver > Manager"),
        (500_000, "Approver > Manager > Director"), (600_000, "Approver > Manager > Director"),
    ]

    private static func names(_ preview: JSON) -> String {
        (preview["steps"]?.arrayValue ?? []).compactMap { $0["name"]?.stringValue }.joined(separator: " > ")
    }

    @Test func oneRuleWithThreeThresholds() async throws {
        try await ShopFixture.runApprovals { shop in
            try await shop.putRule("amounts", ShopFixture.amounts())
            let bea = try await shop.session("bea")
            for (cents, steps) in Self.vectors {
                let cart = try await bea.cart(costing: cents)
                let preview = try await bea.approval(of: cart)
                #expect(Self.names(preview) == steps, "\(cents)")
                #expect(preview["required"] == .bool(!steps.isEmpty))
                #expect(preview["problem"] == nil)
                let approval = try await bea.submit(cart).json
                #expect(Self.names(approval) == steps, "\(cents)")
                #expect(approval["state"] == (steps.isEmpty ? "approved" : "open"))
            }
            // Below the first threshold an order needs no submission, either.
            #expect(try await bea.order(try await bea.cart(costing: 199_999)).status == 201)
            #expect(try await bea.order(try await bea.cart(costing: 200_000)).json["code"] == "approval_required")
            // The three are asked one after the other.
            let cart = try await bea.cart(costing: 600_000)
            let approval = try await bea.submit(cart).json
            for (index, code) in ["abel", "mona", "boss"].enumerated() {
                for early in ["abel", "mona", "boss"].dropFirst(index + 1) {
                    #expect(try await shop.session(early).decide(approval.id).status == 403, "\(early) before \(code)")
                    #expect(
                        try await shop.session(early).send(.get, "/v1/approvals?state=open").json["approvals"]?.arrayValue?.contains {
                            $0.id == approval.id
                        } == false)
                }
                let decided = try await shop.session(code).decide(approval.id)
                #expect(decided.status == 200, "\(decided.text)")
                #expect(try decided.json["state"] == (index == 2 ? "approved" : "open"))
            }
            #expect(try await bea.order(cart).status == 201)
        }
    }

    @Test func highestOnly() async throws {
        try await ShopFixture.runApprovals { shop in
            try await shop.putRule("amounts", ShopFixture.amounts("highest_only"))
            let bea = try await shop.session("bea")
            for (cents, step) in [(199_999, ""), (200_000, "Approver"), (300_000, "Manager"), (600_000, "Director")] {
                let names = Self.names(try await bea.approval(of: try await bea.cart(costing: cents)))
                #expect(names == step, "\(cents)")
            }
        }
    }

    @Test func aRuleForEachThreshold() async throws {
        try await ShopFixture.runApprovals { shop in
            // Codes that would sort the other way round; the middle one is the seller's.
            for (code, amount, name, role) in [("z", 2000, "Approver", "approver"), ("a", 5000, "Director", "company_admin")] {
                try await shop.putRule(
                    code,
                    ShopFixture.rule([["role": .string(role)]], when: ["total": ShopFixture.euros(amount)], step: ["name": .string(name)]))
            }
            let made = try await shop.connection.send(
                .put, "/v1/approval-rules/m?company=A",
                ShopFixture.rule(
                    [["role": "purchasing_manager"]], when: ["total": ShopFixture.euros(3000)], step: ["name": "Manager"]))
            #expect(made.status == 201, "\(made.text)")
            #expect(try made.json["origin"] == "seller")
            let bea = try await shop.session("bea")
            for (cents, steps) in Self.vectors {
                let names = Self.names(try await bea.approval(of: try await bea.cart(costing: cents)))
                #expect(names == steps, "\(cents)")
            }
        }
    }

    @Test func anotherCurrencyIsNotLetThrough() async throws {
        try await ShopFixture.runApprovals { shop in
            try await shop.putRule("amounts", ShopFixture.amounts())
            try shop.connection.engine.store.write { writer in
                try writer.putPrices([
                    PriceRow(
                        list: PriceListCode("a"), sku: SKU("nut"), unit: "pce", minQuantity: .one, amount: .one,
                        currency: CurrencyCode("USD"))
                ])
            }
            let bea = try await shop.session("bea")
            let made = try await bea.send(.post, "/v1/carts", ["name": "dollars", "currency": "USD"])
            let cart = "/v1/carts/" + (try made.json.id)
            _ = try await bea.add("nut", 1, to: cart)
            let preview = try await bea.approval(of: cart)
            #expect(preview.at("problem.message")?.stringValue?.contains("EUR") == true, "\(preview)")
            #expect(try await bea.submit(cart).status == 400)
            #expect(try await bea.order(cart).status == 400)
            // A rule in that currency says what holds.
            try await shop.putRule(
                "dollars",
                ShopFixture.rule([["role": "approver"]], when: ["total": ["amount": 200, "currency": "USD"]]))
            #expect(try await bea.approval(of: cart)["required"] == false)
            _ = try await bea.add("nut", 1, to: cart)
            #expect(try await bea.approval(of: cart)["required"] == true)
            let mixed: JSON = [
                "name": "Mixed", "conditions": ["total": ["amount": 1, "currency": "USD"], "line_total": ShopFixture.euros(1)],
                "steps": [["approvers": [["role": "approver"]]]],
            ]
            #expect(try await shop.session("boss").send(.put, "/v1/approval-rules/mixed", mixed).status == 400)
        }
    }
}
