import ByteStorage
import CatalogEngine
import Commerce

/// Approval rules and delegations in the wire shape.
enum ApprovalRuleText {
    static func write(_ rule: ApprovalRule, to text: inout JSONText) {
        text.member("code", rule.code.description)
        text.member("company", rule.company.description)
        text.member("origin", rule.origin.rawValue)
        text.member("name", rule.name)
        text.member("is_active", rule.isActive)
        text.object("conditions") { write(rule.conditions, to: &$0) }
        text.member("ladder", rule.ladder.rawValue)
        text.array("steps", of: rule.steps) { text, step in
            if !step.name.isEmpty { text.member("name", step.name) }
            if let threshold = step.threshold { text.member("from", threshold) }
            write(step.groups, as: "approvers", to: &text)
            if let seconds = step.reminderAfter { text.member("remind_after", .int(seconds)) }
            if let seconds = step.escalationAfter { text.member("escalate_after", .int(seconds)) }
        }
    }

    private static func write(_ conditions: ApprovalConditions, to text: inout JSONText) {
        if let total = conditions.total { text.member("total", total) }
        if let total = conditions.lineTotal { text.member("line_total", total) }
        if let quantity = conditions.quantity { text.member("quantity", quantity) }
        func member(_ name: StaticString, _ values: [String]) {
            if !values.isEmpty { text.member(name, values) }
        }
        member("skus", conditions.skus.map(\.description).sorted())
        member("categories", conditions.categories.map(\.description))
        member("brands", conditions.brands.sorted())
        member("cost_centers", conditions.costCenters.sorted())
        member("roles", conditions.roles.map(\.description).sorted())
        member("units", conditions.units.map(\.description).sorted())
        if conditions.isOverBudget { text.member("is_over_budget", true) }
    }

    /// Writes whom a step asks: `needs` says whether each of the list has to agree, or one of it.
    static func write(_ groups: [[Approver]], as name: StaticString, to text: inout JSONText) {
        text.member("needs", groups.count == 1 ? "any" : "all")
        let entries = groups.count == 1 ? groups[0].map { [$0] } : groups
        text.array(name, of: entries) { text, entry in
            if entry.count == 1 {
                write(entry[0], to: &text)
            } else {
                text.array("any_of", of: entry) { text, approver in write(approver, to: &text) }
            }
        }
    }

    private static func write(_ approver: Approver, to text: inout JSONText) {
        switch approver {
        case .role(let code): text.member("role", code.description)
        case .associate(let code): text.member("associate", code.description)
        }
    }

    static func write(_ delegation: Delegation, to text: inout JSONText) {
        text.member("id", delegation.id.description)
        text.member("delegator", delegation.delegator.description)
        text.member("substitute", delegation.substitute.description)
        text.member("from", DateText(unixSeconds: delegation.from).rfc3339)
        text.member("until", DateText(unixSeconds: delegation.until).rfc3339)
    }
}
