import ByteStorage
import Commerce

extension ApprovalRuleText {
    /// What a rule says, before it is known whose it is.
    struct Draft: Sendable {
        var name: String
        var isActive: Bool
        var conditions: ApprovalConditions
        var ladder: ApprovalRule.Ladder
        var steps: [ApprovalStep]

        func rule(_ code: ApprovalRuleCode, _ company: CompanyCode, _ origin: ApprovalRule.Origin) -> ApprovalRule {
            ApprovalRule(
                code: code, company: company, origin: origin, name: name, isActive: isActive, conditions: conditions, ladder: ladder,
                steps: steps)
        }
    }

    /// Reads what ``write(_:to:)`` writes, but for code, company and origin.
    /// - Throws: ``ServerError`` 400, `JSONSyntaxError`.
    static func draft(_ body: [UInt8]) throws -> Draft {
        let body = try BodyObject(body, members: ["name", "is_active", "conditions", "ladder", "steps"])
        let steps = try body.objects(
            "steps", members: ["name", "from", "needs", "approvers", "remind_after", "escalate_after"])
        guard let steps else { throw body.error("steps", "is required") }
        return Draft(
            name: try body.requiredText("name"), isActive: try body.flag("is_active") ?? true, conditions: try conditions(of: body),
            ladder: try body.choice("ladder", ApprovalRule.Ladder.self) ?? .ascending,
            steps: try steps.map { (step) throws(ServerError) in try self.step(step) })
    }

    private static func conditions(of body: BodyObject) throws(ServerError) -> ApprovalConditions {
        let members = [
            "total", "line_total", "quantity", "skus", "categories", "brands", "cost_centers", "roles", "units", "is_over_budget",
        ]
        var conditions = ApprovalConditions()
        guard let body = try body.object("conditions", members: members) else { return conditions }
        conditions.total = try body.money("total")
        conditions.lineTotal = try body.money("line_total")
        conditions.quantity = try body.decimal("quantity")
        conditions.skus = Set((try body.texts("skus") ?? []).map { SKU($0) })
        conditions.categories = (try body.texts("categories") ?? []).map { CategoryTrail($0) }
        conditions.brands = Set(try body.texts("brands") ?? [])
        conditions.costCenters = Set(try body.texts("cost_centers") ?? [])
        conditions.roles = Set((try body.texts("roles") ?? []).map { RoleCode($0) })
        conditions.units = Set((try body.texts("units") ?? []).map { BusinessUnitCode($0) })
        conditions.isOverBudget = try body.flag("is_over_budget") ?? false
        return conditions
    }

    private enum Needs: String, CaseIterable {
        case any, all
    }

    private static func step(_ body: BodyObject) throws(ServerError) -> ApprovalStep {
        guard let entries = try body.objects("approvers", members: ["role", "associate", "any_of"]) else {
            throw body.error("approvers", "is required")
        }
        var groups: [[Approver]] = []
        for entry in entries { groups.append(try approvers(entry)) }
        if try body.choice("needs", Needs.self) ?? .any == .any { groups = [Array(groups.joined())] }
        return ApprovalStep(
            name: try body.text("name") ?? "", threshold: try body.money("from"), groups: groups,
            reminderAfter: try body.integer("remind_after"), escalationAfter: try body.integer("escalate_after"))
    }

    /// One approver, or several of whom one has to agree.
    private static func approvers(_ body: BodyObject) throws(ServerError) -> [Approver] {
        if let entries = try body.objects("any_of", members: ["role", "associate"]) {
            guard body.object.count == 1 else { throw body.error("any_of", "must stand alone") }
            var approvers: [Approver] = []
            for entry in entries { approvers.append(try approver(entry)) }
            return approvers
        }
        return [try approver(body)]
    }

    private static func approver(_ body: BodyObject) throws(ServerError) -> Approver {
        switch (try body.text("role"), try body.text("associate")) {
        case (let code?, nil): .role(RoleCode(code))
        case (nil, let code?): .associate(AssociateCode(code))
        default: throw body.error("role", "or `associate` must be stated, and not both")
        }
    }
}
