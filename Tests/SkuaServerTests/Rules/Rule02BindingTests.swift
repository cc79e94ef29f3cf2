import ByteStorage
import Commerce
import HTTPTypes
import Testing

/// Rule 2: an approval is about one version of a cart with its prices.
///
/// 1. A cart that is locked takes no change of what is bought; remarks and shares void nothing.
/// 2. Taken back, it is open again under a new version, and what was approved is void, also when the cart is as it was, or costs less.
/// 3. Whatever was changed meanwhile, line, quantity, reference, address or nothing at all, has to be approved again; another address is
///    another content, and the currency never changes.
/// 4. A price that changes after the approval voids it, up or down, also when the total stays.
@Suite struct Rule02BindingTests {
    private static func address(_ city: String) -> JSON {
        ["name": "Lab", "street": "Gate 4", "city": .string(city), "country": "NO"]
    }

    /// Changes of a cart of one line, each with whether it is about the content: what is bought, for whom, and where it goes.
    private static let changes: [(method: HTTPRequest.Method, path: String, body: JSON?, isContent: Bool)] = [
        (.post, "/lines", ["sku": "rope", "quantity": 1], true), (.delete, "/lines/1", nil, true),
        (.patch, "/lines/1", ["quantity": 250_001], true), (.patch, "/lines/1", ["quantity": 249_999], true),
        (.patch, "/lines/1", ["reference": "r"], false), (.patch, "", ["shipping_address": address("Oslo")], true),
        (.patch, "", ["billing_address": address("Oslo")], true), (.patch, "", ["purchase_order": "7"], false),
    ]

    @Test func anyChangeVoidsIt() async throws {
        try await ShopFixture.runApprovals { shop in
            try await shop.putRule("all", ShopFixture.rule([["role": "approver"]]))
            let (bea, abel) = (try await shop.session("bea"), try await shop.session("abel"))
            for (method, path, body, isContent) in Self.changes {
                let cart = try await bea.cart(costing: 250_000)
                _ = try await bea.change(.patch, cart, ["shipping_address": Self.address("Bergen")], seen: 2)
                let first = try await bea.submit(cart).json
                #expect(try await abel.decide(first.id).json["state"] == "approved")
                #expect(try await bea.withdraw(cart).status == 200)
                let before = try await bea.send(.get, cart).json
                let version = Int(try #require(before["version"]?.intValue))
                let changed = try await bea.change(method, cart + path, body, seen: version)
                #expect(changed.status == 200, "\(method) \(path): \(changed.text)")
                #expect(try (changed.json["content_hash"] != before["content_hash"]) == isContent, "\(path) \(body ?? [:])")
                // Back as it was, or not: what was approved is void, and neither placed nor decided about again.
                if isContent, path.isEmpty {
                    let back = try await bea.change(
                        .patch, cart, ["shipping_address": Self.address("Bergen"), "billing_address": .null], seen: version + 1)
                    #expect(try back.json["content_hash"] == before["content_hash"])
                }
                #expect(try await abel.decide(first.id).status == 409)
                let refused = try await bea.order(cart)
                #expect(refused.status == 409, "\(method) \(path): \(refused.text)")
                #expect(try await bea.send(.get, cart).json["approval"] == nil)
            }
            let cart = try await bea.cart(costing: 100)
            #expect(try await bea.change(.patch, cart, ["currency": "USD"], seen: 2).status == 400)
        }
    }

    @Test func whatIsLockedTakesNoChange() async throws {
        try await ShopFixture.runApprovals { shop in
            try await shop.putRule("amounts", ShopFixture.amounts())
            let (bea, abel) = (try await shop.session("bea"), try await shop.session("abel"))
            let cart = try await bea.cart(costing: 250_000)
            let approval = try await bea.submit(cart).json
            for _ in 0..<2 {
                let version = try await bea.version(of: cart)
                for (method, path, body) in [
                    (HTTPRequest.Method.post, "/lines", ["sku": "nut", "quantity": 1] as JSON?), (.patch, "/lines/1", ["quantity": 1]),
                    (.patch, "/lines/1", ["reference": "r"]), (.patch, "/lines/1", ["cost_center": "7"]), (.delete, "/lines/1", nil),
                    (.patch, "", ["shipping_address": Self.address("Oslo")]), (.patch, "", ["billing_address": Self.address("Oslo")]),
                    (.patch, "", ["note": "gate 4"]), (.patch, "", ["name": "n"]), (.patch, "", ["purchase_order": "n"]),
                    (.patch, "", ["cost_center": "7"]),
                    (.delete, "", nil), (.post, "/submit", [:]),
                ] {
                    let answer = try await bea.change(method, cart + path, body, seen: version)
                    #expect(answer.status == 409, "\(method) \(path): \(answer.text)")
                }
                #expect(try await bea.send(.post, cart + "/comments", ["text": "hurry"]).status == 200)
                #expect(try await bea.send(.put, cart + "/shares/ben", ["access": "edit"]).status == 200)
                let status = try await bea.send(.get, cart).json["status"]
                if status == "pending_approval" { #expect(try await abel.decide(approval.id).status == 200) }
            }
            #expect(try await bea.send(.get, cart).json["status"] == "approved")
            let placed = try await bea.order(cart)
            #expect(placed.status == 201, "\(placed.text)")
            #expect(try await bea.send(.get, cart).json["status"] == "ordered")
            #expect(try await bea.withdraw(cart).status == 409)
        }
    }

    @Test(arguments: [250_000, 249_999, 260_000])
    func whatIsChangedHasToBeApprovedAgain(_ cents: Int) async throws {
        try await ShopFixture.runApprovals { shop in
            try await shop.putRule("amounts", ShopFixture.amounts())
            let (bea, abel) = (try await shop.session("bea"), try await shop.session("abel"))
            let cart = try await bea.cart(costing: 250_000)
            let first = try await bea.submit(cart).json
            _ = try await abel.decide(first.id)
            let before = try await bea.version(of: cart)
            let withdrawn = try await bea.withdraw(cart)
            #expect(try withdrawn.json["state"] == "withdrawn")
            let open = try await bea.send(.get, cart).json
            #expect(open["status"] == "active")
            #expect(open["approval"] == nil)
            #expect(try #require(open["version"]?.intValue) == before + 1)
            // Nobody can go on with what is void.
            #expect(try await abel.decide(first.id).status == 409)
            #expect(try await bea.change(.patch, cart + "/lines/1", ["quantity": .int(Int64(cents))], seen: before + 1).status == 200)
            let refused = try await bea.order(cart)
            #expect(refused.status == 409)
            #expect(try refused.json["code"] == "approval_required")
            let second = try await bea.submit(cart).json
            #expect(second["previous"] == .string(first.id))
            #expect(second.id != first.id)
            #expect(try await bea.order(cart).status == 409)
            _ = try await abel.decide(second.id)
            #expect(try await bea.order(cart).status == 201)
        }
    }

    @Test func aPriceThatChangesVoidsIt() async throws {
        try await ShopFixture.runApprovals { shop in
            try await shop.putRule("amounts", ShopFixture.amounts())
            let (bea, abel) = (try await shop.session("bea"), try await shop.session("abel"))
            let cart = try await bea.newCart()
            try shop.setPrice("bolt", "2")
            _ = try await bea.add("nut", 150_000, to: cart)
            _ = try await bea.add("bolt", 500, to: cart)
            let approval = try await bea.submit(cart).json
            _ = try await abel.decide(approval.id)
            #expect(try await bea.approval(of: cart)["is_current"] == true)
            // Dearer, cheaper, and another price of each line with the same total.
            for (nut, bolt) in [("0.02", "2"), ("0.005", "2"), ("0.0134", "0.98")] {
                try shop.setPrice("nut", nut)
                try shop.setPrice("bolt", bolt)
                #expect(try await bea.approval(of: cart)["is_current"] == false)
                let refused = try await bea.order(cart)
                #expect(refused.status == 409)
                #expect(try refused.json["code"] == "approval_required", "\(refused.text)")
            }
            #expect(try await bea.send(.get, cart).json.at("subtotal.amount") == 250_000)
            // At the prices that were approved it is what was approved.
            try shop.setPrice("nut", "0.01")
            try shop.setPrice("bolt", "2")
            #expect(try await bea.order(cart).status == 201)
        }
    }

    @Test func whatNobodyHadToApproveIsLookedAtAgain() async throws {
        try await ShopFixture.runApprovals { shop in
            let bea = try await shop.session("bea")
            let cart = try await bea.cart(costing: 250_000)
            #expect(try await bea.submit(cart).json["state"] == "approved")
            try await shop.putRule("amounts", ShopFixture.amounts())
            #expect(try await bea.order(cart).json["code"] == "approval_required")
            _ = try await bea.withdraw(cart)
            #expect(try await bea.submit(cart).json["state"] == "open")
        }
    }
}
