import Commerce

/// A cart of Bea's in the team of ``TeamFixture``, and requests about it.
struct ApprovalFixture {
    var team = TeamFixture()
    var delegations: [Delegation] = []
    var now: Int64 = 1000

    /// A cart that costs so many cents, by one line of a product of a cent.
    func cart(costing cents: Int64, of owner: AssociateCode = "bea", currency: CurrencyCode = euro) throws -> PricedCart {
        var cart = try Cart(id: CartID("c"), holding: team.holding(owner), currency: currency, name: "cart", createdAt: 0)
        let quantity = FixedDecimal(tenThousandths: cents * FixedDecimal.scale)
        try cart.apply(.add(SKU("nut"), unit: "pce", quantity: quantity, rule: .any, reference: ""), by: owner, at: 0)
        return try priced(cart)
    }

    func priced(_ cart: Cart) throws -> PricedCart { try PricedCart(cart) { _, _, _ in d("0.01") } }

    func pool() throws -> ApproverPool {
        let people = team.people.filter {
            team.directory.associates[$0]?.company == "A" && team.directory.associates[$0]?.status == .active
        }
        return ApproverPool(try people.map { try team.authority($0) }, delegations, in: team.directory, at: now)
    }

    func flow(_ priced: PricedCart, _ rules: [ApprovalRule], by requester: AssociateCode = "bea") throws -> ApprovalFlow {
        try ApprovalFlow(
            ApprovalFacts(
                priced, products: [:], requester: try team.authority(requester), isOverBudget: false, in: team.directory),
            under: rules)
    }

    func request(_ priced: PricedCart, _ rules: [ApprovalRule], by requester: AssociateCode = "bea") throws -> ApprovalRequest {
        try ApprovalRequest(
            of: priced, try flow(priced, rules, by: requester), id: ApprovalID("r"), by: requester, comment: "", previous: nil,
            among: try pool()
        ) { $0.description }
    }

    static func rule(_ code: ApprovalRuleCode = "r", from cents: Int64? = nil, asking steps: [[Approver]]...) -> ApprovalRule {
        var conditions = ApprovalConditions()
        conditions.total = cents.map { Money(minorUnits: $0, currency: euro) }
        return ApprovalRule(
            code: code, company: "A", origin: .buyer, name: "Rule \(code)", conditions: conditions,
            steps: steps.map { ApprovalStep(groups: $0) })
    }
}
