/// Says which carts of a company need the approval of whom.
///
/// The classical table of amounts is one rule with a step for each threshold:
/// ```
/// from 2000 → team leader, from 3000 → head of purchasing, from 5000 → director
/// ```
/// A cart of 1999.99 then takes no step, one of 2000.00 the first, one of 6000 all three, in ascending order.
package struct ApprovalRule: Sendable, Hashable {
    /// Who has made a rule, and alone may change it.
    package enum Origin: String, Sendable, Hashable, CaseIterable {
        case seller
        case buyer
    }

    /// Which of the steps whose threshold is reached are taken.
    package enum Ladder: String, Sendable, Hashable, CaseIterable {
        /// All of them, in ascending order.
        case ascending
        /// That with the highest threshold alone; steps without a threshold are taken besides.
        case highestOnly = "highest_only"
    }

    package let code: ApprovalRuleCode
    package let company: CompanyCode
    package let origin: Origin
    package var name: String
    package var isActive: Bool
    package var conditions: ApprovalConditions
    package var ladder: Ladder
    /// At least one.
    package var steps: [ApprovalStep]

    /// Most steps of a rule.
    package static let maximumSteps = 20
    /// Most rules of a company.
    package static let maximumRules = 500

    package init(
        code: ApprovalRuleCode, company: CompanyCode, origin: Origin, name: String, isActive: Bool = true,
        conditions: ApprovalConditions = ApprovalConditions(), ladder: Ladder = .ascending, steps: [ApprovalStep]
    ) {
        self.code = code
        self.company = company
        self.origin = origin
        self.name = name
        self.isActive = isActive
        self.conditions = conditions
        self.ladder = ladder
        self.steps = steps
    }

    /// The currency of the amounts that it speaks of; nil when it speaks of none.
    package var currency: CurrencyCode? { amounts.first?.currency }

    private var amounts: [Money] { conditions.amounts + steps.compactMap(\.threshold) }

    /// - Throws: ``CommerceError``: `.syntax`, `.range`; `.currency` when it speaks of amounts in several.
    package func check() throws(CommerceError) {
        guard !code.description.isEmpty, code.description.utf8.count <= Cart.maximumName else {
            throw CommerceError(.syntax, "the code of a rule has 1 to \(Cart.maximumName) bytes")
        }
        try Cart.check(name, "name of a rule")
        guard (1...Self.maximumSteps).contains(steps.count) else {
            throw CommerceError(.syntax, "a rule has 1 to \(Self.maximumSteps) steps")
        }
        for step in steps { try step.check() }
        guard amounts.allSatisfy({ $0.minorUnits >= 0 }) else { throw CommerceError(.range, "an amount is not below 0") }
        guard Set(amounts.map(\.currency)).count <= 1 else {
            throw CommerceError(.currency, "a rule speaks of amounts in one currency; make another rule for another currency")
        }
    }

    /// The steps that a cart takes by this rule, as they are listed.
    package func steps(for facts: ApprovalFacts) -> [ApprovalStep] {
        guard isActive, conditions.hold(for: facts) else { return [] }
        let reached = steps.filter { ApprovalConditions.reaches(facts.priced.subtotal, $0.threshold) }
        guard ladder == .highestOnly, let highest = reached.compactMap(\.threshold?.minorUnits).max() else { return reached }
        return reached.filter { $0.threshold == nil || $0.threshold?.minorUnits == highest }
    }
}

/// The name of an approval rule within its company.
package typealias ApprovalRuleCode = Code<ApprovalRule>
