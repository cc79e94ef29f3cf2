import ByteStorage
import HTTPTypes
import Testing

/// Rule 1: nobody approves what they have asked for.
///
/// 1. Not who asks, whatever their roles, be it the administrator of the company.
/// 2. Not the owner of a cart that a manager has submitted, nor that manager.
/// 3. Not as a substitute, and no substitute in the place of who has asked.
/// 4. Not who has put something into a cart that is shared, even if it was taken out again.
/// 5. Where two have to agree, one person with both roles is not two.
@Suite struct Rule01SelfApprovalTests {
    @Test(arguments: ["boss", "mona", "abel", "dora", "lea"])
    func nobodyApprovesTheirOwnCart(_ code: String) async throws {
        try await ShopFixture.runApprovals { shop in
            try await shop.hire("vice", in: nil, ["company_admin"])
            try await shop.putRule(
                "all", ShopFixture.rule([["role": "approver"], ["role": "purchasing_manager"], ["role": "company_admin"]]))
            let me = try await shop.session(code)
            let cart = try await me.cart(costing: 100)
            let submitted = try await me.submit(cart)
            #expect(submitted.status == 200, "\(submitted.text)")
            let approval = try submitted.json
            #expect(approval["state"] == "open")
            #expect(approval["can_decide"] == false)
            #expect(!approval.askedPeople.split(separator: "+").contains(Substring(code)))
            for decision in ["approve", "reject"] {
                let own = try await me.decide(approval.id, decision)
                #expect(own.status == 403, "\(own.text)")
                #expect(own.message.contains("have asked for"))
            }
            #expect(try await me.order(cart).status == 409)
            #expect(try await shop.session("vice").decide(approval.id).json["state"] == "approved")
        }
    }

    @Test func neitherOwnerNorSubmitterDecides() async throws {
        try await ShopFixture.runApprovals { shop in
            try await shop.putRule("all", ShopFixture.rule([["role": "approver"], ["role": "purchasing_manager"]]))
            let (lea, mona) = (try await shop.session("lea"), try await shop.session("mona"))
            let cart = try await lea.cart(costing: 100)
            let approval = try await mona.submit(cart).json
            #expect(approval.at("requested_by.code") == "mona")
            #expect(approval.askedPeople == "abel+dora")
            #expect(try await lea.decide(approval.id).status == 403)
            #expect(try await mona.decide(approval.id).status == 403)
            #expect(try await shop.session("abel").decide(approval.id).status == 200)
        }
    }

    @Test func notThroughADelegation() async throws {
        try await ShopFixture.runApprovals { shop in
            try await shop.putRule("all", ShopFixture.rule([["associate": "abel"], ["associate": "lea"]]))
            let (bea, abel, ben) = (try await shop.session("bea"), try await shop.session("abel"), try await shop.session("ben"))
            let span: JSONObject = ["from": "2020-01-01T00:00:00Z", "until": "2040-01-01T00:00:00Z"]
            func delegate(to substitute: String, by session: TestConnection) async throws {
                var body = span
                body["substitute"] = .string(substitute)
                #expect(try await session.send(.put, "/v1/delegations/\(substitute)", .object(body)).status == 201)
            }
            // Who asks stands in for the approver.
            try await delegate(to: "bea", by: abel)
            let cart = try await bea.cart(costing: 100)
            let approval = try await bea.submit(cart).json
            #expect(approval.askedPeople == "abel+lea")
            for principal in [nil, "abel"] { #expect(try await bea.decide(approval.id, for: principal).status == 403) }
            // The approver asks, and somebody stands in for the approver.
            try await delegate(to: "ben", by: abel)
            let theirs = try await abel.cart(costing: 100)
            let request = try await abel.submit(theirs).json
            #expect(request.askedPeople == "lea")
            for principal in [nil, "abel"] { #expect(try await ben.decide(request.id, for: principal).status == 404) }
            // Elsewhere the substitute decides.
            #expect(try await ben.decide(approval.id).json["state"] == "approved")
        }
    }

    @Test func notThroughASharedCart() async throws {
        try await ShopFixture.runApprovals { shop in
            try await shop.putRule("all", ShopFixture.rule([["role": "approver"]]))
            let (bea, lea, abel) = (try await shop.session("bea"), try await shop.session("lea"), try await shop.session("abel"))
            let cart = try await bea.cart(costing: 100)
            for code in ["lea", "abel"] { _ = try await bea.send(.put, cart + "/shares/\(code)", ["access": "edit"]) }
            #expect(try await bea.approval(of: cart).askedPeople == "abel+dora+lea")
            // Lea raises a quantity, and takes her change back; Abel only remarks on it.
            _ = try await lea.change(.patch, cart + "/lines/1", ["quantity": 900], seen: try await lea.version(of: cart))
            _ = try await lea.change(.patch, cart + "/lines/1", ["quantity": 100], seen: try await lea.version(of: cart))
            _ = try await abel.send(.post, cart + "/comments", ["text": "fine"])
            let approval = try await bea.submit(cart).json
            #expect(approval.askedPeople == "abel+dora")
            #expect(try await lea.decide(approval.id).status == 403)
            #expect(try await abel.decide(approval.id).status == 200)
        }
    }

    @Test func oneWithTwoRolesIsNotTwo() async throws {
        try await ShopFixture.runApprovals { shop in
            try await shop.putRule(
                "both", ShopFixture.rule([["role": "approver"], ["role": "purchasing_manager"]], needs: "all"))
            let (bea, dora) = (try await shop.session("bea"), try await shop.session("dora"))
            let approval = try await bea.submit(try await bea.cart(costing: 100)).json
            let first = try await dora.decide(approval.id)
            #expect(try first.json["state"] == "open")
            #expect(try first.json["can_decide"] == false)
            let again = try await dora.decide(approval.id)
            #expect(again.status == 409, "\(again.text)")
            // She stands for whichever is left.
            #expect(try await shop.session("abel").decide(approval.id).json["state"] == "approved")
            let other = try await bea.submit(try await bea.cart(costing: 100)).json
            _ = try await dora.decide(other.id)
            #expect(try await shop.session("mona").decide(other.id).json["state"] == "approved")
            // A second approver is one too many of the same.
            let third = try await bea.submit(try await bea.cart(costing: 100)).json
            _ = try await shop.session("abel").decide(third.id)
            #expect(try await shop.session("lea").decide(third.id).status == 409)
            #expect(try await dora.decide(third.id).json["state"] == "approved")
        }
    }
}
