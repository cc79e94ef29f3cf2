/// The steps that a cart has to take before it can be ordered, by all rules of its company.
package struct ApprovalFlow: Sendable, Hashable {
    /// In the order in which they are taken: ascending by threshold, then by rule.
    package let steps: [RequestStep]

    /// Whether a cart that is above what may be spent can be ordered once all have agreed.
    package var allowsOverBudget: Bool { steps.contains(where: \.allowsOverBudget) }

    /// - Throws: ``CommerceError`` with `.currency` when rules that concern the cart speak of amounts, and none of them in the
    ///   currency of the cart: a cart must not pass because it cannot be compared.
    package init(_ facts: ApprovalFacts, under rules: [ApprovalRule]) throws(CommerceError) {
        let currencies = Set(rules.filter { $0.isActive && $0.conditions.concern(facts) }.compactMap(\.currency))
        let currency = facts.priced.cart.currency
        guard currencies.isEmpty || currencies.contains(currency) else {
            throw CommerceError(
                .currency,
                "the approval rules are in \(currencies.map(\.description).sorted().joined(separator: ", ")) and say "
                    + "nothing of a cart in \(currency)")
        }
        var found: [(threshold: Int64, step: RequestStep)] = []
        for rule in rules.sorted(by: { $0.code < $1.code }) {
            for step in rule.steps(for: facts) {
                let threshold = (step.threshold ?? rule.conditions.total)?.minorUnits ?? 0
                found.append((threshold, RequestStep(step, of: rule)))
            }
        }
        let order = found.indices.sorted { (found[$0].threshold, $0) < (found[$1].threshold, $1) }
        steps = order.map { found[$0].step }
    }
}
