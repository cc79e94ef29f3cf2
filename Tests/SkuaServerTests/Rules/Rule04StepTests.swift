import ByteStorage
import CatalogEngine
import Commerce
import HTTPTypes
import Testing

/// Rule 4: what fires, in which order it is asked, and what happens when nobody can be asked.
///
/// 1. Rules on product, category with all below it, brand, quantity, line, cost centre, and who asks fire below the amounts.
/// 2. One rejection ends all; a later step cannot act early.
/// 3. Where nobody of those named may decide, it is said so and the unit above is asked; where nobody is above, it is refused.
/// 4. Time limits remind and escalate, each told of once, and count whether anything runs or not.
@Suite struct Rule04StepTests {
    private static let conditions: [(JSON, fires: Bool)] = [
        (["skus": ["nut"]], true), (["skus": ["bolt", "rope"]], false), (["categories": ["Fasteners"]], true),
        (["categories": ["Fasteners > Nuts"]], true), (["categories": ["Fasteners > Nuts > Cap nuts"]], false),
        (["categories": ["Fast"]], false), (["brands": ["Acme"]], true), (["brands": ["Beta"]], false), (["quantity": 500], true),
        (["quantity": 500.5], false), (["line_total": ShopFixture.euros(5)], true),
        (["line_total": ["amount": 501, "currency": "EUR"]], false), (["total": ["amount": 500, "currency": "EUR"]], true),
        (["total": ["amount": 501, "currency": "EUR"]], false), (["cost_centers": ["K1"]], true), (["cost_centers": ["K2"]], false),
        (["roles": ["buyer"]], true), (["roles": ["simple_buyer", "company_admin"]], false), (["units": ["lab"]], true),
        (["units": ["north"]], true), (["units": ["south"]], false),
        // All that is stated has to hold, of lines for one line.
        (["brands": ["Acme"], "units": ["south"]], false), (["skus": ["nut"], "line_total": ShopFixture.euros(6)], false),
        (["skus": ["nut"], "quantity": 500, "categories": ["Fasteners"], "cost_centers": ["K1"], "roles": ["buyer"]], true), ([:], true),
    ]

    @Test func rulesFireBelowTheAmounts() async throws {
        try await ShopFixture.runApprovals { shop in
            let nut = #"{"id":"nut","title":"Hex nut","brand":"Acme","categories":["Fasteners > Nuts"]}"#
            let path = "/collections/products/documents/import?action=upsert&refresh=wait"
            #expect(try await shop.connection.send(.post, path, text: nut).status == 200)
            try await shop.putRule("amounts", ShopFixture.amounts())
            let (bea, boss) = (try await shop.session("bea"), try await shop.session("boss"))
            let made = try await bea.send(.post, "/v1/carts", ["name": "n", "cost_center": "K1"])
            let cart = "/v1/carts/" + (try made.json.id)
            _ = try await bea.add("nut", 500, to: cart)
            for (index, (conditions, fires)) in Self.conditions.enumerated() {
                let rule = ShopFixture.rule([["associate": "mona"]], when: conditions)
                #expect(try await boss.send(.put, "/v1/approval-rules/r", rule).status == (index == 0 ? 201 : 200))
                let preview = try await bea.approval(of: cart)
                #expect(preview["required"] == .bool(fires), "\(conditions): \(preview)")
            }
            // The cost centre of a line goes before that of its cart.
            let rule = ShopFixture.rule([["associate": "mona"]], when: ["cost_centers": ["K2"]])
            _ = try await boss.send(.put, "/v1/approval-rules/r", rule)
            _ = try await bea.change(.patch, cart + "/lines/1", ["cost_center": "K2"], seen: 2)
            #expect(try await bea.approval(of: cart)["required"] == true)
            #expect(try await bea.order(cart).json["code"] == "approval_required")
            var off = try #require(rule.objectValue)
            off["is_active"] = false
            _ = try await boss.send(.put, "/v1/approval-rules/r", .object(off))
            #expect(try await bea.approval(of: cart)["required"] == false)
        }
    }

    @Test func oneRejectionEndsAll() async throws {
        try await ShopFixture.runApprovals { shop in
            try await shop.putRule("amounts", ShopFixture.amounts())
            let bea = try await shop.session("bea")
            let (abel, mona, boss) = (try await shop.session("abel"), try await shop.session("mona"), try await shop.session("boss"))
            let cart = try await bea.cart(costing: 600_000)
            let approval = try await bea.submit(cart).json
            let version = try await bea.version(of: cart)
            _ = try await abel.decide(approval.id)
            let early = try await boss.decide(approval.id, "reject")
            #expect(early.status == 403)
            #expect(early.message.contains("earlier step"))
            let rejected = try await mona.decide(approval.id, "reject")
            #expect(try rejected.json["state"] == "rejected")
            #expect((rejected.header("etag") ?? "") == "\"\(version + 1)\"")
            let states = try rejected.json["steps"]?.arrayValue?.compactMap { $0["state"]?.stringValue }
            #expect(states == ["approved", "rejected", "void"])
            let trail = try rejected.json["trail"]?.arrayValue?.map {
                "\($0["action"]?.stringValue ?? "") \($0.at("by.code")?.stringValue ?? "")"
            }
            #expect(trail == ["submitted bea", "approved abel", "rejected mona"])
            #expect(try rejected.json.at("trail.2.comment") == "seen")
            for session in [abel, mona, boss] { #expect(try await session.decide(approval.id).status == 409) }
            #expect(try await bea.withdraw(cart).status == 409)
            let open = try await bea.send(.get, cart).json
            #expect(open["status"] == "active")
            // What the first had agreed to is void.
            let again = try await bea.submit(cart).json
            #expect(again["current_step"] == 1)
            #expect(again.askedPeople.hasPrefix("abel+dora+lea > "))
        }
    }

    @Test func theUnitAboveIsAskedWhereNobodyIsThere() async throws {
        try await ShopFixture.runApprovals { shop in
            // Ben may not approve at all; the approvers of north are not above the south.
            try await shop.putRule("ben", ShopFixture.rule([["associate": "ben"]], when: ["units": ["lab"]]))
            try await shop.putRule("south", ShopFixture.rule([["role": "approver"]], when: ["units": ["south"]]))
            let (bea, sid) = (try await shop.session("bea"), try await shop.session("sid"))
            let cart = try await bea.cart(costing: 100)
            let preview = try await bea.approval(of: cart)
            #expect(preview.at("steps.0.problem") == "no_eligible_approver")
            #expect(preview.at("steps.0.escalated_to.unit") == "north")
            #expect(preview.askedPeople == "abel+dora+mona")
            let theirs = try await sid.cart(costing: 100)
            let approval = try await sid.submit(theirs).json
            #expect(approval.at("steps.0.problem") == "no_eligible_approver")
            #expect(approval.at("steps.0.escalated_to.is_company") == true)
            #expect(approval.askedPeople == "boss")
            // Nobody is left above: it is refused before anything is locked.
            try await shop.setStatus("blocked", of: "boss")
            let other = try await sid.cart(costing: 100)
            #expect(try await sid.approval(of: other).at("problem.code") == "no_eligible_approver")
            let refused = try await sid.submit(other)
            #expect(refused.status == 409)
            #expect(try refused.json["code"] == "no_eligible_approver")
            #expect(try await sid.send(.get, other).json["status"] == "active")
            // What has been asked before says so, and goes on once somebody is there.
            #expect(try await sid.approval(of: theirs).askedPeople == "")
            try await shop.hire("vice", in: nil, ["company_admin"])
            #expect(try await sid.approval(of: theirs).askedPeople == "vice")
            #expect(try await shop.session("vice").decide(approval.id).json["state"] == "approved")
            // A simple buyer orders nothing, approved or not.
            #expect(try await sid.order(theirs).status == 403)
        }
    }

    @Test func timeLimitsRemindAndEscalate() async throws {
        try await ShopFixture.runApprovals { shop in
            try await shop.putRule(
                "lea", ShopFixture.rule([["associate": "lea"]], step: ["remind_after": 1800, "escalate_after": 3600]))
            let bea = try await shop.session("bea")
            let cart = try await bea.cart(costing: 100)
            let approval = try await bea.submit(cart).json
            let sweep = { try shop.connection.engine.approvals.sweep(at: shop.clock.now).count }
            func trail() async throws -> [String] {
                try await bea.approval(of: cart)["trail"]?.arrayValue?.compactMap { $0["action"]?.stringValue } ?? []
            }
            #expect(approval.askedPeople == "lea")
            shop.clock.advance(1799)
            #expect(try sweep() == 0)
            shop.clock.advance(1)
            #expect(try sweep() == 1)
            #expect(try sweep() == 0)
            shop.clock.advance(1799)
            #expect(try await bea.approval(of: cart).askedPeople == "lea")
            #expect(try await shop.session("abel").decide(approval.id).status == 403)
            // The limit counts without a sweep.
            shop.clock.advance(1)
            #expect(try await bea.approval(of: cart).askedPeople == "abel+dora+lea+mona")
            #expect(try sweep() == 1)
            #expect(try sweep() == 0)
            #expect(try await trail() == ["submitted", "reminded", "reminded", "escalated"])
            shop.clock.advance(3600)
            #expect(try await bea.approval(of: cart).askedPeople == "abel+boss+dora+lea+mona")
            #expect(try await shop.session("boss").decide(approval.id).json["state"] == "approved")
            shop.clock.advance(9999)
            #expect(try sweep() == 0)
        }
    }
}
