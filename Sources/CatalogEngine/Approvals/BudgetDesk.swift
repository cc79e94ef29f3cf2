package import Commerce
import CommerceStore

/// What may be spent in a period, by somebody or by a unit: kept by who keeps the approval rules, seen by whom it concerns.
package struct BudgetDesk: Sendable {
    let engine: CatalogEngine

    private static let noBudget = EngineError(.notFound, "There is no such budget.")
    /// Most budgets of a company.
    private static let maximumBudgets = 10_000

    /// The budgets that somebody keeps or that concern them, with what has been spent of them, ascending by code.
    package func budgets(for manager: ApprovalManager) throws -> [BudgetStanding] {
        try EngineError.translatingCommerce {
            try engine.approvals.read { reader, directory in
                try engine.approvals.requireCompany(manager, directory)
                let now = engine.options.clock()
                return try reader.budgets(of: manager.company).filter { sees($0, manager, directory) }
                    .map { try reader.standing(of: $0, at: now, in: directory) }
            }
        }
    }

    /// - Throws: ``EngineError`` with `.notFound`, also for a budget that is not seen.
    package func budget(_ code: BudgetCode, for manager: ApprovalManager) throws -> BudgetStanding {
        guard let budget = try budgets(for: manager).first(where: { $0.budget.code == code }) else { throw Self.noBudget }
        return budget
    }

    /// Sets a budget; what has been spent of it in the period counts.
    /// - Returns: the budget, and whether it is new.
    /// - Throws: ``EngineError``: `.forbidden`, `.invalid` for a target that is not there.
    package func put(
        _ code: BudgetCode, _ target: Budget.Target, _ period: BudgetPeriod, limit: Money, by manager: ApprovalManager
    ) throws -> (budget: BudgetStanding, isNew: Bool) {
        try EngineError.translatingCommerce {
            let budget = Budget(code: code, company: manager.company, target: target, period: period, limit: limit)
            try budget.check()
            return try engine.approvals.write { writer, directory in
                try engine.approvals.requireCompany(manager, directory)
                let known = try writer.reader.budgets(of: manager.company)
                let old = known.first { $0.code == code }
                if let old { try require(old.target, manager, directory) }
                try require(target, manager, directory)
                guard old != nil || known.count < Self.maximumBudgets else {
                    throw EngineError(.conflict, "A company has at most \(Self.maximumBudgets) budgets.")
                }
                let now = engine.options.clock()
                try writer.put(budget)
                try writer.append(
                    manager.event(
                        "budget.put", "budget/\(code)", at: now, ["limit": ApprovalDesk.text(limit), "period": period.rawValue]))
                return (try writer.reader.standing(of: budget, at: now, in: directory), old == nil)
            }
        }
    }

    package func remove(_ code: BudgetCode, by manager: ApprovalManager) throws {
        try EngineError.translatingCommerce {
            try engine.approvals.write { writer, directory in
                guard let budget = try writer.reader.budgets(of: manager.company).first(where: { $0.code == code }),
                    sees(budget, manager, directory)
                else { throw Self.noBudget }
                try require(budget.target, manager, directory)
                try writer.remove(budget)
                try writer.append(manager.event("budget.removed", "budget/\(code)", at: engine.options.clock()))
            }
        }
    }

    private func require(_ target: Budget.Target, _ manager: ApprovalManager, _ directory: CompanyDirectory) throws(EngineError) {
        switch target {
        case .associate(let code):
            guard let associate = directory.associates[code], associate.company == manager.company else {
                throw EngineError(.invalid, "The company has no associate `\(code)`.", field: "associate")
            }
            if case .associate(let session) = manager {
                guard session.authority.allows(.manageApprovalRules, on: associate.holding),
                    // A bound for oneself is for others to set, unless one keeps the rules of the whole company.
                    code != session.associate.code || session.authority.allows(.manageApprovalRules, throughout: nil)
                else { throw EngineError(.forbidden, "Your roles do not allow you to set this budget.") }
            }
        case .unit(let unit):
            guard directory.units[unit]?.company == manager.company else {
                throw EngineError(.invalid, "The company has no unit `\(unit)`.", field: "unit")
            }
            if case .associate(let session) = manager {
                guard session.authority.allows(.manageApprovalRules, throughout: unit),
                    unit != session.associate.unit || session.authority.allows(.manageApprovalRules, throughout: nil)
                else { throw EngineError(.forbidden, "Your roles do not allow you to set this budget.") }
            }
        }
    }

    private func sees(_ budget: Budget, _ manager: ApprovalManager, _ directory: CompanyDirectory) -> Bool {
        guard case .associate(let session) = manager else { return true }
        if budget.concerns(session.associate.holding, in: directory) { return true }
        return switch budget.target {
        case .associate(let code):
            directory.associates[code].map { session.authority.allows(.manageApprovalRules, on: $0.holding) } ?? false
        case .unit(let unit): session.authority.allows(.manageApprovalRules, throughout: unit)
        }
    }
}

extension CatalogEngine {
    /// What may be spent in a period.
    package var budgets: BudgetDesk { BudgetDesk(engine: self) }
}
