import ByteStorage
import HTTPTypes
import Testing

/// Rule 5: substitutes, and people who lose their powers.
///
/// 1. A substitute acts from the first second of the time on, and not any more from the last on; what was decided stays.
/// 2. The decision names both, who decided and in whose place; it shows in the lists of both.
/// 3. A delegation is given by who may approve, or by who keeps the rules for them, to a colleague; nobody else sees it.
/// 4. Who is blocked, or loses the role, loses what was pending at once, and so does who stands in for them.
@Suite struct Rule05SubstituteTests {
    private static func time(_ moment: Int64) -> JSON {
        // 1,700,000,000 is 2023-11-14T22:13:20Z.
        let seconds = moment - 1_700_000_000 + 22 * 3600 + 13 * 60 + 20
        func two(_ value: Int64) -> String { value < 10 ? "0\(value)" : "\(value)" }
        return .string(
            "2023-11-\(14 + seconds / 86_400)T\(two(seconds % 86_400 / 3600)):\(two(seconds % 3600 / 60)):\(two(seconds % 60))Z")
    }

    @Test func actsWithinTheTimeOnly() async throws {
        try await ShopFixture.runApprovals { shop in
            try await shop.putRule("abel", ShopFixture.rule([["associate": "abel"]]))
            let (bea, ben, abel) = (try await shop.session("bea"), try await shop.session("ben"), try await shop.session("abel"))
            let now = shop.clock.now
            let made = try await abel.send(
                .put, "/v1/delegations/holiday", ["substitute": "ben", "from": Self.time(now + 600), "until": Self.time(now + 1200)])
            #expect(made.status == 201, "\(made.text)")
            #expect(try made.json["delegator"] == "abel")
            let carts = [try await bea.cart(costing: 100), try await bea.cart(costing: 200)]
            var approvals: [JSON] = []
            for cart in carts { approvals.append(try await bea.submit(cart).json) }
            shop.clock.advance(599)
            #expect(try await ben.decide(approvals[0].id).status == 404)
            #expect(try await ben.send(.get, "/v1/approvals?state=open").json["approvals"] == [])
            shop.clock.advance(1)
            let open = try await ben.send(.get, "/v1/approvals?state=open").json["approvals"]?.arrayValue ?? []
            #expect(open.map(\.id) == [approvals[1].id, approvals[0].id])
            #expect(open.first?["decides_for"] == ["abel"])
            #expect(open.first?.askedPeople == "abel+ben/abel")
            #expect(try await ben.decide(approvals[0].id, for: "mona").status == 403)
            shop.clock.advance(599)
            let decided = try await ben.decide(approvals[0].id)
            #expect(try decided.json["state"] == "approved")
            #expect(try decided.json.at("trail.1.by.code") == "ben")
            #expect(try decided.json.at("trail.1.for.code") == "abel")
            shop.clock.advance(1)
            #expect(try await ben.decide(approvals[1].id).status == 404)
            #expect(try await ben.decide(approvals[1].id, "reject").status == 404)
            for session in [abel, ben] {
                let list = try await session.send(.get, "/v1/approvals?state=decided").json["approvals"]?.arrayValue ?? []
                #expect(list.map(\.id) == [approvals[0].id])
            }
            let mine = try await bea.send(.get, "/v1/approvals?state=mine&limit=1").json
            #expect(mine["approvals"]?.arrayValue?.map(\.id) == [approvals[1].id])
            let next = try await bea.send(.get, "/v1/approvals?state=mine&cursor=\(mine["next_cursor"]?.stringValue ?? "")").json
            #expect(next["approvals"]?.arrayValue?.map(\.id) == [approvals[0].id])
            #expect(try await abel.decide(approvals[1].id).json["state"] == "approved")
        }
    }

    @Test func delegationsAreGivenByWhoMay() async throws {
        try await ShopFixture.runApprovals { shop in
            let body: JSONObject = ["substitute": "ben", "from": "2023-11-01", "until": "2023-11-30"]
            func put(_ code: String, _ id: String, _ changes: JSONObject = [:]) async throws -> TestAnswer {
                var body = body
                for member in changes.members { body[member.key] = member.value }
                return try await shop.session(code).send(.put, "/v1/delegations/\(id)", .object(body))
            }
            let made = try await put("abel", "d")
            #expect(made.status == 201)
            // The last day counts as a whole.
            #expect(try made.json["until"] == "2023-12-01T00:00:00Z")
            for code in ["bea", "sid", "fay", "nil"] { #expect(try await put(code, "x").status == 403, "\(code)") }
            for (changes, status) in [
                (["substitute": "abel"] as JSONObject, 400), (["substitute": "bob"], 404), (["substitute": "nobody"], 404),
                (["until": "2023-10-01"], 400), (["from": "soon"], 400), (["from": .null], 400), (["delegator": "lea"], 403),
                (["hours": 3], 400),
            ] {
                #expect(try await put("abel", "e", changes).status == status, "\(changes)")
            }
            #expect(try await put("lea", "d").status == 409)
            // Who keeps the rules names substitutes for the people below.
            #expect(try await put("mona", "m", ["delegator": "lea"]).status == 201)
            #expect(try await put("mona", "s", ["delegator": "sid"]).status == 403)
            #expect(try await put("boss", "s", ["delegator": "mona"]).status == 201)
            func ids(_ code: String) async throws -> [String] {
                try await shop.session(code).send(.get, "/v1/delegations").json["delegations"]?.arrayValue?.map(\.id) ?? []
            }
            #expect(try await ids("ben") == ["d", "m", "s"])
            #expect(try await ids("abel") == ["d"])
            #expect(try await ids("boss") == ["d", "m", "s"])
            for code in ["bea", "sid", "bob"] { #expect(try await ids(code) == [], "\(code)") }
            for (code, status) in [("bob", 404), ("bea", 404), ("ben", 403), ("abel", 200), ("abel", 404)] {
                #expect(try await shop.session(code).send(.delete, "/v1/delegations/d").status == status, "\(code)")
            }
        }
    }

    @Test func whoIsBlockedLosesWhatWasPending() async throws {
        try await ShopFixture.runApprovals { shop in
            try await shop.putRule("abel", ShopFixture.rule([["associate": "abel"], ["associate": "lea"]]))
            let (bea, ben, abel) = (try await shop.session("bea"), try await shop.session("ben"), try await shop.session("abel"))
            let lea = try await shop.session("lea")
            _ = try await abel.send(
                .put, "/v1/delegations/d", ["substitute": "ben", "from": "2023-11-01", "until": "2023-11-30"])
            let cart = try await bea.cart(costing: 100)
            let approval = try await bea.submit(cart).json
            #expect(approval.askedPeople == "abel+ben/abel+lea")
            // The delegator: with him goes who stands in.
            try await shop.setStatus("blocked", of: "abel")
            #expect(try await bea.approval(of: cart).askedPeople == "lea")
            #expect(try await abel.decide(approval.id).status == 401)
            #expect(try await ben.decide(approval.id).status == 404)
            try await shop.setStatus("active", of: "abel")
            #expect(try await ben.send(.get, "/v1/approvals/\(approval.id)").status == 200)
            // The substitute.
            try await shop.setStatus("blocked", of: "ben")
            #expect(try await bea.approval(of: cart).askedPeople == "abel+lea")
            #expect(try await ben.decide(approval.id).status == 401)
            // A role that is taken away, in a session that goes on.
            _ = try await shop.connection.send(.put, "/v1/associates/lea", ["roles": ["buyer"]])
            #expect(try await lea.decide(approval.id).status == 404)
            _ = try await shop.connection.send(.put, "/v1/associates/lea", ["roles": ["approver"]])
            #expect(try await lea.decide(approval.id).json["state"] == "approved")
        }
    }
}
