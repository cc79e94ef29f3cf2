import Commerce
import Testing

/// 1. A cart follows its request along the arrows of the state machine only.
/// 2. What was approved covers the cart as it was, and nothing else.
/// 3. Time limits count from when the turn came; each passing is told of once.
/// 4. The hash is of what is bought: names, remarks and shares do not change it, all else does.
@Suite struct ApprovalRequestTests {
    private let fixture = ApprovalFixture()

    private func code(_ body: () throws -> Void) -> String {
        do {
            try body()
            return "ok"
        } catch let error as CommerceError { return error.code.description } catch { return "\(error)" }
    }

    private func refuses(_ expected: String, _ body: () throws -> Void) {
        let found = code(body)
        #expect(found == expected)
    }

    @Test func theCartFollowsItsRequest() throws {
        let priced = try fixture.cart(costing: 100)
        var cart = priced.cart
        var request = try fixture.request(priced, [ApprovalFixture.rule(asking: [[.role("approver")]])])
        let version = cart.version
        try cart.submit(request, at: 1)
        #expect(cart.status == .pendingApproval && cart.approval == request.id && cart.version == version + 1)
        refuses("state") {
            var copy = cart; try copy.submit(request, at: 2)
        }
        refuses("state") {
            var copy = cart; try copy.becomeOrder(OrderID("o"), at: 2)
        }
        try request.decide(.approve, by: "abel", among: fixture.pool())
        try cart.follow(request, at: 2)
        #expect(cart.status == .approved && cart.version == version + 2)
        #expect(try request.covers(fixture.priced(cart)))
        var ordered = cart
        try ordered.becomeOrder(OrderID("o"), at: 3)
        #expect(ordered.status == .ordered)
        refuses("state") {
            var copy = ordered; try copy.follow(request, at: 4)
        }
        try request.withdraw(by: "bea", at: 3)
        try cart.follow(request, at: 3)
        #expect(cart.status == .active && cart.approval == nil && cart.contentVersion == cart.version)
        // Void for good, though nothing has changed.
        #expect(try !request.covers(fixture.priced(cart)))
        refuses("state") { try request.withdraw(by: "bea", at: 4) }
        refuses("state") { try request.decide(.approve, by: "abel", among: fixture.pool()) }
    }

    @Test func lockedCartsRefuseWhatChangesThem() throws {
        let priced = try fixture.cart(costing: 100)
        var cart = priced.cart
        try cart.submit(try fixture.request(priced, []), at: 1)
        #expect(cart.status == .approved)
        let bea = try fixture.team.authority("bea")
        for command in [
            CartCommand.rename("n"), .setPurchaseOrder("n"), .setCostCenter("n"), .setQuantity(CartLineID(1), .one, rule: .any),
            .setReference(CartLineID(1), "r"), .setLineCostCenter(CartLineID(1), "r"), .remove(CartLineID(1)),
            .add(SKU("nut"), unit: "pce", quantity: .one, rule: .any, reference: ""),
        ] {
            refuses("state") {
                var copy = cart; try copy.carryOut(command, by: bea, seen: cart.version, at: 2)
            }
        }
        for command in [CartCommand.comment("hm", line: nil), .share("ben", .read)] {
            try cart.carryOut(command, by: bea, seen: nil, at: 2)
        }
        #expect(cart.version == priced.cart.version + 3)
        #expect(cart.contentVersion == priced.cart.contentVersion)
    }

    @Test func thresholdsAscend() throws {
        let rules = [
            ApprovalFixture.rule("z", from: 200_000, asking: [[.role("approver")]]),
            ApprovalFixture.rule("y", from: 300_000, asking: [[.associate("mona")]]),
            ApprovalFixture.rule("x", from: 500_000, asking: [[.associate("boss")]]),
        ]
        for (cents, codes) in [(199_999, []), (200_000, ["z"]), (300_000, ["z", "y"]), (600_000, ["z", "y", "x"])] as [(Int64, [String])] {
            #expect(try fixture.flow(fixture.cart(costing: cents), rules).steps.map(\.rule.description) == codes)
        }
        refuses("currency") { _ = try fixture.flow(try fixture.cart(costing: 1, currency: dollar), rules) }
    }

    @Test func hasNobodyToAsk() throws {
        let rule = ApprovalFixture.rule(asking: [[.associate("boss")], [.associate("boss")]])
        // Boss for one, and above the lab there are mona and abel for the other.
        let request = try fixture.request(try fixture.cart(costing: 1), [rule])
        let standing = request.standing(ofStep: 0, among: try fixture.pool())
        #expect(standing.lacksApprovers)
        refuses("approver") { _ = try fixture.request(try fixture.cart(costing: 1, of: "boss"), [rule], by: "boss") }
    }

    @Test func timeLimitsAreToldOfOnce() throws {
        var fixture = fixture
        var rule = ApprovalFixture.rule(asking: [[.associate("mona")]], [[.associate("abel")]])
        for index in rule.steps.indices {
            rule.steps[index].reminderAfter = 100
            rule.steps[index].escalationAfter = 250
        }
        var request = try fixture.request(try fixture.cart(costing: 1), [rule])
        var told: [String] = []
        for _ in 0..<60 {
            fixture.now += 10
            if fixture.now == 1300 { try request.decide(.approve, by: "mona", among: fixture.pool()) }
            for kind in request.passDeadlines(among: try fixture.pool()) {
                told.append("\(fixture.now - 1000) \(kind) \(request.currentStep)")
            }
        }
        #expect(
            told == [
                "100 reminded 0", "200 reminded 0", "250 escalated 0", "400 reminded 1", "500 reminded 1", "550 escalated 1",
                "600 reminded 1",
            ], "\(told)")
    }

    @Test func hashesWhatIsBought() throws {
        let priced = try fixture.cart(costing: 100)
        var named = priced.cart
        try named.apply(.rename("other"), by: "bea", at: 1)
        try named.apply(.comment("hm", line: nil), by: "bea", at: 1)
        #expect(named.contentHash == priced.cart.contentHash)
        #expect(named.contentHash.count == 64)
        var more = priced.cart
        try more.apply(.setQuantity(CartLineID(1), d("100.5"), rule: .any), by: "bea", at: 1)
        let other = try fixture.cart(costing: 100, currency: dollar).cart
        let owned = try fixture.cart(costing: 100, of: "mona").cart
        #expect(Set([priced.cart, more, other, owned].map(\.contentHash)).count == 4)
        #expect(try PricedCart(priced.cart) { _, _, _ in d("0.02") }.contentHash != priced.contentHash)
    }
}
