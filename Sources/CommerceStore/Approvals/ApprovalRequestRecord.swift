import Commerce

/// What a request asks for, as it is kept: that never changes.
struct ApprovalRequestRecord: Codable {
    struct Step: Codable {
        var rule: String
        var name: String
        var groups: [[ApproverRecord]]
        var reminderAfter: Int64?
        var escalationAfter: Int64?
        var allowsOverBudget: Bool
    }

    var excluded: [String]
    var steps: [Step]

    init(_ request: ApprovalRequest) {
        excluded = request.excluded.map(\.description).sorted()
        steps = request.steps.map { step in
            Step(
                rule: step.rule.description, name: step.name, groups: [[ApproverRecord]](step.groups), reminderAfter: step.reminderAfter,
                escalationAfter: step.escalationAfter, allowsOverBudget: step.allowsOverBudget)
        }
    }

    var requestSteps: [RequestStep] {
        get throws {
            try steps.map { step in
                RequestStep(
                    rule: ApprovalRuleCode(step.rule), name: step.name, groups: try step.groups.groups, reminderAfter: step.reminderAfter,
                    escalationAfter: step.escalationAfter, allowsOverBudget: step.allowsOverBudget)
            }
        }
    }
}
