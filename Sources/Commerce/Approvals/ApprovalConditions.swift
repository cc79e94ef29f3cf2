/// Which carts an approval rule is about; a cart meets all that is stated.
///
/// What is said of lines has to be met by one line as a whole. Amounts are compared in their own currency only.
package struct ApprovalConditions: Sendable, Hashable {
    /// The least total.
    package var total: Money?
    /// The least total of a line.
    package var lineTotal: Money?
    /// The least quantity of a line.
    package var quantity: FixedDecimal?
    /// Products, of which the line has one; empty for any.
    package var skus: Set<SKU> = []
    /// Categories with all below them; empty for any.
    package var categories: [CategoryTrail] = []
    package var brands: Set<String> = []
    /// Where the line is booked, or else the cart.
    package var costCenters: Set<String> = []
    /// Roles, of which whoever asks has one; empty for anyone.
    package var roles: Set<RoleCode> = []
    /// Units with all below them, in one of which whoever asks is; empty for any.
    package var units: Set<BusinessUnitCode> = []
    /// Whether only carts are meant that are above what may be spent in a period.
    package var isOverBudget = false

    package init() {}

    /// The amounts that it speaks of.
    var amounts: [Money] { [total, lineTotal].compactMap(\.self) }

    private var asksOfLines: Bool {
        lineTotal != nil || quantity != nil || !(skus.isEmpty && categories.isEmpty && brands.isEmpty && costCenters.isEmpty)
    }

    /// Whether a cart meets all of it.
    package func hold(for facts: ApprovalFacts) -> Bool {
        concern(facts) && Self.reaches(facts.priced.subtotal, total)
            && (lineTotal == nil || facts.priced.lines.contains { meets($0, facts) && Self.reaches($0.total, lineTotal) })
    }

    /// Whether a cart meets all of it but the amounts.
    func concern(_ facts: ApprovalFacts) -> Bool {
        guard !isOverBudget || facts.isOverBudget else { return false }
        guard roles.isEmpty || facts.requester.roles.contains(where: { roles.contains($0.code) }) else { return false }
        guard units.isEmpty || facts.requesterUnits.contains(where: units.contains) else { return false }
        return !asksOfLines || facts.priced.lines.contains { meets($0, facts) }
    }

    private func meets(_ priced: PricedLine, _ facts: ApprovalFacts) -> Bool {
        let line = priced.line
        let product = facts.products[line.sku]
        return (quantity.map { line.quantity >= $0 } ?? true) && (skus.isEmpty || skus.contains(line.sku))
            && (categories.isEmpty || categories.contains { wanted in product?.categories.contains { wanted.contains($0) } ?? false })
            && (brands.isEmpty || product?.brand.map(brands.contains) ?? false)
            && (costCenters.isEmpty || costCenters.contains(line.costCenter.isEmpty ? facts.priced.cart.costCenter : line.costCenter))
    }

    /// Whether an amount is at least another of the same currency; everything reaches what is not stated.
    static func reaches(_ amount: Money?, _ least: Money?) -> Bool {
        guard let least else { return true }
        guard let amount, amount.currency == least.currency else { return false }
        return amount.minorUnits >= least.minorUnits
    }
}
