/// A step of a request: the step of the rule as it was when approval was asked for.
package struct RequestStep: Sendable, Hashable {
    package var rule: ApprovalRuleCode
    package var name: String
    /// Each of the groups has to agree, a different person for each; within a group anyone does.
    package var groups: [[Approver]]
    /// Seconds.
    package var reminderAfter: Int64?
    /// Seconds.
    package var escalationAfter: Int64?
    /// Whether the rule is about carts that are above what may be spent.
    package var allowsOverBudget: Bool

    package init(
        rule: ApprovalRuleCode, name: String, groups: [[Approver]], reminderAfter: Int64? = nil, escalationAfter: Int64? = nil,
        allowsOverBudget: Bool = false
    ) {
        self.rule = rule
        self.name = name
        self.groups = groups
        self.reminderAfter = reminderAfter
        self.escalationAfter = escalationAfter
        self.allowsOverBudget = allowsOverBudget
    }

    init(_ step: ApprovalStep, of rule: ApprovalRule) {
        self.init(
            rule: rule.code, name: step.name.isEmpty ? rule.name : step.name, groups: step.groups, reminderAfter: step.reminderAfter,
            escalationAfter: step.escalationAfter, allowsOverBudget: rule.conditions.isOverBudget)
    }
}
