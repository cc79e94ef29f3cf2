package import Commerce
import CommerceStore

extension ApprovalDesk {
    private static let noRule = EngineError(.notFound, "There is no such approval rule.")

    /// The rules of a company, the seller's and its own, ascending by code.
    package func rules(for manager: ApprovalManager) throws -> [ApprovalRule] {
        try EngineError.translatingCommerce {
            try read { reader, directory in
                try requireCompany(manager, directory)
                return try reader.approvalRules(of: manager.company)
            }
        }
    }

    /// - Throws: ``EngineError`` with `.notFound`.
    package func rule(_ code: ApprovalRuleCode, for manager: ApprovalManager) throws -> ApprovalRule {
        guard let rule = try rules(for: manager).first(where: { $0.code == code }) else { throw Self.noRule }
        return rule
    }

    /// Adds a rule, or writes it anew. Requests that have been made stay as they were asked.
    ///
    /// - Parameter make: the rule of a code, company and origin.
    /// - Returns: the rule, and whether it is new.
    /// - Throws: ``EngineError``: `.forbidden` for a rule that the other side has made, and for units that are not theirs; `.invalid` for
    ///   people, roles and units that are not there; `.conflict` for too many rules.
    package func put(
        _ code: ApprovalRuleCode, by manager: ApprovalManager,
        _ make: @Sendable (ApprovalRuleCode, CompanyCode, ApprovalRule.Origin) throws -> ApprovalRule
    ) throws -> (rule: ApprovalRule, isNew: Bool) {
        try EngineError.translatingCommerce {
            let rule = try make(code, manager.company, manager.origin)
            try rule.check()
            return try write { writer, directory in
                try requireCompany(manager, directory)
                let known = try writer.reader.approvalRules(of: manager.company)
                let old = known.first { $0.code == code }
                if let old { try requireOwn(old, manager) }
                try manager.require(rule.conditions.units)
                try check(rule, in: directory, writer.reader)
                guard old != nil || known.count < ApprovalRule.maximumRules else {
                    throw EngineError(.conflict, "A company has at most \(ApprovalRule.maximumRules) approval rules.")
                }
                try writer.put(rule)
                try writer.append(manager.event("approval_rule.put", "approval_rule/\(code)", at: engine.options.clock()))
                return (rule, old == nil)
            }
        }
    }

    /// Removes a rule.
    package func removeRule(_ code: ApprovalRuleCode, by manager: ApprovalManager) throws {
        try EngineError.translatingCommerce {
            try write { writer, directory in
                try requireCompany(manager, directory)
                guard let rule = try writer.reader.approvalRules(of: manager.company).first(where: { $0.code == code }) else {
                    throw Self.noRule
                }
                try requireOwn(rule, manager)
                try writer.remove(rule)
                try writer.append(manager.event("approval_rule.removed", "approval_rule/\(code)", at: engine.options.clock()))
            }
        }
    }

    func requireCompany(_ manager: ApprovalManager, _ directory: CompanyDirectory) throws(EngineError) {
        guard directory.companies[manager.company] != nil else { throw EngineError(.notFound, "There is no such company.") }
    }

    private func requireOwn(_ rule: ApprovalRule, _ manager: ApprovalManager) throws(EngineError) {
        guard rule.origin == manager.origin else {
            throw EngineError(
                .forbidden,
                rule.origin == .seller
                    ? "The seller has made this rule, and alone may change it." : "The company has made this rule, and alone may change it."
            )
        }
        try manager.require(rule.conditions.units)
    }

    /// Whether all that a rule names is there.
    private func check(_ rule: ApprovalRule, in directory: CompanyDirectory, _ reader: StoreReader) throws {
        for unit in rule.conditions.units where directory.units[unit]?.company != rule.company {
            throw EngineError(.invalid, "The company has no unit `\(unit)`.", field: "conditions")
        }
        var roles = rule.conditions.roles
        for approver in rule.steps.flatMap(\.groups).joined() {
            switch approver {
            case .role(let code): roles.insert(code)
            case .associate(let code):
                guard directory.associates[code]?.company == rule.company else {
                    throw EngineError(.invalid, "The company has no associate `\(code)`.", field: "steps")
                }
            }
        }
        let unknown = roles.filter { Role.named($0) == nil }
        guard !unknown.isEmpty else { return }
        let own = Set(try reader.ownRoles(of: rule.company).map(\.code))
        for role in unknown.subtracting(own) {
            throw EngineError(.invalid, "There is no role `\(role)`.", field: "steps")
        }
    }
}
