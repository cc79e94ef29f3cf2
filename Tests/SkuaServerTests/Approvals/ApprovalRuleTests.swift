import ByteStorage
import HTTPTypes
import Testing

/// Rules over HTTP, and who reaches them.
///
/// 1. A rule comes back as it was written; what does not fit is refused and says where.
/// 2. An administrator keeps those of the company, a manager those about the own unit and below, the seller others; nobody those of the
///    other side.
/// 3. Rule 13: requests and rules of another company are not there.
@Suite struct ApprovalRuleTests {
    private static let full: JSON = [
        "name": "Big", "is_active": true,
        "conditions": [
            "total": ["amount": 1, "currency": "EUR"], "line_total": ["amount": 2, "currency": "EUR"], "quantity": 2.5, "skus": ["a", "b"],
            "categories": ["Fasteners > Nuts"], "brands": ["Acme"], "cost_centers": ["K1"], "roles": ["buyer"], "units": ["lab"],
            "is_over_budget": true,
        ], "ladder": "highest_only",
        "steps": [
            [
                "name": "First", "from": ["amount": 5, "currency": "EUR"], "needs": "all",
                "approvers": [["role": "approver"], ["any_of": [["associate": "mona"], ["role": "company_admin"]]]], "remind_after": 60,
                "escalate_after": 7200,
            ], ["needs": "any", "approvers": [["associate": "abel"], ["associate": "lea"]]],
        ],
    ]

    @Test func comesBackAsWritten() async throws {
        try await ShopFixture.runApprovals { shop in
            let boss = try await shop.session("boss")
            let made = try await boss.send(.put, "/v1/approval-rules/big", Self.full)
            #expect(made.status == 201, "\(made.text)")
            var expected: JSONObject = ["code": "big", "company": "A", "origin": "buyer"]
            for member in try #require(Self.full.objectValue).members { expected[member.key] = member.value }
            #expect(try made.json == .object(expected))
            #expect(try await boss.send(.get, "/v1/approval-rules/big").json == .object(expected))
            #expect(try await boss.send(.get, "/v1/approval-rules").json["rules"] == [.object(expected)])
            #expect(try await boss.send(.put, "/v1/approval-rules/big", Self.full).status == 200)
            func with(_ name: String, _ value: JSON) -> JSON {
                var rule: JSONObject = ["name": "r", "steps": [["approvers": [["role": "approver"]]]]]
                rule[name] = value
                return .object(rule)
            }
            for (rule, field) in [
                (with("steps", []), nil as String?), (with("steps", [["approvers": []]]), nil),
                (with("steps", [["approvers": [["role": "no"]]]]), "steps"),
                (with("steps", [["approvers": [["associate": "bob"]]]]), "steps"),
                (with("steps", [["approvers": [["role": "approver", "associate": "abel"]]]]), "steps[0].approvers[0].role"),
                (with("steps", [["approvers": [["role": "approver"]], "escalate_after": 5]]), nil),
                (with("steps", [["approvers": [["role": "approver"]], "needs": "some"]]), "steps[0].needs"),
                (with("conditions", ["units": ["b1"]]), "conditions"), (with("conditions", ["colour": "red"]), "conditions.colour"),
                (with("conditions", ["total": 5]), "conditions.total"), (with("conditions", ["roles": ["no"]]), "steps"),
                (with("ladder", "rope"), "ladder"), (with("name", .null), "name"),
                (with("name", .string(String(repeating: "n", count: 101))), nil),
                (with("steps", .null), "steps"), (with("conditions", ["total": ["amount": -1, "currency": "EUR"]]), nil),
            ] {
                let answer = try await boss.send(.put, "/v1/approval-rules/bad", rule)
                #expect(answer.status == 400, "\(rule): \(answer.text)")
                if let field { #expect(try answer.json["field"] == .string(field), "\(answer.text)") }
            }
            #expect(try await boss.send(.delete, "/v1/approval-rules/big").json == ["id": "big"])
            #expect(try await boss.send(.get, "/v1/approval-rules/big").status == 404)
        }
    }

    @Test func eachSideKeepsItsOwn() async throws {
        try await ShopFixture.runApprovals { shop in
            func rule(_ units: [String]) -> JSON {
                ShopFixture.rule([["role": "approver"]], when: ["units": .array(units.map(JSON.string))])
            }
            let path = "/v1/approval-rules/"
            for (person, units, status) in [
                ("mona", ["lab"], 201), ("mona", ["north", "lab"], 200), ("mona", [], 403), ("mona", ["south"], 403),
                ("mona", ["lab", "south"], 403), ("abel", ["lab"], 403), ("bea", ["lab"], 403), ("fay", ["lab"], 403), ("nil", [], 403),
            ] {
                let answer = try await shop.session(person).send(.put, path + "r", rule(units))
                #expect(answer.status == status, "\(person) \(units): \(answer.text)")
            }
            let (boss, mona, seller) = (try await shop.session("boss"), try await shop.session("mona"), shop.connection)
            #expect(try await boss.send(.put, path + "all", rule([])).status == 201)
            #expect(try await mona.send(.put, path + "all", rule(["lab"])).status == 403)
            #expect(try await mona.send(.delete, path + "all").status == 403)
            #expect(try await mona.send(.get, path + "all").status == 200)
            // In a session the company is the own one.
            #expect(try await mona.send(.get, path + "all?company=A").status == 200)
            #expect(try await mona.send(.get, path + "all?company=B").status == 404)
            #expect(try await mona.send(.get, "/v1/budgets?company=B").status == 404)
            // The seller sees all, and changes only the seller's.
            #expect(try await seller.send(.put, path + "s", rule([])).status == 400)
            #expect(try await seller.send(.put, path + "s?company=X", rule([])).status == 404)
            #expect(try await seller.send(.put, path + "s?company=A", rule([])).status == 201)
            #expect(try await seller.send(.get, "/v1/approval-rules?company=A").json["rules"]?.arrayValue?.count == 3)
            for answer in [
                try await seller.send(.put, path + "all?company=A", rule([])), try await seller.send(.delete, path + "all?company=A"),
                try await boss.send(.put, path + "s", rule([])), try await boss.send(.delete, path + "s"),
            ] { #expect(answer.status == 403, "\(answer.text)") }
            let weak = try await seller.withNewKey(["description": "search", "actions": ["documents:search"], "collections": ["*"]])
            #expect(try await weak.send(.get, "/v1/approval-rules?company=A").status == 401)
            #expect(try await seller.send(.delete, path + "s?company=A").status == 200)
            // Keys ask for no approval and decide nothing.
            #expect(try await seller.send(.get, "/v1/approvals").status == 401)
        }
    }

    @Test func ownRolesMayBeAsked() async throws {
        try await ShopFixture.runApprovals { shop in
            let boss = try await shop.session("boss")
            let role: JSON = ["name": "Treasurer", "permissions": ["approvals.decide": "company"]]
            #expect(try await boss.send(.put, "/v1/roles/treasurer", role).status == 201)
            try await shop.hire("tess", in: nil, ["treasurer"])
            try await shop.putRule("all", ShopFixture.rule([["role": "treasurer"]], when: ["roles": ["buyer", "treasurer"]]))
            let approval = try await shop.session("bea").submit(try await shop.session("bea").cart(costing: 100)).json
            #expect(approval.askedPeople == "tess")
            #expect(try await shop.session("tess").decide(approval.id).json["state"] == "approved")
            // Roles of others, and none at all.
            for code in ["stranger", "seller_admin"] {
                let unknown = ShopFixture.rule([["role": .string(code)]])
                #expect(try await boss.send(.put, "/v1/approval-rules/x", unknown).status == 400, "\(code)")
            }
        }
    }

    @Test func rule13ThoseOfOthersAreNotThere() async throws {
        try await ShopFixture.runApprovals { shop in
            try await shop.putRule("all", ShopFixture.rule([["associate": "abel"]]))
            let bea = try await shop.session("bea")
            let cart = try await bea.cart(costing: 100)
            let path = "/v1/approvals/" + (try await bea.submit(cart).json.id)
            for code in ["bob", "bo", "ben", "sid", "fay", "rex", "nil"] {
                let session = try await shop.session(code)
                let (there, nowhere) = (try await session.send(.get, path), try await session.send(.get, "/v1/approvals/unknown"))
                #expect(there.status == 404, "\(code)")
                #expect(there.text == nowhere.text)
                #expect(try await session.send(.post, path + "/decisions", ["decision": "approve"]).status == 404, "\(code)")
                #expect(try await session.send(.get, "/v1/approvals").json["approvals"] == [])
                #expect(try await session.send(.get, "/v1/approvals?cursor=\(path.dropFirst("/v1/approvals/".count))").status == 404)
                for (method, part) in [(HTTPRequest.Method.get, "/approval"), (.post, "/submit"), (.post, "/withdraw")] {
                    let answer = try await session.change(method, cart + part, method == .post ? [:] : nil, seen: 2)
                    #expect(answer.status == 404, "\(code) \(part)")
                }
            }
            #expect(try await shop.session("bob").send(.get, "/v1/approval-rules/all").status == 404)
            for code in ["boss", "mona", "dora", "lea", "abel", "bea"] {
                #expect(try await shop.session(code).send(.get, path).status == 200, "\(code)")
            }
            #expect(try await shop.session("mona").send(.post, path + "/decisions", ["decision": "approve"]).status == 403)
            #expect(try await bea.send(.get, "/v1/approvals?state=closed").status == 422)
            for body in [["decision": "maybe"], [:], ["decision": "approve", "why": "x"]] as [JSON] {
                #expect(try await shop.session("abel").send(.post, path + "/decisions", body).status == 400)
            }
            // A colleague who reads a cart sees its request there, and takes nothing back.
            _ = try await bea.send(.put, cart + "/shares/ben", ["access": "edit"])
            let ben = try await shop.session("ben")
            #expect(try await ben.send(.get, cart + "/approval").json["can_withdraw"] == false)
            #expect(try await ben.withdraw(cart).status == 403)
            #expect(try await shop.session("mona").withdraw(cart).status == 200)
        }
    }
}
