import Commerce

/// What a rule says, as it is kept.
struct ApprovalRuleRecord: Codable {
    struct Step: Codable {
        var name: String
        var threshold: MoneyRecord?
        var groups: [[ApproverRecord]]
        var reminderAfter: Int64?
        var escalationAfter: Int64?
    }

    var total: MoneyRecord?
    var lineTotal: MoneyRecord?
    /// In ten-thousandths.
    var quantity: Int64?
    var skus: [String]
    var categories: [String]
    var brands: [String]
    var costCenters: [String]
    var roles: [String]
    var units: [String]
    var isOverBudget: Bool
    var ladder: String
    var steps: [Step]

    init(_ rule: ApprovalRule) {
        let conditions = rule.conditions
        total = MoneyRecord(conditions.total)
        lineTotal = MoneyRecord(conditions.lineTotal)
        quantity = conditions.quantity?.tenThousandths
        skus = conditions.skus.map(\.description).sorted()
        categories = conditions.categories.map(\.description)
        brands = conditions.brands.sorted()
        costCenters = conditions.costCenters.sorted()
        roles = conditions.roles.map(\.description).sorted()
        units = conditions.units.map(\.description).sorted()
        isOverBudget = conditions.isOverBudget
        ladder = rule.ladder.rawValue
        steps = rule.steps.map { step in
            Step(
                name: step.name, threshold: MoneyRecord(step.threshold), groups: [[ApproverRecord]](step.groups),
                reminderAfter: step.reminderAfter, escalationAfter: step.escalationAfter)
        }
    }

    var conditions: ApprovalConditions {
        get throws {
            var conditions = ApprovalConditions()
            conditions.total = try total?.money
            conditions.lineTotal = try lineTotal?.money
            conditions.quantity = quantity.map { FixedDecimal(tenThousandths: $0) }
            conditions.skus = Set(skus.map { SKU($0) })
            conditions.categories = categories.map { CategoryTrail($0) }
            conditions.brands = Set(brands)
            conditions.costCenters = Set(costCenters)
            conditions.roles = Set(roles.map { RoleCode($0) })
            conditions.units = Set(units.map { BusinessUnitCode($0) })
            conditions.isOverBudget = isOverBudget
            return conditions
        }
    }

    var ruleSteps: [ApprovalStep] {
        get throws {
            try steps.map { step in
                ApprovalStep(
                    name: step.name, threshold: try step.threshold?.money, groups: try step.groups.groups,
                    reminderAfter: step.reminderAfter, escalationAfter: step.escalationAfter)
            }
        }
    }
}
