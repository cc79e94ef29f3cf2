import Commerce
import CommerceStore
import Testing

/// 1. Rules, delegations and budgets come back as they were written, and only those of their company.
/// 2. A request comes back with its lines and all that happened, after each change.
@Suite struct ApprovalStoreTests {
    private func money(_ units: Int64) throws -> Money { Money(minorUnits: units, currency: try CurrencyCode("EUR")) }

    @Test func rulesComeBackAsWritten() throws {
        let store = try StoreFixture().store
        var conditions = ApprovalConditions()
        conditions.total = try money(5)
        conditions.lineTotal = try money(6)
        conditions.quantity = try FixedDecimal("2.5")
        conditions.skus = [SKU("a"), SKU("b")]
        conditions.categories = [CategoryTrail("A > B")]
        conditions.brands = ["Acme"]
        conditions.costCenters = ["K"]
        conditions.roles = ["buyer"]
        conditions.units = ["lab"]
        conditions.isOverBudget = true
        let full = ApprovalRule(
            code: "full", company: "A", origin: .seller, name: "n", isActive: false, conditions: conditions, ladder: .highestOnly,
            steps: [
                ApprovalStep(
                    name: "s", threshold: try money(7), groups: [[.role("r:x"), .associate("a:b")], [.role("q")]], reminderAfter: 60,
                    escalationAfter: 90), ApprovalStep(groups: [[.associate("m")]]),
            ])
        let plain = ApprovalRule(code: "plain", company: "B", origin: .buyer, name: "", steps: [ApprovalStep(groups: [[.role("q")]])])
        let delegation = Delegation(id: "d", company: "A", delegator: "x", substitute: "y", from: 1, until: 2)
        let budgets = [
            Budget(code: "b", company: "A", target: .unit("u"), period: .quarter, limit: try money(8)),
            Budget(code: "a", company: "A", target: .associate("x"), period: .day, limit: try money(9)),
        ]
        try store.write { writer in
            try writer.put(full)
            try writer.put(plain)
            try writer.put(delegation)
            for budget in budgets { try writer.put(budget) }
        }
        try store.read { (reader) throws in
            #expect(try reader.approvalRules(of: "A") == [full])
            #expect(try reader.approvalRules(of: "B") == [plain])
            #expect(try reader.delegations(of: "A") == [delegation])
            #expect(try reader.delegations(of: "B") == [])
            #expect(try reader.budgets(of: "A") == budgets.reversed())
        }
        try store.write { writer in
            try writer.remove(full)
            try writer.remove(delegation)
            for budget in budgets { try writer.remove(budget) }
        }
        #expect(try store.read { try $0.approvalRules(of: "A").count + $0.delegations(of: "A").count + $0.budgets(of: "A").count } == 0)
    }

    @Test func requestsComeBackAsTheyStand() throws {
        let store = try StoreFixture().store
        var requests: [ApprovalRequest] = []
        for index in 0..<3 {
            requests.append(
                ApprovalRequest(
                    id: ApprovalID("r\(index)"), cart: CartID("c"), cartName: "cart", holding: Holding(company: "A", unit: "u", owner: "o"),
                    requester: "q", excluded: ["q", "o"], version: 4, contentHash: "h", total: try money(12),
                    lines: [
                        OrderLine(
                            sku: SKU("s"), title: "t", unit: "pce", quantity: .one, reference: "r", unitPrice: try FixedDecimal("0.12"),
                            total: try money(12))
                    ],
                    steps: [
                        RequestStep(
                            rule: "x", name: "s", groups: [[.role("r")], [.associate("a")]], reminderAfter: 60, escalationAfter: 61,
                            allowsOverBudget: true)
                    ], previous: index == 0 ? nil : ApprovalID("r\(index - 1)"), submittedAt: 5, state: .open, currentStep: 0,
                    stepOpenedAt: 5, events: [ApprovalEvent(.submitted, by: "q", comment: "please", at: 5)]))
        }
        try store.write { writer in
            for request in requests { try writer.insert(request) }
        }
        #expect(try store.read { try $0.approvalRequest(ApprovalID("r1")) } == requests[1])
        #expect(try store.read { try $0.lastApproval(of: CartID("c")) } == ApprovalID("r2"))
        let old = requests[1]
        try requests[1].withdraw(by: "q", comment: "never mind", at: 9)
        try store.write { try $0.update(requests[1], from: old) }
        try store.read { (reader) throws in
            #expect(try reader.approvalRequest(ApprovalID("r1")) == requests[1])
            #expect(try reader.openApprovalRequests() == [requests[0], requests[2]])
            var seen: [ApprovalRequest] = []
            try reader.forEachApprovalRequest(of: "A", before: ApprovalID("r2")) { request in
                seen.append(request)
                return true
            }
            #expect(seen == [requests[1], requests[0]])
            try reader.forEachApprovalRequest(of: "B", before: nil) { _ in
                Issue.record("a request of another company")
                return true
            }
        }
    }
}
